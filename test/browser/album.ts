/** Where the pictures of every state go, for eyes. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const album = join(tmpdir(), 'jawort-pictures');
