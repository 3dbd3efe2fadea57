/** What a visitor does in the panel, step by step. */
import { fireEvent } from '@testing-library/preact';
import { expect } from 'vitest';
import { offers } from './a-form.ts';
import type { APanel } from './a-panel.tsx';

export async function opened(panel: APanel): Promise<APanel> {
  await panel.open();
  await panel.page.findByText('Weiter zu WhatsApp');
  // What comes after the tap is fetched meanwhile; nobody is as quick as a test.
  await expect.poll(() => qrButton(panel).disabled).toBe(false);
  return panel;
}

export const qrButton = ({ page }: APanel) => page.getByRole<HTMLButtonElement>('button', { name: 'QR-Code zeigen' });

export const link = ({ page }: APanel) => page.getByRole<HTMLAnchorElement>('link', { name: /Weiter zu WhatsApp/ });
export const phone = ({ page }: APanel) => page.getByLabelText<HTMLInputElement>(/Handynummer/);
export const box = ({ page }: APanel, label: string = offers.box) => page.getByLabelText<HTMLInputElement>(label);

export function tick(panel: APanel, label?: string): void {
  fireEvent.click(box(panel, label));
}

export function type(panel: APanel, number: string): void {
  fireEvent.input(phone(panel), { target: { value: number } });
}

/** Answers whether the browser would follow the link. */
export function tap(panel: APanel): boolean {
  // jsdom cannot navigate, and says so loudly: what is looked at is whether the panel itself held the click back.
  let followed = false;
  const look = (event: Event) => {
    followed = !event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener('click', look, { once: true });
  fireEvent.click(link(panel));
  return followed;
}

/** What the prefilled message says. */
export const message = (panel: APanel) => new URL(link(panel).href).searchParams.get('text');
