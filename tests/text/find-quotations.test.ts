import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../src/text/index.ts';
import { sourceFrom } from '../helpers/source-from.ts';

/** Each quotation as "level words", with "…" where it is not closed. */
function quotations(text: string): string[] {
  return findQuotations(text, sourceFrom(text).blocks).map(
    ({ span, level, isClosed }) => `${level} ${text.slice(span.from, span.to)}${isClosed ? '' : '…'}`,
  );
}

describe('quotations', () => {
  test.each([
    ['straight marks', 'He said: "a b." Then "c".', ['1 a b.', '1 c']],
    ['curly marks', 'He said “a b” then ‘c’.', ['1 a b', '1 c']],
    ['marks within marks', 'She: "he said \'no\' to me."', ["1 he said 'no' to me.", '2 no']],
    ['curly marks within curly marks', '“one ‘two’ three”', ['1 one ‘two’ three', '2 two']],
    ['German marks', 'Er sagte: „ja ‚nein‘ ja“ und ging.', ['1 ja ‚nein‘ ja', '2 nein']],
    ['French marks, with their spaces', 'Il dit : « oui » et « non ».', ['1  oui ', '1  non ']],
    ['reversed guillemets', 'Er sagte »ja« und ging.', ['1 ja']],
    ['corner brackets', '彼は「はい」と', ['1 はい']],
    ['apostrophes, which are no marks', "Trotsky's and the workers' state, 'tis o’clock", []],
    ['an apostrophe inside single marks', "the 'softs' of Trotsky's party", ['1 softs']],
    ['an opening mark that nobody closes', 'He said: "a b c', ['1 a b c…']],
    ['a quotation left open by its paragraph', 'He: "a b.\n\nShe: "c."', ['1 a b.…', '1 c.']],
    ['a quotation continued by a new opening mark', '“One.\n\n“Two.”', ['1 One.…', '1 Two.']],
    ['a mark glued to a bracket', '("a b") c', ['1 a b']],
    ['no words at all', '"" ', ['1 ']],
  ])('of %s', (_, text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });

  test('are found in time linear in the text, however many marks stay open', () => {
    const text = ' "a'.repeat(50_000);
    const started = quotations(text).length;
    expect(started).toBe(50_000);
  });
});
