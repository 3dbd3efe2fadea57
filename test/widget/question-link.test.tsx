/** The second link of the form, for somebody who only wants to ask: it agrees to nothing, and nobody notices the tap. */
import { fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aForm } from './a-form.ts';
import { answered, aPanel } from './a-panel.tsx';
import { link, opened, phone, tick, type } from './panel-steps.ts';

const askingPanel = () => opened(aPanel({ form: [answered(aForm({ question: true }))] }));

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe('the link for a question', () => {
  it('is not there unless the shop wants it', async () => {
    const { page } = await opened(aPanel());
    expect(page.queryByRole('link', { name: /Nur eine Frage/ })).toBeNull();
  });

  it('comes after the link that signs up, and opens the bare chat in a tab of its own', async () => {
    const panel = await askingPanel();
    const asking = panel.page.getByRole<HTMLAnchorElement>('link', { name: /^Nur eine Frage/ });
    expect(asking.href).toBe('https://wa.me/493012345678');
    expect([asking.target, asking.rel]).toEqual(['_blank', 'noopener']);
    expect(asking.textContent).toContain('(öffnet in neuem Tab)');
    expect(link(panel).compareDocumentPosition(asking)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('says nothing for the visitor, whatever is ticked and typed', async () => {
    const panel = await askingPanel();
    tick(panel);
    type(panel, '0171 2345678');
    expect(panel.page.getByRole<HTMLAnchorElement>('link', { name: /^Nur eine Frage/ }).href).toBe(
      'https://wa.me/493012345678',
    );
  });

  it('records nothing and tells nobody when it is tapped, and the form stays as it was', async () => {
    const panel = await askingPanel();
    tick(panel);
    type(panel, '0171 2345678');
    const asked = panel.requests.length;
    let followed = false;
    window.addEventListener(
      'click',
      (event) => {
        followed = !event.defaultPrevented;
        event.preventDefault();
      },
      { once: true },
    );
    fireEvent.click(panel.page.getByRole('link', { name: /^Nur eine Frage/ }));
    expect(followed).toBe(true);
    // What a tap on the other link does, it does at once or with the next timer.
    await new Promise((resolve) => setTimeout(resolve));
    expect(panel.requests).toHaveLength(asked);
    expect(panel.events).toEqual([{ type: 'open' }]);
    expect(phone(panel).value).toBe('0171 2345678');
    expect(panel.shadow.querySelector('[aria-invalid]')).toBeNull();
  });

  it('is not what Enter means', async () => {
    const panel = await askingPanel();
    fireEvent.submit(phone(panel).form ?? phone(panel));
    panel.page.getByText('Bitte kreuze an, was du bekommen möchtest.');
  });
});
