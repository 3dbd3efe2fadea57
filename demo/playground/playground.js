// Follows the form: what can be shown at once is shown at once, the rest is asked of the server, one question at a time.
import { codeFor, copy } from './code.js';
import { contrastOf } from './colour.js';
import { createScreens } from './screens.js';
import { applyChanges, changesOf, readSettings } from './settings.js';

const byId = (id) => document.getElementById(id);
const texts = JSON.parse(byId('texts').textContent);
const lang = document.documentElement.lang;
const form = byId('settings');
const screens = createScreens(byId, lang);
const pauseMs = 500;

/** As the server has them; undefined before its first answer. */
let applied;
/** The last that it did not take. */
let refused;
let asking = false;
let timer;
let code = {};

function update() {
  showLanguages();
  showColour();
  const settings = readSettings(form, byId('first').value);
  code = codeFor(settings);
  for (const [id, text] of Object.entries(code)) byId(id).textContent = text;
  if (applied) screens.show(attributes());
  clearTimeout(timer);
  timer = setTimeout(ask, applied ? pauseMs : 0);
}

/** Only what the element's attributes always say for themselves: for the rest the server has to read the settings. */
function forServer({ publicUrl, site }) {
  const { color, position, size, offset, ...appearance } = site.appearance ?? {};
  return JSON.stringify({ publicUrl, site: { ...site, appearance: { ...appearance, mobile: offset?.mobile } } });
}

function attributes() {
  const value = (name) => form.elements.namedItem(name).value;
  const colour = value('appearance.color');
  return {
    site: applied.id,
    server: applied.server,
    preview: '',
    lang: byId('shown-in').value,
    color: contrastOf(colour) ? colour : '#0b6b4f',
    position: value('appearance.position'),
    size: value('appearance.size'),
    'offset-inline': value('appearance.offset.inline') || '16',
    'offset-block': value('appearance.offset.block') || '16',
  };
}

async function ask() {
  if (asking) return;
  const settings = readSettings(form, byId('first').value);
  const wanted = forServer(settings);
  // A colour or a distance that is none is something for the server to say, too.
  if (wanted === applied?.wanted && form.checkValidity() && contrastOf(colourField.value))
    return settle(applied.outcome);
  if (JSON.stringify(settings) === refused?.settings) return settle(refused.outcome);
  asking = true;
  say(applied ? texts.asking : texts.starting);
  const outcome = await send(settings);
  asking = false;
  if (outcome?.server) {
    applied = { wanted, outcome, server: outcome.server, id: settings.site.id };
    screens.reload({ company: settings.site.company.name, attributes: attributes() });
  } else if (outcome) {
    refused = { settings: JSON.stringify(settings), outcome };
  }
  settle(outcome);
  // Something was typed in the meantime.
  if (JSON.stringify(readSettings(form, byId('first').value)) !== JSON.stringify(settings)) ask();
}

async function send(settings) {
  try {
    const answer = await fetch('/playground/settings', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(settings),
    });
    return answer.status < 500 ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

function settle(outcome) {
  const mistakes = outcome?.mistakes ?? [];
  list('mistakes', mistakes);
  list('warnings', outcome?.warnings ?? []);
  for (const field of form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
  for (const place of form.querySelectorAll('.mistake')) place.textContent = '';
  for (const line of mistakes) {
    const { field, what } = about(line);
    if (!field) continue;
    field.setAttribute('aria-invalid', 'true');
    const place = field.closest('.field')?.querySelector('.mistake');
    if (place) place.textContent = what;
    field.closest('details').open = true;
  }
  say(outcome === undefined ? texts.unreachable : mistakes.length > 0 ? texts.rejected : texts.current);
}

/** "sites[0].company.name is empty. Write …" → its field, and the sentence without the key. */
function about(line) {
  const [, key = '', what = line] = /^(?:sites\[0\]\.)?(\S+) (.*)$/.exec(line) ?? [];
  const named = [...form.elements].filter((field) => field.name && !field.matches(':disabled'));
  const field =
    named.find(({ name }) => name === key) ??
    named.find(({ name }) => name.startsWith(`${key}.`) || key.startsWith(`${name}[`));
  return { field, what };
}

function list(id, lines) {
  byId(id).hidden = lines.length === 0;
  byId(id)
    .querySelector('ul')
    .replaceChildren(
      ...lines.map((line) => {
        const entry = document.createElement('li');
        entry.textContent = line.replace(/^sites\[0\]\.?/, '');
        return entry;
      }),
    );
}

function say(text) {
  if (byId('status').textContent !== text) byId('status').textContent = text;
}

/** Fields and choices for the languages that the site has. */
function showLanguages() {
  const chosen = [...form.querySelectorAll('[name=languages]:checked')].map(({ value }) => value);
  for (const id of ['first', 'shown-in']) {
    const select = byId(id);
    const had = select.value;
    if ([...select.options].map(({ value }) => value).join() !== chosen.join()) {
      select.replaceChildren(...chosen.map((language) => new Option(texts.languageNames[language], language)));
      const fitting = [had, id === 'shown-in' && lang].find((language) => chosen.includes(language));
      if (fitting) select.value = fitting;
    }
  }
  for (const field of form.querySelectorAll('[data-language]')) {
    field.hidden = !chosen.includes(field.dataset.language);
    field.querySelector('input').disabled = field.hidden;
  }
}

const colourField = form.elements.namedItem('appearance.color');
function showColour() {
  const contrast = contrastOf(colourField.value);
  const number = (value) => (Math.floor(value * 10) / 10).toLocaleString(lang, { minimumFractionDigits: 1 });
  if (contrast) byId('wheel').value = colourField.value.toLowerCase();
  const text = contrast
    ? texts[contrast.ink].replace('{ratio}', number(contrast.ratio)).replace('{white}', number(contrast.white))
    : texts.unknownColour;
  if (byId('contrast').textContent !== text) byId('contrast').textContent = text;
}

byId('wheel').addEventListener('input', ({ target }) => {
  colourField.value = target.value;
});

function purposes(count) {
  const all = [...form.querySelectorAll('[data-purpose]')];
  all.forEach((one, index) => {
    one.hidden = one.disabled = index >= count;
  });
  byId('more').hidden = count >= all.length;
  byId('less').hidden = count <= 1;
  return all[count - 1];
}
const purposeCount = () => form.querySelectorAll('[data-purpose]:not([hidden])').length;
for (const [id, step] of [
  ['more', 1],
  ['less', -1],
]) {
  byId(id).addEventListener('click', () => {
    const last = purposes(purposeCount() + step);
    // The button may be gone, and a keyboard would be lost.
    last.querySelector('input').focus();
    update();
  });
}

function linkTo(address) {
  const changes = changesOf(form);
  changes.set('purposes', String(purposeCount()));
  changes.set('first', byId('first').value);
  return `${address}#${changes}`;
}
byId('share').addEventListener('click', async () => {
  const link = linkTo(location.href.replace(/#.*/, ''));
  const isCopied = await copy(link);
  if (!isCopied) history.replaceState(null, '', link);
  byId('copied').textContent = isCopied ? texts.copied : texts.linkShown;
});
byId('other').addEventListener('click', ({ currentTarget }) => {
  currentTarget.href = linkTo(currentTarget.href.replace(/#.*/, ''));
});

for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', async () => {
    const id = button.dataset.copy;
    byId('copied').textContent = '';
    byId('copied').textContent = (await copy(code[id], byId(id))) ? texts.copied : texts.selected;
  });
}

const changes = new URLSearchParams(location.hash.slice(1));
applyChanges(form, changes);
purposes(Math.min(3, Math.max(1, Number(changes.get('purposes')) || 1)));
showLanguages();
byId('first').value = changes.get('first') ?? byId('first').value;
form.addEventListener('input', update);
form.addEventListener('submit', (event) => event.preventDefault());
byId('shown-in').addEventListener('change', () => applied && screens.show(attributes()));
update();
