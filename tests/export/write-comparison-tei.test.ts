import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeComparisonTei } from '../../src/export/index.ts';
import type { DifferenceKind } from '../../src/model/index.ts';
import { elementsOf, readXml, textOf, type XmlElement } from '../helpers/xml.ts';
import { comparisonOf, editedTexts } from './fixtures.ts';
import { movedTexts } from './moved-texts.ts';
import { type Piece, piecedComparison } from './pieced-comparison.ts';

const language = 'und';

function bodyOf(document: string): XmlElement {
  return [...elementsOf(readXml(document))].find(({ name }) => name === 'body')!;
}

/** What somebody reads who takes the readings of one witness only. */
function witnessText(body: XmlElement, siglum: 'A' | 'B'): string {
  return textOf(body, ({ name, attributes }) => name === 'rdg' && attributes['wit'] !== `#${siglum}`);
}

function tei(pieces: readonly Piece[], moved = {}, ignore: readonly DifferenceKind[] = []): string {
  const { comparison, a, b } = piecedComparison(pieces, moved, ignore);
  return [...writeComparisonTei(comparison, { a, b })].join('');
}

describe('writeComparisonTei', () => {
  test('has both texts, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(editedTexts, async ([a, b]) => {
        const comparison = await comparisonOf(a, b);
        const body = bodyOf(
          [...writeComparisonTei(comparison, { a: { text: a, language }, b: { text: b, language } })].join(
            '',
          ),
        );
        expect(witnessText(body, 'A')).toBe(a);
        expect(witnessText(body, 'B')).toBe(b);
        expect(body.children.every((child) => typeof child !== 'string' || /^[ \t\r\n]*$/.test(child))).toBe(
          true,
        );
        expect([...elementsOf(body)].filter(({ name }) => name === 'app')).toHaveLength(
          comparison.statistics.differences,
        );
      }),
    );
  });

  test('has both texts where passages moved', async () => {
    const { a, b } = movedTexts();
    const comparison = await comparisonOf(a, b);
    expect(comparison.moves.length).toBeGreaterThan(0);
    const document = [
      ...writeComparisonTei(comparison, { a: { text: a, language }, b: { text: b, language } }),
    ].join('');
    expect(witnessText(bodyOf(document), 'A')).toBe(a);
    expect(witnessText(bodyOf(document), 'B')).toBe(b);
  });

  test.each([
    ['control characters', 'a \u0000 \u001b[2J b', 'a \u000c b'],
    ['what only looks like markup', 'a ]]> <b> & &amp; "c"', "a <!-- --> &#0; 'c'"],
    ['line ends of all kinds', 'a\r\nb\rc\n\nd', 'a\nb\n\r\nc\u2028d'],
    ['no characters at all', '\ufffe \uffff', ''],
    ['lone surrogates', 'a \ud800 b', 'a b \udfff'],
    ['nothing', '', ''],
    ['blank lines only', '\n\n\n', '\n\n'],
  ])('writes %s', (_, a, b) => {
    const { comparison } = piecedComparison([[a, b, 'wording']]);
    const document = [
      ...writeComparisonTei(comparison, { a: { text: a, language }, b: { text: b, language } }),
    ].join('');
    expect(witnessText(bodyOf(document), 'A')).toBe(a);
    expect(witnessText(bodyOf(document), 'B')).toBe(b);
  });

  test('says kind and reason of a difference, the reason as one word', () => {
    expect(tei(['a ', ['honour', 'honor', 'spelling', 'our / or'], ' b'])).toContain(
      '<p>a <app xml:id="d1" n="1" type="spelling"><rdg wit="#A">honour</rdg><rdg wit="#B" cause="our_/_or">honor</rdg></app> b</p>',
    );
  });

  test('ends paragraphs where both do, and marks the others', () => {
    expect(tei(['One.\n\nTwo.', ['\n\n', ' ', 'spacing'], 'Three.\nFour.'])).toContain(
      '<p>One.</p>\n\n<p>Two.<app xml:id="d1" n="1" type="spacing"><rdg wit="#A"><milestone unit="paragraph"/>\n\n</rdg><rdg wit="#B"> </rdg></app>Three.\nFour.</p></body>',
    );
  });

  test('pairs the ends of a move, and what was changed in it', () => {
    const pieces: Piece[] = ['a ', { moved: 'm1', in: 'a' }, 'b ', { moved: 'm1', in: 'b' }, 'c'];
    const document = tei(pieces, { m1: ['moved ', ['old ', 'new ', 'wording'], 'words '] });
    const entries = [...elementsOf(readXml(document))].filter(({ name }) => name === 'app');
    expect(entries.map(({ attributes }) => [attributes['xml:id'], attributes['corresp']])).toEqual([
      ['m1-a', '#m1-b'],
      ['m1-b', '#m1-a'],
    ]);
    expect(document).toContain(
      '<rdg wit="#A">moved <seg xml:id="m1.1-a" corresp="#m1.1-b" type="wording">old </seg>words </rdg><rdg wit="#B"></rdg>',
    );
    expect(witnessText(bodyOf(document), 'A')).toBe('a moved old words b c');
    expect(witnessText(bodyOf(document), 'B')).toBe('a b moved new words c');
  });

  test('lets the wording of A stand where a kind is ignored, and says so', () => {
    const document = tei(['a', [',', ';', 'punctuation'], ' ', ['b', 'c', 'wording']], {}, [
      'punctuation',
      'case' as never,
    ]);
    expect(document).toContain('<p>a, <app xml:id="d2" n="2" type="wording">');
    expect(document).toContain(
      '<normalization><p>Ignored, with the number of such differences: punctuation (1)',
    );
  });

  test('names both witnesses', () => {
    const document = tei(['a']);
    expect(document).toContain('<title>First &lt;edition&gt;</title> <idno type="path">a.txt</idno>');
    expect(document).toContain(`<idno type="sha256">${'0'.repeat(64)}</idno>`);
  });
});
