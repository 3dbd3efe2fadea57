/**
 * Reads every text that leaves without a human being looking at it, as a court would: does it advertise, and does it say
 * what it has to say? A linter knows words, not the law; what it finds is worth a second look, what it misses is no approval.
 */
import { composeChat, composeWording, renderQuestion, renderWelcome } from '../compose.ts';
import type { Language, Site } from '../site.ts';
import type { Wording } from '../wording.ts';
import { type Advertising, advertisingIn } from './advertising.ts';
import type { Finding } from './finding.ts';
import { type MissingInLabel, missingInLabel } from './missing.ts';
import { plainly as plain } from './plain-words.ts';

interface Text {
  /** As an owner would call it: "the question". */
  readonly name: string;
  readonly text: string;
  /** Of these, courts have seen some: advertising in them is an error. */
  readonly strict: boolean;
}

/** @param site with a label in each of its languages. */
export function lintSite(site: Site): Finding[] {
  const found = site.languages.flatMap((language) => [
    ...labelFindings(site, language),
    ...incompleteTexts(site, composeWording(site, language)),
    ...advertisingFindings(site, language),
  ]);
  const seen = new Set<string>();
  return found.filter(({ path, what }) => {
    const key = JSON.stringify([path, what]);
    return !seen.has(key) && seen.add(key);
  });
}

function labelFindings({ purposes }: Site, language: Language): Finding[] {
  return purposes.flatMap(({ kind, label }, index) => {
    // Only advertising needs a consent that names its range; a delivery notice explains itself.
    if (kind !== 'marketing') return [];
    return missingInLabel(label[language] ?? '', language).map(
      (missing): Finding => ({
        severity: 'error',
        path: ['purposes', index, 'label', language],
        what: remedy[missing],
      }),
    );
  });
}

const remedy: Readonly<Record<MissingInLabel, string>> = {
  range:
    'does not say what the messages are about. Courts do not accept a consent to "news": name the range of goods, for example "offers and news about flowers and gifts".',
  frequency:
    'does not say how often you will write. People can only agree to what they can foresee: add for example "at most 4 times a month".',
};

/** What the question and the texts around it must contain whatever is configured. */
function incompleteTexts({ company }: Site, wording: Wording): Finding[] {
  const { texts, language } = wording;
  const ids = wording.purposes.map(({ id }) => id);
  const boxes = wording.purposes.map(({ box }) => box);
  const needed: readonly (readonly [string, readonly string[], string, string])[] = [
    ['beside the box', boxes, company.legalName, 'your legal name'],
    ['beside the box', boxes, 'WhatsApp', 'the word WhatsApp'],
    ['in the question', [renderQuestion(wording, ids)], company.legalName, 'your legal name'],
    ['in the question', [renderQuestion(wording, ids)], 'WhatsApp', 'the word WhatsApp'],
    ['in the question', [renderQuestion(wording, ids)], 'STOP', 'how to get out again (STOP)'],
    ['in the question', [renderQuestion(wording, ids)], company.privacyUrl, 'the link to your privacy notice'],
    ['below the boxes', [texts.stopLine], 'STOP', 'how to get out again (STOP)'],
    ['in the welcome', [texts.welcome], 'STOP', 'how to get out again (STOP)'],
  ];
  return needed
    .filter(([, where, what]) => where.some((text) => !text.includes(what)))
    .map(([place, , , name]) => ({
      severity: 'error',
      path: ['company'],
      what: `leads to a text without ${name} ${place} (${language}). Write company.legalName and company.privacyUrl in full.`,
    }));
}

function advertisingFindings(site: Site, language: Language): Finding[] {
  const { company } = site;
  const allowed = [company.privacyUrl, company.imprintUrl, ...namesThatLookLikeLinks(company)];
  const worst = new Map<string, Finding & { readonly texts: string[] }>();
  for (const { name, text, strict } of textsOf(site, language)) {
    for (const { kind, said } of advertisingIn(text, language, allowed)) {
      const path = sourceOf(site, language, said);
      const key = JSON.stringify([kind, said, path]);
      const texts = [...(worst.get(key)?.texts ?? []), name];
      const severity = strict || worst.get(key)?.severity === 'error' ? 'error' : 'warning';
      worst.set(key, { severity, path, texts, what: complaint(kind, said, texts) });
    }
  }
  return [...worst.values()].map(({ severity, path, what }) => ({ severity, path, what }));
}

function complaint(kind: Advertising, said: string, texts: readonly string[]): string {
  const where = [...new Set(texts)].join(', ');
  return `advertises: "${said}" is ${names[kind]} and would stand in ${where}. ${advice[kind]}`;
}

const names: Readonly<Record<Advertising, string>> = {
  percent: 'a percentage',
  price: 'a price',
  voucher: 'a discount or voucher',
  free: 'something for nothing',
  urging: 'an urge to buy',
  link: 'a link',
};

const keepItOut =
  'A request for confirmation that advertises is advertising without consent. Say only what you will send ("offers and news about flowers") and keep the offer itself for your messages.';
const advice: Readonly<Record<Advertising, string>> = {
  percent: keepItOut,
  price: keepItOut,
  voucher: keepItOut,
  free: keepItOut,
  urging: keepItOut,
  link: 'Only the link to your privacy notice belongs there: a link to a shop makes a text advertising.',
};

/** A company may be called like its address, and has to be named. */
function namesThatLookLikeLinks({ name, legalName }: Site['company']): string[] {
  return [name, legalName]
    .filter((one) => !/https?:|www\.|\//i.test(one))
    .flatMap((one) => one.match(/\S+\.\p{L}{2,}/gu) ?? []);
}

/** The key that a word comes from, so that its owner finds it; the site as a whole if it is in our own words. */
function sourceOf(site: Site, language: Language, said: string): Finding['path'] {
  const has = (text: string | undefined) =>
    text?.toLowerCase().includes(said.toLowerCase()) || plain(text ?? '').includes(plain(said));
  const purpose = site.purposes.findIndex(({ label }) => has(label[language]));
  if (purpose !== -1) return ['purposes', purpose, 'label', language];
  const own = Object.entries(site.texts[language] ?? {}).find(([, text]) => [text ?? ''].flat().some(has));
  if (own !== undefined) return ['texts', language, own[0]];
  if (has(site.company.name)) return ['company', 'name'];
  if (has(site.company.legalName)) return ['company', 'legalName'];
  return [];
}

/** Everything that a person is shown or sent, in one language, with all purposes. */
function textsOf(site: Site, language: Language): Text[] {
  const wording = composeWording(site, language);
  const { texts } = wording;
  const ids = wording.purposes.map(({ id }) => id);
  const loose = (name: string, text: string): Text => ({ name, text, strict: false });
  const strictly = (name: string, text: string): Text => ({ name, text, strict: true });
  return [
    strictly('the question', renderQuestion(wording, ids)),
    strictly('the question', texts.questionFooter),
    strictly('the answer to STOP', texts.stopped),
    loose('the form', texts.heading),
    ...wording.purposes.map(({ box }) => loose('the form', box)),
    ...[texts.stopLine, texts.privacyLine, texts.link, texts.bubble].map((text) => loose('the form', text)),
    ...Object.values(site.texts[language] ?? {}).flatMap((own) =>
      [own ?? []].flat().map((text) => loose('the form', text)),
    ),
    loose('the welcome', renderWelcome(wording, ids)),
    loose('the answer to NO', texts.refused),
    loose('the answer to an unclear message', texts.unclearWhileAsked),
    loose('the answer to an unclear message', texts.unclearWhileSubscribed),
    ...Object.values(composeChat(site, language)).map((text) => loose('an answer in the chat', text)),
  ];
}
