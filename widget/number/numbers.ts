/** Groups digits as the country of the number does, and knows which numbers can be a mobile. Pure: the plans are handed in. */
import { AsYouType, type CountryCode, type MetadataJson } from 'libphonenumber-js/core';
import { isNumber, plainOf, withPlus } from './digits.ts';

export interface Numbers {
  /** The digits with spaces between. Undefined: nothing here that could be grouped. */
  group(plain: string, country: string): string | undefined;
  /**
   * False only for what the server is sure to refuse: landlines, too few digits, too many. `sent`: as the server gets it;
   * it reads a number without a country as one of `home`.
   */
  accepts(sent: string, home: string): boolean;
}

/** `plans`: of the site's countries only, with the mobile numbers of each as the one type there is. */
export function numbersBy(plans: MetadataJson): Numbers {
  const typing = (plain: string, country: string) => {
    const typed = new AsYouType(country as CountryCode, plans);
    return [typed.input(withPlus(plain)), typed] as const;
  };
  const isMobile = (plain: string, country: string) => !!typing(plain, country)[1].getNumber()?.getType();

  return {
    group(plain, country) {
      if (!isNumber(plain)) return undefined;
      const [text] = typing(plain, country);
      const grouped = plain.startsWith('00') ? text.replace('+', '00') : text;
      // Never at the price of a digit.
      return plainOf(grouped) === plain ? grouped : undefined;
    },

    accepts(sent, home) {
      const plain = plainOf(sent);
      // "49171…": without the plus, the calling code is often meant all the same.
      return isNumber(plain) && (isMobile(plain, home) || isMobile(`+${plain}`, home));
    },
  };
}
