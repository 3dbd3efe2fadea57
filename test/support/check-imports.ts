/**
 * Checks the direction of every import. A checker that silently reads nothing would pass for ever (it has happened with
 * new TypeScript versions), so a planted violation has to be found first.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import rules from '../../.dependency-cruiser.json' with { type: 'json' };

const root = join(import.meta.dirname, '..', '..');
process.chdir(root);

if (!(await seesPlantedViolation())) {
  throw new Error('The import check does not see a planted violation, so its silence means nothing.');
}
const { total, found } = await violationsIn('server', 'widget', 'demo', 'test');
for (const line of found) console.error(line);
console.log(`imports: ${total} files read, ${found.length} against the direction of the arrows`);
process.exitCode = found.length > 0 ? 1 : 0;

async function seesPlantedViolation(): Promise<boolean> {
  const folder = mkdtempSync(join(root, 'server', 'consent', 'planted-'));
  try {
    const file = join(folder, 'violation.ts');
    writeFileSync(file, "import { createApp } from '../../app.ts';\nexport const planted = createApp;\n");
    return (await violationsIn(relative(root, file))).found.length > 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function violationsIn(...places: string[]): Promise<{ total: number; found: string[] }> {
  const { options, forbidden } = rules;
  const wanted = { ...options, validate: true, ruleSet: { forbidden } } as Parameters<typeof cruise>[1];
  const { summary } = (await cruise(places, wanted)).output as ICruiseResult;
  return {
    total: summary.totalCruised,
    found: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}
