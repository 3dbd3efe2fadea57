/** What the visits cost, side by side. Only the ratios say something: the times are those of one machine on one day. */
import { median, medianRatio } from '../ledger/rounds.ts';
import type { Visits } from './rounds.ts';
import { barePage, plainLink, type Subject } from './subject.ts';
import { table } from './table.ts';
import type { Visit } from './visit.ts';

type Figure = (visit: Visit, bare: Visit) => number;

/** Who has nothing to open is not compared there. */
const ifOpened = ({ open }: Visit, value: number) => (Number.isNaN(open) ? Number.NaN : value);

/** What takes time: milliseconds, and how many times ours. */
const times: Readonly<Record<string, Figure>> = {
  'evaluate + mount': ({ mount }) => mount,
  'tap → usable panel': ({ open }) => open,
  'both together': ({ mount, open }) => mount + open,
  'main thread, every page view': (visit, bare) => visit.mountWork - bare.mountWork,
  'main thread, opening': (visit, bare) => ifOpened(visit, visit.openWork - bare.openWork),
};

/** What ought not to be at all. */
const faults: Readonly<Record<string, Figure>> = {
  'layout shift': ({ shift }) => shift,
  'long tasks, page view': ({ mountLong }) => mountLong.length,
  'long tasks, opening': (visit) => ifOpened(visit, visit.openLong.length),
  'the longest, ms': ({ mountLong, openLong }) => Math.max(0, ...mountLong, ...openLong),
};

export function printVisits(title: string, visits: Visits, ours: Subject): void {
  const series = (subject: Subject, figure: Figure) =>
    (visits.get(subject) ?? []).map((each, round) => figure(each, visits.get(barePage)?.[round] ?? each));
  const timed = (subject: Subject) =>
    Object.values(times).map((figure) => {
      const [theirs, our] = [series(subject, figure), series(ours, figure)];
      if (theirs.some(Number.isNaN)) return '';
      return `${median(theirs).toFixed(0)} ms (${medianRatio(theirs, our).toFixed(1)} ×)`;
    });
  const faulty = (subject: Subject) =>
    Object.values(faults).map((figure) => {
      const value = median(series(subject, figure));
      return Number.isNaN(value) ? '' : Number(value.toFixed(3));
    });

  const rows = [...visits.keys()]
    .filter((subject) => subject !== barePage)
    .map((subject) => [subject === ours ? `**${subject.name}**` : subject.name, ...timed(subject), ...faulty(subject)]);
  console.log(`\n${title} (median of ${visits.get(ours)?.length} visits to each, in turns; × is of Jawort)`);
  table(['', ...Object.keys(times), ...Object.keys(faults)], rows);

  const peers = [...visits.keys()].filter((subject) => ![barePage, plainLink, ours].includes(subject));
  for (const [name, figure] of Object.entries({ ...times, ...faults })) {
    const ahead = peers.filter((peer) => median(series(peer, figure)) < median(series(ours, figure)));
    if (ahead.length > 0) console.log(`- ${name}: ahead of Jawort are ${ahead.map((peer) => peer.name).join(', ')}`);
  }
}
