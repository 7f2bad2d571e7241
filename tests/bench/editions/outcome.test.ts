import { describe, expect, test } from 'vitest';
import type { AlignedRun } from '../../../src/model/index.ts';
import { sourceFrom } from '../../helpers/source-from.ts';
import { type Block, truthFor } from './collation.ts';
import { matchParts } from './match-parts.ts';
import { countIslands, keptWords, wordPairs } from './outcome.ts';
import { peers } from './peers.ts';
import { tokenizedPair } from './tokenized-pair.ts';

const run = (
  fromTokenA: number,
  fromTokenB: number,
  count: number,
  type: AlignedRun['type'] = 'same',
): AlignedRun => ({ type, fromTokenA, fromTokenB, count });

const pairOf = (a: string, b: string) => tokenizedPair(sourceFrom(a, 'a'), sourceFrom(b, 'b'));

describe('countIslands', () => {
  test.each<[string, AlignedRun[], number]>([
    ['a word between two changes', [run(0, 0, 5), run(6, 6, 1), run(8, 8, 5)], 1],
    ['two words, each in a run of its own', [run(0, 0, 5), run(6, 6, 1), run(7, 7, 1), run(9, 9, 5)], 1],
    ['three words', [run(0, 0, 5), run(6, 6, 3), run(10, 10, 5)], 0],
    ['a word at either end', [run(0, 0, 1), run(2, 2, 5), run(9, 9, 1)], 0],
    ['runs that follow each other', [run(0, 0, 5), run(5, 5, 1), run(6, 6, 5)], 0],
    [
      'a word between two spellings',
      [run(0, 0, 5), run(5, 5, 1, 'near'), run(6, 6, 1), run(7, 7, 1, 'near'), run(8, 8, 5)],
      1,
    ],
  ])('%s', (_, runs, islands) => {
    expect(countIslands({ runs, moves: [] })).toBe(islands);
  });

  test('those inside a move count, too', () => {
    const inner = [run(20, 40, 5), run(26, 46, 1), run(28, 48, 5)];
    const move = {
      id: 'm1',
      a: { fromToken: 20, toToken: 33 },
      b: { fromToken: 40, toToken: 53 },
      runs: inner,
    };
    expect(countIslands({ runs: [run(0, 0, 20)], moves: [move] })).toBe(1);
  });
});

describe('peers', () => {
  const pair = pairOf(
    'One fine day the old house on the hill was sold to a stranger.',
    'One day the old house upon a hill was sold again to a stranger, at night.',
  );
  test.each(Object.entries(peers))('%s gives equal words in order', (_, peer) => {
    const runs = peer(pair);
    const pairs = [...wordPairs({ runs, moves: [] })];
    expect(pairs.filter(([a, b]) => pair.a.tokens.fold[a] !== pair.b.tokens.fold[b])).toEqual([]);
    expect(pairs.every(([a, b], at) => at === 0 || (a > pairs[at - 1]![0] && b > pairs[at - 1]![1]))).toBe(
      true,
    );
    expect(keptWords({ runs })).toBe(11);
  });
});

test('parts are matched by most of their words, moved ones included', () => {
  const pair = pairOf('one two three four five six', 'four five six one two three');
  const move = {
    id: 'm1',
    a: { fromToken: 3, toToken: 6 },
    b: { fromToken: 0, toToken: 3 },
    runs: [run(3, 0, 3)],
  };
  const parts = (from: number, first: string, second: string) => [
    { name: first, from: 0, to: from },
    { name: second, from, to: 27 },
  ];
  const { ofA, ofB } = matchParts(pair, { runs: [run(0, 3, 3)], moves: [move] }, [
    parts(14, 'A1', 'A2'),
    parts(14, 'B1', 'B2'),
  ]);
  expect(ofA.get('A1')).toEqual({ best: 'B2', words: 3, wordsOfPart: 3 });
  expect(ofB.get('B1')).toEqual({ best: 'A2', words: 3, wordsOfPart: 3 });
});

test('a collation says which words may stand for each other, and which must', () => {
  const pair = pairOf('today he & she sang', 'to day he and she wept');
  const blocks: Block[] = [
    { unit: 'C1', isCommon: true, spans: { A: [0, 14], B: [0, 17] } },
    { unit: 'C1', isCommon: false, spans: { A: [15, 19], B: [18, 22] } },
  ];
  const truth = truthFor(blocks, ['A', 'B'], pair);
  const forms = (side: 'a' | 'b', word: number): string =>
    pair[side].text.slice(pair[side].tokens.from[word], pair[side].tokens.to[word]);
  const named = [...truth.counterparts].map(([word, others]) => [
    forms('a', word),
    others.map((other) => forms('b', other)).join(' '),
  ]);
  expect(named).toEqual([
    ['today', 'to day'],
    ['he', 'he'],
    ['she', 'she'],
  ]);
  const [lastA, lastB] = [pair.a.tokens.count - 1, pair.b.tokens.count - 1];
  expect([truth.blocksOfA(lastA), truth.blocksOfB(lastB)]).toEqual([
    [1, 1],
    [1, 1],
  ]);
});
