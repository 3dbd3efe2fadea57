/**
 * Makes a long list of countries searchable: an editable combobox (WAI-ARIA APG) over the browser's own list, which stays
 * where the choice is kept. Plain DOM, because a Preact of its own would be larger than all of this.
 */
import css from './country-search.css?inline';

/** `Österreich (+43)` → ` osterreich 43`: lower case, without accents, each word behind one space. */
const wordsOf = (text: string) =>
  ` ${text}`
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');

const make = <Tag extends 'input' | 'ul' | 'li' | 'span'>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] => Object.assign(document.createElement(tag), properties);

export function search(select: HTMLSelectElement): void {
  const { ariaLabel } = select;
  const root = select.getRootNode() as ShadowRoot;
  const field = make('input', {
    role: 'combobox',
    className: 'country',
    ariaLabel,
    ariaAutoComplete: 'list',
    autocomplete: 'off',
    dir: 'auto',
  });
  const list = make('ul', { role: 'listbox', id: 'countries', ariaLabel, dir: 'auto' });
  const said = make('span', { className: 'hidden', ariaLive: 'polite' });
  const countries = [...select.options].map(({ text, value }) => {
    const row = make('li', { role: 'option', id: value, textContent: text, onclick: () => choose(value) });
    list.append(row);
    return { row, words: wordsOf(`${text}${value} `) };
  });
  // Never an empty list: what is said of it stands in it.
  const none = make('li', { role: 'option', ariaDisabled: 'true' });
  list.append(none);
  let found = countries;
  let active = 0;

  function activate(index: number): void {
    active = (index + found.length) % found.length;
    found.forEach(({ row }, place) => {
      row.ariaSelected = `${place === active}`;
      if (place !== active) return;
      row.scrollIntoView({ block: 'nearest' });
      field.setAttribute('aria-activedescendant', row.id);
    });
  }
  function show(open: boolean): void {
    list.hidden = !open;
    field.ariaExpanded = `${open}`;
    field.removeAttribute('aria-activedescendant');
  }
  function look(query: string, index: number): void {
    found = countries.filter(({ row, words }) => {
      row.hidden = !words.includes(wordsOf(query));
      return !row.hidden;
    });
    none.textContent = said.textContent = `${ariaLabel}: ${found.length}`;
    none.hidden = !!found[0];
    show(true);
    activate(index);
  }
  const open = () => look('', select.selectedIndex);
  function rest(): void {
    show(false);
    field.value = select.selectedOptions[0]?.text ?? '';
  }
  function choose(code: string): void {
    select.value = code;
    select.dispatchEvent(new Event('change'));
    // What comes next, and what this field lay over.
    root.querySelector<HTMLInputElement>('[type=tel]')?.focus();
  }

  field.onfocus = () => {
    // A typed number may have chosen another country since.
    rest();
    field.select();
  };
  field.onblur = rest;
  field.onclick = () => list.hidden && open();
  field.oninput = () => look(field.value, 0);
  field.onkeydown = (event) => {
    const steps: Record<string, () => void> = list.hidden
      ? // Escape is the panel's then, and Home and End are the caret's.
        { ArrowDown: open, Enter() {} }
      : {
          ArrowDown: () => activate(active + 1),
          ArrowUp: () => activate(active - 1),
          Home: () => activate(0),
          End: () => activate(-1),
          Enter: () => found[active]?.row.click(),
          Escape: rest,
        };
    const step = steps[event.key];
    if (!step || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  };
  // A tap on the list must not take the focus out of the field, which would close it first.
  list.onmousedown = (event) => event.preventDefault();

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
  field.setAttribute('aria-controls', list.id);
  select.hidden = true;
  select.after(field, list, said);
  rest();
}
