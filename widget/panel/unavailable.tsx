/** The form did not come. The person still gets a sentence and the way to the chat. */
import type { BubbleTexts } from '../contract.ts';

export function Unavailable({ texts, number }: { readonly texts: BubbleTexts; readonly number: string }) {
  return (
    <div class="actions">
      <p>{texts.sorry}</p>
      <a href={`https://wa.me/${number}`} target="_blank" rel="noopener" part="link">
        {texts.link}
      </a>
    </div>
  );
}
