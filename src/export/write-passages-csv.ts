import type { ChangeSegment } from '../model/index.ts';
import type { ComparedPassages, ComparisonPart } from './compared-passages.ts';
import { csvRecord } from './csv.ts';
import { reportRows } from './report-rows.ts';
import type { Side } from './told-changes.ts';

const sideColumns = ['source', 'place', 'from', 'to', 'text', 'sha256'] as const;

/**
 * The differences between passages as a table for a spreadsheet (RFC 4180, UTF-8), a record each. Numbers,
 * rows and parts are those of the page; where kinds are ignored some numbers are missing, and the column
 * `ignored` names the kinds. Offsets are UTF-16 units of the source, of which the sha256 of its file stands
 * beside it. Texts that look like a formula start with an apostrophe (see `csv.ts`).
 */
export function* writePassagesCsv(passages: ComparedPassages): Generator<string> {
  const { comparison, sources, rows, locate, provenance } = passages;
  yield csvRecord([
    'number',
    'part',
    'row',
    'kind',
    'reason',
    ...sideColumns.map((column) => `a_${column}`),
    ...sideColumns.map((column) => `b_${column}`),
    'ignored',
    'release',
    'engine',
  ]);
  const made = [comparison.options.ignore.join(' '), provenance.release, comparison.engine];
  const changes = comparison.segments.filter((segment) => segment.type === 'change');
  const texts = { a: sources.a.text, b: sources.b.text };
  const partOf = partReader(passages.parts);
  for (const { number: row, parts } of reportRows(comparison, rows, { texts, locate })) {
    const [index, part] = partOf(row);
    for (const told of parts) {
      if (told.type === 'plain' || !told.isFirst) continue;
      // As a whole: in its row there may be only the first of its sentences.
      const change = changes[told.number - 1]!;
      yield csvRecord([
        told.number,
        index + 1,
        row,
        change.kind,
        change.reason ?? '',
        ...sideCells('a', change, { passages, part }),
        ...sideCells('b', change, { passages, part }),
        ...made,
      ]);
    }
  }
}

/** The part of a row; rows are asked for in order. */
function partReader(parts: readonly ComparisonPart[]): (row: number) => readonly [number, ComparisonPart] {
  let index = 0;
  let last = parts[0]?.rows ?? 0;
  return (row) => {
    while (row > last && index < parts.length - 1) last += parts[++index]!.rows;
    return [index, parts[index]!];
  };
}

function sideCells(
  side: Side,
  change: ChangeSegment,
  { passages, part }: { readonly passages: ComparedPassages; readonly part: ComparisonPart },
): (string | number)[] {
  const { from, to } = change[side];
  const { source, place } = part[side];
  const inSource = part[side].from - part.at[side];
  const text = passages.sources[side].text.slice(from, to);
  return [source, place, from + inSource, to + inSource, text, passages.comparison[side].sha256];
}
