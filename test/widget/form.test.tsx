/** The form of the panel: nothing is agreed to for anybody, and everything missing is said in words. */
import { fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
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
    panel.panel.open();
    const plain = await panel.page.findByRole<HTMLAnchorElement>('link');
    expect(plain.href).toBe('https://wa.me/493012345678');
    panel.page.getByText(/lässt sich gerade nicht laden/);
    expect(panel.events).toContainEqual({ type: 'error', reason: 'form-unavailable' });

    panel.panel.close();
    await opened(panel);
  });
});
