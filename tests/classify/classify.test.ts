import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classifyPieces } from '../../src/classify/index.ts';
import { changesOf, judged, swapped } from './judged.ts';

/** Words that every rule looks at, and gaps. */
const word = fc.constantFrom(
  ...'not no never nor or may must seven nine 1932 l932 happy unhappy honour honor walk walked the tlie he said'.split(
    ' ',
  ),
  ...[
    'Nicht',
    'sans',
    'II',
    'X',
    '[the',
    'sic]',
    '…',
    'do',
    'don’t',
    'cat',
    'May',
    'foole',
    'fool',
    'twenty',
  ],
);
const words = (maxLength: number) => fc.array(word, { maxLength }).map((list) => list.join(' '));
const notation = fc
  .array(fc.tuple(words(4), words(5), words(5)), { minLength: 1, maxLength: 8 })
  .map((parts) =>
    parts
      .filter(([, a, b]) => a !== b)
      .map(
        ([same, a, b]) =>
          `${same.replaceAll(/[[\]]/g, '')} [${a.replaceAll(/[[\]]/g, '')}/${b.replaceAll(/[[\]]/g, '')}] `,
      )
      .join(''),
  );

test('exchanging the sides exchanges omission and addition, and nothing else', () => {
  const other: Readonly<Record<string, string>> = { omission: 'addition', addition: 'omission' };
  fc.assert(
    fc.property(notation, (pair) => {
      const there = changesOf(judged(pair, { elsewhere: 'the honour walked' }));
      const back = changesOf(judged(swapped(pair), { elsewhere: 'the honour walked' }));
      expect(back.map(({ kind, reason }) => [kind, reason])).toEqual(
        there.map(({ kind, reason }) => [other[kind] ?? kind, reason]),
      );
    }),
    { numRuns: 2_000 },
  );
});

test('a text against itself has no kinds', () => {
  fc.assert(
    fc.property(words(20), (text) => {
      const whole = { from: 0, to: text.length };
      expect(classifyPieces(text, text, [{ type: 'equal', a: whole, b: whole }])).toEqual([
        { type: 'equal', a: whole, b: whole },
      ]);
    }),
  );
});
