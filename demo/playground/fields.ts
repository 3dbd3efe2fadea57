/**
 * The form's fields. Each is named as its key in the configuration file (`company.name`, `purposes[0].label.de`), so that
 * the file can be read off the form, and a sentence of the server finds its field.
 */
import { type Html, html } from '../html.ts';

export interface Field {
  /** The key. */
  readonly key: string;
  readonly label: string;
  readonly value?: string;
  readonly hint?: string;
  readonly type?: 'text' | 'email' | 'url' | 'tel' | 'number' | 'color';
  /** What the server takes when the key is left out: then it is left out. */
  readonly usual?: string;
  /** A list is written with commas. */
  readonly kind?: 'number' | 'list';
  readonly most?: number;
  /** Shown only while the site has this language, or the switch of this name is on. */
  readonly language?: string;
  readonly placeholder?: string;
}

export const idOf = (key: string) => `f-${key.replace(/\W+/g, '-')}`;

export function field(one: Field): Html {
  const id = idOf(one.key);
  const { type = 'text' } = one;
  return html`<div class="field"${one.language ? html` data-language="${one.language}"` : ''}>
<label for="${id}"${one.language ? html` lang="${one.language}"` : ''}>${one.label}</label>
<input id="${id}" name="${one.key}" type="${type}" value="${one.value ?? ''}" autocomplete="off" spellcheck="false"
  aria-describedby="${id}-hint ${id}-mistake"${one.kind ? html` data-kind="${one.kind}"` : ''}${one.usual === undefined ? '' : html` data-usual="${one.usual}"`}${one.most === undefined ? '' : type === 'number' ? html` min="0" max="${one.most}"` : html` maxlength="${one.most}"`}${one.placeholder ? html` placeholder="${one.placeholder}"` : ''}>
${under(id, one.hint)}</div>`;
}

export interface Choice {
  readonly key: string;
  readonly label: string;
  readonly options: Readonly<Record<string, string>>;
  readonly value: string;
  readonly usual?: string;
  readonly hint?: string;
}

/** Few answers, all of them in sight. */
export function radios({ key, label, options, value, usual, hint }: Choice): Html {
  const id = idOf(key);
  return html`<fieldset class="field radios" aria-describedby="${id}-hint ${id}-mistake">
<legend>${label}</legend>
<div class="options">${Object.entries(options).map(
    ([option, words]) =>
      html`<label><input type="radio" name="${key}" value="${option}"${option === value ? html` checked` : ''}${usual === undefined ? '' : html` data-usual="${usual}"`}><span>${words}</span></label>`,
  )}</div>
${under(id, hint)}</fieldset>`;
}

export function select({ key, label, options, value, usual, hint }: Choice): Html {
  const id = idOf(key);
  return html`<div class="field">
<label for="${id}">${label}</label>
<select id="${id}" name="${key}" aria-describedby="${id}-hint ${id}-mistake"${usual === undefined ? '' : html` data-usual="${usual}"`}>${Object.entries(
    options,
  ).map(
    ([option, words]) => html`<option value="${option}"${option === value ? html` selected` : ''}>${words}</option>`,
  )}</select>
${under(id, hint)}</div>`;
}

export function flag({ key, label, hint }: { key: string; label: string; hint?: string }): Html {
  const id = idOf(key);
  return html`<div class="field"><label class="flag"><input id="${id}" type="checkbox" name="${key}" value="true" data-kind="flag" aria-describedby="${id}-hint ${id}-mistake"><span>${label}</span></label>
${under(id, hint)}</div>`;
}

/** A group that folds, so that a phone's screen holds all of them. */
export function group(name: string, title: string, content: readonly Html[], open = false): Html {
  return html`<details class="group"${open ? html` open` : ''}><summary><h3 id="g-${name}">${title}</h3></summary>
<div role="group" aria-labelledby="g-${name}">${content}</div></details>`;
}

/** The sentence about a mistake is the server's, and the server speaks English to owners. */
function under(id: string, hint = ''): Html {
  return html`<p class="hint" id="${id}-hint">${hint}</p><p class="mistake" id="${id}-mistake" lang="en"></p>`;
}
