/** `jawort proof`: what is shown to an authority or a court that asks for the consent of one person. */
import { writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { iso } from '../../clock.ts';
import { proofPage } from '../../http/present/proof-page.ts';
import { proofRecord } from '../../http/present/proof-record.ts';
import { prove } from '../../usecases/prove.ts';
import { subjectsNamed } from '../../usecases/whom.ts';
import type { Desk } from '../desk.ts';
import { aboutPerson, type PersonOptions, personOf } from '../person.ts';
import { mayWriteTo, writePrivately } from '../private-file.ts';
import { withLedger } from '../with-ledger.ts';

interface Options extends PersonOptions {
  readonly lang: 'de' | 'en';
  readonly reveal?: boolean;
  readonly out?: string;
}

export function proofCommand(program: Command, desk: Desk): void {
  aboutPerson(program.command('proof [subject]'))
    .description('write the proof of one person as a page to print, or as a record with --json')
    .addOption(new Option('--lang <language>', 'language of the page').choices(['de', 'en']).default('de'))
    .option('--reveal', 'show numbers in full; without it they are masked')
    .option('--out <file>', 'where to write the page or the record, "-" for standard output')
    .action(async (subject: string | undefined, options: Options, command: Command) => {
      await withLedger(desk, async (context, config) => {
        const subjects =
          subject === undefined ? await subjectsNamed(context, await personOf(desk, config, options)) : [subject];
        const [id = '', ...others] = subjects;
        const proof = await prove(context, id, { reveal: options.reveal === true });
        if (others.length > 0)
          desk.terminal.note(`The number was also typed for: ${others.join(', ')}. Their proofs: jawort proof <id>.`);
        const isRecord = command.optsWithGlobals().json === true;
        const { out = isRecord ? '-' : `proof-${proof.subjectId}-${timeForName(desk.clock.now())}.html`, lang } =
          options;
        if (out === '-') {
          desk.answer(command, proofRecord(proof), proofPage(proof, lang));
          return;
        }
        const content = isRecord ? `${JSON.stringify(proofRecord(proof), null, 2)}\n` : proofPage(proof, lang);
        await mayWriteTo(desk, command, config, out);
        await writePrivately(out, (draft) => writeFileSync(draft, content, { mode: 0o600 }));
        desk.answer(command, { file: out }, `Written to ${out}. Open it in a browser and print it.`);
      });
    });
}

/** The next proof of the same person is another document, and lies beside this one: `2026-11-25-223501`, in UTC. */
function timeForName(now: Date): string {
  return iso(now).slice(0, 19).replace('T', '-').replaceAll(':', '');
}
