/** Verses of the New Testament beside verses of the Psalms, in Latin: quotations should score above echoes. */
import { scanSources } from '../../../src/compare.ts';
import { sourceFrom } from '../../helpers/source-from.ts';
import { printTable, seconds } from './print.ts';
import { sharedText } from './texts.ts';

interface Pair {
  readonly isQuotation: boolean;
  readonly bits: number;
}

/** So that even a weak likeness has a score. */
const everything = { minimumWords: 1, minimumBits: 0 };

export function psalmsTable(): void {
  const before = process.cpuUsage();
  const pairs = sharedText('latin-psalms-nt/pairs.tsv')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line): Pair => {
      const [, testament, label, , psalm] = line.split('\t');
      const { parallels } = scanSources([sourceFrom(testament!, 'nt'), sourceFrom(psalm!, 'ps')], everything);
      const across = parallels.filter(({ a, b }) => a.source !== b.source);
      return { isQuotation: label === 'quotation', bits: Math.max(0, ...across.map(({ bits }) => bits)) };
    });
  const { user, system } = process.cpuUsage(before);
  const quotations = pairs.filter(({ isQuotation }) => isQuotation);
  printTable(
    `psalms: ${pairs.length} pairs, each a scan of two verses, by the bits of its best parallel; cpu ${seconds((user + system) / 1e6)} s`,
    ['pairs', 'quotations', 'of them scored', 'others scored', 'average precision'],
    [
      [
        pairs.length,
        quotations.length,
        quotations.filter(({ bits }) => bits > 0).length,
        pairs.filter(({ isQuotation, bits }) => !isQuotation && bits > 0).length,
        averagePrecision(pairs).toFixed(3),
      ],
    ],
  );
}

/** Mean, over the quotations, of the share of quotations among the pairs that score at least as much. */
function averagePrecision(pairs: readonly Pair[]): number {
  const quotations = pairs.filter(({ isQuotation }) => isQuotation);
  const precisions = quotations.map(({ bits }) => {
    const above = pairs.filter((pair) => pair.bits >= bits);
    return above.filter(({ isQuotation }) => isQuotation).length / above.length;
  });
  return precisions.reduce((sum, value) => sum + value, 0) / quotations.length;
}
