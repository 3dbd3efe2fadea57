/** A page with the form in it. Who has no JavaScript gets the link to the form's own page. */
import { JawortBubble } from 'jawort/react';

export default function Page() {
  const site = process.env.NEXT_PUBLIC_JAWORT_SITE ?? '';
  const server = process.env.NEXT_PUBLIC_JAWORT_SERVER ?? '';
  return (
    <main>
      <h1>Blumen Müller</h1>
      <h2>Neues per WhatsApp</h2>
      <JawortBubble site={site} server={server} mode="inline" source="next-form" theme="light">
        <a href={`${server}/o/${site}?source=next-form`}>Zum Formular</a>
      </JawortBubble>
    </main>
  );
}
