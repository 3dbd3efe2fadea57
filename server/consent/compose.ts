/** Makes a site's wording in one language, and fills what differs per person into its sentence, question and welcome. */
import { allLanguages } from './languages/all-languages.ts';
import type { ChatTexts, KindOfMix, TextFacts } from './languages/language-pack.ts';
import type { OwnTexts } from './own-texts.ts';
import type { Language, Purpose, PurposeKind, Site } from './site.ts';
import { spanOfDays } from './span.ts';
import type { WordedPurpose, Wording, WordingTexts } from './wording.ts';

/** @throws when a purpose has no label in this language: the config check reports that to the owner first. */
export function composeWording(site: Site, language: Language): Wording {
  const pack = allLanguages[language];
  const texts = pack.texts(factsOf(site));
  return {
    schema: 1,
    site: site.id,
    language,
    formality: site.formality,
    company: site.company,
    purposes: site.purposes.map((purpose) => {
      const label = labelIn(purpose, language);
      const noun = texts.kinds[mixOf([purpose])];
      const box = pack.box({ noun, legalName: site.company.legalName, label });
      return { id: purpose.id, kind: purpose.kind, label, box };
    }),
    texts: inOwnWords(site.questionLink ? { ...texts, questionLink: pack.questionLink } : texts, site.texts[language]),
  };
}

/** What the owner words otherwise takes the place of ours; nothing is added that a form does not carry. */
function inOwnWords(texts: WordingTexts, own: OwnTexts = {}): WordingTexts {
  const ours = Object.entries(own).filter(([key, value]) => value !== undefined && Object.hasOwn(texts, key));
  return { ...texts, ...Object.fromEntries(ours) };
}

/** What the chat answers to somebody who manages a subscription; no part of any wording. */
export function composeChat(site: Site, language: Language): ChatTexts {
  return allLanguages[language].chat(factsOf(site));
}

function factsOf(site: Site): TextFacts {
  return {
    company: site.company,
    formality: site.formality,
    mix: mixOf(site.purposes),
    deletedAfter: spanOfDays(site.confirmation.expiresAfterDays),
  };
}

function labelIn(purpose: Purpose, language: Language): string {
  const label = purpose.label[language];
  if (label === undefined) throw new Error(`The purpose "${purpose.id}" has no label in the language "${language}".`);
  return label;
}

/** The message that WhatsApp opens with. */
export function renderSentence(wording: Wording, purposeIds: readonly string[], printedReference: string): string {
  const purposes = pick(wording, purposeIds);
  return fill(wording.texts.sentence, { ...naming(wording, purposes), ref: printedReference });
}

/** "Sind Sie sicher?" for exactly these purposes. */
export function renderQuestion(wording: Wording, purposeIds: readonly string[]): string {
  return fill(wording.texts.question, naming(wording, pick(wording, purposeIds)));
}

/** What the placeholders of the question stand for, for a template that Meta fills in. */
export function questionFilling(wording: Wording, purposeIds: readonly string[]) {
  return naming(wording, pick(wording, purposeIds));
}

export function renderWelcome(wording: Wording, purposeIds: readonly string[]): string {
  return fill(wording.texts.welcome, naming(wording, pick(wording, purposeIds)));
}

/**
 * Every placeholder at once: what was filled in is not read again, so a label with braces stays a label. Placeholders
 * that are not among the values stay as they are.
 */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? placeholder) : placeholder,
  );
}

/** In the wording's order, whatever the order of the ids: the same ticks must give the same text. */
function pick(wording: Wording, purposeIds: readonly string[]): readonly WordedPurpose[] {
  const unknown = purposeIds.find((id) => !wording.purposes.some((purpose) => purpose.id === id));
  if (unknown !== undefined) throw new Error(`The wording of "${wording.site}" has no purpose "${unknown}".`);
  if (purposeIds.length === 0) throw new Error('A text about purposes needs at least one purpose.');
  return wording.purposes.filter((purpose) => purposeIds.includes(purpose.id));
}

function naming(wording: Wording, purposes: readonly WordedPurpose[]) {
  return {
    kind: wording.texts.kinds[mixOf(purposes)],
    purposes: purposes.map((purpose) => purpose.label).join('; '),
  };
}

function mixOf(purposes: readonly { readonly kind: PurposeKind }[]): KindOfMix {
  if (purposes.every((purpose) => purpose.kind === 'marketing')) return 'marketing';
  return purposes.some((purpose) => purpose.kind === 'marketing') ? 'mixed' : 'other';
}
