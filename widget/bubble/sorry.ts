/** What a person gets when the panel does not come: a sentence and a plain link. Nobody taps in vain. */
import type { BubbleTexts } from '../contract.ts';
import { make } from './make.ts';

export function makeSorry(
  { label, sorry, link, close }: BubbleTexts,
  number: string,
  onClose: () => void,
): HTMLElement {
  const away = make('button', { type: 'button' }, close);
  const box = make(
    'div',
    { role: 'dialog', 'aria-label': label },
    make('p', {}, sorry),
    make('a', { href: `https://wa.me/${number}`, target: '_blank', rel: 'noopener', part: 'link' }, link),
    away,
  );
  away.onclick = onClose;
  // Only inside the box: elsewhere Escape belongs to the page.
  box.onkeydown = ({ key }) => key === 'Escape' && onClose();
  return box;
}
