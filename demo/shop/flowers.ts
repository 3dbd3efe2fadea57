/** The shop's pictures: bouquets drawn from a few strokes, so that the page needs no image from anywhere. */
import { Html } from '../html.ts';

type Bloom = 'rose' | 'daisy' | 'tulip' | 'ball' | 'sprig';

interface Placed {
  readonly kind: Bloom;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colors: readonly [string, string];
}

export interface Bouquet {
  readonly paper: readonly [string, string];
  readonly ribbon: string;
  readonly blooms: readonly Placed[];
}

const knot = { x: 200, y: 330 };

/** A picture of 400 × 460, hidden from screen readers: the text beside it says what it shows. */
export function drawBouquet({ paper, ribbon, blooms }: Bouquet): Html {
  const stems = blooms.map(
    ({ x, y }) =>
      `<path d="M${x} ${y}Q${(x + knot.x) / 2 + (x - knot.x) * 0.12} ${(y + knot.y) / 2} ${knot.x} ${knot.y}"/>`,
  );
  const feet = [-34, -17, 0, 17, 34].map((offset) => `<path d="M${knot.x} ${knot.y}l${offset} 92"/>`);
  const leaves = [
    leaf(96, 236, -58),
    leaf(304, 236, 58),
    leaf(70, 160, -38),
    leaf(330, 160, 38),
    leaf(150, 84, -14),
    leaf(252, 78, 16),
  ];
  return new Html(`<svg viewBox="0 0 400 460" aria-hidden="true" focusable="false">
<g fill="none" stroke="#5f8d5a" stroke-width="5" stroke-linecap="round">${stems.join('')}${feet.join('')}</g>
${leaves.join('')}
<path d="M92 262Q146 232 200 268T308 262L228 348H172Z" fill="${paper[1]}"/>
${[...blooms]
  .sort((a, b) => a.y - b.y)
  .map(bloom)
  .join('\n')}
<path d="M84 270Q150 296 200 290T316 270L232 352Q200 362 168 352Z" fill="${paper[0]}"/>
<path d="M84 270Q150 296 200 290L178 354Q172 354 168 352Z" fill="${paper[1]}" opacity=".55"/>
<path d="M168 338Q200 352 232 338L230 358Q200 370 170 358Z" fill="${ribbon}"/>
<path d="M200 350q-40-26-46-4t46 4q40-26 46-4t-46 4l-22 52m22-52l24 50" fill="none" stroke="${ribbon}" stroke-width="6" stroke-linejoin="round" stroke-linecap="round"/>
</svg>`);
}

function bloom(placed: Placed): string {
  const { x, y, size } = placed;
  return `<g transform="translate(${x} ${y}) scale(${size / 40})">${shapes[placed.kind](placed.colors)}</g>`;
}

const shapes: Readonly<Record<Bloom, (colors: readonly [string, string]) => string>> = {
  rose: ([light, dark]) => `<g fill="${light}">${around(7, 24, 20)}</g>
<circle r="25" fill="${light}"/><circle r="25" fill="${dark}" opacity=".22"/>
<g fill="none" stroke="${dark}" stroke-width="4" stroke-linecap="round" opacity=".75"><path d="M-18 4a19 19 0 0 1 33-13"/><path d="M17 6a18 18 0 0 1-29 10"/><path d="M-9-3a10 10 0 0 1 18 1"/><path d="M10 5a10 10 0 0 1-15 3"/></g><circle r="4.5" fill="${dark}" opacity=".8"/>`,
  daisy: ([petal, eye]) =>
    `<g fill="${petal}">${Array.from({ length: 12 }, (_, turn) => `<ellipse rx="7.4" ry="17" cy="-24" transform="rotate(${turn * 30})"/>`).join('')}</g><circle r="11.5" fill="${eye}"/><circle r="11.5" cx="2" cy="2" fill="#000" opacity=".08"/>`,
  tulip: ([light, dark]) =>
    `<path d="M-25-22Q-30 26 0 32Q30 26 25-22Q12-14 0-34Q-12-14-25-22Z" fill="${light}"/><path d="M0-34Q-17-8-11 30Q0 34 11 30Q17-8 0-34Z" fill="${dark}" opacity=".5"/>`,
  ball: ([light, dark]) =>
    `<circle r="25" fill="${dark}"/><g fill="${light}">${around(12, 22, 5)}${around(8, 13, 4.2)}<circle r="5.5"/></g>`,
  sprig: ([light, dark]) =>
    `<path d="M0 40V-36" stroke="${dark}" stroke-width="3" stroke-linecap="round"/>${[-30, -14, 2, 18].map((height) => `<ellipse cx="-11" cy="${height}" rx="11" ry="6.5" transform="rotate(28 -11 ${height})" fill="${light}"/><ellipse cx="11" cy="${height}" rx="11" ry="6.5" transform="rotate(-28 11 ${height})" fill="${light}"/>`).join('')}<circle cy="-39" r="6" fill="${light}"/>`,
};

function around(count: number, distance: number, radius: number): string {
  return Array.from({ length: count }, (_, turn) => {
    const angle = (turn / count) * 2 * Math.PI;
    return `<circle cx="${round(Math.cos(angle) * distance)}" cy="${round(Math.sin(angle) * distance)}" r="${radius}"/>`;
  }).join('');
}

function leaf(x: number, y: number, turn: number): string {
  return `<g transform="translate(${x} ${y}) rotate(${turn})"><path d="M0 52Q-30 6 0-50Q30 6 0 52Z" fill="#7ba872"/><path d="M0 48V-40" stroke="#5f8d5a" stroke-width="2.4"/></g>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
