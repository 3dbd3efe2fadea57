/** What a command cannot do, in a sentence for whoever typed it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
