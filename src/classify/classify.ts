/**
 * Gives every change its kind, in four steps: the words of both sides are read; statements that are
 * turned round and words that changed places are found, for which a change must be seen among its
 * neighbours; the rules judge what is left; and customs of spelling that too few words show are
 * taken back. Linear in the changes; equal text is looked at only beside what may turn a statement.
 */
import type { Piece, Segment } from '../model/index.ts';
import { findTurnedStatements } from './balance-negations.ts';
import { type Change, readWording } from './change.ts';
import { findTranspositions } from './find-transpositions.ts';
import type { Judgement } from './judgement.ts';
import { lexiconFor } from './lexicon.ts';
import { type Grounds, judgeChange, judgeWithoutCustoms } from './rules.ts';
import type { WordEvidence } from './scanning-errors.ts';
import { mayApply, type UserRules } from './user-rules.ts';

export interface ClassifyOptions {
  /** BCP 47 tags of the two texts; by default nothing is known of either. */
  readonly languageA?: string;
  readonly languageB?: string;
  /** How often words stand in the two whole texts. Without it only misread digits count as scanning errors. */
  readonly evidence?: WordEvidence;
  /** The user's own, from `parseRules`. Rules for a language that one of the texts is not in are left aside. */
  readonly rules?: UserRules;
}

/**
 * The pieces with a kind, and where it helps a reason, for every change. The same whichever text is
 * called A, but that omission and addition change places, and so do paragraphs split and joined.
 */
export function classifyPieces(
  textA: string,
  textB: string,
  pieces: readonly Piece[],
  { languageA = 'und', languageB = 'und', evidence, rules }: ClassifyOptions = {},
): Segment[] {
  const lexicon = lexiconFor(languageA, languageB);
  const grounds: Grounds = {
    ...(evidence && { evidence }),
    ...(rules && mayApply(rules, languageA, languageB) && { userRules: rules }),
  };
  const changes = pieces.map(({ type, a, b }): Change | undefined => {
    if (type === 'equal') return undefined;
    return {
      a: readWording(textA, a.from, a.to, lexicon),
      b: readWording(textB, b.from, b.to, lexicon),
      lexicon,
    };
  });
  const turned = findTurnedStatements(pieces, changes);
  const transposed = findTranspositions(changes);
  const judgements = changes.map((change, index): Judgement | undefined => {
    if (change === undefined) return undefined;
    const reason = turned.get(index);
    if (reason !== undefined) return { kind: 'negation', reason };
    const elsewhere = transposed.get(index);
    return elsewhere === undefined
      ? judgeChange(change, grounds)
      : { kind: 'transposition', reason: elsewhere };
  });
  const shown = customsShown(changes, judgements);
  return pieces.map(({ a, b }, index): Segment => {
    let judgement = judgements[index];
    if (judgement === undefined) return { type: 'equal', a, b };
    if (judgement.needsCompany && !shown.has(judgement.reason!))
      judgement = judgeWithoutCustoms(changes[index]!, grounds);
    const { kind, reason } = judgement;
    return reason === undefined ? { type: 'change', a, b, kind } : { type: 'change', a, b, kind, reason };
  });
}

/** Different words that must show a custom of early printing before it explains any of them. */
const company = 3;

function customsShown(
  changes: readonly (Change | undefined)[],
  judgements: readonly (Judgement | undefined)[],
): ReadonlySet<string> {
  const examples = new Map<string, Set<string>>();
  for (let index = 0; index < judgements.length; index++) {
    const judgement = judgements[index];
    if (!judgement?.needsCompany) continue;
    const words = examples.get(judgement.reason!) ?? new Set();
    const { a, b } = changes[index]!;
    // Both wordings, in an order that does not depend on which text is called A.
    words.add([a.words[0]!, b.words[0]!].sort().join('/'));
    examples.set(judgement.reason!, words);
  }
  return new Set([...examples].filter(([, words]) => words.size >= company).map(([reason]) => reason));
}
