/** Every state of the panel as people see it: on every screen, in both themes, in every language, and fit for everybody. */
import { describe, expect, it } from 'vitest';
import { aroundTheForm } from '../../server/consent/languages/around-the-form.ts';
import { languages } from '../../server/http/wire.ts';
import { startJawort } from '../support/jawort.ts';
import { aForm } from '../widget/a-form.ts';
import { stubForAll } from './widget-stub.ts';
import { bubble, dialog, fillIn, link, openForm, tapLink, type Visit, visit } from './widget-visit.ts';

const stub = stubForAll();
let visitor: Visit;

const wide = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const smallest = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
const qrButton = ({ page }: Visit) => page.getByRole('button', { name: 'QR-Code zeigen' });
const notice = 'Vorschau: So sieht das Formular aus. Hier wird nichts gespeichert.';
const hours = { open: false, text: 'Gerade ist niemand da; ab Montag, 9 Uhr wieder. Anmelden geht jederzeit.' };

/** How far anything sticks out sideways: of the page, and of the panel in it. */
const sidewaysOverflow = ({ page }: Visit) =>
  page.evaluate(() => {
    const rooms = [document.documentElement];
    for (const host of document.querySelectorAll('body > div, jawort-bubble')) {
      const panel = host.shadowRoot?.querySelector('#room > div')?.shadowRoot;
      rooms.push(...(panel?.querySelectorAll<HTMLElement>('dialog, section') ?? []));
    }
    return Math.max(...rooms.map((room) => room.scrollWidth - room.clientWidth));
  });

/** What a finger has to hit and is lower than 44 pixels; links within text may be lower (WCAG 2.5.8: 24). */
const smallTargets = ({ page }: Visit) =>
  dialog({ page } as Visit).evaluate((room) =>
    [...room.querySelectorAll<HTMLElement>('button, label[part], input[type=tel], a, select')]
      .filter((target) => target.checkVisibility())
      .map((target) => [target.textContent, target.getBoundingClientRect().height, target.closest('.links') ? 24 : 44])
      .filter(([, height, least]) => Number(height) < Number(least)),
  );

describe.each([
  ['wide-light', { ...wide, colorScheme: 'light' }, true],
  ['wide-dark', { ...wide, colorScheme: 'dark' }, true],
  ['phone-light', { ...phone, colorScheme: 'light' }, true],
  // Size, zoom and forced colours change nothing that axe looks at, and a dark phone nothing that the two before have not.
  ['phone-dark', { ...phone, colorScheme: 'dark' }, false],
  ['320', smallest, false],
  ['zoomed', { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 }, false],
  ['forced-colours', { ...wide, forcedColors: 'active' }, false],
] as const)('in every state, %s', (name, look, withAxe) => {
  const hasMouse = !('hasTouch' in look);

  async function fits(state: string): Promise<void> {
    await visitor.picture(`${name}-${state}`);
    expect(await sidewaysOverflow(visitor)).toBeLessThanOrEqual(0);
    if (withAxe) expect(await visitor.axe()).toEqual([]);
  }

  it('fits, can be hit, and axe finds nothing', async () => {
    stub.behave.form = { question: true, also: { hours, avatar: '/w/assets/face.gif' } };
    visitor = await visit(`${stub.shop}/schaufenster`, look);
    const { page } = visitor;
    await openForm(visitor);
    await fits('1-form');
    expect(await smallTargets(visitor)).toEqual([]);
    expect(await qrButton(visitor).isVisible()).toBe(hasMouse);
    await link(visitor).click();
    await page.getByText('Bitte gib deine Handynummer ein.').waitFor();
    await fits('2-missing');

    Object.assign(stub.behave, {
      record: 422,
      problem: 'Das ist eine Festnetznummer. Bitte gib eine Handynummer ein.',
    });
    await fillIn(visitor);
    await tapLink(visitor);
    await page.getByText('Das ist eine Festnetznummer.').waitFor();
    await fits('3-refused');
    stub.behave.record = 503;
    await fillIn(visitor);
    if (hasMouse) {
      await qrButton(visitor).click();
      await page.getByText('Wir konnten deine Angaben gerade nicht speichern.').waitFor();
      expect(await page.getByRole('img').count()).toBe(0);
      expect(await link(visitor).isVisible()).toBe(true);
      await fits('4-no-code');
      stub.behave.record = 202;
      await qrButton(visitor).click();
      const code = page.getByRole('img', { name: /scannen/ });
      await code.waitFor();
      const looks = await code.evaluate((svg) => [
        svg.getBoundingClientRect().width,
        getComputedStyle(svg).backgroundColor,
        getComputedStyle(svg.querySelector('path') as Element).fill,
      ]);
      expect(looks).toEqual([232, 'rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
      expect(visitor.tabs).toHaveLength(1);
      await fits('5-code');
    } else {
      await tapLink(visitor);
      await page.getByText('Wir konnten deine Angaben gerade nicht speichern.').waitFor();
      await fits('4-not-recorded');
      stub.behave.record = 202;
      await page.getByText('Wir warten auf dein JA').waitFor();
      await fits('5-waiting');
    }
    expect(await smallTargets(visitor)).toEqual([]);
    stub.behave.state = 'given';
    await page.getByRole('heading', { name: 'Du bist angemeldet' }).waitFor();
    await fits('6-confirmed');

    stub.behave.form = 'unlisted';
    await page.reload();
    await bubble(visitor).click();
    await page.getByText('bei Blumen Müller nicht eingetragen').waitFor();
    await fits('7-unlisted');
    stub.behave.panel = 'missing';
    await page.reload();
    await bubble(visitor).click();
    await page.getByText('lädt gerade nicht').waitFor();
    await fits('8-panel-unavailable');
  });
});

describe('as a part of the page', () => {
  const inPage = (width: number) => `<!doctype html><html lang="de"><head><title>Blumen Müller</title>
    <meta name="viewport" content="width=device-width"><style>:root{color-scheme:light dark}body{font:17px Georgia,serif;margin:20px}</style></head>
    <body><main><h1>Blumen Müller</h1><p style="height:1500px">Frische Sträuße.</p><div style="width:${width}px">
    <jawort-bubble site="blumen-mueller" mode="inline"></jawort-bubble></div><p>Ganz unten</p></main>
    <script src="{server}/w/element.js"></script></body></html>`;

  it.each([
    ['a phone', 280, 'light', { ...smallest, colorScheme: 'light' }],
    ['a wide column', 640, 'dark', { ...wide, colorScheme: 'dark' }],
  ] as const)(
    'the form fills its column on %s, is fetched when it comes near, and holds nobody',
    async (_, width, theme, look) => {
      stub.behave.page = inPage(width);
      visitor = await visit(`${stub.shop}/`, look);
      const { page } = visitor;
      const region = page.getByRole('region', { name: 'WhatsApp-Nachrichten von Blumen Müller' });
      await page.locator('jawort-bubble').getByRole('status').waitFor({ state: 'attached' });
      await page.waitForLoadState('networkidle');
      expect(stub.asked).toHaveLength(0);
      await page.getByText('Ganz unten').scrollIntoViewIfNeeded();
      await link(visitor).waitFor();
      expect(await dialog(visitor).count()).toBe(0);
      expect((await region.boundingBox())?.width).toBe(width);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
      await link(visitor).scrollIntoViewIfNeeded();
      await visitor.picture(`inline-${width}-${theme}`);
      expect(await sidewaysOverflow(visitor)).toBeLessThanOrEqual(0);
      expect(await visitor.axe()).toEqual([]);

      await fillIn(visitor);
      await tapLink(visitor);
      await page.getByRole('button', { name: 'Angaben ändern' }).click();
      await link(visitor).waitFor();
      const inside = () => page.evaluate(() => document.activeElement?.localName);
      expect(await inside()).toBe('jawort-bubble');
      await page.keyboard.press('Escape');
      expect(await region.isVisible()).toBe(true);
      await expect
        .poll(async () => (await visitor.heard()).map(({ type }) => type))
        .toEqual(['jawort:open', 'jawort:requested']);
    },
  );
});

describe('where nothing may be recorded', () => {
  it('a preview says so above the form, and records and opens nothing', async () => {
    Object.assign(stub.behave, { form: { also: { notice } }, settings: { preview: true } });
    visitor = await visit(`${stub.shop}/schaufenster`, wide);
    await openForm(visitor);
    await fillIn(visitor);
    await link(visitor).click();
    await qrButton(visitor).click();
    await expect.poll(() => visitor.page.getByRole('status').textContent()).toBe(notice);
    await visitor.picture('preview');
    expect(await visitor.axe()).toEqual([]);
    expect(stub.asked[0]?.get('preview')).toBe('1');
    expect([stub.recorded, visitor.tabs]).toEqual([[], []]);
  });

  it('without connect-src the visitor gets the plain link, and the console a sentence that names what is missing', async () => {
    stub.behave.page = `<!doctype html><html lang="de"><title>Strenger Laden</title><script nonce="shop" src="{server}/w/blumen-mueller.js"></script>`;
    stub.behave.policy = "default-src 'none'; script-src 'nonce-shop'";
    visitor = await visit(`${stub.shop}/`, wide);
    const said = visitor.page.waitForEvent('console', (message) => message.text().startsWith('jawort:'));
    await bubble(visitor).click();
    expect(await link(visitor).getAttribute('href')).toBe('https://wa.me/493012345678');
    expect((await said).text()).toContain(`${stub.server} in connect-src`);
    await expect
      .poll(async () => (await visitor.heard()).map(({ detail }) => detail))
      .toContainEqual({ type: 'error', reason: 'form-unavailable' });
  });
});

it('without the file for what comes after it, the tap records and opens WhatsApp, and coming back brings the rest', async () => {
  stub.behave.after = 'missing';
  visitor = await visit(`${stub.shop}/`, wide);
  const { page } = visitor;
  await openForm(visitor);
  expect(await qrButton(visitor).isDisabled()).toBe(true);
  await fillIn(visitor);
  await tapLink(visitor);
  await page.getByText('Wir warten auf dein JA').waitFor();
  await expect.poll(() => stub.recorded).toHaveLength(1);
  expect(await link(visitor).isVisible()).toBe(true);

  stub.behave.after = 'there';
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByRole('heading', { name: 'Noch ein Schritt in WhatsApp' }).waitFor();
  expect(stub.recorded).toHaveLength(1);
  await expect
    .poll(async () => (await visitor.heard()).map(({ type }) => type))
    .toEqual(['jawort:open', 'jawort:requested']);
});

it('on the smallest screen the longest texts of all nine languages fit, and Arabic is mirrored', async () => {
  const label = 'Angebote und Neuheiten zu Blumen und Geschenken, höchstens 4-mal im Monat';
  const everywhere = Object.fromEntries(languages.map((language) => [language, label]));
  const purposes = [
    { id: 'offers', kind: 'marketing', label: everywhere },
    { id: 'orders', kind: 'transactional', label: everywhere },
  ];
  const jawort = await startJawort({ site: { languages: [...languages], formality: 'formal', purposes } });
  const forms = await Promise.all(languages.map((language) => jawort.form(language)));
  await jawort.close();
  visitor = await visit(`${stub.shop}/schaufenster`, smallest);
  const { page } = visitor;
  for (const form of forms) {
    const text = aroundTheForm[form.lang].awayUntil({ day: 'Montag, 4. Januar', time: '9 Uhr' });
    const { format: _, ...plain } = form.phone;
    stub.behave.form = { also: { ...form, phone: plain, hours: { open: false, text } } };
    await page.reload();
    await bubble(visitor).click();
    const go = page.getByRole('link', { name: form.wording.link });
    await go.click();
    await page.getByText(form.wording.missingPurpose).waitFor();
    expect([form.lang, await sidewaysOverflow(visitor)]).toEqual([form.lang, 0]);
    expect([form.lang, await smallTargets(visitor)]).toEqual([form.lang, []]);
    await visitor.picture(`320-language-${form.lang}`);
  }

  const { wording } = aForm();
  const arabic = {
    lang: 'ar' as never,
    hours: { open: true, text: 'يوجد شخص هنا الآن.' },
    wording: {
      ...wording,
      heading: 'رسائل واتساب من Blumen Müller',
      purposes: wording.purposes.map((purpose) => ({
        ...purpose,
        box: 'نعم، أرغب في تلقي إعلانات من Blumen Müller GmbH عبر واتساب.',
      })),
      phoneLabel: 'رقم هاتفك المحمول',
      stopLine: 'اختياري. يمكن إلغاؤه في أي وقت: اكتب STOP.',
      privacyLine: 'يعالج واتساب (Meta) رقمك ورسائلك.',
      privacyLabel: 'الخصوصية',
      imprintLabel: 'بيانات الشركة',
      link: 'المتابعة إلى واتساب',
      close: 'إغلاق',
    },
  };
  stub.behave.form = { also: arabic };
  await page.reload();
  await bubble(visitor).click();
  await page.getByRole('link', { name: 'المتابعة إلى واتساب' }).waitFor();
  expect(await sidewaysOverflow(visitor)).toBe(0);
  await visitor.picture('320-language-ar');
  const boxOf = async (name: string, role: 'button' | 'heading') =>
    (await page.getByRole(role, { name }).boundingBox())?.x ?? 0;
  expect(await dialog(visitor).getAttribute('dir')).toBe('rtl');
  // The way out stands where the line ends: left. A telephone number runs from left to right all the same.
  expect(await boxOf('إغلاق', 'button')).toBeLessThan(await boxOf(arabic.wording.heading, 'heading'));
  const number = page.getByLabel(arabic.wording.phoneLabel);
  expect(await number.evaluate((field) => getComputedStyle(field).direction)).toBe('ltr');
  await page.setViewportSize({ width: 1000, height: 700 });
  await visitor.picture('wide-language-ar');
});
