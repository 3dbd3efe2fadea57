/** What the visitor must be able to know before the act: voluntary, revocable, who gets the data. */
import type { FormResponse } from '../../server/http/wire.ts';
import { Elsewhere } from './elsewhere.tsx';

export function PrivacyLine({ form: { wording, company } }: { readonly form: FormResponse }) {
  const { opensNewTab } = wording;
  return (
    <div class="small">
      <p>{wording.stopLine}</p>
      <p>{wording.privacyLine}</p>
      <p class="links">
        <Elsewhere href={company.privacyUrl} opensNewTab={opensNewTab}>
          {wording.privacyLabel}
        </Elsewhere>
        <Elsewhere href={company.imprintUrl} opensNewTab={opensNewTab}>
          {wording.imprintLabel}
        </Elsewhere>
      </p>
    </div>
  );
}
