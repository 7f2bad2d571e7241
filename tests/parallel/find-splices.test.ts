import { describe, expect, test } from 'vitest';
import type { DetectedPair } from '../../src/parallel/index.ts';
import { findSplices } from '../../src/parallel/index.ts';
import { layOutTexts } from './laid-out.ts';

/** Pairs in a line each, as token ranges: `a 0-3 ~ b 10-13`. */
function pairsFrom(lines: readonly string[]): DetectedPair[] {
  return lines.map((line) => {
    const match = /^([a-z]) (\d+)-(\d+) ~ ([a-z]) (\d+)-(\d+)$/.exec(line);
    if (match === null) throw new Error(`Cannot read the pair ${line}`);
    const [, textA, fromA, toA, textB, fromB, toB] = match;
    return {
      textA: textA!.charCodeAt(0) - 97,
      textB: textB!.charCodeAt(0) - 97,
      a: { fromToken: Number(fromA), toToken: Number(toA) },
      b: { fromToken: Number(fromB), toToken: Number(toB) },
      isMarked: false,
    };
  });
}

/** The splices among pairs of two texts, each as the pairs and sides it joins. */
function splices(first: string, second: string, ...lines: readonly string[]): string[] {
  const { texts } = layOutTexts(first, second);
  return findSplices(pairsFrom(lines), texts).map((ends) =>
    ends.map(({ pair, side }) => `${pair}${side}`).join(' '),
  );
}

const apart = 'one two three. Here stand many other words. Four five six.';

describe('a splice', () => {
  test('is one quotation under an ellipsis of what stands apart in the other text', () => {
    expect(splices('"one two three … four five six"', apart, 'a 0-3 ~ b 0-3', 'a 3-6 ~ b 8-11')).toEqual([
      '0a 1a',
    ]);
  });

  test('needs no ellipsis where no word stands between, and no order', () => {
    expect(splices('"four five six one two three"', apart, 'a 0-3 ~ b 8-11', 'a 3-6 ~ b 0-3')).toEqual([
      '0a 1a',
    ]);
  });

  test('may join three passages, over a word at each seam', () => {
    const joined = '"one two … and three four … and five six"';
    expect(splices(joined, apart, 'a 0-2 ~ b 0-2', 'a 3-5 ~ b 2-9', 'a 6-8 ~ b 9-11')).toEqual(['0a 1a 2a']);
  });

  test('may be the later text', () => {
    expect(splices(apart, '"one two three … four five six"', 'a 0-3 ~ b 0-3', 'a 8-11 ~ b 3-6')).toEqual([
      '0b 1b',
    ]);
  });

  test.each([
    ['two quotations side by side', '"one two three" … "four five six"', 'a 3-6 ~ b 8-11'],
    ['parts outside any quotation', 'one two three … four five six', 'a 3-6 ~ b 8-11'],
    ['parts with words between and no ellipsis', '"one two three and then four five six"', 'a 5-8 ~ b 8-11'],
    ['parts with a sentence between', '"one two three … and then he said four five six"', 'a 7-10 ~ b 8-11'],
  ])('is not %s', (_, joining, second) => {
    expect(splices(joining, apart, 'a 0-3 ~ b 0-3', second)).toEqual([]);
  });
});
