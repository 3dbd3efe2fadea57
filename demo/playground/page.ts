/** The playground: an owner tries the bubble out before anything is installed, and takes the two pieces of text along. */
import { data, type Html, html } from '../html.ts';
import type { Language } from '../language.ts';
import { field, flag, group, radios, select } from './fields.ts';
import { languageNames, sample } from './sample.ts';
import { texts } from './texts.ts';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const purposes = [0, 1, 2] as const;
const spoken = Object.entries(languageNames);

export function playgroundPage(lang: Language): Html {
  const t = texts[lang];
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<title>${t.title} · Jawort</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/base.css">
<link rel="stylesheet" href="/playground/playground.css">
<script type="module" src="/playground/playground.js"></script>
</head>
<body>
<header>
  <p class="brand">Jawort</p>
  <nav aria-label="${t.nav}"><a href="/?lang=${lang}">${t.stage}</a> <a href="/owner?lang=${lang}">${t.owner}</a>
  <a id="other" href="/playground?lang=${t.other.code}" hreflang="${t.other.code}" lang="${t.other.code}">${t.other.name}</a></nav>
</header>
<main>
  <div class="intro"><h1>${t.title}</h1><p class="lead">${t.lead}</p><noscript><p>${t.noScript}</p></noscript></div>
  <div class="bench">
    <form id="settings" aria-labelledby="settings-title" novalidate>
      <h2 id="settings-title">${t.settings}</h2>
      ${groups(lang)}
    </form>
    <section class="preview" aria-labelledby="preview-title">
      <div class="head"><h2 id="preview-title">${t.preview}</h2>
        <label class="inline">${t.shownIn} <select id="shown-in"></select></label></div>
      <p class="status" id="status" role="status"></p>
      <div class="screens" id="screens">
        ${screen('desktop', t.desktop, t)}
        ${screen('phone', t.phone, t)}
      </div>
      <div class="said" id="mistakes" hidden><h3>${t.mistakes}</h3><ul lang="en"></ul></div>
      <div class="said quiet" id="warnings" hidden><h3>${t.warnings}</h3><ul lang="en"></ul></div>
      <p class="note">${t.previewNote}</p>
    </section>
  </div>
  <section class="take" aria-labelledby="take-title">
    <h2 id="take-title">${t.take}</h2>
    <ol>
      <li>${code('file', t.file, t.fileNote, t.copy)}</li>
      <li>${code('script', t.script, t.scriptNote, t.copy)}
      <details class="other"><summary>${t.element}</summary>${code('element', t.element, t.elementNote, t.copy)}</details></li>
    </ol>
    <p><button type="button" class="plain" id="share">${t.share}</button> <span class="note">${t.shareNote}</span></p>
    <p class="copied" id="copied" role="status"></p>
  </section>
</main>
${data('texts', { ...t.live, languageNames })}
</body>
</html>`;
}

function groups(lang: Language): readonly Html[] {
  const t = texts[lang];
  const f = t.fields;
  const company = sample.company;
  return [
    group(
      'look',
      t.groups.look,
      [
        html`<div class="colour">${field({ key: 'appearance.color', label: f.color, value: '#0b6b4f', usual: '#0b6b4f', most: 7 })}<input type="color" id="wheel" value="#0b6b4f" aria-label="${f.wheel}"></div>
<p class="contrast" id="contrast"></p>`,
        radios({ key: 'appearance.position', label: f.position, options: f.positions, value: 'end', usual: 'end' }),
        radios({ key: 'appearance.size', label: f.size, options: f.sizes, value: 'medium', usual: 'medium' }),
        radios({ key: 'appearance.show', label: f.show, options: f.shows, value: 'label', usual: 'label' }),
        select({ key: 'appearance.theme', label: f.theme, options: f.themes, value: 'auto', usual: 'auto' }),
        html`<div class="pair">${(['inline', 'block'] as const).map((edge) => field({ key: `appearance.offset.${edge}`, label: f.offset[edge], type: 'number', kind: 'number', value: '16', usual: '16', most: 400 }))}</div>`,
        field({
          key: 'appearance.offset.mobile.block',
          label: f.offset.mobile,
          hint: f.offset.mobileHint,
          type: 'number',
          kind: 'number',
          most: 400,
        }),
      ],
      true,
    ),
    group('company', t.groups.company, [
      field({ key: 'company.name', label: f.name, value: company.name, most: 100 }),
      field({ key: 'company.legalName', label: f.legalName, value: company.legalName, most: 150 }),
      field({ key: 'company.address', label: f.address, value: company.address, most: 300 }),
      field({ key: 'origins', label: f.origins, hint: f.originsHint, kind: 'list', value: sample.origins }),
      field({ key: 'company.email', label: f.email, type: 'email', value: company.email }),
      field({ key: 'company.privacyUrl', label: f.privacyUrl, type: 'url', value: company.privacyUrl }),
      field({ key: 'company.imprintUrl', label: f.imprintUrl, type: 'url', value: company.imprintUrl }),
    ]),
    group('languages', t.groups.languages, [
      html`<fieldset class="field boxes" aria-describedby="f-languages-hint f-languages-mistake"><legend>${f.languages}</legend><div class="options">${spoken.map(
        ([code, name]) =>
          html`<label><input type="checkbox" name="languages" value="${code}"${(sample.languages as readonly string[]).includes(code) ? html` checked` : ''}><span lang="${code}">${name}</span></label>`,
      )}</div><p class="hint" id="f-languages-hint"></p><p class="mistake" id="f-languages-mistake" lang="en"></p></fieldset>`,
      html`<div class="field"><label for="first">${f.first}</label><select id="first" aria-describedby="first-hint"></select><p class="hint" id="first-hint">${f.firstHint}</p></div>`,
      radios({
        key: 'formality',
        label: f.formality,
        options: f.formalities,
        value: 'informal',
        hint: f.formalityHint,
      }),
    ]),
    group('purposes', t.groups.purposes, [
      html`<p class="hint">${t.purposesHint}</p>`,
      ...purposes.map(
        (index) =>
          html`<fieldset class="purpose" data-purpose="${index}"${index === 0 ? '' : html` disabled hidden`}><legend>${f.purpose} ${index + 1}</legend>
${field({ key: `purposes[${index}].id`, label: f.purposeId, value: sample.purposes[index].id, most: 60 })}
${select({ key: `purposes[${index}].kind`, label: f.kind, options: f.kinds, value: sample.purposes[index].kind, usual: 'marketing' })}
${spoken.map(([code, name]) => field({ key: `purposes[${index}].label.${code}`, label: name, value: sample.purposes[index].label[code] ?? '', language: code, most: 300 }))}</fieldset>`,
      ),
      html`<p class="buttons"><button type="button" class="plain" id="more">${f.more}</button> <button type="button" class="plain" id="less" hidden>${f.less}</button></p>`,
    ]),
    group('form', t.groups.form, [
      select({ key: 'phone.field', label: f.phoneField, options: f.phoneFields, value: 'required', usual: 'required' }),
      flag({ key: 'questionLink', label: f.questionLink, hint: f.questionLinkHint }),
    ]),
    group('texts', t.groups.texts, [
      html`<p class="hint">${t.textsHint}</p>`,
      ...(['bubble', 'heading', 'link', 'greeting'] as const).map(
        (text) =>
          html`<fieldset><legend>${f.texts[text]}</legend>${spoken.map(([code, name]) =>
            field({
              key: text === 'greeting' ? `appearance.greeting.text.${code}` : `texts.${code}.${text}`,
              label: name,
              language: code,
              most: text === 'greeting' ? 160 : text === 'heading' ? 100 : 60,
            }),
          )}</fieldset>`,
      ),
    ]),
    group('hours', t.groups.hours, [
      html`<p class="hint">${t.hoursHint}</p>`,
      field({ key: 'hours.timeZone', label: f.timeZone, value: 'Europe/Berlin' }),
      html`<div class="pair">${days.map((day, index) => field({ key: `hours.open.${day}`, label: f.days[index] ?? day, kind: 'list', placeholder: day === 'sun' ? '' : '09:00-18:00' }))}</div>`,
    ]),
    group('connection', t.groups.connection, [
      field({ key: 'publicUrl', label: f.publicUrl, hint: f.publicUrlHint, type: 'url', value: sample.publicUrl }),
      field({ key: 'id', label: f.id, hint: f.idHint, value: sample.id, most: 60 }),
      field({ key: 'whatsapp.number', label: f.number, type: 'tel', value: sample.whatsapp.number }),
      field({
        key: 'whatsapp.phoneNumberId',
        label: f.phoneNumberId,
        hint: f.metaHint,
        value: sample.whatsapp.phoneNumberId,
      }),
      field({
        key: 'whatsapp.businessAccountId',
        label: f.businessAccountId,
        value: sample.whatsapp.businessAccountId,
      }),
    ]),
  ];
}

function screen(name: 'phone' | 'desktop', title: string, t: (typeof texts)[Language]): Html {
  return html`<figure class="${name}">
<figcaption><span>${title}</span> <button type="button" class="plain" id="open-${name}" aria-pressed="${name === 'desktop' ? 'true' : 'false'}">${t.openForm}</button>
<button type="button" class="plain enlarge" id="enlarge-${name}" aria-pressed="false" aria-label="${title}: ${t.enlarge}"></button></figcaption>
<div class="glass"><iframe id="${name}" title="${title}"></iframe></div></figure>`;
}

function code(id: string, title: string, note: string, copy: string): Html {
  return html`<div class="code"><div class="head"><h3 id="${id}-title">${title}</h3><button type="button" data-copy="${id}" aria-describedby="${id}-title">${copy}</button></div>
<p class="note">${note}</p><pre tabindex="0" role="region" aria-labelledby="${id}-title"><code id="${id}"></code></pre></div>`;
}
