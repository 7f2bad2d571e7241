import { describe, expect, test } from 'vitest';
import { findMovedBlocks } from '../../src/align/moved-blocks.ts';

/** Words as letters and digits, one each; the blocks found, as they stand in A. */
function blocks(a: string, b: string): string[] {
  const ids = (text: string): Uint32Array => Uint32Array.from(text, (letter) => letter.codePointAt(0)!);
  const found = findMovedBlocks(ids(a), ids(b), { fromA: 0, toA: a.length, fromB: 0, toB: b.length });
  return found.map((block) => {
    const [inA, inB] = [
      a.slice(block.a.fromToken, block.a.toToken),
      b.slice(block.b.fromToken, block.b.toToken),
    ];
    return inA === inB ? inA : `${inA} = ${inB}`;
  });
}

const one = 'abcdefghijklmnopqrst';
const two = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const three = '0123456789!?%&()+*#@';
const four = 'αβγδεζηθικλμνξοπρστυ';

describe('long moves', () => {
  test.each([
    ['none where all stands in order', one + two + three, one + two + three, []],
    ['none where one side lacks a block', one + two + three, one + three, []],
    ['the shorter of two blocks that changed places', one + two + three, two + one + three, [one]],
    ['one that passed two others', one + two + three, two + three + one, [one]],
    [
      'two that went to the front in their order',
      two + one + four + three,
      one + three + two + four,
      [one, three],
    ],
    [
      'one whose middle was rewritten',
      one + two + three,
      `${two}abcdefghXYlmnopqrst${three}`,
      [`${one} = abcdefghXYlmnopqrst`],
    ],
    ['none that is short', `${one}${two.slice(0, 12)}${three}`, `${two.slice(0, 12)}${one}${three}`, []],
    ['none that stands twice on one side', one + two + three, one + three + two + two, []],
  ])('are found before all else: %s', (_, a, b, expected) => {
    expect(blocks(a, b)).toEqual(expected);
  });

  test('begin with the words they share with what follows them, as chapters do', () => {
    const heading = 'Ωψχ';
    const chapters = [heading + one, heading + two, heading + three];
    const a = chapters.join('');
    expect(blocks(a, [chapters[1], chapters[2], chapters[0]].join(''))).toEqual([chapters[0]]);
  });

  test('overlap on neither side', () => {
    const parts = [one, two, three, four];
    const a = parts.join('');
    const b = [...parts].reverse().join('');
    const found = findMovedBlocks(
      Uint32Array.from(a, (letter) => letter.codePointAt(0)!),
      Uint32Array.from(b, (letter) => letter.codePointAt(0)!),
      { fromA: 0, toA: a.length, fromB: 0, toB: b.length },
    );
    expect(found).toHaveLength(3);
    const inB = found.map((block) => block.b).sort((p, q) => p.fromToken - q.fromToken);
    expect(found.every((block, at) => at === 0 || block.a.fromToken >= found[at - 1]!.a.toToken)).toBe(true);
    expect(inB.every((range, at) => at === 0 || range.fromToken >= inB[at - 1]!.toToken)).toBe(true);
  });
});
