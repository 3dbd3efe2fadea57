/** `jawort link`: the form as a link, as a code to print, and as a paragraph for the e-mail list. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Config } from '../../config.ts';
import type { Site } from '../../consent/site.ts';
import { sourceIn } from '../../consent/source.ts';
import { qrCode } from '../../qr.ts';
import { ownFormAddress } from '../../usecases/send-own-form.ts';
import { pngOf, svgOf } from '../code-picture.ts';
import { CommandError } from '../command-error.ts';
import type { Desk } from '../desk.ts';
import { type MailingText, mailingTexts } from '../mailing-text.ts';
import { aboutSite, type SiteOption, siteOf } from '../person.ts';
import { mayWriteTo, writePrivately } from '../private-file.ts';

interface Options extends SiteOption {
  readonly source: string;
  readonly lang?: string;
  readonly out: string;
}

/** Hung up in the shop: everybody may read it. */
const publicMode = 0o644;

export function linkCommand(program: Command, desk: Desk): void {
  aboutSite(program.command('link'))
    .description(
      'the form as a link for e-mails and bios, as a QR code to print, and as a paragraph for an e-mail list',
    )
    .option('--source <name>', 'where it will stand, for your numbers: counter, newsletter-may …', 'link')
    .option('--lang <language>', 'a language of the site; without it, each visitor’s own')
    .option('--out <folder>', 'where the pictures are written', '.')
    .action(async (options: Options, command: Command) => {
      const config = desk.config();
      const id = siteOf(config, options);
      const site = config.sites.find((one) => one.id === id);
      if (!site) throw new CommandError(`There is no site ${id}.`);
      const source = sourceOf(options);
      const lang = languageOf(site, options);
      const link = linkTo(config, site, source, lang);
      const emails = mailingTexts(site, (language) => linkTo(config, site, source, language));
      const code = qrCode(link, 'paper');
      const files = { svg: join(options.out, `jawort-${source}.svg`), png: join(options.out, `jawort-${source}.png`) };
      mkdirSync(options.out, { recursive: true });
      await keep(desk, command, config, files.svg, Buffer.from(svgOf(code)));
      await keep(desk, command, config, files.png, Buffer.from(pngOf(code)));
      if (isOfThisMachine(config.publicUrl)) desk.terminal.note(onlyHere);
      desk.answer(command, { site: id, source, link, files, emails }, inWords(link, files, emails));
    });
}

/** Before a thousand of them are printed. */
const onlyHere =
  'This link leads to the machine it is opened on, so nobody else can use it. Set "publicUrl" in the configuration to the address of your server first.';

function isOfThisMachine(publicUrl: string): boolean {
  return /^(?:.+\.)?localhost$|^127\.|^\[::1\]$/.test(new URL(publicUrl).hostname);
}

/** @throws CommandError: what is printed must be what is counted. */
function sourceOf({ source }: Options): string {
  const cleaned = sourceIn(source);
  if (cleaned === source.trim().toLowerCase()) return cleaned;
  throw new CommandError(
    `"${source}" cannot be a source: write at most 64 of a-z, 0-9, dot, dash and underscore, with no more than 8 digits, and not a word that Jawort uses itself (chat, preferences, correction, unknown).`,
  );
}

function languageOf(site: Site, { lang }: Options): string | undefined {
  if (lang === undefined || site.languages.some((one) => one === lang)) return lang;
  throw new CommandError(`${site.id} does not speak "${lang}". Its languages: ${site.languages.join(', ')}.`);
}

function linkTo(config: Config, site: Site, source: string, lang: string | undefined): string {
  const query = new URLSearchParams({ source, ...(lang !== undefined && { lang }) });
  return `${ownFormAddress(config, site)}?${query}`;
}

/** The same picture again replaces nothing. */
async function keep(desk: Desk, command: Command, config: Config, path: string, content: Buffer): Promise<void> {
  if (existsSync(path) && isSame(path, content)) return;
  await mayWriteTo(desk, command, config, path);
  await writePrivately(path, (draft) => writeFileSync(draft, content, { mode: publicMode }));
}

function isSame(path: string, content: Buffer): boolean {
  try {
    return readFileSync(path).equals(content);
  } catch {
    return false;
  }
}

function inWords(link: string, files: { readonly svg: string; readonly png: string }, emails: readonly MailingText[]) {
  const parts = [
    link,
    `QR code, to print: ${files.svg} (sharp at any size), ${files.png}`,
    ...emails.map(({ lang, subject, text }) => `── E-mail, ${lang} ──\n\n${subject}\n\n${text}`),
  ];
  return parts.join('\n\n');
}
