/** The tap and what follows: recorded in the same moment, waited for with patience, and honest about failures. */
import { signal } from '@preact/signals';
import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApi } from '../../widget/panel/api.ts';
import { createOptIn } from '../../widget/panel/opt-in.ts';
import { aForm, offers, orders } from './a-form.ts';
import { type Answers, type APanel, answered, aPanel } from './a-panel.tsx';
import { box, message, opened, phone, qrButton, tap, tick, type } from './panel-steps.ts';

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const panels: APanel[] = [];
afterEach(() => {
  for (const each of panels.splice(0)) each.panel.destroy();
});

/** A visitor who has ticked the offers, typed a number and tapped. */
async function tapped(answers: Answers = {}): Promise<APanel> {
  const panel = await opened(aPanel(answers));
  panels.push(panel);
  tick(panel);
  type(panel, '0171 2345678');
  expect(tap(panel)).toBe(true);
  await vi.advanceTimersByTimeAsync(1);
  return panel;
}

const status = ({ page }: APanel) => page.getByRole('status').textContent;

function look(visibility: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('the tap', () => {
  it('records in the same click, before the browser follows the link, in a way that outlives the page', async () => {
    const panel = await opened(aPanel());
    panels.push(panel);
    tick(panel);
    type(panel, '0171 2345678');
    tap(panel);
    // No await since the click.
    const [record] = panel.records();
    expect(record?.init.keepalive).toBe(true);
    expect(record?.init.headers).toEqual({ 'content-type': 'text/plain;charset=UTF-8' });
    expect(record?.init.credentials).toBe('omit');
    expect(panel.recorded()).toEqual([
      {
        token: 'token-1',
        wording: 'a'.repeat(64),
        purposes: ['offers'],
        phone: '0171 2345678',
        page: 'http://localhost:3000/',
        ui: { version: expect.any(String), width: 1024, theme: 'light' },
      },
    ]);
  });

  it('tells neither query nor fragment of the page', async () => {
    history.replaceState(null, '', '/strauss?kunde=anna#bestellung');
    const panel = await tapped();
    history.replaceState(null, '', '/');
    expect(panel.recorded()[0].page).toBe('http://localhost:3000/strauss');
  });

  it('leaves the link in the page until the browser has followed it', async () => {
    const panel = await opened(aPanel());
    panels.push(panel);
    tick(panel);
    type(panel, '0171 2345678');
    tap(panel);
    await Promise.resolve();
    panel.page.getByRole('link', { name: /Weiter zu WhatsApp/ });
    await vi.advanceTimersByTimeAsync(1);
    panel.page.getByRole('dialog', { name: 'Noch ein Schritt in WhatsApp' });
  });

  it('twice in a row records once', async () => {
    const panel = await opened(aPanel());
    panels.push(panel);
    tick(panel);
    type(panel, '0171 2345678');
    tap(panel);
    tap(panel);
    expect(panel.records()).toHaveLength(1);
  });

  it('records once more with the next tap what did not arrive, also where what comes after the tap never does', async () => {
    const record = vi.fn(async () => undefined);
    const api = { ...createApi('', 'de', undefined, false), form: async () => aForm(), record };
    const later = { after: signal(undefined), fetchAfter: async () => {} };
    const optIn = createOptIn(api, () => {}, document.body, '', later);
    optIn.begin();
    await vi.advanceTimersByTimeAsync(1);
    optIn.entries.tick('offers', true);
    optIn.entries.type('0171 2345678');
    for (const times of [1, 2]) {
      expect(optIn.tap()).toBe(true);
      expect(record).toHaveBeenCalledTimes(times);
      await vi.advanceTimersByTimeAsync(1);
    }
    optIn.stop();
  });

  it('tells the page of the request only when the server has recorded it', async () => {
    const panel = await tapped();
    expect(panel.events).toContainEqual({ type: 'requested', reference: '7KQ2-M9XA-VD' });
    const failed = await tapped({ record: [answered({}, 500)] });
    expect(failed.events).not.toContainEqual(expect.objectContaining({ type: 'requested' }));
  });

  it('shows what happens next, the way back to WhatsApp with the same message, and keeps focus in the panel', async () => {
    const panel = await tapped();
    expect(panel.page.getAllByRole('listitem')).toHaveLength(3);
    const again = panel.page.getByRole<HTMLAnchorElement>('link', { name: /noch einmal öffnen/ });
    expect(new URL(again.href).searchParams.get('text')).toContain(`${offers.label}. (Nr. 7KQ2-M9XA-VD)`);
    expect(status(panel)).toBe('Wir warten auf dein JA in WhatsApp …');
  });
});

describe('waiting for the JA', () => {
  it('asks after two seconds, then less and less often, at least every ten seconds', async () => {
    const panel = await tapped();
    await vi.advanceTimersByTimeAsync(2100);
    expect(panel.asked()).toBe(1);
    await vi.advanceTimersByTimeAsync(60_000);
    const early = panel.asked();
    expect(early).toBeGreaterThan(6);
    expect(early).toBeLessThan(14);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(panel.asked() - early).toBeLessThanOrEqual(6);
  });

  it('asks nothing while nobody is looking, and at once when the visitor comes back', async () => {
    const panel = await tapped();
    look('hidden');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(panel.asked()).toBe(0);
    look('visible');
    expect(panel.asked()).toBe(1);
  });

  it('says "confirmed" when the JA has come, tells the page once, and asks no more', async () => {
    const panel = await tapped({ state: [answered({ state: 'requested' }), answered({ state: 'given' })] });
    await vi.advanceTimersByTimeAsync(10_000);
    panel.page.getByRole('dialog', { name: 'Du bist angemeldet' });
    expect(status(panel)).toContain('Dein JA ist angekommen');
    expect(panel.events.filter(({ type: name }) => name === 'given')).toEqual([
      { type: 'given', reference: '7KQ2-M9XA-VD' },
    ]);
    const asked = panel.asked();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(panel.asked()).toBe(asked);
  });

  it.each([202, 500])('a JA that has come stays, whatever the record is answered (%s) after it', async (code) => {
    const panel = await opened(aPanel({ state: [answered({ state: 'given' })] }));
    panels.push(panel);
    const late = Promise.withResolvers<Response>();
    const answer = fetch;
    const slow = (address: string, init?: RequestInit) => (init?.method ? late.promise : answer(address, init));
    vi.stubGlobal('fetch', slow);
    tick(panel);
    type(panel, '0171 2345678');
    tap(panel);
    await vi.advanceTimersByTimeAsync(3000);
    panel.page.getByRole('dialog', { name: 'Du bist angemeldet' });
    late.resolve(new Response(JSON.stringify({ reference: '7KQ2-M9XA-VD', state: 'requested' }), { status: code }));
    await vi.advanceTimersByTimeAsync(100);
    panel.page.getByRole('dialog', { name: 'Du bist angemeldet' });
    expect(status(panel)).toContain('Dein JA ist angekommen');
    expect(panel.events.at(-1)?.type).toBe('given');
  });

  it('goes on when the record is not known yet, and stops when it is known no longer', async () => {
    const panel = await tapped({
      state: [answered({}, 404), answered({}, 404), answered({ state: 'requested' }), answered({}, 404)],
    });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(panel.asked()).toBe(4);
  });

  it('gives up after an hour', async () => {
    const panel = await tapped();
    await vi.advanceTimersByTimeAsync(3_700_000);
    const asked = panel.asked();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(panel.asked()).toBe(asked);
  });

  it('asks at once when a phone brings back the page it had frozen', async () => {
    const panel = await tapped();
    dispatchEvent(new Event('pageshow'));
    expect(panel.asked()).toBe(1);
  });

  it('ends with the panel', async () => {
    const panel = await tapped();
    panel.panel.destroy();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(panel.asked()).toBe(0);
    expect(panel.root.querySelector('div')).toBeNull();
  });
});

describe('changing the entries after a tap', () => {
  const second = () => answered(aForm({ token: 'token-2', reference: 'AAAA-BBBB-CC' }));

  it('fetches a new form with a new reference, and keeps what was entered', async () => {
    const panel = await tapped({ form: [answered(aForm()), second()] });
    fireEvent.click(panel.page.getByRole('button', { name: 'Angaben ändern' }));
    await panel.page.findByText('Weiter zu WhatsApp');
    expect(box(panel).checked).toBe(true);
    expect(phone(panel).value).toBe('0171 2345678');
    tick(panel, orders.box);
    expect(message(panel)).toContain('(Nr. AAAA-BBBB-CC)');
    tap(panel);
    expect(panel.recorded().map(({ token, purposes }) => [token, purposes])).toEqual([
      ['token-1', ['offers']],
      ['token-2', ['offers', 'orders']],
    ]);
  });

  it('unticks the boxes when the words beside them have changed meanwhile', async () => {
    const changed = answered(aForm({ token: 'token-2', wordingId: 'b'.repeat(64) }));
    const panel = await tapped({ form: [answered(aForm()), changed] });
    fireEvent.click(panel.page.getByRole('button', { name: 'Angaben ändern' }));
    await panel.page.findByText('Weiter zu WhatsApp');
    expect(box(panel).checked).toBe(false);
    expect(message(panel)).toBeNull();
  });

  it('records the changed entries also when the first record is still on its way', async () => {
    const panel = await tapped({ form: [answered(aForm()), second()], record: ['never', answered({}, 202)] });
    fireEvent.click(panel.page.getByRole('button', { name: 'Angaben ändern' }));
    await panel.page.findByText('Weiter zu WhatsApp');
    tap(panel);
    expect(panel.recorded().map(({ token }) => token)).toEqual(['token-1', 'token-2']);
  });

  it('asks no longer about the old reference', async () => {
    const panel = await tapped({ form: [answered(aForm()), second()] });
    fireEvent.click(panel.page.getByRole('button', { name: 'Angaben ändern' }));
    await panel.page.findByText('Weiter zu WhatsApp');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(panel.asked()).toBe(0);
  });
});

describe('when recording fails', () => {
  it("shows the server's words at the number, back in the form, with everything entered still there", async () => {
    const detail = 'Das ist eine Festnetznummer. Bitte gib eine Handynummer ein.';
    const problem = { errors: [{ pointer: '#/phone', code: 'phone-not-mobile', detail }] };
    const panel = await tapped({ record: [answered(problem, 422), answered({}, 202)] });
    const words = panel.page.getByText(detail);
    expect(phone(panel).getAttribute('aria-describedby')).toBe(words.id);
    expect(box(panel).checked).toBe(true);
    expect(panel.events.at(-1)).toEqual({ type: 'refused', reason: 'phone-not-mobile' });
    type(panel, '0171 7654321');
    expect(panel.page.queryByText(detail)).toBeNull();
    tap(panel);
    expect(panel.recorded()).toHaveLength(2);
  });

  it.each([
    ['the network is gone', 'no answer'],
    ['the server is in trouble', answered({}, 503)],
    ['the server refuses', answered({}, 400)],
  ] as const)('says that the WhatsApp message is enough when %s, and tells the page', async (_, answer) => {
    const panel = await tapped({ record: [answer] });
    expect(status(panel)).toContain('Sende die Nachricht in WhatsApp trotzdem ab');
    expect(panel.events).toContainEqual({ type: 'error', reason: 'not-recorded' });
    panel.page.getByRole('link', { name: /noch einmal öffnen/ });
  });

  it('sends the very same request again when no answer came, for it may have arrived', async () => {
    const panel = await tapped({ record: ['no answer', answered({}, 202)] });
    look('hidden');
    look('visible');
    await vi.advanceTimersByTimeAsync(1);
    const [first, repeated] = panel.recorded();
    expect(repeated).toEqual(first);
    expect(status(panel)).toBe('Wir warten auf dein JA in WhatsApp …');
    expect(panel.events.map(({ type: name }) => name)).toEqual(['open', 'error', 'requested']);
  });

  it('takes a request that hangs for one that did not arrive, says so, and sends it again', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
      const over = new AbortController();
      setTimeout(() => over.abort(), milliseconds);
      return over.signal;
    });
    const panel = await tapped({ record: ['never', answered({}, 202)] });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(status(panel)).toContain('Sende die Nachricht in WhatsApp trotzdem ab');
    await vi.advanceTimersByTimeAsync(15_000);
    const [first, repeated] = panel.recorded();
    expect(repeated).toEqual(first);
    expect(status(panel)).toBe('Wir warten auf dein JA in WhatsApp …');
  });

  it('does not press a server that has refused', async () => {
    const panel = await tapped({ record: [answered({}, 403)] });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(panel.requests).toHaveLength(2);
  });

  it('gets a new form when the old one is older than a day', async () => {
    const panel = await tapped({
      form: [answered(aForm()), answered(aForm({ token: 'token-2', reference: 'AAAA-BBBB-CC' }))],
      record: [answered({}, 410), answered({}, 202)],
    });
    await panel.page.findByText('Weiter zu WhatsApp');
    expect(message(panel)).toContain('(Nr. AAAA-BBBB-CC)');
    tap(panel);
    expect(panel.recorded().map(({ token }) => token)).toEqual(['token-1', 'token-2']);
  });

  it('tells the page that it is not listed when that is why', async () => {
    const panel = await tapped({ record: [answered({}, 403)] });
    expect(status(panel)).toContain('Sende die Nachricht in WhatsApp trotzdem ab');
    expect(panel.events.filter(({ type: name }) => name === 'error')).toEqual([{ type: 'error', reason: 'origin' }]);
  });
});

describe('the way by QR code', () => {
  const qr = { size: 33, path: 'M4 4h7v1h-7z' };
  const withCode = () => answered({ reference: '7KQ2-M9XA-VD', state: 'requested', qr }, 202);

  /** A visitor at a computer who has entered everything and asked for the code. */
  async function asked(answers: Answers = {}): Promise<APanel> {
    const panel = await opened(aPanel({ record: [withCode()], ...answers }));
    panels.push(panel);
    tick(panel);
    type(panel, '0171 2345678');
    fireEvent.click(qrButton(panel));
    await vi.advanceTimersByTimeAsync(1);
    return panel;
  }

  it('says what is missing like the link does, and shows no code without a tick', async () => {
    const panel = await opened(aPanel({ record: [withCode()] }));
    panels.push(panel);
    fireEvent.click(qrButton(panel));
    panel.page.getByText('Bitte kreuze an, was du bekommen möchtest.');
    expect(panel.shadow.activeElement).toBe(box(panel));
    expect(panel.records()).toHaveLength(0);
    expect(panel.page.queryByRole('img')).toBeNull();
  });

  it('records what was ticked, then shows the code with words beside it, and waits for the JA', async () => {
    const panel = await asked({ state: [answered({ state: 'given' })] });
    expect(panel.recorded()).toEqual([expect.objectContaining({ purposes: ['offers'], qr: true })]);
    const code = panel.page.getByRole('img', { name: /Mit der Kamera des Handys scannen/ });
    expect(code.getAttribute('viewBox')).toBe('0 0 33 33');
    expect(code.querySelector('path')?.getAttribute('d')).toBe(qr.path);
    expect(status(panel)).toBe('Wir warten auf dein JA in WhatsApp …');
    expect(panel.events).toContainEqual({ type: 'requested', reference: '7KQ2-M9XA-VD' });
    await vi.advanceTimersByTimeAsync(2100);
    panel.page.getByRole('dialog', { name: 'Du bist angemeldet' });
    expect(panel.page.queryByRole('img')).toBeNull();
  });

  it.each([
    ['no answer comes', 'no answer'],
    ['the server is in trouble', answered({}, 503)],
  ] as const)('shows no code when %s: a sentence, the link, and everything entered are there', async (_, answer) => {
    const panel = await asked({ record: [answer, withCode()] });
    expect(status(panel)).toContain('Sende die Nachricht in WhatsApp trotzdem ab');
    expect(panel.page.queryByRole('img')).toBeNull();
    expect(message(panel)).toContain(offers.label);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(panel.records()).toHaveLength(1);
    fireEvent.click(qrButton(panel));
    await vi.advanceTimersByTimeAsync(1);
    panel.page.getByRole('img');
  });
});

describe('in a preview', () => {
  const notice = 'Vorschau: Hier wird nichts gespeichert.';

  it.each([
    ['the page says so', { preview: true }, undefined],
    ["Shopify's theme editor shows the page", {}, { designMode: true }],
  ])('nothing is recorded and nothing opens when %s', async (_, settings, shopify) => {
    vi.stubGlobal('Shopify', shopify);
    const panel = await opened(aPanel({ settings, form: [answered(aForm({ also: { notice } }))] }));
    panels.push(panel);
    expect(panel.requests[0]?.query).toContain('preview=1');
    panel.page.getByText(notice);
    tick(panel);
    type(panel, '0171 2345678');
    expect(tap(panel)).toBe(false);
    fireEvent.click(qrButton(panel));
    await vi.advanceTimersByTimeAsync(10);
    expect(status(panel)).toBe(notice);
    panel.page.getByText('Weiter zu WhatsApp');
    expect(panel.requests).toHaveLength(1);
  });
});

it('what the status says comes in this order: not recorded, waiting, confirmed', async () => {
  const panel = await opened(
    aPanel({ record: ['no answer', answered({}, 202)], state: [answered({ state: 'given' })] }),
  );
  panels.push(panel);
  const said: (string | null)[] = [];
  const region = panel.page.getByRole('status');
  new MutationObserver(() => said.push(region.textContent)).observe(region, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  tick(panel);
  type(panel, '0171 2345678');
  tap(panel);
  await vi.advanceTimersByTimeAsync(1);
  look('visible');
  await vi.advanceTimersByTimeAsync(5000);
  expect(panel.page.getByRole('status')).toBe(region);
  const { notRecorded, waiting, confirmed } = aForm().wording;
  expect(said.filter((words, at) => words && words !== said[at - 1])).toEqual([notRecorded, waiting, confirmed]);
});
