/**
 * Polish changes the end of nearly every word: "reklama" is also "reklam", "reklamom" and "reklamami". A list of whole
 * words would be long and still miss forms, so a stem is written once with its endings: "reklam(a,y,,om,ami)".
 */

export function forms(list: string): string {
  return list
    .split(/\s+(?![^(]*\))/)
    .flatMap((word) => {
      const [, stem, endings] = /^(.+)\((.*)\)$/.exec(word) ?? [];
      return stem !== undefined && endings !== undefined ? endings.split(',').map((ending) => stem + ending) : word;
    })
    .join(' ');
}

/** The usual endings of a thing that is counted: "paczka" → "paczka paczki paczkę paczek …". @param stems without the last vowel. */
export function feminine(stems: string): string {
  return withEach(stems, ['a', 'y', 'i', 'ę', 'e', 'ą', 'o', '', 'om', 'ami', 'ach', 'ie', 'ze']);
}

export function masculine(stems: string): string {
  return withEach(stems, ['', 'u', 'a', 'y', 'i', 'ów', 'em', 'iem', 'owi', 'ie', 'om', 'ami', 'ach', 'e']);
}

export function neuter(stems: string): string {
  return withEach(stems, ['o', 'e', 'a', 'u', 'em', 'om', 'ami', 'ach', '']);
}

function withEach(stems: string, endings: readonly string[]): string {
  return stems
    .split(' ')
    .flatMap((stem) => endings.map((ending) => stem + ending))
    .join(' ');
}
