/**
 * A Portuguese verb has another form for every person that is spoken to: "manda", "mande", "mandes", "mandem", "mandar",
 * "mandarem", "mandando". A list that names them one by one would miss most, so they are made from the infinitive here.
 */

/** What stands behind "não": "não mandes", "favor não mandar". Not "manda", or "não incomoda" would forbid something. */
export function forbidden(verbs: string): string {
  return each(verbs, (verb) => [
    ...infinitives(verb),
    ...withEndings(verb, { ar: ['e', 'es', 'em', 'eme'], er: ['a', 'as', 'am', 'ame'], ir: ['a', 'as', 'am', 'ame'] }),
  ]);
}

/** All in which somebody is told to do something, or not: also "manda", "mandando", "que mandassem". */
export function told(verbs: string): string {
  const others = each(verbs, (verb) =>
    withEndings(verb, {
      ar: ['a', 'ai', 'ando', 'asse', 'asses', 'assem', 'ame', 'andome'],
      er: ['e', 'ei', 'endo', 'esse', 'esses', 'essem', 'eme', 'endome'],
      ir: ['e', 'i', 'indo', 'isse', 'isses', 'issem', 'eme', 'ime', 'indome'],
    }),
  );
  return `${forbidden(verbs)} ${others}`;
}

/** With "vocês mandam" as well. Not for sending: "não mandam mais" complains that nothing comes. */
export function asked(verbs: string): string {
  const present = each(verbs, (verb) =>
    withEndings(verb, { ar: ['as', 'am'], er: ['es', 'em'], ir: ['es', 'em', 'is'] }),
  );
  return `${told(verbs)} ${present}`;
}

type Endings = Readonly<Record<'ar' | 'er' | 'ir', readonly string[]>>;

function each(verbs: string, forms: (verb: string) => readonly string[]): string {
  return verbs.split(' ').flatMap(forms).join(' ');
}

function infinitives(verb: string): string[] {
  return ['', 'es', 'em', 'mos', 'me', 'nos'].map((ending) => verb + ending);
}

function withEndings(verb: string, endings: Endings): string[] {
  const stem = verb.slice(0, -2);
  const kind = verb.slice(-2) as keyof Endings;
  return endings[kind].map((ending) => soundAlike(stem, ending, kind) + ending);
}

/** Spelling keeps the sound before e: "apagar" → "apague", "tocar" → "toque"; and "chatear" says "chateie". */
function soundAlike(stem: string, ending: string, kind: keyof Endings): string {
  if (kind === 'ar' && stem.endsWith('e') && !/^(ai|and|ass)/.test(ending)) return `${stem}i`;
  if (kind === 'ar' && ending.startsWith('e')) {
    return stem.replace(/g$/, 'gu').replace(/c$/, 'qu').replace(/ç$/, 'c');
  }
  return stem;
}
