/** The config file's JSON Schema, so that editors explain every key while the owner types. */
import { z } from 'zod';
import { fileSchema } from './file-schema.ts';

/** draft-07: the newest that common editors understand in full. */
export function configJsonSchema(): string {
  const schema = z.toJSONSchema(fileSchema, { io: 'input', target: 'draft-07' });
  return `${JSON.stringify({ title: 'Jawort', ...schema }, undefined, 2)}\n`;
}
