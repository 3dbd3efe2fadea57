/** A real browser for the browser tests: found on the machine, or brought there. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findProgram, installByDebian, isProgram } from './programs.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'].flatMap((folder) =>
    names.map((name) => join(folder, name)),
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) => [
    `/Applications/${name}.app/Contents/MacOS/${name}`,
    join(process.env.HOME ?? '', `Applications/${name}.app/Contents/MacOS/${name}`),
  ]),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) => [
    join(process.env[folder] ?? '', 'Google/Chrome/Application/chrome.exe'),
    join(process.env[folder] ?? '', 'Chromium/Application/chrome.exe'),
    join(process.env[folder] ?? '', 'Microsoft/Edge/Application/msedge.exe'),
  ]),
};

let found: Promise<string> | undefined;

/** Path of a Chromium or Chrome; installs one if there is none. Throws one sentence that says what to do. */
export function chromiumPath(): Promise<string> {
  found ??= find();
  return found;
}

async function find(): Promise<string> {
  const wished = process.env.CHROME_PATH;
  if (wished) {
    if (isProgram(wished)) return wished;
    throw new Error(`CHROME_PATH is "${wished}", and there is no program there. Correct it or unset it.`);
  }
  const there = installed();
  if (there) return there;

  const failures = [() => installByDebian(['chromium']), installByPlaywright].map((install) => {
    try {
      install();
      return '';
    } catch (failure) {
      return failure instanceof Error ? failure.message : String(failure);
    }
  });
  const now = installed();
  if (now) return now;
  throw new Error(
    `The browser tests need Chromium or Chrome, and none could be found or installed. Install one, or set CHROME_PATH to it. (${failures.filter(Boolean).join('; ')})`,
  );
}

function installed(): string | undefined {
  return findProgram(names, [...(usualPlaces[process.platform] ?? []), chromium.executablePath()]);
}

/** Into Playwright's own folder in the home directory. */
function installByPlaywright(): void {
  if (installed()) return;
  const program = join(import.meta.dirname, '../../node_modules/playwright-core/cli.js');
  execFileSync(process.execPath, [program, 'install', 'chromium'], { stdio: 'ignore' });
}

export type Look = Parameters<typeof chromium.launchPersistentContext>[1];

/**
 * A browser with a fresh profile of its own that calls nobody but the pages under test. `look`: viewport, colour scheme and
 * whatever else Playwright lets a context be. `close()` also removes the profile.
 */
export async function launchChromium(look: Look = {}): Promise<BrowserContext> {
  const profile = await mkdtemp(join(tmpdir(), 'jawort-browser-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: await chromiumPath(),
    headless: true,
    // --no-sandbox: in containers, where tests run as root, Chromium does not start with it.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    ...look,
  });
  const close = browser.close.bind(browser);
  // Awaited: a test file ends with its browser, and what it has not waited for stays undone.
  browser.close = async (options) => {
    await close(options);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => {});
  };
  return browser;
}
