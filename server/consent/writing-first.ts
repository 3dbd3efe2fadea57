/**
 * When writing first has to stop by itself. Somebody else's number is quickly typed: whoever does it by the hundred makes
 * the shop write to strangers. The daily caps bound that; these rules notice it. Visitors who write themselves are asked all
 * the same, so that a false alarm loses nobody.
 */

/**
 * More than five times as many in an hour as usual, but never at fewer than twenty. Usual is the mean hour of the past week,
 * and fewer than fifty in a week are no usual: then a hundred in an hour are too many. A shop on the day of its first
 * newsletter has most visitors write themselves within two minutes, and stays far below; a robot does not write.
 */
export const judgeHours = { atLeast: 20, times: 5, knownFrom: 50, unknownMost: 100 } as const;

/**
 * Of those whom one network asked for in a day only the first counts, here as above, or whoever wants to end this path would
 * need a handful of numbers and few connections. Like this it takes twenty networks, or three for a whole week, and more
 * unwanted questions than the shop has visitors. Whoever goes to that trouble does write to strangers by our hand, so that
 * stopping is right, and costs the shop nothing but this path until somebody has looked.
 */
const countedOfNetwork = 'of each network, one a day is counted';

/**
 * Of the last fifty of a week that had time to be answered, more than seven in ten said NEIN or nothing. Fewer than twenty
 * tell nothing.
 */
export const judgeShare = { of: 50, atLeast: 20, unwanted: 0.7, ofDays: 7 } as const;

/** Whoever has not answered by then is silent. */
export const youngestJudged = { hours: 24 } as const;

const hoursOfWeek = 7 * 24;

export interface WritingFirst {
  /** Templates of the last hour, and of the last seven days with it; of each network one a day. */
  readonly lastHour: number;
  readonly lastWeek: number;
  /** The owner has looked into it within the last day and let it go on: the rate alone stops nothing meanwhile. */
  readonly isTrusted: boolean;
  /** What came of those that had time to be answered, the latest first. */
  readonly answers: readonly ('yes' | 'no')[];
}

/** Undefined: go on. Otherwise what was noticed, for the owner. */
export function whyStopWritingFirst({ lastHour, lastWeek, isTrusted, answers }: WritingFirst): string | undefined {
  const most = mostInAnHour(lastWeek - lastHour);
  if (!isTrusted && lastHour >= most) {
    return `${lastHour} people were written to first within an hour, far more than usual (${countedOfNetwork}): somebody may be typing the numbers of others, or want exactly this stop.`;
  }
  const judged = answers.slice(0, judgeShare.of);
  const unwanted = judged.filter((answer) => answer === 'no').length;
  if (judged.length >= judgeShare.atLeast && unwanted > judged.length * judgeShare.unwanted) {
    return `${unwanted} of the last ${judged.length} people who were written to first said NEIN or nothing (${countedOfNetwork}): somebody may be typing the numbers of others, or want exactly this stop.`;
  }
  return undefined;
}

function mostInAnHour(inTheWeekBefore: number): number {
  if (inTheWeekBefore < judgeHours.knownFrom) return judgeHours.unknownMost;
  return Math.max(judgeHours.atLeast, Math.ceil((judgeHours.times * inTheWeekBefore) / (hoursOfWeek - 1)));
}
