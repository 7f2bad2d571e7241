/** The passages of two editions that an editor looks at first, quoted with their places. */
import type {
  Comparison,
  MovedPassage,
  OneSidedPassage,
  QuotedStretch,
  RewrittenPassage,
  Source,
  Span,
} from '../model/index.ts';
import { placeOf } from '../text/index.ts';
import { countFates, shareChanged } from './count-fates.ts';
import type { TracedSide, TracedWords } from './trace-words.ts';

/** How many of each are quoted. */
const most = 10;

/** Words of a paragraph, on both sides: of fewer a single other sentence is all. */
const leastRewritten = 20;
/** Of the shorter paragraph this much is in the other, and so many words, as for sections (`match-sections.ts`). */
const leastKept = 0.1;
const leastKeptWords = 8;

/**
 * The paragraphs of which the largest share has no counterpart, and which stand for each other all
 * the same: each has more words in common with the other than with any third.
 */
export function rewrittenPassages(
  { a, b }: TracedWords,
  sourceA: Source,
  sourceB: Source,
): RewrittenPassage[] {
  const common = commonWords(a, b);
  const ofA = best(common, 'blockA');
  const ofB = best(common, 'blockB');
  const spansA = blockTokens(a);
  const spansB = blockTokens(b);
  const passages = common.flatMap((pair) => {
    if (ofA.get(pair.blockA) !== pair || ofB.get(pair.blockB) !== pair) return [];
    if ([sourceA.blocks[pair.blockA], sourceB.blocks[pair.blockB]].some((block) => block?.type === 'heading'))
      return [];
    const fatesA = countFates(a, ...spansA.get(pair.blockA)!);
    const fatesB = countFates(b, ...spansB.get(pair.blockB)!);
    const shorter = Math.min(fatesA.words, fatesB.words);
    const changed = shareChanged(fatesA, fatesB);
    if (
      shorter < leastRewritten ||
      pair.words < Math.max(leastKeptWords, shorter * leastKept) ||
      changed === 0
    )
      return [];
    return [{ pair, changed, wordsA: fatesA.words, wordsB: fatesB.words }];
  });
  return passages
    .sort(
      (x, y) =>
        y.changed - x.changed || y.wordsA + y.wordsB - x.wordsA - x.wordsB || x.pair.blockA - y.pair.blockA,
    )
    .slice(0, most)
    .map(({ pair, changed, wordsA, wordsB }) => ({
      a: quote(sourceA, blockSpan(sourceA, pair.blockA)),
      b: quote(sourceB, blockSpan(sourceB, pair.blockB)),
      wordsA,
      wordsB,
      changed,
    }));
}

interface CommonWords {
  readonly blockA: number;
  readonly blockB: number;
  words: number;
}

/** Words that stand for each other, by the innermost blocks they stand in; in the order of A. */
function commonWords(a: TracedSide, b: TracedSide): CommonWords[] {
  const common = new Map<string, CommonWords>();
  let last: CommonWords | undefined;
  for (let token = 0; token < a.counterpart.length; token++) {
    const other = a.counterpart[token]!;
    if (other < 0) continue;
    const blockA = a.tokens.block[token]!;
    const blockB = b.tokens.block[other]!;
    if (last?.blockA !== blockA || last.blockB !== blockB) {
      const key = `${blockA} ${blockB}`;
      last = common.get(key) ?? { blockA, blockB, words: 0 };
      common.set(key, last);
    }
    last.words++;
  }
  return [...common.values()];
}

/** For each block of a side the pair with the most words; of equals the first. */
function best(common: readonly CommonWords[], side: 'blockA' | 'blockB'): ReadonlyMap<number, CommonWords> {
  const pairs = new Map<number, CommonWords>();
  for (const pair of common) {
    if (pair.words > (pairs.get(pair[side])?.words ?? 0)) pairs.set(pair[side], pair);
  }
  return pairs;
}

/** First and one past last token of each block that holds words itself. */
function blockTokens({ tokens }: TracedSide): ReadonlyMap<number, [number, number]> {
  const spans = new Map<number, [number, number]>();
  for (let token = 0; token < tokens.count; token++) {
    const span = spans.get(tokens.block[token]!);
    if (span === undefined) spans.set(tokens.block[token]!, [token, token + 1]);
    else span[1] = token + 1;
  }
  return spans;
}

function blockSpan({ blocks, text }: Source, block: number): Span {
  return blocks[block] ?? { from: 0, to: text.length };
}

/** Words that one side has more: fewer are no passage. */
const leastOneSided = 5;

/**
 * The differences by which one side has the most words more than the other: for `b` the longest additions,
 * for `a` the longest omissions. Moved text is neither.
 */
export function longestPassages(
  { changes }: TracedWords,
  sourceA: Source,
  sourceB: Source,
  longer: 'a' | 'b',
): OneSidedPassage[] {
  const sign = longer === 'b' ? 1 : -1;
  return changes
    .map((change) => {
      const wordsA = change.a.toToken - change.a.fromToken;
      const wordsB = change.b.toToken - change.b.fromToken;
      return { ...change, wordsA, wordsB, more: sign * (wordsB - wordsA) };
    })
    .filter(({ more }) => more >= leastOneSided)
    .sort((x, y) => y.more - x.more || x.a.from - y.a.from || x.b.from - y.b.from)
    .slice(0, most)
    .map(({ a, b, wordsA, wordsB }) => ({
      a: quote(sourceA, trimmed(sourceA.text, a)),
      b: quote(sourceB, trimmed(sourceB.text, b)),
      wordsA,
      wordsB,
    }));
}

/** All of them, in the order of A. */
export function movedPassages({ moves }: Pick<Comparison, 'moves'>, a: Source, b: Source): MovedPassage[] {
  return moves.map((move) => ({
    id: move.id,
    a: quote(a, trimmed(a.text, move.a)),
    b: quote(b, trimmed(b.text, move.b)),
    words: move.words,
    similarity: move.similarity,
  }));
}

/** Without the space around it; an empty span stays where it is. */
function trimmed(text: string, { from, to }: Span): Span {
  const wording = text.slice(from, to);
  const inner = wording.trim();
  if (inner === '') return { from, to: from };
  const start = from + wording.indexOf(inner);
  return { from: start, to: start + inner.length };
}

/** Code units. A page has some 3,000; the rest is one look-up away. */
const longestQuotation = 1_000;

function quote(source: Source, { from, to }: Span): QuotedStretch {
  const place = placeOf(source, { from, to });
  if (to - from <= longestQuotation) return { from, to, place, text: source.text.slice(from, to) };
  const start = source.text.slice(from, from + longestQuotation);
  const end = /\s\S*$/.exec(start)?.index ?? 0;
  return { from, to, place, text: `${start.slice(0, end > 0 ? end : start.length).toWellFormed()} …` };
}
