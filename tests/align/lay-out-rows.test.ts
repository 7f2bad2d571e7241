import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutRows } from '../../src/align/index.ts';
import { compareSources } from '../../src/compare.ts';
import type { Row } from '../../src/model/index.ts';
import { findSentences } from '../../src/text/index.ts';
import { pairFrom } from '../helpers/notation.ts';
import { editedPair } from '../helpers/random-text.ts';
import { sourceFrom } from '../helpers/source-from.ts';

function rowsOf(a: string, b: string): readonly Row[] {
  const { segments } = compareSources(sourceFrom(a, 'a'), sourceFrom(b, 'b'));
  const sentences = (text: string) => findSentences(text, { from: 0, to: text.length });
  return layOutRows(segments, sentences(a), sentences(b));
}

function table(notation: string): string[] {
  const { a, b } = pairFrom(notation);
  return rowsOf(a, b).map((row) => `${a.slice(row.a.from, row.a.to)}| ${b.slice(row.b.from, row.b.to)}`);
}

describe('rows', () => {
  test('hold a sentence of each side', () => {
    expect(table('One [two/too]. Three.')).toEqual(['One two. | One too. ', 'Three.| Three.']);
  });

  test('give a sentence that one side lacks a row of its own', () => {
    expect(table('One. [/New. ]Two.')).toEqual(['One. | One. ', '| New. ', 'Two.| Two.']);
  });

  test('keep the sentence that an ellipsis stands for beside it', () => {
    expect(table('It is one[... /. It was cut. ]But here.')).toHaveLength(2);
  });

  test('keep together words that stand for each other', () => {
    expect(table('[One. Two/Alpha, beta]. Three.')).toEqual(['One. Two. | Alpha, beta. ', 'Three.| Three.']);
  });

  test('rebuild both texts, and their segments are those of the alignment', () => {
    fc.assert(
      fc.property(editedPair, ({ a, b }) => {
        const rows = rowsOf(a, b);
        expect(rows.map((row) => a.slice(row.a.from, row.a.to)).join('')).toBe(a);
        expect(rows.map((row) => b.slice(row.b.from, row.b.to)).join('')).toBe(b);
        const inRows = rows.flatMap(({ segments }) => segments);
        expect(inRows.map((segment) => a.slice(segment.a.from, segment.a.to)).join('')).toBe(a);
        expect(
          inRows.every(
            ({ type, a: inA, b: inB }) => type === 'change' || inA.to - inA.from === inB.to - inB.from,
          ),
        ).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
