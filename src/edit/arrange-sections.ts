/**
 * A comparison of two editions, told section by section: for each match of the report the pieces of
 * both its sides in an order that rises on both, so that they can be laid out in rows.
 *
 *   A  Preface. Chapter 1. Chapter 2.      the match of Chapter 1 with Chapter 2
 *   B  Preface. Chapter 1 (was 2) …        takes its rows from the move that the comparison found
 *
 * The words of a match stand for each other in place or as moved; what weighs most together and rises
 * on both sides stands side by side (`heaviest-chain.ts`). All else has one side here: what the other edition
 * has nowhere, and what it has elsewhere, which then says in which section.
 *
 * Why the sections are not aligned anew, each with its match: their differences would then be others
 * than those of the whole, and what moved between two sections would be told as lost and added.
 *
 * Every character of both texts is in exactly one section. Cost: n log n in the pieces.
 */

import type { Comparison, EditionReport, Segment, Span } from '../model/index.ts';
import type { ElsewhereSpan } from '../store/index.ts';
import { countWords } from '../text/index.ts';
import { type BothTexts, type CutPiece, cutAtBorders, kindOfOneSided } from './cut-at-borders.ts';
import { heaviestChain } from './heaviest-chain.ts';
import { sectionBorders } from './section-borders.ts';

/** What a section's page is made of. */
export interface ArrangedSection {
  /** Rising on both sides. Where one of its segments does not begin where the one before it ends, another section stands between. */
  readonly segments: readonly Segment[];
  /** Those of its stretches whose counterpart is not beside them, in the order of A, then of B. */
  readonly elsewhere: readonly ElsewhereSpan[];
}

/** One for each of the report's matches, in their order. */
export function arrangeSections(
  comparison: Pick<Comparison, 'segments' | 'moves'>,
  report: EditionReport,
  texts: BothTexts,
): ArrangedSection[] {
  const gathered = report.matches.map((): Gathered => ({ pairs: [], a: [], b: [] }));
  for (const piece of cutAtBorders(comparison, sectionBorders(report), texts)) {
    if (piece.type !== 'both') {
      const { span, kind, reason } = piece;
      gathered[piece.match]![piece.type].push({ span, kind, ...(reason !== undefined && { reason }) });
    } else if (piece.matchA === piece.matchB) gathered[piece.matchA]!.pairs.push(piece);
    else {
      const { segment, matchA, matchB, move } = piece;
      gathered[matchA]!.a.push(elsewhere(segment.a, matchB, move));
      gathered[matchB]!.b.push(elsewhere(segment.b, matchA, move));
    }
  }
  return gathered.map((own, match) => arranged(own, match, texts));
}

type Pair = CutPiece & { readonly type: 'both' };

/** What stands on one side only, or elsewhere: then with the section that it stands in. */
interface Single {
  readonly span: Span;
  readonly kind: (Segment & { readonly type: 'change' })['kind'];
  readonly reason?: string;
  readonly section?: number;
  readonly move?: string;
}

interface Gathered {
  readonly pairs: Pair[];
  readonly a: Single[];
  readonly b: Single[];
}

function elsewhere(span: Span, section: number, move: string | undefined): Single {
  return { span, kind: 'transposition', section, ...(move !== undefined && { move }) };
}

function arranged({ pairs, a, b }: Gathered, match: number, texts: BothTexts): ArrangedSection {
  const inOrder = pairs.sort((p, q) => p.segment.a.from - q.segment.a.from);
  const chained = new Set(
    heaviestChain(
      inOrder.map(({ segment }) => ({
        fromB: segment.b.from,
        weight: segment.type === 'equal' ? segment.a.to - segment.a.from : 1,
      })),
    ),
  );
  const crossing = inOrder.filter((_, at) => !chained.has(at));
  const singles = {
    a: joined([...a, ...crossing.map(({ segment, move }) => elsewhere(segment.a, match, move))], 'a', texts),
    b: joined([...b, ...crossing.map(({ segment, move }) => elsewhere(segment.b, match, move))], 'b', texts),
  };
  const chain = inOrder.filter((_, at) => chained.has(at)).map(({ segment }) => segment);
  return {
    segments: interleaved(chain, singles),
    elsewhere: (['a', 'b'] as const).flatMap((side) =>
      singles[side].flatMap(({ span, section, move }): ElsewhereSpan[] =>
        section === undefined ? [] : [{ side, ...span, section, ...(move !== undefined && { move }) }],
      ),
    ),
  };
}

/**
 * Words that a section has in common with one that it is no match of, in place and so few, are an accident
 * of the alignment: "it is the" in a chapter that went and in the one that came for it.
 */
const leastElsewhere = 10;

/** In the order of the text; neighbours of one sort are one. Too few words to have stood elsewhere are plainly one-sided. */
function joined(singles: readonly Single[], side: 'a' | 'b', texts: BothTexts): Single[] {
  const told = neighboursJoined(singles).map((single) => {
    const { span, section, move } = single;
    const wording = texts[side].slice(span.from, span.to);
    const isTelling = countWords(wording) >= (move === undefined ? leastElsewhere : 1);
    return section === undefined || isTelling ? single : { span, kind: kindOfOneSided(wording, side) };
  });
  return neighboursJoined(told);
}

function neighboursJoined(singles: readonly Single[]): Single[] {
  const result: Single[] = [];
  for (const single of [...singles].sort((p, q) => p.span.from - q.span.from)) {
    const last = result.at(-1);
    if (last !== undefined && last.span.to === single.span.from && isOneSort(last, single)) {
      const { kind } = isMark(last) ? single : last;
      result[result.length - 1] = { ...last, kind, span: { from: last.span.from, to: single.span.to } };
    } else result.push(single);
  }
  return result;
}

function isOneSort(p: Single, q: Single): boolean {
  if (p.section !== q.section || p.move !== q.move) return false;
  // What stands between words of a passage that only one side has belongs to it.
  return p.kind === q.kind || (isMark(p) && isWords(q)) || (isWords(p) && isMark(q));
}

function isMark({ kind }: Single): boolean {
  return kind === 'punctuation' || kind === 'spacing';
}

function isWords({ kind }: Single): boolean {
  return kind === 'omission' || kind === 'addition';
}

/** Chain and singles in one row, those of A first between two links of the chain. */
function interleaved(
  chain: readonly Segment[],
  singles: { readonly a: readonly Single[]; readonly b: readonly Single[] },
): Segment[] {
  const segments: Segment[] = [];
  const at = { a: chain[0]?.a.from ?? 0, b: chain[0]?.b.from ?? 0 };
  for (const side of ['a', 'b'] as const) {
    at[side] = Math.min(at[side], singles[side][0]?.span.from ?? at[side]);
    if (chain.length === 0) at[side] = singles[side][0]?.span.from ?? 0;
  }
  const next = { a: 0, b: 0 };
  const takeUntil = (side: 'a' | 'b', end: number): void => {
    for (; next[side] < singles[side].length; next[side]++) {
      const { span, kind, reason, move } = singles[side][next[side]]!;
      if (span.from >= end) return;
      const empty = side === 'a' ? { from: at.b, to: at.b } : { from: at.a, to: at.a };
      const sides = side === 'a' ? { a: span, b: empty } : { a: empty, b: span };
      segments.push({
        type: 'change',
        ...sides,
        kind,
        ...(reason !== undefined && { reason }),
        ...(move !== undefined && { move }),
      });
      at[side] = span.to;
    }
  };
  for (const segment of chain) {
    takeUntil('a', segment.a.from);
    takeUntil('b', segment.b.from);
    segments.push(segment);
    at.a = segment.a.to;
    at.b = segment.b.to;
  }
  takeUntil('a', Number.POSITIVE_INFINITY);
  takeUntil('b', Number.POSITIVE_INFINITY);
  return segments;
}
