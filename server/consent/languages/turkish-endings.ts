/**
 * Turkish puts to a noun what other languages say beside it: "mesajlarınızdan" is "from your messages". A list that names
 * the noun alone would miss most of what people type, so its usual forms are made here.
 */

/** A stands for a or e, I for ı, i, u or ü, D for d or t; which one is right follows from the noun. */
const plural = 'lAr lArI lArIn lArInI lArInIz lArInIzI lArInIzdAn lArInIzIn lArInIzA lArA lArDAn lArDA lArlA'.split(
  ' ',
);
const afterConsonant = [...plural, ...'I In InI InIz InIzI InIzDAn InIzIn InIzA A DA DAn lA lIk'.split(' ')];
const afterVowel = [...plural, ...'yI nIn nI nIz nIzI nIzDAn nIzIn nIzA yA DA DAn ylA sI sInI sIndAn'.split(' ')];
const mine = {
  afterConsonant:
    'Im ImI ImdAn ImIn ImA ImIz ImIzI ImIzdAn lArIm lArImI lArImdAn lArImIn lArImIz lArImIzI I lArI lArInI'.split(' '),
  afterVowel: 'm mI mdAn mIn mA mIz mIzI mIzdAn lArIm lArImI lArImdAn lArImIn lArImIz lArImIzI yI lArI sInI'.split(' '),
};
/** Not "mAnIzI": "göndermenizi" asks for the opposite. */
const notToDo = 'mA mAyIn mAyInIz mAyn mAsIn mAsInlAr mAmAnIzI mAmAsInI mAyAlIm'.split(' ');

/** "mesaj" → "mesaj mesajı mesajlar mesajlarınızı …" */
export function declined(nouns: string): string {
  return each(nouns, (noun) => [noun, ...withEndings(noun, endsInVowel(noun) ? afterVowel : afterConsonant)]);
}

/** What is the writer's own: "numara" → "numaram numaramı numaralarımızı …" */
export function owned(nouns: string): string {
  return each(nouns, (noun) => [noun, ...withEndings(noun, endsInVowel(noun) ? mine.afterVowel : mine.afterConsonant)]);
}

/** "gönder" → "gönderme göndermeyin göndermesinler …" */
export function forbidden(verbs: string): string {
  return each(verbs, (verb) => withEndings(verb, notToDo));
}

function each(words: string, forms: (word: string) => readonly string[]): string {
  return words.split(' ').flatMap(forms).join(' ');
}

function endsInVowel(word: string): boolean {
  return /[aâeıioöuü]$/.test(word);
}

/** Vowel harmony; typed i, ı and u, ü fold to one letter each, so two vowels are enough. */
function withEndings(word: string, endings: readonly string[]): string[] {
  const last = word.match(/[aâeıioöuü]/g)?.at(-1) ?? 'e';
  const open = 'aâıou'.includes(last) ? 'a' : 'e';
  const round = 'oöuü'.includes(last) ? 'u' : 'i';
  return endings.flatMap((ending) => {
    const close = ending.includes('A') && ending.indexOf('A') < ending.lastIndexOf('I') ? 'i' : round;
    const shaped = ending.replaceAll('A', open).replaceAll('I', close);
    return shaped.includes('D') ? [word + shaped.replace('D', 'd'), word + shaped.replace('D', 't')] : [word + shaped];
  });
}
