/**
 * Fetches the script that groups digits and tells mobiles from landlines, when somebody is about to type: opening the panel
 * is work enough for a slow phone. Never needed: without it, or if it fails, the field is a plain one.
 */
import type { Entries } from './entries.ts';

type NumberScript = typeof import('../number/format.ts');

const attended = new WeakSet<HTMLInputElement>();

export function attend(field: HTMLInputElement, path: string | undefined, entries: Entries): void {
  if (!path || attended.has(field)) return;
  attended.add(field);
  // It lies beside this very file, wherever the page found that.
  import(/* @vite-ignore */ path.replace('/w/assets', '.'))
    .then((script: NumberScript) => script.attend(field, entries))
    .catch(() => {});
}
