/** The report as people read it. */
import type { CrashReport } from './run.ts';

const mostShown = 40;

export function printReport(report: CrashReport): string {
  const { database, seed, seconds, violations } = report;
  const counts = [
    `${report.kills} kills`,
    `${report.people} people`,
    `${report.acknowledged} acts acknowledged`,
    `${report.requests} requests (${report.unanswered} met a dead server)`,
    `${report.webhooks} webhooks (${report.repeated} repeated)`,
    `${report.sends} sends (${report.unknown} of unknown outcome, each noted)`,
    `${violations.length} violations`,
  ];
  const shown = violations.slice(0, mostShown).map((what) => `  VIOLATION: ${what}`);
  return [`${database}, seed ${seed}, ${seconds} s: ${counts.join(', ')}`, ...shown].join('\n');
}
