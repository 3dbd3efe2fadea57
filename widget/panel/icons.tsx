/** The drawings of the panel. */

const drawing = (path: string, name?: string) => () => (
  <svg viewBox="0 0 24 24" aria-hidden="true" class={name}>
    <path d={path} />
  </svg>
);

/** Our sign: a speech bubble that says yes. The tick is a hole, so that one colour does on any ground. */
export const Sign = drawing(
  'M7 3h10a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4h-5l-4.4 3.7a.6.6 0 0 1-1-.45V17A4 4 0 0 1 3 13V7a4 4 0 0 1 4-4ZM7.2 11l3.6 3.6 6-6.45-1.6-1.5-4.4 4.75-2-2Z',
  'sign',
);

export const Cross = drawing('m6 6 12 12M18 6 6 18');

export const Chevron = drawing('m6 9 6 6 6-6');
