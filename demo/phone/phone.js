// The phone's screen comes alive: it shows whatever state the demo sends, and passes on what is written and tapped.

const texts = JSON.parse(document.getElementById('texts').textContent);
// British English: 24 hours, as the phone of somebody in Europe shows them.
const lang = document.documentElement.lang === 'en' ? 'en-GB' : 'de-DE';
const clock = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit' });
const byId = (id) => document.getElementById(id);
const draft = byId('draft');
const settings = byId('settings');
const scroll = byId('scroll');
const drawn = new Map();
let shownNumber = '';
let current;

const events = new EventSource('/events');
events.addEventListener('message', ({ data }) => show(JSON.parse(data)));
events.addEventListener('open', () => {
  byId('offline').hidden = true;
});
events.addEventListener('error', () => {
  byId('offline').hidden = false;
});

function show(state) {
  current = state;
  byId('number').textContent = state.hidesNumber ? `${print(state.number)} (${texts.hidden})` : print(state.number);
  if (state.number !== shownNumber) {
    shownNumber = state.number;
    drawn.clear();
    byId('messages').replaceChildren();
  }
  const before = drawn.size;
  for (const message of state.messages) draw(message);
  byId('empty').hidden = state.messages.length > 0;
  if (drawn.size > before) toEnd();
  showOthers(state.others);
  look();
}

function toEnd() {
  scroll.scrollTop = scroll.scrollHeight;
}

// A banner or a growing input line must not cover the last message; whoever has scrolled up to read is left alone.
let atEnd = true;
scroll.addEventListener('scroll', () => {
  atEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 40;
});
new ResizeObserver(() => {
  if (atEnd) toEnd();
}).observe(scroll);

/** Each message is drawn once and then only changed: a screen reader must not hear the whole chat again. */
function draw(message) {
  const known = drawn.get(message.id);
  const item = known ?? bubble(message);
  if (known === undefined) {
    drawn.set(message.id, item);
    byId('messages').append(item);
  }
  const tick = item.querySelector('.tick');
  if (tick !== null && tick.dataset.state !== message.state) {
    tick.dataset.state = message.state;
    tick.replaceChildren(ticks(message.state), element('span', 'hidden', texts[message.state]));
  }
  for (const button of item.querySelectorAll('.answers button')) {
    const chosen = button.dataset.title === message.tapped;
    button.classList.toggle('chosen', chosen);
    button.setAttribute('aria-pressed', String(chosen));
  }
}

function bubble(message) {
  const mine = message.from === 'me';
  const item = element('div', mine ? 'message me' : 'message business');
  const box = element('div', 'bubble');
  if (mine) box.append(element('span', 'hidden', `${texts.me}: `));
  if (message.quoted !== undefined) box.append(element('p', 'quoted', message.quoted));
  const text = element('p', 'text');
  text.append(...withLinks(message.text));
  box.append(text);
  if (message.footer !== undefined) box.append(element('p', 'small', message.footer));
  const meta = element('p', 'meta');
  const time = element('time', '', clock.format(new Date(message.at)));
  time.dateTime = message.at;
  meta.append(time);
  if (mine) meta.append(element('span', 'tick'));
  box.append(meta);
  item.append(box);
  if (message.buttons.length > 0) item.append(answers(message));
  if (message.list !== undefined) item.append(listOpener(message));
  return item;
}

/** As in WhatsApp: one button below the message, and the rows open over the chat. */
function listOpener(message) {
  const row = element('div', 'answers');
  const button = element('button', 'opens-list', message.list.button);
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  button.addEventListener('click', () => openList(message));
  row.append(button);
  return row;
}

function openList({ id, list }) {
  const dialog = byId('list');
  byId('list-title').textContent = list.button;
  const rows = list.rows.map(({ title, description }, row) => {
    const button = element('button', '', title);
    button.type = 'button';
    if (description !== undefined) button.append(element('small', '', description));
    button.addEventListener('click', () => {
      dialog.close();
      post('/taps', { messageId: id, row });
    });
    const item = element('li');
    item.append(button);
    return item;
  });
  dialog.querySelector('ul').replaceChildren(...rows);
  dialog.showModal();
}

function answers(message) {
  const row = element('div', 'answers');
  for (const title of message.buttons) {
    const button = element('button', '', title);
    button.type = 'button';
    button.dataset.title = title;
    button.addEventListener('click', () => post('/taps', { messageId: message.id, title }));
    row.append(button);
  }
  return row;
}

function withLinks(text) {
  return text.split(/(https?:\/\/[^\s)]+[^\s).,;:!?–])/).map((part, index) => {
    if (index % 2 === 0) return document.createTextNode(part);
    const link = element('a', '', part);
    link.href = part;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    return link;
  });
}

function ticks(state) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 12');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', state === 'sent' ? 'M5 6.5l3.5 3.5L15 2.5' : 'M2 6.5l3.5 3.5L12 2.5M9.5 9.2l.8.8L17 2.5');
  svg.append(path);
  return svg;
}

/** Read receipts go out only for a chat that somebody can see. */
function look() {
  if (document.visibilityState !== 'visible') return;
  if (current?.messages.some((message) => message.from === 'business' && message.state !== 'read')) post('/seen', {});
}
document.addEventListener('visibilitychange', look);

function showOthers(others) {
  const unseen = others.find((other) => other.unseen > 0);
  const banner = byId('elsewhere');
  if (banner.dataset.number !== (unseen?.number ?? '')) {
    banner.dataset.number = unseen?.number ?? '';
    banner.replaceChildren();
    if (unseen !== undefined) {
      const button = switchButton(unseen.number, texts.switchTo);
      banner.append(element('span', '', texts.elsewhere.replace('{number}', print(unseen.number))), button);
    }
  }
  byId('others').hidden = others.length === 0;
  byId('others')
    .querySelector('ul')
    .replaceChildren(
      ...others.map((other) => {
        const count = other.unseen > 0 ? ` · ${texts.unseen.replace('{count}', other.unseen)}` : '';
        const item = element('li');
        item.append(switchButton(other.number, print(other.number) + count));
        return item;
      }),
    );
}

function switchButton(number, label) {
  const button = element('button', '', label);
  button.type = 'button';
  button.addEventListener('click', async () => {
    await post('/device', { number });
    if (settings.open) settings.close();
  });
  return button;
}

byId('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  send(draft.value).then((accepted) => {
    if (accepted) draft.value = '';
  });
  draft.focus();
});

draft.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  byId('composer').requestSubmit();
});

for (const chip of document.querySelectorAll('[data-chip]')) {
  chip.addEventListener('click', () => send(chip.dataset.chip));
}

async function send(text) {
  return text.trim() !== '' && (await post('/messages', { text }))?.ok === true;
}

byId('change').addEventListener('click', () => {
  const form = byId('settings-form');
  form.elements.number.value = print(current?.number ?? '');
  form.elements.hides.checked = current?.hidesNumber ?? false;
  complain(false);
  settings.showModal();
});
byId('cancel').addEventListener('click', () => settings.close());
byId('settings-form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const { number, hides } = event.currentTarget.elements;
  const answer = await post('/device', { number: number.value, hidesNumber: hides.checked });
  if (answer?.ok) settings.close();
  else complain(true);
});

function complain(wrong) {
  byId('own-error').hidden = !wrong;
  byId('own').setAttribute('aria-invalid', String(wrong));
  if (wrong) byId('own').focus();
}

async function post(path, body) {
  try {
    const headers = { 'content-type': 'application/json' };
    return await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  } catch {
    byId('offline').hidden = false;
    return undefined;
  }
}

function print(number) {
  return number.replace(/^(\+49)(1\d{2}|30|40|69|89)(\d+)$/, '$1 $2 $3');
}

function element(name, className = '', text = '') {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

// In a tab of its own the phone is what the person came for; beside the shop it must not steal the focus.
if (window.top === window && draft.value !== '') {
  draft.focus();
  draft.setSelectionRange(draft.value.length, draft.value.length);
}
