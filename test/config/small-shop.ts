/** The least that a small shop writes, and short ways to load it with something changed. */
import { ConfigError, loadConfig } from '../../server/config.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A new one each time, so that a test may change what it likes. */
export function smallShop() {
  return {
    id: 'blumen-mueller',
    company: {
      name: 'Blumen Müller',
      legalName: 'Blumen Müller GmbH',
      address: 'Lindenstraße 12, 10969 Berlin',
      email: 'hallo@blumen-mueller.example',
      privacyUrl: 'https://blumen-mueller.example/datenschutz',
      imprintUrl: 'https://blumen-mueller.example/impressum',
    },
    whatsapp: { number: '+493012345678', phoneNumberId: '106540352242922', businessAccountId: '102290129340398' },
    formality: 'informal',
    purposes: [{ id: 'offers', label: { de: 'Angebote zu Blumen, höchstens 4-mal im Monat' } }],
  };
}

export const goodSecrets = {
  JAWORT_SECRET: 'kF3v9Qe1Zx7Lr2Wn8Tb5Yc4Hm6Jd0Gp_',
  JAWORT_OWNER_KEY: 'qW7nZr2Lk9Vb4Xc8Tm1Pd6Hs',
  WHATSAPP_TOKEN: 'EAAGm0PX4ZCpsBAtoken',
  WHATSAPP_APP_SECRET: '9f2c1ab34de56f7890ab12cd34ef5678',
  WHATSAPP_VERIFY_TOKEN: 'something-long-that-was-invented',
};

export const production = { NODE_ENV: 'production', ...goodSecrets };

export function load(file: unknown, env: NodeJS.ProcessEnv = goodSecrets) {
  return loadConfig(env, () => (typeof file === 'string' ? file : JSON.stringify(file)));
}

/** The lines that the owner sees; empty if the server would start. */
export function problems(file: unknown, env?: NodeJS.ProcessEnv): readonly string[] {
  try {
    load(file, env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

/** A file with one site, changed at one place; `undefined` takes the key away. */
export function siteWith(path: readonly (string | number)[], value: Json | undefined) {
  return changed({ sites: [smallShop()] }, ['sites', 0, ...path], value);
}

export function fileWith(path: readonly (string | number)[], value: Json | undefined) {
  return changed({ publicUrl: 'https://optin.example.com', sites: [smallShop()] }, path, value);
}

/** Builds the objects on the way where there are none. */
export function changed(root: Json, path: readonly (string | number)[], value: Json | undefined): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list = Array.isArray(root) ? [...root] : [];
    const inner = changed(list[key] ?? null, rest, value);
    if (inner !== undefined) list[key] = inner;
    return list;
  }
  const old = typeof root === 'object' && root !== null && !Array.isArray(root) ? root : {};
  const inner = changed(old[key] ?? null, rest, value);
  const entries = Object.entries(old).filter(([other]) => other !== key);
  return Object.fromEntries(inner === undefined ? entries : [...entries, [key, inner]]);
}
