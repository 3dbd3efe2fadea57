/** What the visitor must be able to know before the act: voluntary, revocable, who gets the data. */
import type { FormResponse } from '../../server/http/wire.ts';

export function PrivacyLine({ form: { wording, company } }: { readonly form: FormResponse }) {
  const elsewhere = (href: string, name: string) => (
    <a href={href} target="_blank" rel="noopener">
      {name}
      <span class="hidden"> {wording.opensNewTab}</span>
    </a>
  );
  return (
    <div class="small">
      <p>{wording.stopLine}</p>
      <p>{wording.privacyLine}</p>
      <p class="links">
        {elsewhere(company.privacyUrl, wording.privacyLabel)}
        {elsewhere(company.imprintUrl, wording.imprintLabel)}
      </p>
    </div>
  );
}
