/** Quotations and who is said to have said them, as a reader labelled them by hand. */
import { readFileSync } from 'node:fs';
import type { Span } from '../../../src/model/index.ts';

/**
 * One quotation of `simkin-truth.tsv` or `trotsky-truth.tsv`. What is debatable has several accepted answers; `undefined`
 * is silence: alone it means that nothing may be said, among others that nothing need be.
 */
export interface LabelledQuotation extends Span {
  readonly isClosed: boolean;
  /** Its first three words. */
  readonly starts: string;
  readonly names: readonly Accepted[];
  readonly works: readonly Accepted[];
  /** Years, `1920-10-20`, or without a year `--10-20`. */
  readonly workDates: readonly Accepted[];
  readonly dates: readonly Accepted[];
  /** The words by which a reader knows; empty where there are none. */
  readonly says: string;
  readonly note: string;
}

export type Accepted = string | undefined;

/** Stands for what nobody labelled. */
export const anything = '?';

/** The first 60 quotations of `simkin-1997`. */
export function readSimkinLabels(): LabelledQuotation[] {
  return readRows('simkin-truth.tsv').map(labelOf);
}

/** The quotations of five words or more of the other texts, by their ids. */
export function readOtherLabels(): Map<string, LabelledQuotation[]> {
  const bySource = new Map<string, LabelledQuotation[]>();
  for (const [source, ...row] of readRows('trotsky-truth.tsv')) {
    bySource.set(source!, [...(bySource.get(source!) ?? []), labelOf(row)]);
  }
  return bySource;
}

/** Half of the quotations of presidents' addresses, by the addresses' ids; labelled for the name alone. */
export function readAddressLabels(half: '1' | '2'): Map<string, LabelledQuotation[]> {
  const bySource = new Map<string, LabelledQuotation[]>();
  for (const [own, source, from, to, starts, names] of readRows('sotu-truth.tsv')) {
    if (own !== half) continue;
    const label = labelOf([from!, to!, 'yes', starts!, names!, anything, anything, anything, '', '']);
    bySource.set(source!, [...(bySource.get(source!) ?? []), label]);
  }
  return bySource;
}

/** The cells under the line of column names. */
export function readRows(file: string): string[][] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines
    .filter((line) => !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
}

function labelOf(row: readonly string[]): LabelledQuotation {
  const [from, to, closed, starts, names, works, workDates, dates, says, note] = row;
  return {
    from: Number(from),
    to: Number(to),
    isClosed: closed === 'yes',
    starts: starts!,
    names: acceptedIn(names!),
    works: acceptedIn(works!),
    workDates: acceptedIn(workDates!),
    dates: acceptedIn(dates!),
    says: says!,
    note: note!,
  };
}

function acceptedIn(cell: string): Accepted[] {
  return cell.split('|').map((answer) => (answer === '-' ? undefined : answer));
}
