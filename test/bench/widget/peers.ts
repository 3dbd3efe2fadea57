/**
 * Whom a site might embed instead, as npm has them: exact versions, so that everybody gets the same table, and the few
 * lines by which a site would mount each. Raise a version here, run the bench, and the README's table has moved on.
 */

/** Everything that is installed, outside the project's dependencies. */
export const pinned: Readonly<Record<string, string>> = {
  '@carlos8a/react-whatsapp-floating-button': '1.1.5',
  '@formbricks/js': '5.1.0',
  '@sentry/browser': '11.12.0',
  '@sentry/feedback': '11.12.0',
  'intl-tel-input': '29.5.1',
  jquery: '3.7.1',
  'libphonenumber-js': '1.13.16',
  'posthog-js': '1.449.2',
  react: '18.3.1',
  'react-dom': '18.3.1',
  'react-floating-whatsapp': '5.0.8',
  'react-whatsapp-chat-widget': '1.1.6',
  'wa-chat-widget': '1.0.3',
  'whatsapp-chat-widget': '1.0.4',
};

export interface Peer {
  readonly name: string;
  /** What somebody has to know to read the row rightly. */
  readonly remark: string;
  /** Source of the module a page loads first; a line `//= path` is replaced by that file of node_modules. */
  readonly first: string;
  /** Source of the module that comes later, at `later.js` beside the first. */
  readonly later?: string;
  /** Packages that a site has anyway, if it is built with them. */
  readonly framework?: readonly string[];
  /** Only where it can be mounted without a service behind it: what to tap, and what a person needs in the panel. */
  readonly visit?: { readonly opener: string; readonly usable?: string };
}

const react = ['react', 'react-dom', 'react-dom/client', 'react/jsx-runtime'];

const mountByReact = (component: string, props: object) => `
  import { createElement } from 'react';
  import { createRoot } from 'react-dom/client';
  const host = document.createElement('div');
  document.body.append(host);
  createRoot(host).render(createElement(${component}, ${JSON.stringify(props)}));`;

const number = '493012345678';

export const peers: readonly Peer[] = [
  {
    name: 'Sentry feedback',
    remark: 'the feedback part alone, without its SDK; the form comes after the tap, as from their CDN',
    first: `
      import { buildFeedbackIntegration } from '@sentry/feedback';
      const later = new URL('later.js', document.currentScript.src).href;
      const lazyLoadIntegration = async (name) => (await import(/* @vite-ignore */ later))[name];
      buildFeedbackIntegration({ lazyLoadIntegration })({ enableScreenshot: false }).setupOnce();`,
    later: `export { feedbackModalIntegration } from '@sentry/feedback';`,
    visit: { opener: '.widget__actor', usable: 'textarea' },
  },
  {
    name: 'Sentry feedback, as documented',
    remark: 'with the SDK it belongs to',
    first: `
      import { feedbackIntegration, init } from '@sentry/browser';
      init({ dsn: 'https://key@sentry.invalid/1', integrations: [feedbackIntegration({})] });`,
  },
  {
    name: 'PostHog conversations',
    remark: 'loaded by PostHog’s script; the row has both',
    first: '//= posthog-js/dist/array.js\n//= posthog-js/dist/conversations.js',
  },
  {
    name: 'react-floating-whatsapp',
    remark: 'the most used WhatsApp widget on npm; a link to a chat, no form',
    first: `
      import { FloatingWhatsApp } from 'react-floating-whatsapp';
      ${mountByReact('FloatingWhatsApp', { phoneNumber: number, accountName: 'Blumen Müller' })}`,
    framework: react,
    visit: { opener: '.floating-whatsapp-button', usable: '.floating-whatsapp-chatbox input' },
  },
  {
    name: '@carlos8a/react-whatsapp-floating-button',
    remark: 'a link to a chat, no form',
    first: `
      import { FloatingWhatsApp } from '@carlos8a/react-whatsapp-floating-button';
      ${mountByReact('FloatingWhatsApp', { phoneNumber: number, accountName: 'Blumen Müller' })}`,
    framework: react,
    visit: { opener: '.floating-whatsapp-button', usable: '.floating-whatsapp-chatbox form button' },
  },
  {
    name: 'react-whatsapp-chat-widget',
    remark: 'a link to a chat, no form',
    first: `
      import Widget from 'react-whatsapp-chat-widget';
      import 'react-whatsapp-chat-widget/index.css';
      ${mountByReact('Widget', { phoneNo: number })}`,
    framework: react,
    visit: { opener: '.whatsapp_widget_icon', usable: '.whatsapp_widget_footer_btn' },
  },
  {
    name: 'whatsapp-chat-widget',
    remark: 'a link to a chat, no form; fetches jQuery, pictures and a font from three strangers (jQuery bundled here)',
    first: `
      import jQuery from 'jquery';
      window.jQuery = jQuery;
      //= whatsapp-chat-widget/dist/index.js
      defaultOptions.enabled = true;
      defaultOptions.businessIdentity.autoShow = false;
      defaultOptions.businessIdentity.phoneNumber = '${number}';
      // Without its pictures, which nobody fetches here, it would try again without end.
      defaultOptions.businessIdentity.businessLogo = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
      defaultOptions.businessIdentity.contentImage = defaultOptions.businessIdentity.businessLogo;
      init();`,
    framework: ['jquery'],
    visit: { opener: '#whatsapp-chat-widget-cta', usable: '.whatsapp-container a' },
  },
  {
    name: 'wa-chat-widget',
    remark: 'a round link with a tooltip; nothing opens',
    first: `
      import WaChatWidget from 'wa-chat-widget';
      new (WaChatWidget.default ?? WaChatWidget)({ phoneNumber: '${number}' });`,
    visit: { opener: '.whatsapp-button' },
  },
  {
    name: 'Formbricks',
    remark: 'the loader alone; all the rest comes from its server on every page view',
    first: `import formbricks from '@formbricks/js'; formbricks.setup({ environmentId: 'x', appUrl: 'https://x.invalid' });`,
  },
  {
    name: 'a phone field by libphonenumber-js',
    remark: 'what a form loads for the usual import: as-you-type and checking, all countries',
    first: `import { AsYouType, parsePhoneNumber } from 'libphonenumber-js'; window.phone = { AsYouType, parsePhoneNumber };`,
  },
  {
    name: 'a phone field by intl-tel-input',
    remark: 'script, utils and styles, without the picture of the flags',
    first: `
      import intlTelInput from 'intl-tel-input/intlTelInputWithUtils';
      import 'intl-tel-input/styles-no-assets';
      window.intlTelInput = intlTelInput;`,
  },
];
