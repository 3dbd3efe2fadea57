/** WebKit: Debian's WebKitGTK and its small browser, driven by selenium-webdriver, on a screen that nobody sees. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Builder, Capabilities, Key as Keys, type WebDriver, type WebElement } from 'selenium-webdriver';
import { freePort } from '../support/free-port.ts';
import { type Engine, inWords, patience, type Screen, type Tab, type Wanted, whenThere } from './engine.ts';
import { findInSight, looked } from './in-sight.ts';
import { webkitDriverPath, xvfbPath } from './programs.ts';

export async function openWebkit(screen: Screen): Promise<Engine> {
  const endings: (() => unknown)[] = [];
  const close = async () => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    const home = await mkdtemp(join(tmpdir(), 'jawort-webkit-'));
    endings.push(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));
    const display = await startScreen(endings);
    const driver = await startBrowser(home, display, endings);
    const [first = ''] = await driver.getAllWindowHandles();
    const tab = tabOf(driver, first);
    await tab.resize(screen);
    const other = async () => (await driver.getAllWindowHandles()).find((handle) => handle !== first);
    return { tab, openedTab: async () => tabOf(driver, await whenThere(other, 'a second window')), close };
  } catch (failure) {
    await close();
    throw failure;
  }
}

type Endings = (() => unknown)[];

/** @returns the display's name; Xvfb itself looks for one that is free. */
async function startScreen(endings: Endings): Promise<string> {
  const args = ['-displayfd', '3', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'];
  const xvfb = start(xvfbPath(), args, process.env, endings);
  const line = xvfb.stdio[3] as Readable;
  const silent = once(line, 'end').then(() => {
    throw new Error('Xvfb ended before there was a screen.');
  });
  silent.catch(() => {});
  const [number] = await Promise.race([once(line, 'data'), silent]);
  return `:${String(number).trim()}`;
}

async function startBrowser(home: string, display: string, endings: Endings): Promise<WebDriver> {
  const port = await freePort();
  // A home of its own: nothing of the person's is read, nothing is left.
  const folders = ['HOME', 'XDG_RUNTIME_DIR', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'TMPDIR'];
  const env = {
    PATH: process.env.PATH,
    LANG: 'de_DE.UTF-8',
    DISPLAY: display,
    LIBGL_ALWAYS_SOFTWARE: '1',
    ...Object.fromEntries(folders.map((name) => [name, home])),
  };
  start(webkitDriverPath(), ['-p', String(port)], env, endings);
  const server = `http://127.0.0.1:${port}`;
  await whenThere(async () => (await fetch(`${server}/status`).catch(() => undefined))?.ok || undefined, server);
  // With a server given, selenium-webdriver never asks its own manager for a driver. `--full-screen`: without the
  // toolbar, which is wider than a phone.
  const wish = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { args: ['--automation', '--full-screen'] } };
  const driver = await new Builder().usingServer(server).withCapabilities(new Capabilities(wish)).build();
  endings.push(() => driver.quit().catch(() => {}));
  return driver;
}

/**
 * Starts a program that ends with the engine, and with it every process that it has started; also when this process is
 * gone before it could end anything: then the pipe that the shell reads from breaks.
 */
function start(program: string, args: readonly string[], env: NodeJS.ProcessEnv, endings: Endings): ChildProcess {
  const guard = '"$0" "$@" & exec 3>&-; read _; kill -9 0';
  // Detached: a group of its own, which is what `kill 0` means.
  const shell = spawn('sh', ['-c', guard, program, ...args], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    env,
  });
  endings.push(async () => {
    const ended = once(shell, 'exit');
    shell.stdin?.end();
    await ended;
  });
  return shell;
}

function tabOf(driver: WebDriver, handle: string): Tab {
  const here = () => driver.switchTo().window(handle);
  const run = <Answer>(work: (given: never) => unknown, given: unknown) =>
    driver.executeScript<Answer>(`return (${work})(arguments[0])`, given);
  const find = async (wanted: Wanted) => {
    await here();
    return whenThere(() => run<WebElement | null>(findInSight, looked(wanted)), inWords(wanted));
  };
  return {
    open: async (address) => {
      await here();
      await driver.get(address);
    },
    address: async () => {
      await here();
      return driver.getCurrentUrl();
    },
    evaluate: async (work, given) => {
      await here();
      return (await run(work, given)) as never;
    },
    click: async (wanted) => (await find(wanted)).click(),
    write: async (wanted, text) => (await find(wanted)).sendKeys(text),
    press: async (key) => {
      await here();
      const actions = driver.actions();
      if (key === 'Shift+Tab') await actions.keyDown(Keys.SHIFT).sendKeys(Keys.TAB).keyUp(Keys.SHIFT).perform();
      else await actions.sendKeys(key === 'Tab' ? Keys.TAB : Keys.ESCAPE).perform();
    },
    async resize({ width, height }) {
      await here();
      await driver.manage().window().setRect({ x: 0, y: 0, width, height });
      const fits = async () => (await run<number>(() => innerWidth, null)) === width || undefined;
      await whenThere(fits, `a window ${width} px wide (${patience.timeout} ms)`);
    },
    toFront: here,
    async picture() {
      await here();
      // The first one shows what was on the screen before the last change, and makes WebKit draw.
      await driver.takeScreenshot();
      return Buffer.from(await driver.takeScreenshot(), 'base64');
    },
  };
}
