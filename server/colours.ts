/** Whether a site's colours can be read, by the contrast that WCAG 2.2 computes. */
import { parse as parseColour, wcagContrast } from 'culori';

export interface ColourContrast {
  readonly color: string;
  /** White or near-black, whichever can be read on the operator's colour: one of them always reaches 4.5:1. */
  readonly ink: string;
  /** Of the ink on the colour, as in 4.5 to 1. */
  readonly ratio: number;
  /** What white, which most designers expect on a button, would have reached. */
  readonly withWhite: number;
}

const [white, black] = ['#ffffff', '#0a0f0d'] as const;

/** The text beside a button's colour must reach this (WCAG 1.4.3). */
export const readableFrom = 4.5;

export function contrastOf(color: string): ColourContrast {
  const ground = parseColour(color) ?? '#0b6b4f';
  const withWhite = wcagContrast(ground, white);
  const withBlack = wcagContrast(ground, black);
  const isDark = withWhite >= withBlack;
  return { color, ink: isDark ? white : black, ratio: isDark ? withWhite : withBlack, withWhite };
}
