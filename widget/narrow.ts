/** The screens on which the panel takes the whole place: what opens it has to know that too. */

/** The same words stand in panel.css. Low counts as narrow: a phone on its side, a desktop at 200 % zoom. */
export const narrow = '(max-width: 479.98px), (max-height: 479.98px)';
