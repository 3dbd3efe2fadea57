/** What a person gets when the panel does not come: a sentence and a plain link. Nobody taps in vain. */
import type { BubbleSettings, BubbleTexts } from '../contract.ts';
import { make } from './make.ts';

export function makeSorry(texts: BubbleTexts, { number, position }: BubbleSettings, close: () => void) {
  const link = make(
    'a',
    { href: `https://wa.me/${number}`, target: '_blank', rel: 'noopener', part: 'link' },
    texts.link,
  );
  const away = make('button', { type: 'button' }, texts.close);
  const box = make(
    'div',
    { role: 'dialog', class: `sorry ${position}`, 'aria-label': texts.label },
    make('p', {}, texts.sorry),
    link,
    away,
  );
  away.addEventListener('click', close);
  // Only inside the box: elsewhere Escape belongs to the page.
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  return { box, link };
}
