/** Whether what was written can still be trusted: chains, seals, journal, and the database file itself. */
import { run } from '../../support/command.ts';
import type { Row } from '../../support/database.ts';

/** What servers print of a journal that is not as they left it. */
const journalComplaints = [
  /"the journal lacks[^"]*"/,
  /"the journal is damaged[^"]*"/,
  /"the journal of this database is missing[^"]*"/,
];
/** What no kill explains. */
const ownMistakes = [
  /"an inbound item was parked"/,
  /"a message could not be composed"/,
  /"a request failed"/,
  /"housekeeping could not do one of its jobs[^"]*"/,
  /"the outbox could not work[^"]*"/,
  /"a send could not be written down"/,
];

export async function wrongFiles(
  env: Readonly<Record<string, string>>,
  rows: (sql: string) => Promise<Row[]>,
  printed: string,
): Promise<string[]> {
  const wrong = printed.split('\n').flatMap((line) => {
    const found = [...journalComplaints, ...ownMistakes].find((complaint) => complaint.test(line));
    return found ? [`a server said: ${line.slice(0, 600)}`] : [];
  });
  const verified = await run(env, ['verify']);
  if (verified.code !== 0) wrong.push(`jawort verify: ${verified.said} ${verified.noted}`);
  const [unwritten] = await rows('SELECT count(*) AS n FROM journal WHERE written = 0');
  if (Number(unwritten?.n) > 0) wrong.push(`${unwritten?.n} lines have not reached the journal`);
  if (env.DATABASE_URL === undefined) {
    const [check] = await rows('PRAGMA integrity_check');
    if (check?.integrity_check !== 'ok') wrong.push(`SQLite: ${JSON.stringify(check)}`);
  }
  return wrong;
}
