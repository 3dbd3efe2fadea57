/** What stands on the screen, and what in a file: a result can be handed on, everything else is for whoever looks on. */
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createTerminal } from '../../server/cli/terminal.ts';

/** Read as it was written: `ESC[K` empties the line. */
const emptied = '\r\x1b[K';

function sitDown({ isScreen = true, isSomebodyThere = true } = {}) {
  let now = 0;
  const stdin = Object.assign(new PassThrough(), { isTTY: isSomebodyThere });
  const written: Record<'said' | 'noted', string> = { said: '', noted: '' };
  const into = (where: keyof typeof written) =>
    new PassThrough().on('data', (chunk: Buffer) => {
      written[where] += chunk.toString();
    });
  const terminal = createTerminal(
    { stdin, stdout: into('said'), stderr: Object.assign(into('noted'), { isTTY: isScreen }) },
    { now: () => new Date(now) },
  );
  return {
    terminal,
    stdin,
    written,
    wait(milliseconds: number) {
      now += milliseconds;
    },
  };
}

describe('Progress', () => {
  test('on a screen is one line that is replaced, and gives way to what is said after it', async () => {
    const { terminal, written } = sitDown();
    terminal.progress('1 of 3');
    terminal.progress('2 of 3');
    await expect.poll(() => written.noted).toBe(`${emptied}1 of 3${emptied}2 of 3`);
    terminal.note('Careful.');
    await expect.poll(() => written.noted).toBe(`${emptied}1 of 3${emptied}2 of 3${emptied}Careful.\n`);
    terminal.note('Once more.');
    terminal.progress('3 of 3');
    terminal.say('Done.');
    terminal.close();
    const rest = `Once more.\n${emptied}3 of 3${emptied}`;
    await expect.poll(() => written.noted).toBe(`${emptied}1 of 3${emptied}2 of 3${emptied}Careful.\n${rest}`);
    expect(written.said).toBe('Done.\n');
  });

  test('on a screen leaves the line behind it free, when nothing more is said', async () => {
    const { terminal, written } = sitDown();
    terminal.progress('1 of 3');
    terminal.close();
    await expect.poll(() => written.noted).toBe(`${emptied}1 of 3\n`);
  });

  test('in a file is a line of its own, and at most one in a second', async () => {
    const { terminal, written, wait } = sitDown({ isScreen: false });
    for (let step = 0; step < 25; step += 1) {
      terminal.progress(`step ${step}`);
      wait(100);
    }
    await expect.poll(() => written.noted).toBe('step 0\nstep 10\nstep 20\n');
    terminal.close();
    expect(written.noted).not.toContain('\x1b');
  });
});

describe('Standard output', () => {
  test('holds results and nothing else: remarks, questions and progress stand beside it', async () => {
    const { terminal, written, stdin } = sitDown({ isScreen: false });
    terminal.note('a remark');
    terminal.progress('1 of 3');
    stdin.write('+49171\n');
    await terminal.ask('Telephone number:');
    terminal.say('the result');
    terminal.close();
    await expect.poll(() => written.said).toBe('the result\n');
    expect(written.noted).toContain('a remark\n1 of 3\nTelephone number: ');
  });
});

describe('A question', () => {
  test('is answered line by line, also by lines that were there before it was asked', async () => {
    const { terminal, stdin } = sitDown({ isSomebodyThere: false });
    stdin.end('Café Möwe\n  Kai 1  \n');
    expect(await terminal.ask('Name?')).toBe('Café Möwe');
    expect(await terminal.ask('Address?')).toBe('Kai 1');
    await expect(terminal.ask('E-mail?')).rejects.toThrow('There was no answer. Nothing was changed.');
    terminal.close();
  });

  test('without an answer ends the command instead of waiting for ever, on a screen too', async () => {
    const { terminal, stdin, written } = sitDown();
    expect(terminal.isInteractive).toBe(true);
    terminal.progress('looking');
    const asked = terminal.ask('Type yes to go on:');
    stdin.end();
    await expect(asked).rejects.toThrow('There was no answer. Nothing was changed.');
    terminal.close();
    expect(written.noted).toContain(`looking${emptied}Type yes to go on: `);
  });

  test('is put to nobody if standard input is a file or a pipe', () => {
    expect(sitDown({ isSomebodyThere: false }).terminal.isInteractive).toBe(false);
  });
});
