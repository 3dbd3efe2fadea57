/** The chat as the phone shows it: a list of bubbles, grown from what happens in WhatsApp. Pure. */

/** A message with rows to choose from, which open over the chat. */
export interface List {
  /** Opens it. */
  readonly button: string;
  readonly rows: readonly { readonly title: string; readonly description?: string }[];
}

export interface Bubble {
  readonly id: string;
  readonly from: 'me' | 'business';
  readonly text: string;
  readonly footer?: string;
  readonly buttons: readonly string[];
  readonly list?: List;
  /** Title of the button that was tapped last. */
  readonly tapped?: string;
  /** ISO 8601 */
  readonly at: string;
  /** Mine: sent (one tick), delivered (two), read (two, coloured). Theirs: whether I have seen it. */
  readonly state: 'sent' | 'delivered' | 'read';
  /** What this message answers, quoted above it. */
  readonly quoted?: string;
}

export type Conversation = readonly Bubble[];

export type ChatEvent =
  | {
      readonly kind: 'arrived';
      readonly id: string;
      readonly text: string;
      readonly footer?: string;
      readonly buttons: readonly string[];
      readonly list?: List;
      readonly at: string;
    }
  | {
      readonly kind: 'wrote';
      readonly id: string;
      readonly text: string;
      readonly at: string;
      readonly tapped?: { readonly messageId: string; readonly title: string };
    }
  | { readonly kind: 'heard'; readonly id: string }
  | { readonly kind: 'read-by-business'; readonly id: string }
  | { readonly kind: 'seen'; readonly id: string };

const quoteLength = 80;

export function follow(conversation: Conversation, event: ChatEvent): Conversation {
  switch (event.kind) {
    case 'arrived': {
      const { kind: _kind, ...message } = event;
      return [...conversation, { ...message, from: 'business', state: 'delivered' }];
    }
    case 'wrote': {
      const { id, text, at, tapped } = event;
      const answered = conversation.find((bubble) => bubble.id === tapped?.messageId);
      const mine: Bubble = { id, text, at, from: 'me', state: 'sent', buttons: [] };
      return [
        ...conversation.map((bubble) => (tapped && bubble === answered ? { ...bubble, tapped: tapped.title } : bubble)),
        answered === undefined ? mine : { ...mine, quoted: shorten(answered.text) },
      ];
    }
    case 'heard':
      return raise(conversation, event.id, 'delivered');
    case 'read-by-business':
    case 'seen':
      return raise(conversation, event.id, 'read');
  }
}

/** Messages that nobody has looked at yet. */
export function unseen(conversation: Conversation): readonly Bubble[] {
  return conversation.filter((bubble) => bubble.from === 'business' && bubble.state !== 'read');
}

/** Ticks never go back: a late "delivered" must not hide that a message was read. */
function raise(conversation: Conversation, id: string, state: 'delivered' | 'read'): Conversation {
  return conversation.map((bubble) => (bubble.id === id && bubble.state !== 'read' ? { ...bubble, state } : bubble));
}

function shorten(text: string): string {
  return text.length <= quoteLength ? text : `${text.slice(0, quoteLength - 1).trimEnd()}…`;
}
