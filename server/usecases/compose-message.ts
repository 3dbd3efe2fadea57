/** Turns a queued row into the message as the person will read it. Texts come from the wording of the opt-in, never from today's. */
import { questionFilling, renderQuestion, renderWelcome } from '../consent/compose.ts';
import type { Wording } from '../consent/wording.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OutboxRow } from '../ledger/outbox-rows.ts';
import type { OutgoingContent } from '../whatsapp/port.ts';
import { confirmationParameters, metaLanguages } from '../whatsapp/templates.ts';
import { buttonPayload } from './buttons.ts';
import { composeManaging } from './compose-managing.ts';
import { type Context, siteById } from './context.ts';
import { givenPurposes } from './given-purposes.ts';

export interface ComposedMessage {
  readonly content: OutgoingContent;
  /** For the evidence: the words, as the person sees them. */
  readonly asShown: {
    readonly text: string;
    readonly footer?: string;
    readonly buttons?: readonly string[];
    readonly template?: string;
  };
}

export async function composeMessage(context: Context, books: Books, row: OutboxRow): Promise<ComposedMessage> {
  const wording = await books.wordings.mustGet(row.wordingId);
  const { texts } = wording;
  switch (row.kind) {
    case 'template':
    case 'interactive':
      return question(context, books, row, wording);
    case 'remind':
      return withButtons(texts.unclearWhileAsked, undefined, [
        { id: buttonPayload(questionOf(row), 'yes'), title: texts.yes },
        { id: buttonPayload(questionOf(row), 'no'), title: texts.no },
      ]);
    case 'pause':
      return withButtons(texts.unclearWhileSubscribed, undefined, [
        { id: buttonPayload(questionOf(row), 'unsubscribe'), title: texts.unsubscribe },
        { id: buttonPayload(questionOf(row), 'keep'), title: texts.keep },
      ]);
    case 'welcome':
      return plain(renderWelcome(wording, await givenPurposes(books, row.subjectId, wording)));
    case 'refused':
      return plain(texts.refused);
    case 'stopped':
      return plain(texts.stopped);
    case 'settings':
    case 'data':
    case 'erasure':
    case 'changed':
    case 'nothing-stored':
      return composeManaging(context, books, row, wording);
  }
}

async function question(context: Context, books: Books, row: OutboxRow, wording: Wording): Promise<ComposedMessage> {
  const id = questionOf(row);
  const asked = await books.questions.get(id);
  const consents = asked?.optInId ? await books.consents.ofOptIn(asked.optInId) : [];
  const purposes = consents.map(({ purpose }) => purpose);
  const { texts } = wording;
  const text = renderQuestion(wording, purposes);
  const buttons = [
    { id: buttonPayload(id, 'yes'), title: texts.yes },
    { id: buttonPayload(id, 'no'), title: texts.no },
  ];
  if (row.kind === 'interactive') return withButtons(text, texts.questionFooter, buttons);

  const site = siteById(context, row.site);
  const name = site?.confirmation.template ?? '';
  return {
    content: {
      kind: 'template',
      name,
      language: metaLanguages[wording.language],
      parameters: confirmationParameters(wording, questionFilling(wording, purposes)),
      payloads: buttons.map((button) => button.id),
    },
    asShown: { text, footer: texts.questionFooter, buttons: buttons.map(({ title }) => title), template: name },
  };
}

function questionOf(row: OutboxRow): string {
  if (row.questionId === null) throw new Error(`Outbox row ${row.id} (${row.kind}) has no question.`);
  return row.questionId;
}

function plain(text: string): ComposedMessage {
  return { content: { kind: 'text', body: text }, asShown: { text } };
}

function withButtons(
  body: string,
  footer: string | undefined,
  buttons: readonly { readonly id: string; readonly title: string }[],
): ComposedMessage {
  return {
    content: { kind: 'buttons', body, ...(footer !== undefined && { footer }), buttons },
    asShown: { text: body, ...(footer !== undefined && { footer }), buttons: buttons.map(({ title }) => title) },
  };
}
