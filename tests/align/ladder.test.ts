import { describe, expect, test } from 'vitest';
import { alignTokens, compareGaps, type Side } from '../../src/align/index.ts';
import { compareSources } from '../../src/compare.ts';
import {
  type Alignment,
  type Budget,
  createBudget,
  type Piece,
  type Vocabulary,
} from '../../src/model/index.ts';
import { createVocabulary, tokenize } from '../../src/text/index.ts';
import { type AdversarialPair, adversarialPairs } from '../helpers/adversarial-texts.ts';
import { sourceFrom } from '../helpers/source-from.ts';

/** Words of the longer side; each rung twice the one below. */
const rungs = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000] as const;
/**
 * Steps for a word of either side. Most goes into moves: where all of a text is shuffled in blocks of
 * six words, each block is a find that is aligned with a hundred words around it.
 */
const stepsAWord = { usual: 400, shuffled: 2_500 } as const;
/** Below so many steps a word, the power with which they grow says nothing. */
const hardlyAnything = 64;

interface TextPair {
  readonly a: Side;
  readonly b: Side;
  readonly vocabulary: Vocabulary;
}

function pairOf(make: AdversarialPair['make'], size: number): TextPair {
  const vocabulary = createVocabulary();
  const { a, b } = make(size);
  return { a: sideOf(a, vocabulary), b: sideOf(b, vocabulary), vocabulary };
}

function sideOf(words: readonly string[], vocabulary: Vocabulary): Side {
  const source = sourceFrom(words.join(' '));
  const tokens = tokenize(source, vocabulary);
  return { text: source.text, tokens, range: { fromToken: 0, toToken: tokens.count } };
}

function align({ a, b, vocabulary }: TextPair, budget: Budget): Alignment {
  return alignTokens(a, b, vocabulary, { spellingDistance: 0.25 }, budget);
}

function piecesOf({ a, b }: TextPair, { runs, moves }: Alignment): Piece[] {
  const whole = (side: Side) => ({ ...side, span: { from: 0, to: side.text.length } });
  return compareGaps(whole(a), whole(b), runs, moves);
}

/** Every character of both texts in one piece; in order, and equal where it is called equal. */
function isCover({ a, b }: TextPair, pieces: readonly Piece[]): boolean {
  let [atA, atB] = [0, 0];
  for (const piece of pieces) {
    const isEqual = a.text.slice(piece.a.from, piece.a.to) === b.text.slice(piece.b.from, piece.b.to);
    if (piece.a.from !== atA || piece.b.from !== atB || isEqual !== (piece.type === 'equal')) return false;
    [atA, atB] = [piece.a.to, piece.b.to];
  }
  return atA === a.text.length && atB === b.text.length;
}

/** The power of the size with which the steps grow, by least squares over the logarithms. */
function slopeOf(points: readonly (readonly [size: number, steps: number])[]): number {
  const logs = points.map(([size, steps]) => [Math.log(size), Math.log(Math.max(1, steps))] as const);
  const meanOf = (index: 0 | 1): number => logs.reduce((sum, log) => sum + log[index], 0) / logs.length;
  const [meanX, meanY] = [meanOf(0), meanOf(1)];
  const rise = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return rise / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

describe('P35 the steps of an alignment grow with the size of the texts, not with their square', () => {
  test.each(adversarialPairs)('$name', ({ name, make }) => {
    const points = rungs.map((rung) => {
      const pair = pairOf(make, rung);
      const words = pair.a.tokens.count + pair.b.tokens.count;
      const budget = createBudget(1e10);
      const alignment = align(pair, budget);
      expect(alignment.exact).toBe(true);
      expect(isCover(pair, piecesOf(pair, alignment))).toBe(true);
      return [words, budget.spent] as const;
    });
    const most = Math.max(...points.map(([words, steps]) => steps / words));
    expect(most).toBeLessThan(name.includes('shuffled') ? stepsAWord.shuffled : stepsAWord.usual);
    if (most > hardlyAnything) expect(slopeOf(points)).toBeLessThanOrEqual(1.3);
  });
});

describe('what becomes of hard texts', () => {
  const keptShare = (name: string, size: number): number => {
    const { a, b } = adversarialPairs.find((pair) => pair.name === name)!.make(size);
    const { statistics } = compareSources(sourceFrom(a.join(' ')), sourceFrom(b.join(' '), 'b'));
    return statistics.wordsShared / Math.min(a.length, b.length);
  };

  test.each([
    ['all words equal', 1],
    ['edited', 0.96],
    ['period 2, edited', 0.93],
    ['period 7, edited', 0.96],
    ['period 50, edited', 0.96],
    ['Fibonacci', 0.95],
    ['every second word changed', 0.49],
    ['a book eight times over, edited', 0.96],
    ['a book eight times over, against seven', 0.96],
  ])('%s: aligned word by word', (name, least) => {
    expect(keptShare(name, 16_000)).toBeGreaterThan(least - 0.01);
  });

  test.each([['unlike'], ['nothing shared'], ['reversed'], ['ten times as long']])(
    '%s: told as unlike, without chance words',
    (name) => {
      expect(keptShare(name, 16_000)).toBeLessThan(0.005);
    },
  );
});

describe('P6 whichever text is called A', () => {
  test.each(adversarialPairs)('$name: the same words stand for each other', ({ make }) => {
    const { a, b, vocabulary } = pairOf(make, 4_000);
    const there = align({ a, b, vocabulary }, createBudget(1e10));
    const back = align({ a: b, b: a, vocabulary }, createBudget(1e10));
    const turned = ({ runs }: Pick<Alignment, 'runs'>) =>
      runs.map((run) => ({ ...run, fromTokenA: run.fromTokenB, fromTokenB: run.fromTokenA }));
    expect(turned(back)).toEqual(there.runs);
    const inOrder = back.moves.map((move) => ({ a: move.b, b: move.a, runs: turned(move) }));
    inOrder.sort((p, q) => p.a.fromToken - q.a.fromToken);
    expect(inOrder).toEqual(there.moves.map((move) => ({ a: move.a, b: move.b, runs: move.runs })));
  });
});

describe('with less budget than an alignment needs', () => {
  test.each(adversarialPairs)('$name: nothing is lost, and no work is left out in silence', ({ make }) => {
    const pair = pairOf(make, 4_000);
    const enough = createBudget(1e10);
    const whole = align(pair, enough);
    for (const steps of [0, 1_000, 20_000, 300_000, enough.spent - 1, enough.spent]) {
      const alignment = align(pair, createBudget(Math.max(0, steps)));
      expect(isCover(pair, piecesOf(pair, alignment))).toBe(true);
      expect(alignment.exact).toBe(alignment.coarse.length === 0);
      expect(alignment.coarse.every(({ reason }) => reason === 'budget')).toBe(true);
      if (alignment.exact) expect(alignment).toEqual(whole);
    }
    expect(align(pair, createBudget(enough.spent)).exact).toBe(true);
  });
});

describe('P38 texts of 100,000 words overflow no stack', () => {
  test.each(['every second word respelled', 'blocks of 6 shuffled', 'period 2, edited', 'nothing shared'])(
    '%s',
    (name) => {
      const { a, b } = adversarialPairs.find((pair) => pair.name === name)!.make(100_000);
      const [textA, textB] = [a.join(' '), b.join(' ')];
      for (const steps of [1e10, 0]) {
        const budget = createBudget(steps);
        const { segments } = compareSources(sourceFrom(textA), sourceFrom(textB, 'b'), {}, budget);
        expect(segments.map((segment) => textA.slice(segment.a.from, segment.a.to)).join('')).toBe(textA);
        expect(segments.map((segment) => textB.slice(segment.b.from, segment.b.to)).join('')).toBe(textB);
      }
    },
  );
});
