/** Planted quotations of 25–60 words, beside the peers: in five articles, and in 233 addresses. */
import type { QuotationOrder } from '../../../src/analyse/index.ts';
import { hasFlag } from './flags.ts';
import type { Detector } from './measure.ts';
import { extents, measurePlanted, mixed, percent, recall, type Scored, strengths } from './planted.ts';
import { type Cell, printTable, seconds, share } from './print.ts';
import { addresses, sharedText } from './texts.ts';

const words = { least: 25, most: 60 };
/** Share of the characters that are misread besides, in every other quotation. */
const misread = 0.02;

/** `each` quotations of every strength. */
function mixedOrders(each: number): QuotationOrder[] {
  return strengths.flatMap((strength) =>
    Array.from({ length: each }, (_, index) => ({
      ...mixed(strength),
      words,
      ...(index % 2 === 1 && { misread }),
    })),
  );
}

const columns = [
  'detector',
  'cpu s',
  'MB',
  'parallels',
  ...strengths.map(percent),
  'recall',
  'misread',
  'precision',
];

/** Two rows for a detector, over all it reports and over what lists show; several runs are added up. */
function detectorRows(name: string, runs: readonly Scored[]): Cell[][] {
  const cost = [
    seconds(sum(runs.map(({ measured }) => measured.cpu)) / runs.length),
    Math.max(...runs.map(({ measured }) => measured.megabytes)),
  ];
  return extents.map((extent) => {
    const plants = runs.flatMap((run) => run[extent].plants);
    const reported = sum(runs.map((run) => run[extent].reported));
    return [
      ...(extent === 'all' ? [name, ...cost] : ['  as listed', '', '']),
      Math.round(reported / runs.length),
      ...strengths.map((strength) => recall({ plants }, (plant) => plant.strength === strength)),
      recall({ plants }),
      recall({ plants }, (plant) => plant.misread !== undefined),
      share(sum(runs.map((run) => run[extent].right)), reported),
    ];
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

const peers: readonly Detector[] = hasFlag('alone') ? [] : ['dolos', 'minhash'];

/** A row for each peer: they know nothing commonplace. */
function peerRows(runs: readonly Scored[]): Cell[][] {
  return runs.flatMap((run, index) => detectorRows(peers[index]!, [run]).slice(0, 1));
}

/** The first seed with the peers, then the mean of five. */
export function trotskyTable(): void {
  const names = ['simkin-1997', 'harman-1967', 'trotsky-1935', 'woods-2016', 'state-capitalism'];
  const texts = names.map((id) => ({ id, text: sharedText(`trotsky/${id}.txt`) }));
  const orders = mixedOrders(8);
  const [ours, ...theirs] = measurePlanted(texts, orders, 1, ['variorum', ...peers]);
  const others = [2, 3, 4, 5].flatMap((seed) => measurePlanted(texts, orders, seed, ['variorum']));
  printTable('trotsky: 5 texts, 40 planted quotations of 25-60 words, seed 1', columns, [
    ...detectorRows('variorum', [ours!]),
    ...peerRows(theirs),
    ...detectorRows('variorum, mean of seeds 1-5', [ours!, ...others]),
  ]);
}

export function addressesTable(): void {
  const [ours, ...theirs] = measurePlanted(addresses(), mixedOrders(20), 1, ['variorum', ...peers]);
  printTable('sotu: 233 addresses, 100 planted quotations of 25-60 words, seed 1', columns, [
    ...detectorRows('variorum', [ours!]),
    ...peerRows(theirs),
  ]);
}
