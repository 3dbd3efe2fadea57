/** Does what was decided about a message. One short story per decision, each in its own file where it has one to tell. */
import type { Decision } from '../consent/conversation.ts';
import type { Site } from '../consent/site.ts';
import type { Books } from '../ledger/ledger.ts';
import { answer } from './answer.ts';
import { askAgain } from './ask-again.ts';
import { beginInChat } from './begin-in-chat.ts';
import { claimOptIn } from './claim-opt-in.ts';
import { confirm } from './confirm.ts';
import type { Context } from './context.ts';
import type { Heard, MessageEvidence } from './hearing.ts';
import { pause, resume } from './pause.ts';
import type { Person } from './person.ts';
import { refuse } from './refuse.ts';
import { withdrawEverything } from './withdraw.ts';

/** Somebody wrote to a site, inside a transaction. */
export interface Encounter {
  readonly context: Context;
  readonly books: Books;
  readonly site: Site;
  readonly person: Person;
  readonly message: MessageEvidence;
  readonly heard: Heard;
}

export async function carryOut(encounter: Encounter, decision: Decision): Promise<void> {
  switch (decision.do) {
    case 'withdraw':
      return withdrawEverything(encounter);
    case 'claim':
      return claimOptIn(encounter, decision.optIn);
    case 'confirm':
      return confirm(encounter, decision.question);
    case 'refuse':
      return refuse(encounter, decision.questions);
    case 'ask-again':
      return askAgain(encounter, decision.question);
    case 'begin':
      return beginInChat(encounter, decision.language);
    case 'pause':
      return pause(encounter);
    case 'resume':
      return resume(encounter, decision.question);
    case 'remind':
      await encounter.books.questions.reminded(decision.question);
      return answer(encounter, 'remind', { questionId: decision.question });
    case 'welcome-again':
      return answer(encounter, 'welcome');
    case 'nothing':
    case 'pass-on':
      return;
  }
}
