/** Planted quotations of 8–60 words between two books that have nothing in common: what length costs. */
import type { Alteration, Plant, QuotationOrder } from '../../../src/analyse/index.ts';
import {
  type Extent,
  extents,
  measurePlanted,
  mixed,
  percent,
  recall,
  type Scored,
  strengths,
} from './planted.ts';
import { type Cell, printTable, seconds, share } from './print.ts';
import { sharedText } from './texts.ts';

type Lengths = QuotationOrder['words'];

/** In words; a third of the quotations each. */
const lengthClasses: readonly Lengths[] = [
  { least: 8, most: 12 },
  { least: 13, most: 24 },
  { least: 25, most: 60 },
];
const allLengths: Lengths = { least: 8, most: 60 };

/** Errors of a scan alone, beside words altered: share of the characters. */
const badScan: Alteration = { kind: 'scanning', strength: 0.05 };
const alterations: readonly Alteration[] = [...strengths.map(mixed), badScan];

/** Quotations of each alteration, length and direction. */
const each = 10;
const directions = [
  { from: ['f1818'], into: ['darwin'] },
  { from: ['darwin'], into: ['f1818'] },
];

export function novelTable(): void {
  const texts = [
    { id: 'f1818', text: sharedText('frankenstein/text/f1818.txt') },
    { id: 'darwin', text: sharedText('darwin-origin-ch1/text/1859.txt') },
  ];
  for (const [name, drawn] of [
    ['as many of each length', lengthClasses],
    ['lengths drawn evenly', lengthClasses.map(() => allLengths)],
  ] as const) {
    const orders = allOrders(drawn);
    const run = measurePlanted(texts, orders, 1, ['variorum'])[0]!;
    printTable(
      `novel: ${orders.length} planted quotations between Frankenstein 1818 and Origin of Species ch. 1, ${name}, seed 1\n  ${costs(run)}`,
      ['recall', ...strengths.map(percent), `scan ${percent(badScan.strength)}`, 'all'],
      extents.flatMap((extent) =>
        [...lengthClasses, allLengths].map((words) => lengthRow(run, extent, words)),
      ),
    );
  }
}

function allOrders(lengths: readonly Lengths[]): QuotationOrder[] {
  return alterations.flatMap((alteration) =>
    lengths.flatMap((words) =>
      directions.flatMap((direction) =>
        Array.from({ length: each }, () => ({ ...alteration, ...direction, words })),
      ),
    ),
  );
}

function costs({ measured, all, listed }: Scored): string {
  const { cpu, megabytes } = measured;
  return (
    `cpu ${seconds(cpu)} s, ${megabytes} MB; ${all.reported} parallels, precision ${share(all.right, all.reported)}; ` +
    `${listed.reported} listed, precision ${share(listed.right, listed.reported)}`
  );
}

function lengthRow(run: Scored, extent: Extent, { least, most }: Lengths): Cell[] {
  const isLength = (plant: Plant): boolean => plant.words >= least && plant.words <= most;
  return [
    `${least}-${most} words, ${extent}`,
    ...alterations.map(({ kind, strength }) =>
      recall(run[extent], (plant) => isLength(plant) && plant.kind === kind && plant.strength === strength),
    ),
    recall(run[extent], isLength),
  ];
}
