/** The form of the panel: nothing is agreed to for anybody, and everything missing is said in words. */
import { fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { whyNoForm } from '../../widget/panel/after/why-no-form.ts';
import { createApi } from '../../widget/panel/api.ts';
import { aForm, offers, orders } from './a-form.ts';
import { answered, aPanel } from './a-panel.tsx';
import { box, link, message, opened, phone, tap, tick, type } from './panel-steps.ts';

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe('the form', () => {
  it('shows who writes, one box per purpose, how to stop, and where the data goes', async () => {
    const { page } = await opened(aPanel());
    page.getByRole('dialog', { name: 'WhatsApp-Nachrichten von Blumen Müller' });
    expect(page.getAllByRole('checkbox')).toHaveLength(2);
    page.getByText(/STOP schreiben/);
    const privacy = page.getByRole<HTMLAnchorElement>('link', { name: /^Datenschutz/ });
    expect(privacy.href).toBe('https://blumen-mueller.example/datenschutz');
    expect(privacy.target).toBe('_blank');
    expect(privacy.rel).toBe('noopener');
    page.getByRole('link', { name: /^Impressum/ });
  });

  it('ticks nothing beforehand', async () => {
    const { page } = await opened(aPanel());
    for (const each of page.getAllByRole<HTMLInputElement>('checkbox')) expect(each.checked).toBe(false);
  });

  it('asks the server for the form in the language of the bubble, and for nothing else', async () => {
    const { requests } = await opened(aPanel());
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /v1/sites/blumen-mueller/form']);
  });

  it('names exactly the ticked purposes in the prefilled message, composed anew with every tick', async () => {
    const panel = await opened(aPanel());
    expect(message(panel)).toBeNull();
    tick(panel);
    expect(message(panel)).toBe(
      `Hallo Blumen Müller, ja, ich möchte Werbung per WhatsApp: ${offers.label}. (Nr. 7KQ2-M9XA-VD)`,
    );
    tick(panel, orders.box);
    expect(message(panel)).toBe(
      `Hallo Blumen Müller, ja, ich möchte Werbung und Nachrichten per WhatsApp: ${offers.label}; ${orders.label}. (Nr. 7KQ2-M9XA-VD)`,
    );
    tick(panel);
    expect(message(panel)).toContain(`Nachrichten per WhatsApp: ${orders.label}.`);
  });

  it('says at the boxes that none is ticked, and does not follow the link', async () => {
    const panel = await opened(aPanel());
    type(panel, '0171 2345678');
    expect(tap(panel)).toBe(false);
    const words = panel.page.getByText('Bitte kreuze an, was du bekommen möchtest.');
    expect(box(panel).getAttribute('aria-invalid')).toBe('true');
    expect(box(panel).getAttribute('aria-describedby')).toBe(words.id);
    expect(panel.shadow.activeElement).toBe(box(panel));
    expect(panel.records()).toHaveLength(0);
  });

  it('says at the number that it is missing, and puts the cursor there', async () => {
    const panel = await opened(aPanel());
    tick(panel);
    expect(tap(panel)).toBe(false);
    const words = panel.page.getByText('Bitte gib deine Handynummer ein.');
    expect(phone(panel).getAttribute('aria-describedby')).toBe(words.id);
    expect(panel.shadow.activeElement).toBe(phone(panel));
    expect(panel.records()).toHaveLength(0);
  });

  it.each(['123', 'Anna', '0171 234567 Anna', '+49 171 2345678 0171 2345678'])(
    'says that "%s" is not a complete number',
    async (number) => {
      const panel = await opened(aPanel());
      tick(panel);
      type(panel, number);
      expect(tap(panel)).toBe(false);
      panel.page.getByText(/nicht nach einer vollständigen Nummer/);
    },
  );

  it('takes the words away as soon as the mistake is being corrected', async () => {
    const panel = await opened(aPanel());
    tap(panel);
    tick(panel);
    type(panel, '0');
    expect(panel.page.queryByText(/Bitte kreuze an/)).toBeNull();
    expect(panel.page.queryByText(/Bitte gib deine/)).toBeNull();
    expect(phone(panel).hasAttribute('aria-invalid')).toBe(false);
  });

  it('scolds nobody before the first tap', async () => {
    const panel = await opened(aPanel());
    type(panel, '01');
    expect(panel.shadow.querySelector('[aria-invalid]')).toBeNull();
  });

  it('lets a visitor go on without a number where the number is voluntary', async () => {
    const panel = await opened(aPanel({ form: [answered(aForm({ field: 'optional' }))] }));
    panel.page.getByLabelText('Deine Handynummer (freiwillig)');
    tick(panel);
    expect(tap(panel)).toBe(true);
    expect(panel.recorded()[0]).not.toHaveProperty('phone');
  });

  it('asks for no number where the shop wants none', async () => {
    const panel = await opened(aPanel({ form: [answered(aForm({ field: 'hidden' }))] }));
    expect(panel.page.queryByLabelText(/Handynummer/)).toBeNull();
    tick(panel);
    expect(tap(panel)).toBe(true);
  });

  it('Enter in the phone field means the link', async () => {
    const panel = await opened(aPanel());
    fireEvent.submit(phone(panel).form ?? phone(panel));
    panel.page.getByText('Bitte kreuze an, was du bekommen möchtest.');
  });

  it('the link is a real one, in a new tab that cannot reach back', async () => {
    const panel = await opened(aPanel());
    expect(link(panel).target).toBe('_blank');
    expect(link(panel).rel).toBe('noopener');
    expect(link(panel).href).toMatch(/^https:\/\/wa\.me\/493012345678$/);
    expect(link(panel).textContent).toContain('(öffnet in neuem Tab)');
  });

  it('when the form cannot be had, the visitor gets a sentence and the plain way to the chat, and the page is told', async () => {
    const panel = aPanel({ form: ['no answer', answered(aForm())] });
    await panel.open();
    const plain = await panel.page.findByRole<HTMLAnchorElement>('link');
    expect(plain.href).toBe('https://wa.me/493012345678');
    await panel.page.findByText(/lädt gerade nicht/);
    await expect.poll(() => panel.events).toContainEqual({ type: 'error', reason: 'form-unavailable' });

    panel.panel.close();
    await opened(panel);
  });
});

describe('why there is no form', () => {
  const unlisted = { listed: false, text: 'Diese Seite ist bei Blumen Müller nicht eingetragen.' };

  it('a page that is not listed says so, keeps the plain link, and tells page and console', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const panel = aPanel({ form: [answered({}, 403)], origin: [answered(unlisted)] });
    await panel.open();
    await panel.page.findByText(unlisted.text);
    expect(panel.page.getByRole('status').textContent).toBe(unlisted.text);
    expect(panel.page.getByRole<HTMLAnchorElement>('link').href).toBe('https://wa.me/493012345678');
    await expect.poll(() => panel.events).toContainEqual({ type: 'error', reason: 'origin' });
    expect(warn.mock.calls).toEqual([[`jawort: ${unlisted.text}`]]);
    warn.mockRestore();
  });

  it('a page whose policy forbids asking tells the console what it needs, and the visitor gets the plain link', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const panel = aPanel({ form: ['no answer'], origin: ['no answer'] });
    await panel.open();
    await panel.page.findByText(/lädt gerade nicht/);
    await expect.poll(() => panel.requests.at(-1)?.path).toMatch(/origin$/);
    const told = new Event('securitypolicyviolation');
    document.dispatchEvent(Object.assign(told, { blockedURI: 'https://optin.example/v1/sites/blumen-mueller/origin' }));
    await expect.poll(() => warn).toHaveBeenCalledOnce();
    expect(warn.mock.calls[0]?.[0]).toMatch(/https:\/\/optin\.example in connect-src/);
    await expect.poll(() => panel.events).toContainEqual({ type: 'error', reason: 'form-unavailable' });
    warn.mockRestore();
  });

  it('is found out also where shop and server share an address', async () => {
    const api = createApi('/v1/sites/blumen-mueller/', 'de', undefined, false);
    const get = async () => new Response(JSON.stringify(unlisted));
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    expect(await whyNoForm({ ...api, get })).toBe(unlisted.text);
    warn.mockRestore();
  });
});

describe('around the form', () => {
  it('says whether somebody is there, and shows the face of the shop, without a word for who does not see it', async () => {
    const hours = { open: true, text: 'Gerade ist jemand da.' };
    const panel = await opened(aPanel({ form: [answered(aForm({ also: { hours, avatar: '/w/assets/face.png' } }))] }));
    panel.page.getByText(hours.text);
    const face = panel.shadow.querySelector('img');
    expect(face?.src).toBe('https://optin.example/w/assets/face.png');
    expect(face?.alt).toBe('');
    // What cannot be shown leaves the sign beneath.
    if (face) fireEvent.error(face);
    expect(face?.hidden).toBe(true);
    expect(face?.previousElementSibling?.getAttribute('class')).toBe('sign');
    panel.page.getByRole('dialog', { name: 'WhatsApp-Nachrichten von Blumen Müller' });
  });

  it('tells the server where the visitor comes from, and that a change of mind is no second opening', async () => {
    const panel = await opened(aPanel({ settings: { source: 'newsletter-mai' } }));
    tick(panel);
    type(panel, '0171 2345678');
    tap(panel);
    fireEvent.click(await panel.page.findByRole('button', { name: 'Angaben ändern' }));
    await panel.page.findByText('Weiter zu WhatsApp');
    const queries = panel.requests.filter(({ path }) => path.endsWith('/form')).map(({ query }) => query);
    expect(queries).toEqual(['?lang=de&source=newsletter-mai', '?lang=de&source=newsletter-mai&again=1']);
  });

  it('takes no focus from a page on which it opened by itself', async () => {
    const panel = aPanel();
    await panel.open(undefined, { focus: false });
    expect(document.activeElement).toBe(panel.opener);
    expect(panel.shadow.querySelector('dialog')?.open).toBe(true);
  });

  it('closes at a tap on the bubble, but not at the second of two quick ones, which have opened it', async () => {
    const panel = await opened(aPanel());
    expect(panel.opener.getAttribute('aria-expanded')).toBe('true');
    panel.panel.close(300_000);
    expect(panel.opener.getAttribute('aria-expanded')).toBe('true');
    panel.panel.close(0);
    expect(panel.opener.getAttribute('aria-expanded')).toBe('false');
    expect(panel.events).toEqual([{ type: 'open' }, { type: 'close' }]);
  });

  it('closes also when a page has made its closing the listener of a button of its own', async () => {
    const panel = await opened(aPanel());
    const close = panel.panel.close as (event: unknown) => void;
    close(new MouseEvent('click'));
    expect(panel.opener.getAttribute('aria-expanded')).toBe('false');
  });

  it('is there when it opens; a form that takes longer is told of when it comes', async () => {
    const quick = aPanel();
    await quick.open();
    expect(quick.page.getByRole('status').textContent).toBe('');
    quick.page.getByText('Weiter zu WhatsApp');

    let come: (form: Response) => void = () => {};
    const slow = aPanel();
    vi.stubGlobal('fetch', () => new Promise<Response>((done) => (come = done)));
    await slow.open();
    expect(slow.page.getByRole('dialog').getAttribute('aria-busy')).toBe('true');
    expect(slow.page.getByRole('status').textContent).toBe('');
    come(Response.json(aForm()));
    await expect.poll(() => slow.page.getByRole('status').textContent).toBe('WhatsApp-Nachrichten von Blumen Müller');
    // Whoever reads on finds it once, as the heading.
    await expect.poll(() => slow.page.getByRole('status').textContent).toBe('');
  });

  it('lets a page style every part it names', async () => {
    const panel = await opened(aPanel());
    const exported = panel.shadow.host.getAttribute('exportparts')?.split(',') ?? [];
    const named = [...panel.shadow.querySelectorAll('[part]')].map((element) => element.getAttribute('part') ?? '');
    expect(exported).toEqual(expect.arrayContaining(named));
    expect(new Set(named)).toEqual(new Set(exported.filter((part) => part !== 'qr')));
  });
});

describe('as a part of the page', () => {
  let appear: IntersectionObserverCallback = () => {};
  class Watching {
    constructor(call: IntersectionObserverCallback) {
      appear = call;
    }
    observe() {}
    disconnect() {}
  }

  it('is a region without a way out, fetched when it comes near, and takes no focus', async () => {
    vi.stubGlobal('IntersectionObserver', Watching);
    const panel = aPanel({ settings: { mode: 'inline' } });
    const opening = panel.open();
    expect(panel.requests).toHaveLength(0);
    expect(panel.events).toEqual([]);
    appear([{ isIntersecting: true } as IntersectionObserverEntry], {} as IntersectionObserver);
    await opening;
    await panel.page.findByText('Weiter zu WhatsApp');
    panel.page.getByRole('region', { name: 'WhatsApp-Nachrichten von Blumen Müller' });
    expect(panel.page.queryByRole('button', { name: 'Schließen' })).toBeNull();
    expect(document.activeElement).toBe(panel.opener);
    fireEvent.keyDown(phone(panel), { key: 'Escape' });
    panel.panel.close();
    panel.page.getByRole('region');
    expect(panel.events).toEqual([{ type: 'open' }]);
  });
});
