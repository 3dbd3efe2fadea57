/** Fetches what comes after the tap while the visitor is still reading the form. */
import { signal as makeSignal } from '@preact/signals';
import { dress } from '../dress.ts';
import type { After, Later } from './opt-in.ts';

/**
 * The file once it is there, and a function that fetches it, once, and never throws. If it does not come, it is tried
 * again when the visitor comes back from WhatsApp.
 */
export function fetchesAfter(shadow: ShadowRoot, signal: AbortSignal): Later {
  const after = makeSignal<After | undefined>(undefined);

  async function fetchAfter(): Promise<void> {
    if (after.peek()) return;
    try {
      const there = await import('./after/after.tsx');
      if (after.peek()) return;
      dress(shadow, there.css);
      there.followVisibleHeight(shadow.host as HTMLElement, signal);
      after.value = there;
    } catch {
      document.addEventListener('visibilitychange', fetchAfter, { once: true, signal });
    }
  }
  return { after, fetchAfter };
}
