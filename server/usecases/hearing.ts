/** A message as it goes into the evidence, and what it was understood to say. */
import type { Saying } from '../consent/conversation.ts';
import type { Question } from '../ledger/questions.ts';
import type { InboundMessage, WhatsAppIdentity } from '../whatsapp/port.ts';

export interface Heard {
  readonly saying: Saying;
  /** The question whose button was tapped. */
  readonly question?: Question;
}

/** When something came in. It may be worked on later: behind a backlog, or weeks after it was parked. */
export interface Arrival {
  readonly receivedAt: string;
  /** If it comes out of the inbox of what was parked. */
  readonly parkedSince?: string;
}

/** Exact words, ids and both times: Meta's and ours. */
export interface MessageEvidence {
  readonly messageId: string;
  readonly from: WhatsAppIdentity;
  readonly type: string;
  readonly text: string;
  /** What came back in the button, if one was tapped. */
  readonly button?: string;
  readonly sentAt: string | null;
  readonly receivedAt: string;
}

export function hearingOf(message: InboundMessage, { receivedAt }: Arrival): MessageEvidence {
  const { content } = message;
  return {
    messageId: message.messageId,
    from: message.from,
    type: message.type,
    text: content.kind === 'tap' ? content.title : content.kind === 'none' ? '' : content.text,
    ...(content.kind === 'tap' && { button: content.payload }),
    sentAt: message.sentAt ?? null,
    receivedAt,
  };
}
