import { expect, test } from 'vitest';
import { attributeQuotations } from '../../src/attribute/index.ts';
import { layOutLibrary } from '../../src/check/library.ts';
import { collectQueries } from '../../src/check/queries.ts';
import { tokenizeSources } from '../../src/compare.ts';
import { article } from './judged.ts';

/** The fragments of each query, "a b [1] c d": the number is that of the omission before it. */
function queries(text: string, minimumWords = 2): string[] {
  const { texts, vocabulary } = tokenizeSources([article(text)]);
  const library = layOutLibrary(texts, vocabulary);
  const { source, tokens, quotations } = texts[0]!;
  return collectQueries(library, 0, attributeQuotations(source, quotations), minimumWords).map(
    ({ fragments }) =>
      fragments
        .map(({ from, to, omission }) => {
          const words = source.text.slice(tokens.from[from]!, tokens.to[to - 1]!);
          return omission === undefined ? words : `[${omission}] ${words}`;
        })
        .join(' '),
  );
}

test.each([
  ['He said: “one two three”.', ['one two three']],
  ['He said: “one two … three four”.', ['one two [0] three four']],
  ['He said: “… one two ... three [...] four …”.', ['[0] one two [1] three [2] four']],
  ['He said: “one ‘two three’ four”.', ['one ‘two three’ four', 'two three']],
  ['He said: “one” and “two three”.', ['two three']],
  ['He said: “one two\n\n“three four”.', ['one two three four']],
])('of %j', (text, expected) => {
  expect(queries(text)).toEqual(expected);
});

test('a quotation that is never closed is looked up as far as anybody would quote', () => {
  const [fragment] = queries(`He said: “${'one two three four '.repeat(500)}`);
  expect(fragment!.split(' ')).toHaveLength(400);
});

test('short ones are left alone', () => {
  expect(queries('“one two three four” and “one two three four five”', 5)).toEqual([
    'one two three four five',
  ]);
});
