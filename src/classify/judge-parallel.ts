import {
  type DifferenceKind,
  differenceKinds,
  type KindCounts,
  type Segment,
  type Verdict,
  verdicts,
} from '../model/index.ts';
import { inBrackets } from './rules.ts';

/** How many changes of each kind, in the order of weight; kinds that do not occur are absent. */
export function countKinds(segments: readonly Segment[]): KindCounts {
  const found: Partial<Record<DifferenceKind, number>> = {};
  for (const segment of segments) {
    if (segment.type === 'change') found[segment.kind] = (found[segment.kind] ?? 0) + 1;
  }
  const counts: Partial<Record<DifferenceKind, number>> = {};
  for (const kind of differenceKinds) {
    if (found[kind] !== undefined) counts[kind] = found[kind];
  }
  return counts;
}

/**
 * One judgement for a whole parallel: the most altered of all that its differences call for. Words
 * that only one side has call for `altered` where the other side has words of its own as well, and
 * for `cut` if they stand in brackets, which mark them.
 */
export function judgeParallel(segments: readonly Segment[]): Verdict {
  let verdict: Verdict = 'identical';
  let isMoreInA = false;
  let isMoreInB = false;
  for (const segment of segments) {
    if (segment.type === 'equal') continue;
    const isOneSided = segment.kind === 'omission' || segment.kind === 'addition';
    // A user's rule of another kind may give the same reason.
    const isMarked = isOneSided && segment.reason === inBrackets;
    isMoreInA ||= segment.kind === 'omission' && !isMarked;
    isMoreInB ||= segment.kind === 'addition' && !isMarked;
    verdict = moreAltered(verdict, isMarked ? 'cut' : verdictOf[segment.kind]);
  }
  return isMoreInA && isMoreInB ? moreAltered(verdict, 'altered') : verdict;
}

/** The one of the two that stands later in `verdicts`. */
export function moreAltered(first: Verdict, second: Verdict): Verdict {
  return verdicts.indexOf(first) < verdicts.indexOf(second) ? second : first;
}

/** What a single difference of each kind makes of a parallel. */
const verdictOf: Readonly<Record<DifferenceKind, Verdict>> = {
  negation: 'polarity',
  number: 'number',
  wording: 'altered',
  omission: 'cut-unmarked',
  addition: 'cut-unmarked',
  transposition: 'reordered',
  ellipsis: 'cut',
  inflection: 'altered',
  scanning: 'scanning',
  spelling: 'spelling',
  punctuation: 'typography',
  capitals: 'typography',
  spacing: 'typography',
};
