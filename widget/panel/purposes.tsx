/** One box per purpose. None is ever ticked by us: a pre-ticked box is no consent (CJEU C-673/17, Planet49). */
import type { FormWording } from '../../server/http/wire.ts';
import type { Entries } from './entries.ts';
import { Problem } from './problem.tsx';

export function Purposes({ wording, entries }: { readonly wording: FormWording; readonly entries: Entries }) {
  const problem = entries.problems.value.purposes;
  return (
    <fieldset aria-labelledby="heading" class="field">
      {wording.purposes.map(({ id, box }) => (
        <label key={id} part="box">
          <input
            type="checkbox"
            checked={entries.ticked.value.includes(id)}
            onChange={({ currentTarget }) => entries.tick(id, currentTarget.checked)}
            aria-invalid={problem ? 'true' : undefined}
            aria-describedby={problem && 'purposes-problem'}
          />
          <span>{box}</span>
        </label>
      ))}
      <Problem id="purposes-problem" words={problem} />
    </fieldset>
  );
}
