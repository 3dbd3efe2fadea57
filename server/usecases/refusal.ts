/** A request that cannot be granted, with a sentence for the person who can do something about it. */

export type RefusalKind =
  | 'malformed'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'too-large'
  | 'unsupported-media-type'
  | 'unprocessable'
  | 'too-many-requests'
  | 'unavailable';

export interface FieldError {
  /** JSON pointer in fragment form, e.g. `#/phone`. */
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: RefusalKind;
  /** Short and stable, e.g. `token-expired`. */
  readonly code: string;
  readonly errors: readonly FieldError[];

  constructor(kind: RefusalKind, code: string, detail: string, errors: readonly FieldError[] = []) {
    super(detail);
    this.kind = kind;
    this.code = code;
    this.errors = errors;
  }
}
