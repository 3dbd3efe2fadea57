/** What the visitor has entered, and what is still missing. No network, no DOM: the rules can be read and tested alone. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FormResponse, OptInRequest } from '../../server/http/wire.ts';
import { type PageFacts, whatsappAddress } from './hand-off.ts';
import { countryIn, isPlausible, withCountry } from './phone-number.ts';

/** The words at the fields. */
export interface Problems {
  readonly purposes?: string | undefined;
  readonly phone?: string | undefined;
}

export interface Entries {
  readonly form: ReadonlySignal<FormResponse | undefined>;
  readonly ticked: ReadonlySignal<readonly string[]>;
  readonly phone: ReadonlySignal<string>;
  readonly country: ReadonlySignal<string>;
  /** Where the link leads, ready before any tap. */
  address(): string;
  /** Empty until the visitor has tried: nobody is scolded while still typing. */
  readonly problems: Signal<Problems>;
  /** Takes a new form, and keeps what was entered as long as the visitor would still be agreeing to the same words. */
  fillIn(form: FormResponse): void;
  tick(purpose: string, on: boolean): void;
  type(phone: string): void;
  choose(country: string): void;
  /** The number as it would be sent; empty if there is none. */
  number(): string;
  /** Set by who knows more of numbers (widget/number); false for what the server is sure to refuse. */
  seemsRight(): boolean;
  /** What to record, or nothing, and then `problems` says what is missing. */
  complete(): Omit<OptInRequest, 'page' | 'ui'> | undefined;
}

export function createEntries(page: () => PageFacts): Entries {
  const form = signal<FormResponse | undefined>(undefined);
  const ticked = signal<readonly string[]>([]);
  const phone = signal('');
  const country = signal('');
  const problems = signal<Problems>({});

  function missing(shown: FormResponse): Problems {
    const { wording } = shown;
    const { field } = shown.phone;
    const number = entries.number();
    return {
      purposes: ticked.value.length ? undefined : wording.missingPurpose,
      phone:
        field === 'hidden' || (field === 'optional' && !number) || (isPlausible(phone.value) && entries.seemsRight())
          ? undefined
          : number
            ? wording.invalidPhone
            : wording.missingPhone,
    };
  }

  function solved(field: keyof Problems): void {
    problems.value = { ...problems.value, [field]: undefined };
  }

  const entries: Entries = {
    form,
    ticked,
    phone,
    country,
    problems,
    address: () => (form.value ? whatsappAddress(form.value, ticked.value, page()) : ''),

    fillIn(next) {
      // A tick belongs to the words beside it, and new words are agreed to anew: first the ticks go, then the words come.
      if (form.value?.wording.id !== next.wording.id) ticked.value = [];
      country.value ||= next.phone.country;
      problems.value = {};
      form.value = next;
    },

    tick(purpose, on) {
      const others = ticked.value.filter((id) => id !== purpose);
      ticked.value = on ? [...others, purpose] : others;
      if (on) solved('purposes');
    },

    type(typed) {
      phone.value = typed;
      country.value = (form.value && countryIn(typed, form.value.phone, country.value)) || country.value;
      solved('phone');
    },

    choose(code) {
      country.value = code;
      solved('phone');
    },

    number: () => (form.value && phone.value.trim() ? withCountry(phone.value, country.value, form.value) : ''),
    seemsRight: () => true,

    complete() {
      const shown = form.value;
      if (!shown) return undefined;
      const found = missing(shown);
      problems.value = found;
      if (found.purposes || found.phone) return undefined;
      return {
        token: shown.token,
        wording: shown.wording.id,
        purposes: shown.wording.purposes.map(({ id }) => id).filter((id) => ticked.value.includes(id)),
        phone: (shown.phone.field !== 'hidden' && entries.number()) || undefined,
      };
    },
  };
  return entries;
}
