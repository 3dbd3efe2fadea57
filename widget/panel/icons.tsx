/** The drawings of the panel. */

/** Our sign: a speech bubble that says yes. */
export const Sign = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true" class="sign">
    <path d="M7 3h10a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4h-5l-4.4 3.7a.6.6 0 0 1-1-.45V17A4 4 0 0 1 3 13V7a4 4 0 0 1 4-4Z" />
    <path d="m8 10.2 2.8 2.8L16 7.4" />
  </svg>
);

export const Cross = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="m6 6 12 12M18 6 6 18" />
  </svg>
);

export const Chevron = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="m6 9 6 6 6-6" />
  </svg>
);
