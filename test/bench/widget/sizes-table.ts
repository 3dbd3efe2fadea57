/** The sizes side by side: ours by file, as the build's manifest names them, and what a page loads of each peer. */
import { gzipSync } from 'node:zlib';
import { budgets, everything, measure, measureWidget, type WidgetFile } from '../../widget/sizes.ts';
import type { Bundled } from './bundle.ts';
import { ourNumberScript } from './ours.ts';
import type { Peer } from './peers.ts';
import { table } from './table.ts';

export async function printOurSizes(): Promise<void> {
  const { bubble, panel, others } = await measureWidget();
  const number = measure((await ourNumberScript()).code);
  // As built, it has no numbering plans in it yet.
  const rest = Object.entries(others).filter(([name]) => !name.startsWith('assets/number-'));
  table(
    ['Jawort, bytes', 'minified', 'gzip', 'brotli', 'budget (brotli)'],
    [
      ['bubble with a site’s settings in two languages: every page view', ...bytes(bubble), budgets.bubble],
      ['panel: only after somebody reaches for the bubble', ...bytes(panel), budgets.panel],
      ['digits as they are typed, six countries: after the panel is open', ...bytes(number), budgets.number],
      ...rest.map(([name, file]) => [`\`${name.replace(/-[\w-]{8}\.js$/, '.js')}\``, ...bytes(file), '']),
      [
        'all that one page could ever load, the parts in the bubble',
        '',
        '',
        await everything(number),
        budgets.everything,
      ],
    ],
  );
}

export async function printPeersSizes(bundles: ReadonlyMap<Peer, Bundled>): Promise<void> {
  const { bubble, panel } = await measureWidget();
  const rows = [...bundles].map(([{ name, remark }, { files, withoutFramework }]) => {
    const first = measure(files.get('first.js') ?? '');
    const later = files.get('later.js');
    return [
      name,
      ...bytes(first),
      `${(first.brotli / bubble.brotli).toFixed(1)} ×`,
      withoutFramework ? measure(withoutFramework).brotli : '–',
      later ? measure(later).brotli : '–',
      remark,
    ];
  });
  table(
    ['bytes on every page view', 'minified', 'gzip', 'brotli', '× ours', 'without its framework', 'after a tap', ''],
    [['**Jawort**', ...bytes(bubble), '1 ×', '–', panel.brotli, 'a whole opt-in, with evidence'], ...rows],
  );
}

const bytes = ({ code, raw, brotli }: WidgetFile) => [raw, gzipSync(code, { level: 9 }).length, brotli];
