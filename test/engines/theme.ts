/** A theme's page with `<jawort-bubble>` twice, as bubble and as form in the page, under the policy of a careful shop. */

const site = 'blumen-mueller';

export function themePage(server: string): { readonly policy: string; readonly page: string } {
  const policy = [
    "default-src 'none'",
    `script-src ${server}`,
    `connect-src ${server}`,
    'img-src data:',
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    'report-uri /policy-reports',
  ].join('; ');
  const page = `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ein Theme</title>
<link rel="icon" href="data:,">
<script async src="${server}/w/element.js"></script>
<h1>Ein Theme</h1>
<jawort-bubble site="${site}" server="${server}" mode="inline"></jawort-bubble>
<p>Danach geht die Seite weiter.</p>
<jawort-bubble site="${site}" server="${server}" color="#5b2a86" position="start" label="News aus dem Theme"></jawort-bubble>
</html>`;
  return { policy, page };
}
