/**
 * What bubble and panel know of each other, and nothing more. The number rises when an old cached bubble could no longer
 * drive a new panel: bubbles outlive upgrades in browser caches.
 */
import type { JawortEvent } from './events.ts';

export const panelInterface = 2;

/**
 * A site's public settings, inlined by the server into `/w/{site}.js`. Short on purpose: every visitor loads them. What a
 * site does not use is absent, and so is the part that would read it (`parts/`).
 */
export interface BubbleSettings {
  readonly site: string;
  /** The Jawort server, without a trailing slash; used when the script cannot see its own address. */
  readonly server: string;
  /** Path of the panel chunk, e.g. `/w/assets/panel-3f2a….js`. */
  readonly panel: string;
  /** The company's WhatsApp number, digits only: the last resort when the panel cannot be loaded. */
  readonly number: string;
  readonly position: 'start' | 'end';
  /**
   * Custom properties of our styles, without the dashes: `color` (background of the bubble) and `ink` (a text colour that is
   * readable on it: the server corrects the contrast); `scheme` as `color-scheme` takes it, absent to follow the page;
   * `size`, `block`, `inline` with their units.
   */
  readonly style: Readonly<Record<string, string>>;
  /** By language; the first one is the site's own. */
  readonly texts: Readonly<Record<string, BubbleTexts>>;

  /** For the part `triggers`: what opens the panel by itself. */
  readonly triggers?: TriggerSettings;
  /** For the part `pages`: patterns of paths, `*` stands for anything. */
  readonly pages?: { readonly include?: readonly string[]; readonly exclude?: readonly string[] };
  /** For the part `greeting`: by language. */
  readonly greeting?: GreetingSettings;

  // Said by the page that embeds us, never by the server:
  /** A key of `texts`, whatever page and visitor speak. */
  readonly lang?: string;
  /** Where the visitor comes from, for the owner's numbers. */
  readonly source?: string;
  /** `inline`: the form stands in the page. `launcher`: no bubble, the page has buttons of its own. */
  readonly mode?: 'inline' | 'launcher';
  /** In a design tool: everything is shown, nothing is recorded. */
  readonly preview?: boolean;
}

export interface BubbleTexts {
  readonly label: string;
  readonly close: string;
  /** Shown with a plain wa.me link when the panel could not be loaded. */
  readonly sorry: string;
  readonly link: string;
}

export interface TriggerSettings {
  readonly afterSeconds?: number;
  readonly scrollPercent?: number;
  /** Selectors. */
  readonly whenVisible?: string;
  readonly click?: string;
  /** Without `#`. */
  readonly hash?: string;
}

export interface GreetingSettings {
  /** Under '': whatever is spoken. */
  readonly text: Readonly<Record<string, string>>;
  readonly afterSeconds?: number;
  /** Path of a picture on the Jawort server. */
  readonly avatar?: string;
}

export interface PanelOptions {
  /**
   * Where the panel's own host element is put; the panel makes its shadow root itself. The bubble gives a place in its own
   * shadow: so both leave and survive together when a page replaces its `<body>`, and no framework finds a stranger among
   * the children of our element.
   */
  readonly root: HTMLElement;
  /** The button that opens the panel: focus goes back there, and its `aria-expanded` follows. */
  readonly opener: HTMLElement;
  readonly settings: BubbleSettings;
  /** Address of the Jawort server actually used, without a trailing slash. */
  readonly server: string;
  /** A key of `settings.texts`. */
  readonly lang: string;
  /** Tells the page. */
  readonly emit: (event: JawortEvent) => void;
}

/** The panel opened by itself, not at a wish of the visitor: focus stays where they have it. */
export interface OpenHow {
  readonly focus: false;
}

export interface Panel {
  /**
   * Gets the form, in the page as soon as the visitor comes near it. Done when it is there, or after a moment that nobody
   * notices: so most people see it laid out once, and not empty first. Never throws.
   */
  ready(): Promise<void>;
  /**
   * Once ready. `opener`: where focus goes back to, if it was not the bubble that opened. Without `how`, focus goes into the
   * panel.
   */
  open(opener?: HTMLElement, how?: OpenHow): void;
  /** `after`: milliseconds that it must have been open for. */
  close(after?: number): void;
  destroy(): void;
}

export type CreatePanel = (options: PanelOptions) => Panel;

/** What the panel chunk exports. */
export interface PanelModule {
  readonly create: CreatePanel;
  readonly panelInterface: number;
}

/** What the page around us can do. The same for the script tag (`window.jawort`) and for the element. */
export interface JawortApi {
  /** Opens the panel; `opener` gets the focus back afterwards. */
  open(opener?: HTMLElement): Promise<void>;
  close(): void;
  /** Takes everything out of the page again: element, listeners, observers. */
  destroy(): void;
  /** Answers with a function that stops listening. */
  on<Type extends JawortEvent['type']>(
    type: Type,
    listener: (event: CustomEvent<Extract<JawortEvent, { readonly type: Type }>>) => void,
  ): () => void;
}

/** What a part may touch. */
export interface PartHost {
  /** Holds bubble and panel; `hidden` takes both from the page. */
  readonly region: HTMLElement;
  readonly button: HTMLElement;
  readonly settings: BubbleSettings;
  readonly server: string;
  readonly lang: string;
  open(opener?: HTMLElement, how?: OpenHow): Promise<void>;
  close(): void;
  /** Aborted when the bubble is destroyed: every listener, timer and observer of a part ends with it. */
  readonly signal: AbortSignal;
  /** Hears our own events. */
  readonly el: HTMLElement;
  /** Adds styles to the bubble's shadow. */
  dress(css: string): void;
}

/** A small addition that only sites load whose settings name it. Runs once, when the bubble is there. */
export type Part = (host: PartHost) => void;

/** Run in this order: where the bubble is comes before what opens it there. */
export const partNames = ['icon', 'mobile', 'greeting', 'pages', 'triggers'] as const;
export type PartName = (typeof partNames)[number];
