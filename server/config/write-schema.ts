/** Writes server/config.schema.json anew: `node server/config/write-schema.ts`, after a change of the schemas here. */
import { writeFileSync } from 'node:fs';
import { configJsonSchema } from './json-schema.ts';

writeFileSync(new URL('../config.schema.json', import.meta.url), configJsonSchema());
