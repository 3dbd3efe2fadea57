import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { secretFromFolder } from '../server/secret-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jawort-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, 'secret');
const owners = 'the secret that the database hangs on 0123456789';

describe('A server without JAWORT_SECRET', () => {
  test('makes its own secret in an empty data folder, for nobody else to read, and keeps it', () => {
    const secret = secretFromFolder(folder);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(statSync(path()).mode & 0o077).toBe(0);
    expect(secretFromFolder(folder)).toBe(secret);
    expect(readdirSync(folder)).toEqual(['secret']);
  });

  test('makes the data folder too', () => {
    const deeper = join(folder, 'var', 'data');
    expect(secretFromFolder(deeper)).toBe(readFileSync(join(deeper, 'secret'), 'utf8'));
    expect(statSync(deeper).mode & 0o077).toBe(0);
  });

  test('never makes the same secret twice', () => {
    const first = secretFromFolder(folder);
    rmSync(path());
    expect(secretFromFolder(folder)).not.toBe(first);
  });

  test('is not stopped by what a start that was killed left behind', () => {
    writeFileSync(join(folder, `secret.${process.pid}`), 'half a sec');
    const secret = secretFromFolder(folder);
    expect(secret).not.toContain('half a sec');
    expect(secretFromFolder(folder)).toBe(secret);
    expect(readdirSync(folder)).toEqual(['secret']);
  });

  test('never overwrites a secret: without it nothing in the database can be read', () => {
    writeFileSync(path(), `${owners}\n`);
    expect(secretFromFolder(folder)).toBe(owners);
    expect(readFileSync(path(), 'utf8')).toBe(`${owners}\n`);
  });

  test.each([
    ['empty', ''],
    ['cut off', 'half a sec'],
  ])('refuses to start with a secret that is %s, leaves it as it is, and says what to do', (_how, damaged) => {
    writeFileSync(path(), damaged);
    expect(() => secretFromFolder(folder)).toThrow(/Restore it from a backup/);
    expect(readFileSync(path(), 'utf8')).toBe(damaged);
  });

  test('does not start where the secret cannot be read', () => {
    mkdirSync(path());
    expect(() => secretFromFolder(folder)).toThrow();
    expect(statSync(path()).isDirectory()).toBe(true);
  });
});
