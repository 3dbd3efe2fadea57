/** The phone behind the screen: which number it has, what its chats look like, and who is watching. */
import type { Person, SentMessage } from '../whatsapp/contract.ts';
import type { ShownMessage } from '../whatsapp/send-request.ts';
import type { RunningSimulation } from '../whatsapp/simulation.ts';
import { type ChatEvent, type Conversation, follow, unseen } from './conversation.ts';

export interface DeviceState {
  readonly number: string;
  readonly hidesNumber: boolean;
  readonly messages: Conversation;
  /** Other numbers of this phone that have received something. */
  readonly others: readonly { readonly number: string; readonly unseen: number }[];
}

function onScreen({ body, footer, buttons, listButton }: ShownMessage) {
  const message = { text: body, ...(footer !== undefined && { footer }) };
  if (listButton === undefined) return { ...message, buttons: buttons.map(({ title }) => title) };
  const rows = buttons.map(({ title, description }) => ({ title, ...(description !== undefined && { description }) }));
  return { ...message, buttons: [], list: { button: listButton, rows } };
}

export const firstNumber = '+4915123456789';

export function createDevice(whatsapp: RunningSimulation) {
  const chats = new Map<string, Conversation>();
  const sent = new Map<string, SentMessage>();
  const watchers = new Set<(state: DeviceState) => void>();
  let number = firstNumber;

  const owner = (): Person => whatsapp.person(number);

  function state(): DeviceState {
    const others = [...chats]
      .filter(([other, chat]) => other !== number && chat.length > 0)
      .map(([other, chat]) => ({ number: other, unseen: unseen(chat).length }));
    return { number, hidesNumber: owner().hidesPhone, messages: chats.get(number) ?? [], others };
  }

  function show(): void {
    for (const watcher of watchers) watcher(state());
  }

  /** A message id belongs to one chat; an event without a phone (a tick) is looked up by it. */
  function note(event: ChatEvent, phone = chatOf(event.id)): void {
    if (phone === undefined) return;
    chats.set(phone, follow(chats.get(phone) ?? [], event));
    show();
  }

  function chatOf(id: string): string | undefined {
    return [...chats].find(([, chat]) => chat.some((bubble) => bubble.id === id))?.[0];
  }

  whatsapp.watch((event) => {
    const at = new Date().toISOString();
    if (event.kind === 'arrived') {
      sent.set(event.sent.messageId, event.sent);
      note(
        { kind: 'arrived', id: event.sent.messageId, at, ...onScreen(whatsapp.shown(event.sent)) },
        event.person.phone ?? undefined,
      );
    } else if (event.kind === 'wrote') {
      const { messageId: id, text, tapped } = event;
      const written = { kind: 'wrote', id, text, at } as const;
      note(tapped === undefined ? written : { ...written, tapped }, event.person.phone ?? undefined);
    } else {
      note({ kind: event.kind, id: event.messageId });
    }
  });

  return {
    state,
    write: (text: string) => void owner().write(text),
    /** @param choice title of a button, or place of a row (0 first): rows may have the same title. */
    tap(messageId: string, choice: string | number): boolean {
      const message = sent.get(messageId);
      if (message === undefined) return false;
      const { buttons } = whatsapp.shown(message);
      const has = typeof choice === 'number' ? choice in buttons : buttons.some(({ title }) => title === choice);
      if (has) void owner().tap(message, choice);
      return has;
    },
    /** The chat is on the screen: the business gets its read receipts. */
    look(): void {
      for (const { id } of unseen(chats.get(number) ?? [])) {
        note({ kind: 'seen', id });
        const message = sent.get(id);
        if (message !== undefined) void owner().read(message);
      }
    },
    become(next: string): void {
      number = next;
      show();
    },
    hideNumber(hides: boolean): void {
      whatsapp.person(number, { hidesPhone: hides });
      show();
    },
    watch(watcher: (state: DeviceState) => void): () => void {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
  };
}
