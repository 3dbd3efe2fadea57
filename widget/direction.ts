/** Which way a language is written. Set on our own roots: the page around us may be written the other way. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (/^(ar|fa|he|ur)/.test(lang) ? 'rtl' : 'ltr');
