/** What the story needs of a browser engine, and no more: each of the three is driven by another protocol. */
import { vi } from 'vitest';

/** An element as a person finds it: by what it is and what it says, through open shadow roots. */
export interface Wanted {
  readonly role: 'button' | 'checkbox' | 'dialog' | 'heading' | 'link' | 'textbox' | 'toggle';
  readonly name: RegExp;
}

export interface Screen {
  readonly width: number;
  readonly height: number;
}

export type Key = 'Escape' | 'Tab' | 'Shift+Tab';

export interface Tab {
  open(address: string): Promise<void>;
  address(): Promise<string>;
  /** `work` runs in the page, so it may use nothing from around it; what it is given and answers travels as JSON. */
  evaluate<Given, Answer>(work: (given: Given) => Answer, given: Given): Promise<Awaited<Answer>>;
  /** Waits until it is there, and clicks as a mouse does: a page can tell such a click from `element.click()`. */
  click(wanted: Wanted): Promise<void>;
  /** Key by key, behind what is in the field. */
  write(wanted: Wanted, text: string): Promise<void>;
  press(key: Key): Promise<void>;
  resize(screen: Screen): Promise<void>;
  toFront(): Promise<void>;
  /** What is on the screen, as a PNG. */
  picture(): Promise<Uint8Array>;
  /** The page on paper, as a PDF. Absent where the engine's driver cannot print. */
  print?(): Promise<Uint8Array>;
}

export interface Engine {
  readonly tab: Tab;
  /** The tab (or window) that was opened since. */
  openedTab(): Promise<Tab>;
  /** Ends every process and removes every folder of it. */
  close(): Promise<void>;
}

/** How long somebody looks for something on a page before they say it is not there: long, on two noisy cores. */
export const patience = { timeout: 60_000, interval: 50 };

export function whenThere<Found>(look: () => Promise<Found | null | undefined>, what: string): Promise<Found> {
  return vi.waitFor(async () => {
    const found = await look();
    if (found === null || found === undefined) throw new Error(`Not to be found: ${what}`);
    return found;
  }, patience);
}

export const inWords = ({ role, name }: Wanted) => `${role} ${name}`;
