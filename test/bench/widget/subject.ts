/** What a visit needs to know of whoever is measured: ours, a peer, or nobody at all. */

export interface Subject {
  readonly name: string;
  /** Bodies by path below the subject's own address; the script first. None: a bare page. */
  readonly files: ReadonlyMap<string, string>;
  readonly script?: string;
  /** Selectors; shadow roots are looked into. */
  readonly opener?: string;
  /** What a person needs in the opened panel. None: nothing opens. */
  readonly usable?: string;
}

/** The floor: what every page costs, with nothing embedded. */
export const barePage: Subject = { name: 'bare page', files: new Map() };

/** The least that could be embedded: a round link in a shadow root. It asks nothing, and records nothing. */
export const plainLink: Subject = {
  name: 'a plain link in a shadow root',
  files: new Map([
    [
      'link.js',
      `const host = document.createElement('div');
      const shadow = host.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('a{position:fixed;inset:auto 16px 16px auto;width:56px;height:56px;border-radius:28px;background:#0b6b4f;color:#fff}');
      shadow.adoptedStyleSheets = [sheet];
      const link = document.createElement('a');
      link.href = 'https://wa.me/493012345678';
      link.append('WhatsApp');
      shadow.append(link);
      document.body.append(host);`,
    ],
  ]),
  script: 'link.js',
  opener: 'a[href^="https://wa.me"]',
};
