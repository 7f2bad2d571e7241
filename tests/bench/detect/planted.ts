/** Plants quotations into texts, has detectors search them, and scores what they report. */
import {
  type Alteration,
  type Plant,
  plantQuotations,
  type QuotationOrder,
  rightPairs,
  type ScoredPlant,
  scorePlants,
} from '../../../src/analyse/index.ts';
import { commonplaceFrom, type Source } from '../../../src/model/index.ts';
import { sourceFrom } from '../../helpers/source-from.ts';
import { hasFlag } from './flags.ts';
import type { Measured, Place, Row } from './job.ts';
import { type BenchText, type Detector, openWorkspace } from './measure.ts';
import { print, share } from './print.ts';

/** Shares of words altered; every table has as many quotations of each. */
export const strengths = [0, 0.05, 0.15, 0.3, 0.45] as const;

export function mixed(strength: number): Alteration {
  return { kind: strength === 0 ? 'verbatim' : 'mixed', strength };
}

export function percent(strength: number): string {
  return `${Math.round(strength * 100)} %`;
}

/** Over all that is reported, or over what lists show: what is not commonplace. */
export type Extent = 'all' | 'listed';
export const extents: readonly Extent[] = ['all', 'listed'];

export interface Score {
  readonly plants: readonly ScoredPlant<Row>[];
  readonly reported: number;
  readonly right: number;
}

export interface Scored extends Readonly<Record<Extent, Score>> {
  readonly measured: Measured;
}

/** The scores of each detector, on the same planted texts. */
export function measurePlanted(
  texts: readonly BenchText[],
  orders: readonly QuotationOrder[],
  seed: number,
  detectors: readonly Detector[],
): Scored[] {
  const sources = texts.map(({ id, text }) => sourceFrom(text, id));
  const planted = plantQuotations(sources, orders, seed);
  if (planted.unplaced.length > 0) throw new Error(`${planted.unplaced.length} quotations have no place`);
  using workspace = openWorkspace(planted.sources);
  return detectors.map((detector) => {
    const measured = workspace.run(detector);
    const score = (parallels: readonly Row[]): Score => ({
      plants: scorePlants(planted.plants, parallels),
      reported: parallels.length,
      right: rightPairs(parallels, planted.plants, planted.sources).length,
    });
    if (hasFlag('details')) printDetails(measured.parallels, planted.plants, planted.sources);
    const listed = measured.parallels.filter(({ commonplace }) => commonplace < commonplaceFrom);
    return { measured, all: score(measured.parallels), listed: score(listed) };
  });
}

export function recall(
  { plants }: Pick<Score, 'plants'>,
  isWanted: (plant: Plant) => boolean = () => true,
): string {
  const wanted = plants.filter(({ plant }) => isWanted(plant));
  return share(wanted.filter(({ isFound }) => isFound).length, wanted.length);
}

/** Every plant that was missed and every parallel that is not right, in their words. */
function printDetails(rows: readonly Row[], plants: readonly Plant[], sources: readonly Source[]): void {
  const textOf = new Map(sources.map(({ id, text }) => [id, text]));
  const wording = (id: string, { from, to }: Pick<Place, 'from' | 'to'>): string =>
    textOf.get(id)!.slice(from, to).replace(/\s+/gu, ' ');
  for (const { plant, isFound, touching } of scorePlants(plants, rows)) {
    if (isFound) continue;
    const { kind, strength, words, source, host } = plant;
    print(`missed: ${kind} ${percent(strength)}, ${words} words, ${touching.length} parallels touch it\n`);
    print(`  ${wording(source.id, source)}\n  ${wording(host.id, host)}\n`);
  }
  const right = new Set(rightPairs(rows, plants, sources));
  for (const row of rows) {
    if (right.has(row)) continue;
    print(`not right: ${row.words} words, ${row.bits} bits, commonplace ${row.commonplace}\n`);
    print(`  ${wording(row.a.source, row.a)}\n  ${wording(row.b.source, row.b)}\n`);
  }
}
