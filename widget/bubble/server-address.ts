/** Where the Jawort server is, seen from a script that runs on somebody else's page. */
import type { BubbleSettings } from '../contract.ts';

/**
 * The address the script itself came from. It is null under tag managers and in modules, and a stranger's when an
 * optimiser merged all scripts of the shop into one file: only an address that ends as ours does is believed.
 */
export function serverOf(script: HTMLOrSVGScriptElement | null, { site, server }: BubbleSettings): string {
  const address = (script as HTMLScriptElement | null)?.src ?? '';
  const end = address.lastIndexOf(`/w/${site}.js`);
  return end > 0 ? address.slice(0, end) : server;
}
