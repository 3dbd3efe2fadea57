/** The keys of a site that can be read, each by itself: rules about one do not wait for the others. */
import type { z } from 'zod';
import { siteShape } from './site-schema.ts';

export type Parts = { readonly [Key in keyof typeof siteShape]?: z.output<(typeof siteShape)[Key]> | undefined };

export function readableParts(raw: unknown): Parts {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return {};
  const found = new Map<string, unknown>(Object.entries(raw));
  return {
    whatsapp: siteShape.whatsapp.safeParse(found.get('whatsapp')).data,
    languages: siteShape.languages.safeParse(found.get('languages')).data,
    purposes: siteShape.purposes.safeParse(found.get('purposes')).data,
    chatPurpose: siteShape.chatPurpose.safeParse(found.get('chatPurpose')).data,
    phone: siteShape.phone.safeParse(found.get('phone')).data,
    confirmation: siteShape.confirmation.safeParse(found.get('confirmation')).data,
    optOutWords: siteShape.optOutWords.safeParse(found.get('optOutWords')).data,
    startWords: siteShape.startWords.safeParse(found.get('startWords')).data,
    appearance: siteShape.appearance.safeParse(found.get('appearance')).data,
    texts: siteShape.texts.safeParse(found.get('texts')).data,
    prefill: siteShape.prefill.safeParse(found.get('prefill')).data,
    questionLink: siteShape.questionLink.safeParse(found.get('questionLink')).data,
  };
}
