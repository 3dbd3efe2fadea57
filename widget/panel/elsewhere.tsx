/** Every link of the form: a tab of its own that cannot reach back, and words that say so to who does not see it. */
import type { JSX } from 'preact';

export type ElsewhereProps = JSX.IntrinsicElements['a'] & { readonly href: string; readonly opensNewTab: string };

export const Elsewhere = ({ opensNewTab, children, ...link }: ElsewhereProps) => (
  <a target="_blank" rel="noopener" {...link}>
    {children} <span class="hidden">{opensNewTab}</span>
  </a>
);
