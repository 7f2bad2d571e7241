import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../src/text/index.ts';
import { sourceFrom } from '../helpers/source-from.ts';

/** Each quotation as "level words", with "¶" between its parts, and "…" where it is not closed. */
function quotations(text: string, { blocks } = sourceFrom(text)): string[] {
  return findQuotations(text, blocks).map(({ span, parts = [span], level, isClosed }) => {
    const words = parts.map(({ from, to }) => text.slice(from, to)).join(' ¶ ');
    return `${level} ${words}${isClosed ? '' : '…'}`;
  });
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
    ['a mark glued to a bracket', '("a b") c', ['1 a b']],
    ['no words at all', '"" ', ['1 ']],
  ])('of %s', (_, text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });

  test.each([
    ['English', 'He said ‘a “b” c’.', ['1 a “b” c', '2 b']],
    ['German', 'Er: »ja ›nein‹ ja«, „so“.', ['1 ja ›nein‹ ja', '2 nein', '1 so']],
    ['French', 'Il dit l’« un “deux” » et «trois».', ['1  un “deux” ', '2 deux', '1 trois']],
    ['French, where two quotations end at once', 'Il dit : « un « deux ».', ['1  un « deux ', '2  deux ']],
    ['Swedish', 'Han: ”ja ’nej’ ja” och ”så”', ['1 ja ’nej’ ja', '2 nej', '1 så']],
    ['Finnish', 'Hän: »kyllä» ja »ei».', ['1 kyllä', '1 ei']],
    ['Polish', 'On: „tak «nie» tak” i „nie”.', ['1 tak «nie» tak', '2 nie', '1 nie']],
    ['Hungarian', 'Ő: „igen »nem« igen”.', ['1 igen »nem« igen', '2 nem']],
    ['Dutch', 'Hij: ‚ja’ en „nee”.', ['1 ja', '1 nee']],
    ['Russian', 'Он: «да „нет“ да».', ['1 да „нет“ да', '2 нет']],
    ['Japanese', '彼は「はい『いいえ』」と', ['1 はい『いいえ』', '2 いいえ']],
    ['Chinese', '他说:“好”然后‘不’和"是"然', ['1 好', '1 不', '1 是']],
    ['TeX', "He: ``yes `no' yes'' and ``so''.", ["1 yes `no' yes", '2 no', '1 so']],
    ['typed commas', "Er sagte: ,,ja'' und ,,nein“.", ['1 ja', '1 nein']],
    ['old typescripts', "the `Test-Tube' of `That Man.'", ['1 Test-Tube', '1 That Man.']],
  ])('in the style of %s', (_, text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });

  test.each([
    ['a curly mark closed by a straight one', '“a" and “b”', ['1 a', '1 b']],
    ['a straight mark closed by a curly one', '"a” and "b"', ['1 a', '1 b']],
    ['a mark closed by itself', '“a“ and “b”', ['1 a', '1 b']],
    ['a single mark closed by a curly apostrophe', "the 'dustbin of history’.", ['1 dustbin of history']],
    ['a space left out before a mark', 'He said“a b” then', ['1 a b']],
    ['a closing mark alone', 'a” b“ c» d« e’ f', []],
  ])('where styles are mixed: %s', (_, text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });

  test.each([
    ["'Tis the workers' state", []],
    ["in '68, the '90s' end", []],
    ["rock 'n' roll and rock ’n’ roll", []],
    ['‘tis what the workers’ state is', []],
    ['‘18 men died,’ he said.', ['1 18 men died,']],
    ['‘Cause and effect’', ['1 Cause and effect']],
    ['the ‘workers’ state’ of 1936', ['1 workers’ state']],
    ['the ‘softs’ and the ‘hards’', ['1 softs', '1 hards']],
    ['‘That’s the Smiths’ house,’ he said.', ['1 That’s the Smiths’ house,']],
    ['O’Brien’s ‘a’s’ and Ra‘uf', ['1 a’s']],
    ["5'10\" tall, 6' wide, a,,b", []],
    ['— Да, — сказал он. — Нет.', []],
    ['x `code` y and `more`', []],
  ])('are told from apostrophes and other signs: %s', (text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });

  test.each([
    ['two paragraphs', '“One.\n\n“Two.” Three.', ['1 One. ¶ Two.']],
    ['three paragraphs, tag inside', '‘One.\n\n‘Two.\n\n‘Three,’ he said.', ['1 One. ¶ Two. ¶ Three,']],
    ['a quotation in it', '“One: ‘a b.\n\n“‘c d’ e.”', ['1 One: ‘a b. ¶ ‘c d’ e.', '2 a b. ¶ c d']],
    ['one that begins within a paragraph', 'He: "a.\n\n"b."\n\n"c."', ['1 a. ¶ b.', '1 c.']],
    ['one that is never closed', '“One.\n\n“Two.\n\nThree.', ['1 One. ¶ Two.…']],
    ['guillemets', '« Un.\n\n« Deux. »', ['1  Un. ¶  Deux. ']],
    ['closing guillemets', '« Un.\n\n» Deux. »', ['1  Un. ¶  Deux. ']],
    ['verse, line by line', '“a,\n“b,\n“c.” d', ['1 a, ¶ b, ¶ c.']],
    ['French lines', '« a b\n» c d\n» e » f', ['1  a b ¶  c d ¶  e ']],
  ])('go on where the mark is opened again: %s', (_, text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });

  test.each([
    ['the next paragraph opens none', '“One.\n\nTwo.”', ['1 One.…']],
    ['the paragraph ends with a closing mark', '"a "b c."\n\n"d."', ['1 a "b c."…', '2 b c.', '1 d.']],
    ['an apostrophe stands first', '‘One.\n\n’Tis two.’', []],
    ['what was open is an apostrophe', "goin' 'ome.\n\n'Yes' he said.", ['1 Yes']],
  ])('do not go on where %s', (_, text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });

  test('do not go on across a heading, nor from a block quotation to the text', () => {
    const plain = sourceFrom('“One.\n\nII\n\n“Two.”');
    const withHeading = plain.blocks.map((block, index) =>
      index === 1 ? { ...block, type: 'heading' as const } : block,
    );
    expect(quotations(plain.text, { ...plain, blocks: withHeading })).toEqual(['1 One.…', '1 Two.']);
    const text = sourceFrom('“One.\n\n“Two.”');
    const [first, second] = text.blocks;
    const blocks = [{ ...first!, type: 'quotation' as const }, { ...first!, parent: 0 }, second!];
    expect(quotations(text.text, { ...text, blocks })).toEqual(['1 “One.', '2 One.…', '1 Two.']);
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

  test.each(['"', "'", '“', '”', '‘', '’', '„', '‚', '«', '»', '`', '``', "''", ',,', '「'])(
    'are found in time linear in the text, however many of %s there are',
    (mark) => {
      for (const piece of [mark, ` ${mark}a`, `as${mark} `, `\n${mark}a`, `${mark}a\n\n`]) {
        const text = piece.repeat(Math.ceil(50_000 / piece.length));
        expect(findQuotations(text, sourceFrom(text).blocks).length).toBeLessThanOrEqual(50_000);
      }
    },
  );

  test.each(['“a ', '„a ', '«a ', '‘a “b '])(
    'hold its words only so often, in a paragraph of nothing but opening marks: %s',
    (piece) => {
      const text = piece.repeat(5_000);
      const found = findQuotations(text, sourceFrom(text).blocks);
      const held = found.reduce((sum, { span }) => sum + span.to - span.from, 0);
      expect(held).toBeLessThan(100 * text.length);
    },
  );
});
