// The two frames: each a small shop with the bubble in it, drawn at its real width and scaled down to the room there is.

const sizes = { phone: [390, 760], desktop: [1280, 800] };
const names = Object.keys(sizes);

export function createScreens(byId, pageLanguage) {
  const frames = names.map((name) => ({
    name,
    frame: byId(name),
    button: byId(`open-${name}`),
    open: name === 'desktop',
  }));

  for (const one of frames) {
    const [width] = sizes[one.name];
    new ResizeObserver(([entry]) => {
      entry.target.style.setProperty('--scale', entry.contentRect.width / width);
    }).observe(one.frame.parentElement);
    one.button.addEventListener('click', () => {
      const bubble = bubbleIn(one);
      // Focus goes into the form, as it does for a visitor who taps.
      if (one.open) bubble?.close();
      else bubble?.open();
    });
  }

  for (const name of names) {
    byId(`enlarge-${name}`).addEventListener('click', ({ currentTarget }) => {
      const isAlone = byId('screens').dataset.alone === name;
      byId('screens').dataset.alone = isAlone ? '' : name;
      currentTarget.setAttribute('aria-pressed', String(!isAlone));
    });
  }

  function bubbleIn({ frame }) {
    return frame.contentDocument?.querySelector('jawort-bubble');
  }

  /** The form as it was, but without taking the focus from the field that is being typed in. */
  async function openQuietly(one, bubble) {
    const had = document.activeElement;
    one.frame.inert = true;
    await bubble.ownerDocument.defaultView?.customElements.whenDefined('jawort-bubble');
    await bubble.open();
    one.frame.inert = false;
    if (document.activeElement !== one.frame) return;
    if (had === document.body) one.frame.blur();
    else had?.focus({ preventScroll: true });
  }

  function press(one, open) {
    one.open = open;
    one.button.setAttribute('aria-pressed', String(open));
  }

  /** New settings on the server: everything is loaded anew. */
  function reload({ company, attributes }) {
    for (const one of frames) {
      one.frame.classList.add('loading');
      // One at a time: settings may change again before this page has come.
      one.frame.onload = () => {
        const page = one.frame.contentDocument;
        const bubble = page.createElement('jawort-bubble');
        page.getElementById('company').textContent = company;
        for (const type of ['open', 'close']) {
          bubble.addEventListener(`jawort:${type}`, () => {
            if (bubble.isConnected && !one.changing) press(one, type === 'open');
          });
        }
        dress(one, bubble, attributes);
        page.body.append(bubble);
        one.frame.classList.remove('loading');
        if (one.open && one.name === 'phone') openQuietly(one, bubble);
      };
      // Not by `src`: each change would become a step of the back button.
      one.frame.contentWindow.location.replace(`/playground/frame?lang=${pageLanguage}&on=${one.name}`);
    }
  }

  /** What the element's attributes can say is shown at once. */
  function show(attributes) {
    for (const one of frames) {
      const bubble = bubbleIn(one);
      if (!bubble || !dress(one, bubble, attributes)) continue;
      // A changed attribute makes a new bubble, and that one is closed.
      if (one.open) {
        one.changing = true;
        queueMicrotask(() => {
          one.changing = false;
          if (one.name === 'phone') openQuietly(one, bubble);
        });
      }
    }
  }

  function dress({ name, frame, open }, bubble, settings) {
    // Opens by itself and without the focus; on a phone it never would, see openQuietly.
    const attributes = { ...settings, 'open-after': open && name === 'desktop' ? '0' : null };
    frame.contentDocument.documentElement.style.setProperty('--brand', attributes.color);
    const changed = Object.entries(attributes).filter(([key, value]) => bubble.getAttribute(key) !== value);
    for (const [attribute, value] of changed) {
      if (value === null) bubble.removeAttribute(attribute);
      else bubble.setAttribute(attribute, value);
    }
    return changed.length > 0;
  }

  return { reload, show };
}
