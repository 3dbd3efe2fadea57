/** A small balloon above the bubble, some seconds after the page: what the company would say across the counter. */
import { make } from '../bubble/make.ts';
import type { Part } from '../contract.ts';
import css from './greeting.css?inline';

const greeting: Part = ({ settings, server, lang, button, open, el, signal, dress }) => {
  const { text, afterSeconds = 3, avatar } = settings.greeting ?? {};
  const words = text?.[lang] ?? text?.[''];
  if (!words || !button.parentNode) return;
  dress(css);

  // There before the words are: only what changes in it is read out, once, when the reader has a moment.
  const balloon = make('div', { role: 'status', part: 'greeting' });
  button.after(balloon);
  const clock = setTimeout(() => {
    const says = make('button', { type: 'button' }, words);
    says.onclick = () => open(button);
    if (avatar) {
      const picture = make('img', { src: server + avatar, alt: '' });
      picture.onerror = () => picture.remove();
      says.prepend(picture);
    }
    const away = make('button', { type: 'button', 'aria-label': settings.texts[lang]?.close ?? '' }, '×');
    away.onclick = () => {
      end();
      button.focus();
    };
    balloon.append(says, away);
  }, afterSeconds * 1000);

  function end(): void {
    clearTimeout(clock);
    balloon.replaceChildren();
  }
  signal.addEventListener('abort', end);
  // Never over the panel, nor once more after it; and after a tap on the bubble nobody needs to be asked.
  for (const type of ['open', 'error']) el.addEventListener(`jawort:${type}`, end, { signal });
};
export default greeting;
