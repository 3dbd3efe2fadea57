/** After the tap: what happens next, in the other window. */
import type { FormWording } from '../../server/http/wire.ts';

export function NextSteps({ wording }: { readonly wording: FormWording }) {
  return (
    <ol>
      {wording.nextSteps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
