/**
 * Answers to somebody who manages a subscription: the list of purposes, the link to the own page. The link is made when the
 * message leaves, so that its 15 minutes begin then.
 */
import { composeChat, fill } from '../consent/compose.ts';
import type { ChatTexts } from '../consent/languages/language-pack.ts';
import type { Wording } from '../consent/wording.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OutboxRow } from '../ledger/outbox-rows.ts';
import type { ListRow } from '../whatsapp/port.ts';
import { rowPayload } from './buttons.ts';
import type { ComposedMessage } from './compose-message.ts';
import { type Context, siteById } from './context.ts';
import { givenPurposes } from './given-purposes.ts';
import { preferenceToken } from './preference-link.ts';

/** WhatsApp shows ten rows; two are "everything" and "nothing". */
const mostPurposeRows = 8;
const longestDescription = 72;

export async function composeManaging(
  context: Context,
  books: Books,
  row: OutboxRow,
  agreed: Wording,
): Promise<ComposedMessage> {
  const site = siteById(context, row.site);
  if (!site) throw new Error(`Outbox row ${row.id} belongs to no site.`);
  const language = site.languages.includes(agreed.language) ? agreed.language : site.languages[0];
  // Today's purposes: what somebody agreed to years ago may not be offered any more.
  const { wording } = context.wordingOf(site, language);
  const texts = composeChat(site, language);
  const token = preferenceToken(books.keyring.token, row.subjectId, context.clock.now());
  const link = `${context.publicUrl}/p/${token}`;
  switch (row.kind) {
    case 'settings': {
      const given = new Set(await givenPurposes(books, row.subjectId, wording));
      return list(fill(texts.settings, { link }), texts, rowsFor(wording, given, texts));
    }
    case 'changed': {
      const given = new Set(await givenPurposes(books, row.subjectId, wording));
      const labels = wording.purposes.filter(({ id }) => given.has(id)).map(({ label }) => label);
      return text(fill(texts.changed, { purposes: labels.join('; ') }));
    }
    case 'data':
      return text(fill(texts.data, { link }));
    case 'erasure':
      return text(fill(texts.erasure, { link }));
    default:
      return text(texts.nothingStored);
  }
}

function rowsFor(wording: Wording, given: ReadonlySet<string>, texts: ChatTexts): ListRow[] {
  const rows: ListRow[] = wording.purposes.slice(0, mostPurposeRows).map(({ id, label }) => {
    const description = shortened(label);
    return given.has(id)
      ? { id: rowPayload({ drop: id }), title: texts.rowDrop, description }
      : { id: rowPayload({ add: id }), title: texts.rowAdd, description };
  });
  if (given.size < wording.purposes.length && wording.purposes.length > 1) {
    rows.push({ id: rowPayload({ keeps: 'all' }), title: texts.rowAll });
  }
  if (given.size > 0) rows.push({ id: rowPayload({ keeps: 'nothing' }), title: texts.rowNone });
  return rows;
}

function shortened(label: string): string {
  return label.length <= longestDescription ? label : `${label.slice(0, longestDescription - 1).trimEnd()}…`;
}

function list(body: string, texts: ChatTexts, rows: readonly ListRow[]): ComposedMessage {
  return {
    content: { kind: 'list', body, button: texts.settingsButton, rows },
    asShown: {
      text: body,
      buttons: rows.map(({ title, description }) => (description ? `${title}: ${description}` : title)),
    },
  };
}

function text(body: string): ComposedMessage {
  return { content: { kind: 'text', body }, asShown: { text: body } };
}
