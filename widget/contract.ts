/**
 * What bubble and panel know of each other, and nothing more. The number rises when an old cached bubble could no longer
 * drive a new panel: bubbles outlive upgrades in browser caches.
 */
import type { JawortEvent } from './events.ts';

export const panelInterface = 1;

/** A site's public settings, inlined by the server into `/w/{site}.js`. Short on purpose: every visitor loads them. */
export interface BubbleSettings {
  readonly site: string;
  /** The Jawort server, without a trailing slash; used when the script cannot see its own address. */
  readonly server: string;
  /** Path of the panel chunk, e.g. `/w/assets/panel-3f2a….js`. */
  readonly panel: string;
  /** The company's WhatsApp number, digits only: the last resort when the panel cannot be loaded. */
  readonly number: string;
  readonly position: 'start' | 'end';
  /** Background of the bubble, and a text colour that is readable on it (the server corrects the contrast). */
  readonly color: string;
  readonly ink: string;
  /** By language; the first one is the site's own. */
  readonly texts: Readonly<Record<string, BubbleTexts>>;
}

export interface BubbleTexts {
  readonly label: string;
  readonly close: string;
  /** Shown with a plain wa.me link when the panel could not be loaded. */
  readonly sorry: string;
  readonly link: string;
}

export interface PanelOptions {
  /**
   * Where the panel's own host element is put; the panel makes its shadow root itself. The bubble gives its host element
   * and shows the panel through a slot: so both leave and survive together when a page replaces its `<body>`.
   */
  readonly root: HTMLElement;
  /** The button that opened the panel: focus goes back there. */
  readonly opener: HTMLElement;
  readonly settings: BubbleSettings;
  /** Address of the Jawort server actually used, without a trailing slash. */
  readonly server: string;
  /** A key of `settings.texts`. */
  readonly lang: string;
  /** Tells the page, and the bubble: it keeps `aria-expanded` by `open` and `close`. */
  readonly emit: (event: JawortEvent) => void;
}

export interface Panel {
  open(): void;
  close(): void;
  destroy(): void;
}

export type CreatePanel = (options: PanelOptions) => Panel;

/** What the panel chunk exports. */
export interface PanelModule {
  readonly create: CreatePanel;
  readonly panelInterface: number;
}
