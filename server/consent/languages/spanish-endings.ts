/**
 * A Spanish verb says by its ending who is asked and how: "borrar", "borra", "borre", "borren", "borrad", "borrando", and
 * hangs "me" on to it: "bórrenme". One request has some sixty forms, and people write down what they hear ("resibir",
 * "enbien", "aser"), so a verb is named once and its forms are made here. Accents never matter.
 */

/**
 * `sac-ar/saqu` is "sacar" with the stem of "saquen"; `deten-er/deteng/detien` has also that of "detiene".
 * Without them all stems are alike.
 */
interface Verb {
  readonly vowel: 'a' | 'e' | 'i';
  readonly stem: string;
  readonly wish: string;
  readonly strong: string;
}

const joining = ['', 'me', 'nos', 'le', 'les', 'lo', 'la', 'los', 'las'];

/** What is asked for: "borrar", "bórrenme", "me borran", "que me borréis", "borrando". */
export function asked(verbs: string): string {
  return each(verbs, (verb) => [...withPronouns(verb, joining), ...wished(verb), ...toldAs(verb)]);
}

/** The same with "me" or "nos" hanging on: "bórrenme", "sacarme". */
export function askedForMe(verbs: string, pronouns: readonly string[] = ['me', 'nos']): string {
  return each(verbs, (verb) => withPronouns(verb, pronouns));
}

/** Only the commands among them, no "borrarme": "bórrenme", "sacame". */
export function toldForMe(verbs: string): string {
  const infinitives = new Set(
    each(verbs, (verb) => ['me', 'nos'].flatMap((pronoun) => unbound(verb, pronoun))).split(' '),
  );
  return askedForMe(verbs)
    .split(' ')
    .filter((form) => !infinitives.has(form))
    .join(' ');
}

/** What follows "no", "que no" or "dejen de": "(no) escriban", "(dejar de) escribirme". Not "(ya no) escriben", which complains. */
export function forbidden(verbs: string): string {
  return each(verbs, (verb) => [...wished(verb), ...joining.flatMap((pronoun) => unbound(verb, pronoun))]);
}

/** How words are written by ear: b for v, s for z, no h. The listed ones stay. */
export function byEar(words: string): string {
  return each(words, (word) =>
    [
      (typed: string) => typed,
      (typed: string) => typed.replaceAll('v', 'b'),
      (typed: string) => typed.replace(/z|c(?=[ei])/g, 's'),
      (typed: string) => typed.replace(/^h/, ''),
      (typed: string) => typed.replaceAll('ll', 'y'),
      (typed: string) => typed.replace(/j(?=[ei])/g, 'g'),
      (typed: string) => typed.replace(/qu(?=[ei])|c(?=[aou])/g, 'k'),
      (typed: string) => typed.replaceAll('b', 'v'),
      (typed: string) => typed.replace(/n(?=[vb])/g, 'm').replaceAll('v', 'b'),
    ].map((hear) => hear(word)),
  );
}

function each(words: string, forms: (word: string) => readonly string[]): string {
  return [...new Set(words.trim().split(/\s+/).flatMap(forms))].join(' ');
}

function parse(verb: string): Verb {
  const [infinitive = '', wish, strong] = verb.split('/');
  const [stem = '', ending = 'ar'] = infinitive.split('-');
  const vowel = ending.startsWith('a') ? 'a' : ending.startsWith('e') ? 'e' : 'i';
  return { vowel, stem, wish: wish ?? stem, strong: strong ?? withHardEnd(vowel, wish ?? stem) };
}

/** "saquen", but "sacan": before an a the same sound is written without the u. */
function withHardEnd(vowel: Verb['vowel'], wish: string): string {
  return vowel === 'a' ? wish.replace(/qu$/, 'c').replace(/gu$/, 'g') : wish;
}

function unbound(name: string, pronoun: string): string[] {
  const { stem, vowel } = parse(name);
  const doing = vowel === 'a' ? ['ando'] : ['iendo', 'yendo'];
  return [`${vowel}r`, ...doing].map((ending) => stem + ending + pronoun);
}

/** "Escribime" and "sacame" are American, "mándemen" is a slip of many speakers. */
function withPronouns(name: string, pronouns: readonly string[]): string[] {
  const { stem, wish, strong, vowel } = parse(name);
  const open = vowel === 'a' ? 'e' : 'a';
  const commands = [
    ...[`${strong}${vowel === 'a' ? 'a' : 'e'}`, `${stem}${vowel}`, `${stem}${vowel}d`],
    ...[`${wish}${open}`, `${wish}${open}n`],
  ];
  return pronouns.flatMap((pronoun) => [
    ...commands.map((command) => command + pronoun),
    ...(pronoun === 'me' ? [`${wish}${open}men`, `${wish}${open}nmen`] : []),
    ...unbound(name, pronoun),
  ]);
}

/** "(que) borres, borréis, borren, borrara, borraseis" */
function wished(name: string): string[] {
  const { stem, wish, vowel } = parse(name);
  const open = vowel === 'a' ? 'e' : 'a';
  const past = vowel === 'a' ? 'a' : 'ie';
  return [
    ...['', 's', 'is', 'n'].map((person) => wish + open + person),
    ...['ra', 'ras', 'rais', 'ran', 'se', 'ses', 'seis', 'sen'].map((person) => stem + past + person),
  ];
}

/** "(me) borras, borráis, borran" */
function toldAs(name: string): string[] {
  const { stem, strong, vowel } = parse(name);
  const plain = vowel === 'a' ? 'a' : 'e';
  return [
    ...['', 's', 'n'].map((person) => strong + plain + person),
    ...[`${vowel}s`, `${vowel}is`].map((person) => stem + person),
  ];
}
