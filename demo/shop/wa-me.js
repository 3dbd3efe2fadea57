// Demo only: a tap on a wa.me link opens the simulated phone instead of WhatsApp. The product knows nothing of this.
// It listens last, after the bubble's own handler has recorded the opt-in, or has kept an incomplete form from leaving.

const { phone } = document.currentScript.dataset;

addEventListener('click', (event) => {
  const link = event
    .composedPath()
    .find((one) => one instanceof HTMLAnchorElement && one.href.startsWith('https://wa.me/'));
  if (link === undefined || event.defaultPrevented) return;
  event.preventDefault();
  const asked = new URL(link.href);
  const address = new URL('/send', phone);
  address.searchParams.set('phone', asked.pathname.slice(1));
  address.searchParams.set('text', asked.searchParams.get('text') ?? '');
  address.searchParams.set('lang', document.documentElement.lang);
  window.open(address, 'jawort-phone')?.focus();
});
