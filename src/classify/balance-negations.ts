/**
 * Of the changes that by themselves turn a statement round, those that nothing nearby makes good.
 *
 *   He die [not /]…, he [/will not ]die        the denial moved: nothing is turned
 *   [I do not think /]it is [/not ]possible    likewise
 *   I had no brother [nor/or] sister           both deny already: "nor" denies nothing more
 *   Do you [not /]remember?                    a question that asks the same
 *
 * Looks from a change to both sides as far as the sentence goes (the next equal piece that holds the
 * end of one) and leaves the change alone if another one there denies on the other side. Cost: only
 * what `findTurn` found is looked at, each over at most `farthest` pieces.
 */
import type { Piece } from '../model/index.ts';
import { type Change, readWording } from './change.ts';
import { findTurn, negationOf } from './negations.ts';

/** Pieces to either side: a sentence so broken up that it has more says nothing anyway. */
const farthest = 24;
/** Code units looked through for the end of a sentence. */
const longestSentence = 400;

/** By the index of its piece, why each change that turns its statement round does so. */
export function findTurnedStatements(
  pieces: readonly Piece[],
  changes: readonly (Change | undefined)[],
): ReadonlyMap<number, string> {
  const reasons = new Map<number, string>();
  for (let index = 0; index < changes.length; index++) {
    const change = changes[index];
    if (change === undefined || !mayTurn(change)) continue;
    const turn = findTurn(change) ?? turnOfJoint(change, { pieces, changes, index });
    if (turn === undefined) continue;
    if (turn.isDenial && (isMadeGood({ pieces, changes, index }) || isQuestion(change))) continue;
    reasons.set(index, turn.reason);
  }
  return reasons;
}

interface At {
  readonly pieces: readonly Piece[];
  readonly changes: readonly (Change | undefined)[];
  readonly index: number;
}

/** Nearly all changes hold neither a telling word nor two single words of which one ends with the other. */
function mayTurn({ a, b }: Change): boolean {
  return a.telling.length > 0 || b.telling.length > 0 || (a.words.length > 0 && b.words.length > 0);
}

function isMadeGood(at: At): boolean {
  const own = deniesMore(at.changes[at.index]!);
  return changesAround(at).some((other) => {
    const more = deniesMore(other);
    return more !== undefined && more !== own;
  });
}

/** The side with a denial, or anything near it, that the other side has nothing for. */
function deniesMore({ a, b }: Change): 'a' | 'b' | undefined {
  const [inA, inB] = [a, b].map((side) => side.telling.length > 0 && negationOf(side) !== undefined);
  return inA === inB ? undefined : inA ? 'a' : 'b';
}

/** "[nor/or]", "[neither/either]": turned only where neither text denies in the rest of the sentence. */
function turnOfJoint(change: Change, at: At): { reason: string; isDenial: boolean } | undefined {
  const { a, b, lexicon } = change;
  if (a.words.length !== 1 || b.words.length !== 1) return undefined;
  const isJoint = [a, b].map((side) => side.telling[0]?.negation === 'joint');
  if (isJoint[0] === isJoint[1] || ![a, b].some(({ words }) => affirmingJoints.has(words[0]!)))
    return undefined;
  const [fromPiece, toPiece] = sentence(at);
  const denies = (['a', 'b'] as const).some((side) => {
    const { text, from, to } = change[side];
    const start = Math.max(at.pieces[fromPiece]![side].from, from - longestSentence);
    const end = Math.min(at.pieces[toPiece]![side].to, to + longestSentence);
    return [readWording(text, start, from, lexicon), readWording(text, to, end, lexicon)].some(
      (around) => around.telling.length > 0 && negationOf(around) !== undefined,
    );
  });
  return denies ? undefined : { reason: [a.words[0]!, b.words[0]!].sort().join('/'), isDenial: true };
}

const affirmingJoints = new Set('or and either both oder und entweder ou et aut vel'.split(' '));

function changesAround(at: At): Change[] {
  const [from, to] = sentence(at);
  return at.changes
    .slice(from, to + 1)
    .filter((other, offset) => other && from + offset !== at.index) as Change[];
}

/** First and last piece of the sentence, both inclusive. */
function sentence({ pieces, changes, index }: At): [number, number] {
  const text = changes[index]!.a.text;
  const isEnd = (at: number): boolean => {
    const piece = pieces[at];
    if (piece === undefined || Math.abs(at - index) > farthest) return true;
    return piece.type === 'equal' && sentenceEnd.test(text.slice(piece.a.from, piece.a.to));
  };
  let [from, to] = [index, index];
  while (!isEnd(from - 1)) from--;
  while (!isEnd(to + 1)) to++;
  return [Math.max(0, from - 1), Math.min(pieces.length - 1, to + 1)];
}

const sentenceEnd = /[.!?][“”"’'\])]*\s|\n\s*\n/;

/** Whether the sentence around the change asks in both texts. */
function isQuestion({ a, b }: Change): boolean {
  return [a, b].every(
    ({ text, from, to, written }) =>
      /^[^.!?]*\?/.test(text.slice(to, to + longestSentence)) || (from < to && /\?\W*$/.test(written)),
  );
}
