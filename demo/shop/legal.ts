/** Privacy and imprint of the invented shop: simple, and plausible enough for the links in the bubble to lead somewhere. */
import { type Html, html } from '../html.ts';
import type { Language } from '../language.ts';
import { type ShopFacts, shopLayout } from './page.ts';
import { texts } from './texts.ts';

export function privacyPage(facts: ShopFacts, lang: Language): Html {
  const { legalName, address, email } = facts.company;
  const mail = html`<a href="mailto:${email}">${email}</a>`;
  const german = html`
<h2>Wer verantwortlich ist</h2>
<p>${legalName}, ${address}, ${mail}.</p>
<h2>Diese Seite</h2>
<p>Wir setzen keine Cookies, speichern nichts auf deinem Gerät und messen keine Besuche.</p>
<h2>Nachrichten per WhatsApp</h2>
<p>Meldest du dich an, verarbeiten wir deine Telefonnummer oder WhatsApp-Kennung, deine Auswahl, Zeitpunkt, Seite und
IP-Adresse deiner Anmeldung sowie deine Antworten JA, NEIN und STOP. Zweck ist, dir das zu schicken, was du bestellt
hast, und nachweisen zu können, dass du es wolltest. Rechtsgrundlage ist deine Einwilligung (Art. 6 Abs. 1 Buchst. a
DSGVO), für den Nachweis Art. 7 Abs. 1 und Art. 6 Abs. 1 Buchst. f DSGVO.</p>
<p>Nachrichten laufen über WhatsApp (Meta Platforms Ireland Ltd.); dabei können Daten in den USA verarbeitet werden.</p>
<p>Ohne dein JA löschen wir deine Nummer nach sieben Tagen. Mit STOP endet jede Werbung sofort; den Nachweis bewahren wir
gesperrt auf, solange Ansprüche möglich sind.</p>
<h2>Deine Rechte</h2>
<p>Auskunft, Berichtigung, Löschung, Einschränkung, Übertragbarkeit, Widerruf für die Zukunft und Beschwerde bei einer
Aufsichtsbehörde. Schreib einfach AUSKUNFT im Chat oder an ${mail}.</p>`;
  const english = html`
<h2>Who is responsible</h2>
<p>${legalName}, ${address}, ${mail}.</p>
<h2>This page</h2>
<p>We set no cookies, store nothing on your device and do not measure visits.</p>
<h2>Messages on WhatsApp</h2>
<p>If you sign up, we process your phone number or WhatsApp id, your choice, the time, page and IP address of your
sign-up, and your answers YES, NO and STOP. The purpose is to send you what you have asked for, and to be able to prove
that you wanted it. The legal basis is your consent (Art. 6(1)(a) GDPR), and for the proof Art. 7(1) and
Art. 6(1)(f) GDPR.</p>
<p>Messages travel through WhatsApp (Meta Platforms Ireland Ltd.); data may be processed in the USA.</p>
<p>Without your YES we delete your number after seven days. STOP ends all advertising at once; the proof is kept locked
away for as long as claims are possible.</p>
<h2>Your rights</h2>
<p>Access, rectification, erasure, restriction, portability, withdrawal for the future, and a complaint to a supervisory
authority. Just write to ${mail}.</p>`;
  return legalPage(facts, lang, '/privacy', texts[lang].privacy, lang === 'de' ? german : english);
}

export function imprintPage(facts: ShopFacts, lang: Language): Html {
  const { legalName, address, email } = facts.company;
  const represented = lang === 'de' ? 'Vertreten durch die Geschäftsführung.' : 'Represented by its management.';
  const register =
    lang === 'de' ? 'Erfundene Firma: ohne Registereintrag.' : 'An invented company: not in any register.';
  const content = html`<p>${legalName}<br>${address}</p>
<p><a href="mailto:${email}">${email}</a></p>
<p>${represented}</p>
<p>${register}</p>`;
  return legalPage(facts, lang, '/imprint', texts[lang].imprint, content);
}

function legalPage(facts: ShopFacts, lang: Language, path: string, title: string, content: Html): Html {
  const page = html`<article class="legal"><h1>${title}</h1>${content}
<p><a href="/shop?lang=${lang}">${texts[lang].back}</a></p></article>`;
  return shopLayout(facts, lang, path, `${title} · ${facts.company.name}`, page);
}
