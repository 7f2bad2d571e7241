import { differenceKinds, type KindCounts, type Piece, type Segment, type Verdict } from '../model/index.ts';
import { judgeChange, type RuleOptions } from './rules.ts';

/** The pieces with a kind, and where it helps a reason, for every change. */
export function classifyPieces(
  textA: string,
  textB: string,
  pieces: readonly Piece[],
  options: RuleOptions,
): Segment[] {
  return pieces.map(({ type, a, b }) =>
    type === 'equal'
      ? { type, a, b }
      : { type, a, b, ...judgeChange(textA.slice(a.from, a.to), textB.slice(b.from, b.to), options) },
  );
}

/** How many changes of each kind, in the order of weight; kinds that do not occur are absent. */
export function countKinds(segments: readonly Segment[]): KindCounts {
  const counts: Partial<Record<(typeof differenceKinds)[number], number>> = {};
  for (const kind of differenceKinds) {
    const count = segments.filter((segment) => segment.type === 'change' && segment.kind === kind).length;
    if (count > 0) counts[kind] = count;
  }
  return counts;
}

/** One judgement for a whole parallel: its weightiest difference decides. */
export function judgeParallel(segments: readonly Segment[]): Verdict {
  const kinds = countKinds(segments);
  if (Object.keys(kinds).length === 0) return 'identical';
  if (kinds.wording !== undefined) return 'altered';
  if (kinds.omission !== undefined && kinds.addition !== undefined) return 'altered';
  if (kinds.omission !== undefined || kinds.addition !== undefined) return 'cut-unmarked';
  if (kinds.ellipsis !== undefined) return 'cut';
  return kinds.spelling === undefined ? 'typography' : 'spelling';
}
