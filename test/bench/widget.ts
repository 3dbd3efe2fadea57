/** Prints what a page pays for the widget, as built now: `npm run bench:widget`. The same figures are failing tests. */
import { gzipSync } from 'node:zlib';
import { budgets, measureWidget } from '../widget/sizes.ts';

const { bubble, panel } = await measureWidget();
const row = (name: string, file: typeof bubble, budget: number) =>
  `| ${name} | ${file.raw} | ${gzipSync(file.code, { level: 9 }).length} | ${file.brotli} | ${budget} |`;
console.log('| bytes | minified | gzip | brotli | budget (brotli) |');
console.log('| --- | ---: | ---: | ---: | ---: |');
console.log(row('bubble with a site’s settings in two languages: every page view', bubble, budgets.bubble));
console.log(row('panel: only after somebody reaches for the bubble', panel, budgets.panel));
