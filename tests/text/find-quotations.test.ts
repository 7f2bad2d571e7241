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
    ['a low mark closed by a straight one', '„Das ist gut" und ging. „Ja" sagte', ['1 Das ist gut', '1 Ja']],
    ['Swedish marks', 'Han sade ”ja” och ”nej”.', ['1 ja', '1 nej']],
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

  test('include block quotations, whose own marks are one deeper', () => {
    const plain = sourceFrom('He wrote:\n\nOne "two" three.');
    const quoted = { ...plain.blocks[1]!, type: 'quotation' as const, place: 'q1' };
    const blocks = [plain.blocks[0]!, quoted, { ...plain.blocks[1]!, place: 'q1.p1', parent: 1 }];
    const found = findQuotations(plain.text, blocks);
    expect(found.map(({ span, level }) => [level, plain.text.slice(span.from, span.to)])).toEqual([
      [1, 'One "two" three.'],
      [2, 'two'],
    ]);
  });

  test('are found in time linear in the text, however many marks stay open', () => {
    expect(quotations(' "a'.repeat(50_000))).toHaveLength(50_000);
    expect(quotations('„a '.repeat(50_000))).toHaveLength(50_000);
  });
});
