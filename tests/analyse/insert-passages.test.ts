import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { insertPassages } from '../../src/analyse/insert-passages.ts';
import type { Block } from '../../src/model/index.ts';
import { sourceFrom } from '../helpers/source-from.ts';

const source = sourceFrom('First one. First two.\n\nSecond one.');

function wordingsOf(blocks: readonly Block[], text: string): string[] {
  return blocks.map(({ from, to }) => text.slice(from, to));
}

describe('inserting', () => {
  const enlarged = insertPassages(source, [
    { at: 11, wording: 'New. ' },
    { at: 21, wording: ' Newer.' },
    { at: 34, wording: ' Newest.' },
  ]);
  const { text, blocks } = enlarged.source;

  test('puts each wording where it was asked for, and leaves all else', () => {
    expect(text).toBe('First one. New. First two. Newer.\n\nSecond one. Newest.');
  });

  test('says where the new wording stands', () => {
    const wordings = [0, 1, 2].map((index) => {
      const { from, to } = enlarged.insertedAt(index);
      return text.slice(from, to);
    });
    expect(wordings).toEqual(['New. ', ' Newer.', ' Newest.']);
  });

  test('lets the block that holds or ends at a place hold the new wording', () => {
    expect(wordingsOf(blocks, text)).toEqual(['First one. New. First two. Newer.', 'Second one. Newest.']);
    expect(blocks.map(({ place }) => place)).toEqual(['p1', 'p2']);
  });

  test.each(['First one.', 'First two.', 'Second one.', 'one. First', 'two.\n\nSecond'])(
    'says where "%s" stands now, what is put in at its ends left outside',
    (wording) => {
      const from = source.text.indexOf(wording);
      const { from: start, to } = enlarged.moved({ from, to: from + wording.length });
      expect(text.slice(start, to).replace('New. ', '').replace(' Newer.', '')).toBe(wording);
      if (wording.startsWith('First')) expect(text.slice(start, to)).toBe(wording);
    },
  );

  test('keeps the marks of notes where they stood', () => {
    const [first, note] = source.blocks;
    const marked = { ...source, blocks: [first!, { ...note!, type: 'note', markedAt: [10, 21] } as const] };
    const { source: after } = insertPassages(marked, [{ at: 11, wording: 'New. ' }]);
    expect(after.blocks[1]!.markedAt).toEqual([10, 26]);
  });

  test('keeps an empty block where text was left out empty', () => {
    const gap: Block = { ...source.blocks[0]!, type: 'gap', place: 'g1', from: 21, to: 21 };
    const gapped = { ...source, blocks: [source.blocks[0]!, gap, source.blocks[1]!] };
    const { blocks: moved } = insertPassages(gapped, [{ at: 11, wording: 'New. ' }]).source;
    expect(moved.map(({ from, to }) => [from, to])).toEqual([
      [0, 26],
      [26, 26],
      [28, 39],
    ]);
  });

  test('gives back the text of before when everything is taken out again, whatever is put in where', () => {
    const insertion = fc.record({ at: fc.nat(source.text.length), wording: fc.string({ minLength: 1 }) });
    fc.assert(
      fc.property(fc.array(insertion), (unordered) => {
        const insertions = [...unordered].sort((p, q) => p.at - q.at);
        const { source: larger, insertedAt } = insertPassages(source, insertions);
        let rest = larger.text;
        for (let index = insertions.length - 1; index >= 0; index--) {
          const { from, to } = insertedAt(index);
          expect(rest.slice(from, to)).toBe(insertions[index]!.wording);
          rest = rest.slice(0, from) + rest.slice(to);
        }
        expect(rest).toBe(source.text);
      }),
    );
  });
});
