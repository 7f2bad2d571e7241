import { differenceKinds, type Parallel, type Passage } from '../model/index.ts';
import { counted } from './counted.ts';
import { verdictLine } from './describe-parallel.ts';
import { type ListPart, listPartLines } from './list-part.ts';
import { printableLine } from './printable.ts';
import { type Cell, writeTable } from './write-table.ts';

/** A parallel as a list shows it. */
export interface ListedParallel extends Parallel {
  /** The first words of passage `a`. */
  readonly opening: string;
  /** The address of the two passages side by side. */
  readonly url: string;
}

export interface ParallelList extends ListPart {
  readonly parallels: readonly ListedParallel[];
  readonly titleOf: (source: string) => string;
  /** As people cite it. */
  readonly placeName: (place: string) => string;
}

const passageColumns = ['source', 'title', 'place', 'from', 'to'];

/** A record for each parallel, in the order of the list; offsets are UTF-16 units of the source. */
export function writeParallelListCsv(list: ParallelList): string {
  const columns = [
    'line',
    'of',
    'id',
    'verdict',
    'words',
    'similarity',
    'bits',
    'commonplace',
    ...differenceKinds,
    ...passageColumns.map((column) => `a_${column}`),
    ...passageColumns.map((column) => `b_${column}`),
    'opening',
    'url',
  ];
  const cells = ({ source, place, from, to }: Passage): Cell[] => [
    source,
    list.titleOf(source),
    place,
    from,
    to,
  ];
  const records = list.parallels.map((parallel, index) => [
    list.first + index,
    list.total,
    parallel.id,
    parallel.verdict,
    parallel.words,
    parallel.similarity,
    parallel.bits,
    parallel.commonplace,
    ...differenceKinds.map((kind) => parallel.kinds[kind] ?? 0),
    ...cells(parallel.a),
    ...cells(parallel.b),
    parallel.opening,
    parallel.url,
  ]);
  return writeTable(columns, records, list.provenance);
}

/** A few lines for each parallel: what became of it, where it stands, how it begins. */
export function writeParallelListText(list: ParallelList): string {
  const named = ({ source, place }: Passage): string =>
    printableLine(`${list.titleOf(source)}, ${list.placeName(place)}`);
  const blocks = list.parallels.map((parallel, index) => [
    '',
    `${list.first + index}. ${verdictLine(parallel, [])}; ${counted(parallel.words, 'word', 'words')} shared`,
    `   “${printableLine(parallel.opening)}”`,
    `   A  ${named(parallel.a)}`,
    `   B  ${named(parallel.b)}`,
    `   ${parallel.url}`,
  ]);
  return ['Parallels', ...listPartLines(list, list.parallels.length), ...blocks.flat(), ''].join('\n');
}
