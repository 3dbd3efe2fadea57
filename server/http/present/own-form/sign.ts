/** Our sign, as the panel draws it: a speech bubble that says yes. */
import { Html } from '../html.ts';

export const sign = new Html(
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path fill-rule="evenodd" d="M7 3h10a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4h-5l-4.4 3.7a.6.6 0 0 1-1-.45V17A4 4 0 0 1 3 13V7a4 4 0 0 1 4-4ZM7.2 11l3.6 3.6 6-6.45-1.6-1.5-4.4 4.75-2-2Z"/></svg>',
);
