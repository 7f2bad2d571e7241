import { differenceKinds, type Passage, type ScanResult } from '../model/index.ts';
import { csvRecord } from './csv.ts';

/** The wording of a passage. */
export type TextOf = (passage: Passage) => string;

const passageColumns = ['source', 'place', 'from', 'to', 'text'] as const;

/**
 * The parallels as a table for a spreadsheet (RFC 4180, UTF-8): one record for each pair of
 * passages, with the families it belongs to, its verdict and how many differences of each kind.
 * Texts that look like a formula start with an apostrophe (see `csv.ts`).
 */
export function* writeScanCsv(result: ScanResult, textOf: TextOf): Generator<string> {
  yield csvRecord([
    'id',
    'families',
    'verdict',
    'words',
    'similarity',
    'bits',
    'commonplace',
    ...differenceKinds,
    ...passageColumns.map((column) => `a_${column}`),
    ...passageColumns.map((column) => `b_${column}`),
  ]);
  const familiesOf = familiesByParallel(result);
  for (const parallel of result.parallels) {
    yield csvRecord([
      parallel.id,
      (familiesOf.get(parallel.id) ?? []).join(' '),
      parallel.verdict,
      parallel.words,
      parallel.similarity,
      parallel.bits,
      parallel.commonplace,
      ...differenceKinds.map((kind) => parallel.kinds[kind] ?? 0),
      ...passageCells(parallel.a, textOf),
      ...passageCells(parallel.b, textOf),
    ]);
  }
}

function passageCells(passage: Passage, textOf: TextOf): (string | number)[] {
  return [passage.source, passage.place, passage.from, passage.to, textOf(passage)];
}

function familiesByParallel({ families }: ScanResult): ReadonlyMap<string, readonly string[]> {
  const byParallel = new Map<string, string[]>();
  for (const family of families) {
    for (const parallel of family.parallels) {
      const ids = byParallel.get(parallel);
      if (ids) ids.push(family.id);
      else byParallel.set(parallel, [family.id]);
    }
  }
  return byParallel;
}
