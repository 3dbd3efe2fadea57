/** Firefox, WebKit's driver and a screen for it: found on the machine, or brought there, as Chromium is. */
import { findProgram, installByDebian, isProgram } from '../support/programs.ts';

interface Program {
  readonly what: string;
  readonly debian: string;
  /** An environment variable that says where it is. */
  readonly variable: string;
  readonly names: readonly string[];
  readonly places?: readonly string[];
}

const firefox: Program = {
  what: 'Firefox',
  debian: 'firefox-esr',
  variable: 'FIREFOX_PATH',
  names: ['firefox-esr', 'firefox'],
  places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:/Program Files/Mozilla Firefox/firefox.exe'],
};
const webkitDriver: Program = {
  what: "WebKitGTK's WebKitWebDriver",
  debian: 'webkit2gtk-driver',
  variable: 'WEBKIT_DRIVER_PATH',
  names: ['WebKitWebDriver'],
  places: ['/usr/bin/WebKitWebDriver', '/usr/libexec/webkit2gtk-4.1/WebKitWebDriver'],
};
const xvfb: Program = {
  what: 'Xvfb',
  debian: 'xvfb',
  variable: 'XVFB_PATH',
  names: ['Xvfb'],
  places: ['/usr/bin/Xvfb'],
};

function pathOf(program: Program): string | undefined {
  const wished = process.env[program.variable];
  if (!wished) return findProgram(program.names, program.places);
  if (isProgram(wished)) return wished;
  throw new Error(
    `${program.variable} is "${wished}", and there is no program there. Correct it or unset ${program.variable}.`,
  );
}

function need(program: Program): string {
  const path = pathOf(program);
  if (path) return path;
  throw new Error(
    `The engines' tests need ${program.what}, and it could be neither found nor installed. On Debian: apt-get install ${program.debian}; elsewhere install it, or set ${program.variable} to it.`,
  );
}

export const firefoxPath = () => need(firefox);
export const webkitDriverPath = () => need(webkitDriver);
export const xvfbPath = () => need(xvfb);

/** Installs what is missing, in one go, where that is ours to do. What then still is missing says so in its own tests. */
export function bringPrograms(): void {
  const missing = [firefox, webkitDriver, xvfb].filter(
    // Whoever says where it is wants that one, and none of ours.
    (program) => !process.env[program.variable] && pathOf(program) === undefined,
  );
  if (missing.length === 0) return;
  try {
    installByDebian(missing.map(({ debian }) => debian));
  } catch (failure) {
    console.error(`Installing ${missing.map(({ what }) => what).join(', ')} failed: ${failure}`);
  }
}
