/** What a command cannot do, in sentences for whoever typed it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly sentences: readonly string[];

  constructor(...sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.sentences = sentences;
  }
}
