/** Somebody wrote to a site: what every answer to a message is given. */
import type { Site } from '../consent/site.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Context } from './context.ts';
import type { Heard, MessageEvidence } from './hearing.ts';
import type { Person } from './person.ts';

/** Lives inside one transaction. */
export interface Encounter {
  readonly context: Context;
  readonly books: Books;
  readonly site: Site;
  readonly person: Person;
  readonly message: MessageEvidence;
  readonly heard: Heard;
}
