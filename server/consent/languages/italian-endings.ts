/**
 * Italian hangs the pronoun onto the verb ("cancellatemi", "inviarmeli") and an article onto the noun ("dall'elenco", typed
 * "dallelenco" as often as not). A list of whole words would miss most of what people type, so the usual forms are made here.
 */

const toMe = 'mi ci me'.split(' ');
const itToMe = 'meli mele mene celi cele cene'.split(' ');
const it = 'lo la li le ne gli vi ve'.split(' ');
const elisions = 'l dell all dall nell sull un d quest quell nessun altr'.split(' ');

/** "mandare" → "mandare manda mandi mandate mandino …". @param verbs an odd stem behind a slash: "togliere/tolg". */
export function asked(verbs: string): string {
  return each(verbs, (verb) => conjugated(verb).alone);
}

/** "mandare" → "mandami mandatemi mandarmi mandandomi mandarmeli …" */
export function askedForMe(verbs: string): string {
  return each(verbs, (verb) => conjugated(verb).hosts.flatMap((host) => [...toMe, ...itToMe].map((end) => host + end)));
}

/** "cancellare" → "cancellalo cancellatela cancellarli …" */
export function askedForIt(verbs: string): string {
  return each(verbs, (verb) => conjugated(verb).hosts.flatMap((host) => it.map((end) => host + end)));
}

/** "cancellare" → "cancellato cancellata cancellati cancellate" */
export function done(participles: string): string {
  return each(participles, (participle) => [...'oaie'].map((end) => participle.slice(0, -1) + end));
}

/** "elenco" → "elenco lelenco dallelenco …" */
export function elided(nouns: string): string {
  return each(nouns, (noun) => [noun, ...elisions.map((article) => article + noun)]);
}

/** Double consonants are what Italians misspell most: "cancellatemi" is also "cancelatemi". */
export function spelledLoosely(words: string): string {
  return each(words, (word) => [word, word.replace(/([b-df-hj-np-tv-z])\1/g, '$1')]);
}

interface Conjugated {
  readonly alone: readonly string[];
  /** What a pronoun is hung onto. */
  readonly hosts: readonly string[];
}

function conjugated(verb: string): Conjugated {
  const [infinitive = verb, odd] = verb.split('/');
  const stem = infinitive.slice(0, -3);
  const vowel = infinitive.at(-3);
  // "finire" says "finisci", "togliere" says "togli": only the first keeps its odd stem there.
  const thou = vowel === 'a' ? `${stem}a` : (odd?.endsWith('isc') ? odd : stem).replace(/i$/, '').concat('i');
  const before = vowel === 'a' ? softened(stem) : (odd ?? stem);
  const wish = vowel === 'a' ? [`${before}i`, `${before}ino`] : [`${before}a`, `${before}ano`];
  const you = `${stem}${vowel}te`;
  const doing = vowel === 'a' ? `${stem}ando` : `${stem}endo`;
  const root = `${stem}${vowel}`;
  const alone = [
    ...[infinitive, thou, you, doing, ...wish, `${softened(stem)}iamo`, `${softened(stem)}iate`],
    ...[`${root}sse`, `${root}ssero`, `${root}ste`, `${root}ssi`, vowel === 'a' ? `${stem}ano` : `${before}ono`],
    // "inviare" → "invii", which is as often typed "invi".
    ...(vowel === 'a' && stem.endsWith('i') ? [`${stem}i`, `${stem}ino`] : []),
    vowel === 'a' ? `${softened(stem)}i` : thou,
  ];
  return { alone, hosts: [thou, you, infinitive.slice(0, -1), doing] };
}

/** Before i: "blocc" → "blocch", "lasci" → "lasc". */
function softened(stem: string): string {
  return /[cg]$/.test(stem) ? `${stem}h` : stem.replace(/i$/, '');
}

function each(words: string, forms: (word: string) => readonly string[]): string {
  return words.split(' ').flatMap(forms).join(' ');
}
