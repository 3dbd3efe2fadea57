/** Does what was decided about a message. One short story per decision, each in its own file where it has one to tell. */
import type { Decision } from '../consent/conversation.ts';
import { answer } from './answer.ts';
import { askAgain } from './ask-again.ts';
import { beginInChat } from './begin-in-chat.ts';
import { choose } from './choose.ts';
import { claimOptIn } from './claim-opt-in.ts';
import { confirm } from './confirm.ts';
import type { Encounter } from './encounter.ts';
import { pause, resume } from './pause.ts';
import { refuse } from './refuse.ts';
import { showOwnPage } from './show-own-page.ts';
import { tieReference } from './tie-reference.ts';
import { withdrawEverything } from './withdraw.ts';

export async function carryOut(encounter: Encounter, decision: Decision): Promise<void> {
  switch (decision.do) {
    case 'withdraw':
      return withdrawEverything(encounter, decision.erase ? 'erasure' : 'stopped');
    case 'claim':
      return claimOptIn(encounter, decision.optIn);
    case 'tie':
      return tieReference(encounter, decision.optIn);
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
    case 'choose':
      return choose(encounter, decision.choice);
    case 'show':
      return showOwnPage(encounter, decision.what);
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
