/** Months and years as people and laws count them. UTC; half a month is fifteen days or so. */

const averageMonthDays = 30.44;
const dayMilliseconds = 86_400_000;

/** @param months may be fractional. The 31st of a month that has none becomes its last day. */
export function plusMonths(time: string, months: number): string {
  const whole = Math.trunc(months);
  const date = new Date(time);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + whole);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return new Date(date.getTime() + (months - whole) * averageMonthDays * dayMilliseconds).toISOString();
}

/** The last millisecond of the year of this time. */
export function endOfYear(time: string): string {
  return `${time.slice(0, 4)}-12-31T23:59:59.999Z`;
}
