// Keeps the list of consents up to date without moving what has not changed, and asks "may I write?".

const texts = JSON.parse(document.getElementById('texts').textContent);
// British English: 24 hours, as the shop's own clock.
const lang = document.documentElement.lang === 'en' ? 'en-GB' : 'de-DE';
const byId = (id) => document.getElementById(id);
const when = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'medium' });
const clock = new Intl.DateTimeFormat(lang, { timeStyle: 'medium' });
const shown = new Map();
const everyMs = 1500;

async function refresh() {
  if (document.visibilityState === 'visible') {
    const consents = await read('/owner/consents');
    byId('updated').textContent =
      consents === undefined ? texts.unreachable : texts.updated.replace('{time}', clock.format(new Date()));
    if (consents !== undefined) show(consents.items);
  }
  setTimeout(refresh, everyMs);
}

async function read(path) {
  try {
    const answer = await fetch(path);
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

function show(items) {
  byId('empty').hidden = items.length > 0;
  for (const [id, entry] of shown) {
    if (items.some((item) => item.id === id)) continue;
    entry.element.remove();
    shown.delete(id);
  }
  const oldestFirst = items.toSorted((a, b) => a.since.localeCompare(b.since));
  for (const item of oldestFirst) {
    const known = shown.get(item.id);
    if (known?.state === item.state) continue;
    const drawn = draw(item);
    known?.element.remove();
    shown.set(item.id, { state: item.state, element: drawn });
    byId('consents').prepend(drawn);
    byId('news').textContent = `${labelOf(item)}: ${texts.states[item.state]}`;
  }
}

function draw(item) {
  const entry = element('li', `consent ${item.state}`);
  const head = element('div', 'head');
  head.append(element('span', 'state', texts.states[item.state] ?? item.state));
  const time = element('time', 'since', when.format(new Date(item.since)));
  time.dateTime = item.since;
  head.append(time);
  const facts = element(
    'p',
    'facts',
    `${texts.person} ${item.subjectId.slice(-6)} · ${texts.source} ${texts.sources[item.source] ?? item.source}`,
  );
  const proof = element('a', 'proof', texts.proof);
  proof.href = `/owner/proofs/${encodeURIComponent(item.subjectId)}?lang=${document.documentElement.lang}`;
  proof.target = '_blank';
  proof.rel = 'noopener';
  entry.append(head, element('p', 'purpose', labelOf(item)), facts, proof);
  return entry;
}

function labelOf(item) {
  return texts.purposes[item.purpose] ?? item.purpose;
}

byId('check').addEventListener('submit', async (event) => {
  event.preventDefault();
  const { phone, purpose } = event.currentTarget.elements;
  const answer = await fetch('/owner/check', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone: phone.value, purpose: purpose.value }),
  }).catch(() => undefined);
  const result = (await answer?.json().catch(() => undefined)) ?? { allowed: false, reason: 'unavailable' };
  const box = element('div', result.allowed === true ? 'verdict yes' : 'verdict no');
  if (typeof result.allowed === 'boolean') {
    box.append(element('strong', '', result.allowed ? texts.yes : texts.no));
    box.append(element('p', '', texts.reasons[result.reason] ?? result.reason));
  } else {
    box.append(element('p', '', texts.wrong.replace('{detail}', result.errors?.[0]?.detail ?? result.detail ?? '')));
  }
  byId('answer').replaceChildren(box);
});

function element(name, className = '', text = '') {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

document.addEventListener('visibilitychange', async () => {
  if (document.visibilityState !== 'visible') return;
  const consents = await read('/owner/consents');
  if (consents !== undefined) show(consents.items);
});
refresh();
