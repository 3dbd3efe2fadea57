/** The phone number and its country. */
import type { FormResponse } from '../../server/http/wire.ts';
import type { Entries } from './entries.ts';
import { Chevron } from './icons.tsx';
import { attend } from './number-script.ts';
import { callingCodeOf } from './phone-number.ts';
import { Problem } from './problem.tsx';

/** Up to here a list is faster looked through than searched, and every phone has a good one. */
const mostWithoutSearch = 5;

/** Until the search is there, or if it does not come, the browser's own list does. */
function searchable(select: HTMLSelectElement | null): void {
  if (!select || select.options.length <= mostWithoutSearch) return;
  import('./countries/country-search.ts').then(({ search }) => search(select)).catch(() => {});
}

export function PhoneField({ form, entries }: { readonly form: FormResponse; readonly entries: Entries }) {
  const { wording, phone } = form;
  const problem = entries.problems.value.phone;
  const country = entries.country.value;
  const several = phone.countries.length > 1;
  return (
    <div class="field">
      <label for="phone">{phone.field === 'optional' ? wording.phoneOptionalLabel : wording.phoneLabel}</label>
      {/* A telephone number runs from left to right in every language. */}
      <div class="phone" dir="ltr">
        <span class="country">
          {/* Closed, a list of countries would show "Deutschland (+49)" cut off: the short form lies above it. */}
          <span aria-hidden="true">
            {country} {callingCodeOf(country, phone)}
          </span>
          {several && <Chevron />}
          {several && (
            <select
              ref={searchable}
              aria-label={wording.countryLabel}
              value={country}
              onChange={({ currentTarget }) => entries.choose(currentTarget.value)}
            >
              {phone.countries.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name} ({callingCodeOf(code, phone)})
                </option>
              ))}
            </select>
          )}
        </span>
        <input
          id="phone"
          part="field"
          name="tel"
          type="tel"
          inputMode="tel"
          autocomplete="tel"
          maxLength={40}
          value={entries.phone.value}
          onFocus={({ currentTarget }) => attend(currentTarget, phone.format, entries)}
          onInput={({ currentTarget }) => entries.type(currentTarget.value)}
          aria-required={phone.field === 'required'}
          aria-invalid={problem ? 'true' : undefined}
          aria-describedby={problem && 'phone-problem'}
        />
      </div>
      <Problem id="phone-problem" words={problem} />
    </div>
  );
}
