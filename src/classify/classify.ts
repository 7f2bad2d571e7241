import { differenceKinds, type KindCounts, type Piece, type Segment, type Verdict } from '../model/index.ts';
import { fold } from '../text/index.ts';
import { judgeChange } from './rules.ts';

/** The pieces with a kind, and where it helps a reason, for every change. */
export function classifyPieces(textA: string, textB: string, pieces: readonly Piece[]): Segment[] {
  const judgements = pieces.map(({ type, a, b }) =>
    type === 'equal' ? undefined : judgeChange(textA.slice(a.from, a.to), textB.slice(b.from, b.to)),
  );
  const examples = new Map<string, Set<string>>();
  for (const [index, judgement] of judgements.entries()) {
    if (!judgement?.needsCompany) continue;
    const words = examples.get(judgement.reason!) ?? new Set();
    const { a, b } = pieces[index]!;
    // Both wordings, in an order that does not depend on which text is called A.
    words.add([textA.slice(a.from, a.to), textB.slice(b.from, b.to)].map(fold).sort().join('/'));
    examples.set(judgement.reason!, words);
  }
  return pieces.map(({ a, b }, index): Segment => {
    const judgement = judgements[index];
    if (judgement === undefined) return { type: 'equal', a, b };
    const { kind, reason, needsCompany } = judgement;
    if (needsCompany && examples.get(reason!)!.size < company)
      return { type: 'change', a, b, kind: 'wording' };
    return { type: 'change', a, b, kind, ...(reason !== undefined && { reason }) };
  });
}

/** Different words that must show a custom of early printing before it explains any of them. */
const company = 3;

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
