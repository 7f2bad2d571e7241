import {
  type ChangeSegment,
  type DifferenceKind,
  differenceKinds,
  type KindCounts,
  type Parallel,
  verdictNames,
} from '../model/index.ts';
import { opening } from './opening.ts';

/** A difference between two passages, with its wording on both sides. */
export interface WordedDifference extends Pick<ChangeSegment, 'kind' | 'reason'> {
  readonly a: string;
  readonly b: string;
}

/** Differences shown for one pair; the kinds of all of them are counted above. */
const longestList = 6;
/** Each side of a difference. */
const longestWording = 34;

/** The verdict on a pair of passages in a line: "cut: an ellipsis stands for 34 words; 1 × spelling". */
export function verdictLine(
  parallel: Pick<Parallel, 'verdict' | 'kinds'>,
  differences: readonly WordedDifference[],
): string {
  const ellipses = differences.filter(({ kind }) => kind === 'ellipsis');
  const { ellipsis: _, ...others } = parallel.kinds;
  const parts = [
    ...ellipses.map(({ reason }) => `an ellipsis ${reason ?? 'stands for words'}`),
    kindsInWords(others),
  ];
  const details = parts.filter((part) => part !== '').join('; ');
  return `${verdictNames[parallel.verdict]}${details && `: ${details}`}`;
}

/**
 * What was altered, left out or added, a line each, the weightiest kinds first; cuts under an ellipsis
 * are in the verdict's line, and mere punctuation, capitals and spacing are only counted.
 */
export function differenceLines(differences: readonly WordedDifference[]): string[] {
  const telling = toldKinds.flatMap((kinds) =>
    differences.filter(({ kind, a }) => kinds.has(kind) && !(kind === 'transposition' && a.trim() === '')),
  );
  const lines = telling.slice(0, longestList).map(differenceLine);
  if (telling.length > longestList) lines.push(`… and ${telling.length - longestList} more`);
  return lines;
}

/** What turns or falsifies a statement comes before the rest, which stays in the order of the text. */
const toldKinds: readonly ReadonlySet<DifferenceKind>[] = [
  new Set(['negation', 'number']),
  new Set(['wording', 'omission', 'addition', 'transposition', 'inflection', 'scanning', 'spelling']),
];

/** Of the two ends of a transposition the one in the first passage is told. */
function differenceLine({ kind, a, b, reason }: WordedDifference): string {
  const why = reason === undefined ? '' : ` (${reason})`;
  if (kind === 'transposition') return `changed places: ${quoted(a)}${why}`;
  if (b.trim() === '') return `only in the first: ${quoted(a)}${why}`;
  if (a.trim() === '') return `only in the second: ${quoted(b)}${why}`;
  return `${quoted(a)} → ${quoted(b)}${why}`;
}

/** "3 × wording, 1 × spelling", the weightiest first; empty where nothing differs. */
export function kindsInWords(kinds: KindCounts): string {
  return differenceKinds
    .filter((kind) => kinds[kind] !== undefined)
    .map((kind) => `${kinds[kind]} × ${kind}`)
    .join(', ');
}

function quoted(wording: string): string {
  return `“${opening(wording, longestWording)}”`;
}
