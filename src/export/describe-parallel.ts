import {
  type ChangeSegment,
  differenceKinds,
  type KindCounts,
  type Parallel,
  type Verdict,
} from '../model/index.ts';
import { opening } from './opening.ts';

/** A difference between two passages, with its wording on both sides. */
export interface WordedDifference extends Pick<ChangeSegment, 'kind' | 'reason'> {
  readonly a: string;
  readonly b: string;
}

/** What each verdict means, for readers who have not seen its name. */
const verdictWords: Readonly<Record<Verdict, string>> = {
  identical: 'identical',
  typography: 'typography only',
  spelling: 'spelling only',
  cut: 'cut',
  'cut-unmarked': 'cut without a mark',
  altered: 'altered',
  spliced: 'spliced: passages that stand apart are joined',
};

/** Differences shown for one pair; the kinds of all of them are counted above. */
const longestList = 6;
/** Each side of a difference. */
const longestWording = 34;

/** The verdict on a pair of passages in a line: "cut: an ellipsis stands for 34 words; 1 × spelling". */
export function verdictLine(parallel: Parallel, differences: readonly WordedDifference[]): string {
  const ellipses = differences.filter(({ kind }) => kind === 'ellipsis');
  const { ellipsis: _, ...others } = parallel.kinds;
  const parts = [
    ...ellipses.map(({ reason }) => `an ellipsis ${reason ?? 'stands for words'}`),
    kindsInWords(others),
  ];
  const details = parts.filter((part) => part !== '').join('; ');
  return `${verdictWords[parallel.verdict]}${details && `: ${details}`}`;
}

/** What was altered, left out or added, a line each; mere punctuation, capitals and spacing are only counted. */
export function differenceLines(differences: readonly WordedDifference[]): string[] {
  const telling = differences.filter(({ kind }) => /^(?:wording|omission|addition|spelling)$/.test(kind));
  const lines = telling.slice(0, longestList).map(({ kind, a, b, reason }) => {
    const sides =
      kind === 'omission'
        ? `only in the first: ${quoted(a)}`
        : kind === 'addition'
          ? `only in the second: ${quoted(b)}`
          : `${quoted(a)} → ${quoted(b)}`;
    return `${sides}${reason === undefined ? '' : ` (${reason})`}`;
  });
  if (telling.length > longestList) lines.push(`… and ${telling.length - longestList} more`);
  return lines;
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
