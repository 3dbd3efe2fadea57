// Reads the configuration off the form: each field is named as its key. What is as usual is left out.

const order = [
  'id',
  'origins',
  'company',
  'whatsapp',
  'languages',
  'formality',
  'purposes',
  'phone',
  'appearance',
  'hours',
  'texts',
];

/** `{ publicUrl, site }`, as the file would have them. */
export function readSettings(form, firstLanguage) {
  const all = {};
  for (const field of form.elements) {
    if (field.name === '' || field.name === 'languages' || field.matches(':disabled')) continue;
    if (/radio|checkbox/.test(field.type) && !field.checked) continue;
    const text = field.value.trim();
    if (text === '' || text === field.dataset.usual) continue;
    put(all, field.name, meaning(text, field.dataset.kind));
  }
  const languages = [...form.querySelectorAll('[name=languages]:checked')].map(({ value }) => value);
  languages.sort((a, b) => Number(b === firstLanguage) - Number(a === firstLanguage));
  if (languages.join() !== 'de') all.languages = languages;
  // A time zone alone, without any hours, says nothing.
  if (!all.hours?.open) delete all.hours;

  const { publicUrl = '', ...site } = all;
  const rank = ([key]) => (order.indexOf(key) + order.length) % order.length;
  const known = Object.entries(site).filter(([key]) => order.includes(key));
  const others = Object.entries(site).filter(([key]) => !order.includes(key));
  return { publicUrl, site: Object.fromEntries([...known.sort((a, b) => rank(a) - rank(b)), ...others]) };
}

function meaning(text, kind) {
  if (kind === 'flag') return true;
  if (kind === 'number') return Number(text);
  if (kind === 'list') return text.split(/\s*,\s*/).filter(Boolean);
  return text;
}

/** `purposes[0].label.de` → the place of that name. */
function put(root, key, value) {
  const path = key.match(/\w+/g);
  let place = root;
  path.forEach((part, index) => {
    if (index === path.length - 1) place[part] = value;
    else place = place[part] ??= /^\d+$/.test(path[index + 1]) ? [] : {};
  });
}

/** Everything that is not as it was at first, for a link; the number stays at home. */
export function changesOf(form) {
  const changes = new URLSearchParams();
  for (const field of form.elements) {
    if (field.name === '' || field.name.startsWith('whatsapp.') || field.matches(':disabled')) continue;
    const choosable = /radio|checkbox/.test(field.type);
    if (choosable && field.checked !== field.defaultChecked)
      changes.append(field.name, `${field.checked ? '+' : '-'}${field.value}`);
    else if (!choosable && field.type !== 'select-one' && field.value !== field.defaultValue)
      changes.append(field.name, field.value);
    else if (field.type === 'select-one' && !field.selectedOptions[0]?.defaultSelected)
      changes.append(field.name, field.value);
  }
  return changes;
}

export function applyChanges(form, changes) {
  for (const field of form.elements) {
    for (const value of field.name === '' ? [] : changes.getAll(field.name)) {
      if (!/radio|checkbox/.test(field.type)) field.value = value;
      else if (value.slice(1) === field.value) field.checked = value.startsWith('+');
    }
  }
}
