/** What somebody types as their own number, as E.164; German when it begins with a zero. */

export function readNumber(typed: string): string | undefined {
  const digits = typed.replace(/[\s()/.-]/g, '');
  const international = digits.replace(/^00/, '+').replace(/^0/, '+49');
  return /^\+[1-9]\d{7,14}$/.test(international) ? international : undefined;
}

/** For reading: `+49 151 23456789`. */
export function printNumber(phone: string): string {
  return phone.replace(/^(\+49)(1\d{2}|30|40|69|89)(\d+)$/, '$1 $2 $3');
}
