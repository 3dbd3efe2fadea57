/** What jsdom does not have and every browser of the last two years does. */
import { configure } from '@testing-library/preact';

// As long as `expect.poll` waits: a second is short on a busy machine.
configure({ asyncUtilTimeout: 60_000 });

// Dialogs: only what the panel relies on, open or not.
HTMLDialogElement.prototype.show ??= function show(this: HTMLDialogElement) {
  this.setAttribute('open', '');
};
HTMLDialogElement.prototype.showModal ??= HTMLDialogElement.prototype.show;
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.removeAttribute('open');
};

Element.prototype.scrollIntoView ??= () => {};

window.matchMedia ??= (query) =>
  ({ matches: false, media: query, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;

Object.assign(globalThis, { __JAWORT_VERSION__: '0.0.0-test' });
