/**
 * The numbering plans as the widget's number script needs them: of the site's countries, and of each the mobile numbers and
 * how these are grouped. Landlines are most of a plan, and a visitor would load them for nothing.
 * The lists are described in libphonenumber-js' METADATA.md.
 */
import type { CountryCode, MetadataJson } from 'libphonenumber-js/core';
import everything from 'libphonenumber-js/max/metadata';

type Plan = readonly unknown[];
/** A pattern, and the lengths if they are not those of the whole plan. */
type NumberType = readonly [pattern: string, lengths?: readonly number[]];
type Format = readonly [pattern: string, format: string, leadingDigits?: readonly string[], ...rest: unknown[]];

/** Places in a plan. */
const at = { lengths: 3, formats: 4, prefixRule: 6, prefixOptional: 9, types: 11 } as const;

export function numberPlans(countries: readonly string[]): MetadataJson {
  const codes: Record<string, CountryCode[]> = {};
  const plans: Partial<Record<CountryCode, Plan>> = {};
  for (const [callingCode, sharers] of Object.entries(everything.country_calling_codes)) {
    const wanted = sharers.filter((country) => countries.includes(country));
    // How numbers are grouped stands only in the plan of the first country of a calling code.
    const first = planOf(sharers[0]);
    for (const country of wanted) plans[country] = mobileOnly(planOf(country), country === wanted[0] ? first : []);
    if (wanted.length > 0) codes[callingCode] = wanted;
  }
  return { version: everything.version, country_calling_codes: codes, countries: plans } as unknown as MetadataJson;
}

function planOf(country: CountryCode | undefined): Plan {
  return country === undefined ? [] : (everything.countries[country] as Plan);
}

function mobileOnly(plan: Plan, first: Plan): Plan {
  const [landlines, mobiles] = plan[at.types] as readonly [NumberType, NumberType | undefined];
  // Where both look the same, as in North America, the plan names them once.
  const type = mobiles?.[0] ? mobiles : landlines;
  const own = [...plan];
  for (const place of [at.formats, at.prefixRule, at.prefixOptional]) own[place] ||= first[place] ?? 0;
  own[at.formats] = formatsOf(
    (own[at.formats] || []) as readonly Format[],
    type,
    plan[at.lengths] as readonly number[],
  );
  own[at.types] = [0, type];
  return own;
}

/** Those that some mobile number is written in: found by trying numbers, because patterns cannot be asked. */
function formatsOf(formats: readonly Format[], [pattern, lengths]: NumberType, usual: readonly number[]): Format[] {
  const mobile = new RegExp(`^(?:${pattern})$`);
  const openings = new Set<string>();
  for (let opening = 0; opening < 1000; opening++) {
    const start = String(opening).padStart(3, '0');
    const isOne = endings.some((end) =>
      (lengths ?? usual).some((length) => mobile.test((start + end).slice(0, length))),
    );
    if (isOne) openings.add(start);
  }
  return formats.filter(([, , leading]) => {
    const opens = new RegExp(`^(?:${leading?.at(-1) ?? ''})`);
    return [...openings].some((start) => endings.some((end) => opens.test(start + end)));
  });
}

const endings = ['0', '12345', '98765', '34523', '7913'].map((digits) => digits.repeat(15).slice(0, 15));
