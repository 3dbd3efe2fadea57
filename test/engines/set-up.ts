/** Once before the three engines' files: two installations at the same time would lock each other out. */
import { chromiumPath } from '../support/chromium.ts';
import { bringPrograms } from './programs.ts';

export default async function setUp(): Promise<void> {
  bringPrograms();
  // Its own test tells better what is wrong.
  await chromiumPath().catch(() => {});
}
