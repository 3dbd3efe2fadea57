/** What axe finds in the way of somebody who sees, hears or moves otherwise than most: a line for each place on the page. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** @param but a part of the page that is not looked at. */
export async function barriers(page: Page, but?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (but === undefined ? axe : axe.exclude(but)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}
