import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSources } from '../../src/compare.ts';
import { writeComparisonHtml } from '../../src/export/index.ts';
import { layOutComparison } from '../../src/lay-out-comparison.ts';
import { createLocator } from '../../src/locate.ts';
import type { Comparison, DifferenceKind, Source } from '../../src/model/index.ts';
import { editedTexts, sourceOf } from './fixtures.ts';
import { movedTexts } from './moved-texts.ts';
import { type Piece, piecedComparison } from './pieced-comparison.ts';

function report(comparison: Comparison, a: Source, b: Source): string {
  const locate = { a: createLocator(a), b: createLocator(b) };
  const rows = layOutComparison(comparison, a, b);
  return [...writeComparisonHtml(comparison, { a, b }, { rows, locate })].join('');
}

function pieced(pieces: readonly Piece[], moved = {}, ignore: readonly DifferenceKind[] = []): string {
  const { comparison, a, b } = piecedComparison(pieces, moved, ignore);
  return report(comparison, a, b);
}

async function compared(a: string, b: string, ignore: readonly DifferenceKind[] = []): Promise<string> {
  const [sourceA, sourceB] = [await sourceOf('a.txt', a), await sourceOf('b.txt', b)];
  return report(compareSources(sourceA, sourceB, { ignore }), sourceA, sourceB);
}

/** The text in the cells of one column, in order. */
function column(page: string, side: 'a' | 'b'): string {
  return [...page.matchAll(new RegExp(`<td role="cell" class="${side}"[^>]*>(.*?)</td>`, 'gs'))]
    .map(([, cell]) => cell!.replace(/<span class="none".*?<\/span>/gs, '').replace(/<[^>]*>/g, ''))
    .join('')
    .replace(
      /&(lt|gt|quot|amp|#39);/g,
      (_, name) => ({ lt: '<', gt: '>', quot: '"', '#39': "'" })[name as string] ?? '&',
    );
}

const prose = (sentences: number, changed: ReadonlySet<number> = new Set()): string =>
  Array.from(
    { length: sentences },
    (_, index) => `Sentence ${changed.has(index) ? 'altered' : 'number'} x${index} is here.`,
  ).join(' ');

describe('writeComparisonHtml', () => {
  test('has both texts, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(editedTexts, async ([a, b]) => {
        const page = await compared(a, b);
        expect(column(page, 'a')).toBe(a);
        expect(column(page, 'b')).toBe(b);
      }),
    );
  });

  test('never says of words that changed places that only one text has them', async () => {
    const page = await compared(
      'They sailed at dawn, and nobody saw them go. It was cold.\n\nNow they were far away from all that they had known.',
      'They sailed at dawn, and nobody saw them go. Now they were far away from all that they had known. It was cold.',
    );
    expect(page.match(/<span class="chip" data-k="t">moved<\/span>/g)).toHaveLength(2);
    expect(page).not.toMatch(/only in [AB]|nothing here/);
    expect([...page.matchAll(/class="none"[^>]*>([^<]*)</g)].map(([, words]) => words)).toEqual([
      'elsewhere in B',
      'elsewhere in A',
    ]);
  });

  test('has both texts where passages moved', async () => {
    const { a, b } = movedTexts();
    const page = await compared(a, b);
    expect(page).toContain('1 moved passage');
    expect(column(page, 'a')).toBe(a);
    expect(column(page, 'b')).toBe(b);
  });

  test('lets no text become markup', () => {
    const page = pieced(['<script>alert(1)</script> ', ['"><img src=x>', "' onload=", 'wording', '"><b>']]);
    expect(page).not.toMatch(/<script|<img|<b>(?!\d)/);
    expect(page).toContain('&lt;script&gt;');
  });

  test('needs nothing from anywhere', () => {
    const page = pieced(['a ', ['b', 'c', 'wording']]);
    expect(page).not.toMatch(/https?:|src=|@import|url\(|<link/);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  test('marks each difference on both sides under one number', () => {
    const page = pieced(['The ', ['black', 'white', 'wording'], ' cat', ['', ',', 'punctuation'], ' sat.']);
    expect(page).toContain('<mark data-k="w" id="d1a">black</mark>');
    expect(page).toContain('<mark data-k="w" id="d1b">white</mark>');
    expect(page).toContain('<span class="nil" data-k="p" id="d2a"></span>');
    expect(page).toContain('1 × wording, 1 × punctuation');
    expect(page).toContain('<strong>2 differences.</strong>');
  });

  test('counts each kind in the legend, spacing being off', () => {
    const page = pieced(['a ', ['b', 'c', 'wording'], [' ', '  ', 'spacing'], 'd']);
    expect(page).toMatch(/id="k-w" autocomplete="off" checked>.*?wording <b>1<\/b>/);
    expect(page).toMatch(/id="k-x" autocomplete="off">.*?spacing <b>1<\/b>/);
  });

  test('shows both ends of a move, each with a link to the other and what was changed', () => {
    const pieces: Piece[] = ['One. ', { moved: 'm1', in: 'a' }, 'Two. ', { moved: 'm1', in: 'b' }, 'Three.'];
    const page = pieced(pieces, { m1: ['Moved ', ['old', 'new', 'wording'], ' words. '] });
    expect(page).toContain('id="m1-a" href="#m1-b">m1: moved ↓ to row 4</a>');
    expect(page).toContain('id="m1-b" href="#m1-a">m1: moved ↑ from row 2</a>');
    expect(page).toContain('<mark data-k="t" id="d1a">Moved <mark data-k="w">old</mark> words. </mark>');
    expect(page).toContain('<mark data-k="t" id="d2b">Moved <mark data-k="w">new</mark> words. </mark>');
    expect(page).toContain('(moved: see row 4)');
    expect(page).toContain('1 moved passage');
    expect(page).toContain('75 % alike, 1 difference in it:');
  });

  test('cuts what only one text has into its sentences, and counts it once', async () => {
    const page = await compared(
      'First of all. Last of all.',
      'First of all. New words here. And more of them. Last of all.',
    );
    expect(page).toContain('<tr role="row" id="r4" class="same">');
    expect(page).toContain('<strong>1 difference.</strong>');
    expect(page.match(/only in B/g)).toHaveLength(2);
    expect(page.match(/id="d1b"/g)).toHaveLength(1);
  });

  test('folds what is far from every difference, and nothing else', async () => {
    const page = await compared(prose(60), prose(60, new Set([30])));
    expect(page.match(/<details class="fold">/g)).toHaveLength(2);
    expect(page).toContain('27 rows with no differences, p1');
    const unfolded = await compared(prose(20), prose(20, new Set([10])));
    expect(unfolded).not.toContain('<details class="fold">');
  });

  test('folds what moved and is the same otherwise, but not what was changed in it', () => {
    const sentences = (name: string): string =>
      Array.from({ length: 30 }, (_, index) => `${name} ${index}. `).join('');
    const pieces: Piece[] = [
      'One. ',
      { moved: 'm1', in: 'a' },
      sentences('Same'),
      { moved: 'm1', in: 'b' },
      'End.',
    ];
    const page = pieced(pieces, {
      m1: [sentences('Moved'), ['Old. ', 'New. ', 'wording'], sentences('Again')],
    });
    expect(page.match(/\d+ rows moved, with no differences/g)).toHaveLength(2);
    expect(page.match(/\d+ rows with no differences, some of them moved/g)).toHaveLength(2);
    expect(page).toMatch(/<\/details>(?:(?!<details).)*<mark data-k="w">Old\.<\/mark>/s);
  });

  test('shows a rewritten sentence as rewritten', () => {
    const page = pieced(['We ', ['left the house in silence', 'went away quietly together', 'wording'], '.']);
    expect(page).toMatch(/<tr role="row" id="r1" class="rewritten">.*rewritten, 83\u00a0% differs/s);
  });

  test('marks nothing that is ignored, keeps both wordings, and says what it was', async () => {
    const page = await compared('The Cat, sat. It was here.', 'The cat sat. It is here.', [
      'punctuation',
      'capitals',
    ]);
    expect(page).toContain('<strong>1 difference.</strong>');
    expect(page.match(/<mark /g)).toHaveLength(2);
    expect(column(page, 'a')).toContain('The Cat, sat.');
    expect(column(page, 'b')).toContain('The cat sat.');
    expect(page).toContain('<strong>Ignored:</strong> punctuation (1), capitals (1)');
    expect(page).not.toContain('same in both');
    expect(await compared('a', 'A', ['capitals'])).toContain('No difference but what was ignored.');
  });

  test('says that two texts are identical', async () => {
    expect(await compared('The end.', 'The end.')).toContain('These texts are identical, letter for letter.');
    expect(await compared('', '')).toContain('Both texts are empty.');
  });

  test('has one heading, one main part, language and direction in every cell', () => {
    const page = pieced(['a ', ['b', 'c', 'wording']]);
    for (const once of [/<h1/g, /<main>/g, /<html lang="en">/g]) expect(page.match(once)).toHaveLength(1);
    for (const [cell] of page.matchAll(/<td[^>]*>/g)) expect(cell).toMatch(/ lang="" dir="auto">$/);
  });

  test('gives each text its own language and direction, and the page none', () => {
    const { comparison, a, b } = piecedComparison(['א ', ['ב', 'b', 'wording']]);
    const page = report(comparison, { ...a, language: 'he' }, { ...b, language: 'en-GB' });
    expect(page).toContain('<td role="cell" class="a" lang="he" dir="rtl">');
    expect(page).toContain('<td role="cell" class="b" lang="en-GB" dir="ltr">');
    expect(page.match(/<style>.*<\/style>/s)![0]).not.toMatch(/\b(?:left|right)\b/);
  });

  test('lists the headings of a book with the differences under each', async () => {
    const book = (changed: ReadonlySet<number>): string =>
      `CHAPTER I\n\n${prose(30)}\n\nCHAPTER II\n\n${prose(30, changed)}\n`;
    const page = await compared(book(new Set()), book(new Set([3, 9])));
    expect(page).toMatch(/<bdi>CHAPTER I<\/bdi><\/a> same/);
    expect(page).toMatch(/<bdi>CHAPTER II<\/bdi><\/a> 2/);
  });

  test('takes time in proportion to the texts', async () => {
    const changed = new Set(
      Array.from({ length: 4_000 }, (_, index) => index).filter((index) => index % 3 === 0),
    );
    const [a, b] = [await sourceOf('a.txt', prose(4_000)), await sourceOf('b.txt', prose(4_000, changed))];
    const page = report(compareSources(a, b), a, b);
    expect(page.match(/<tr role="row" id=/g)).toHaveLength(4_000);
    expect(page.length).toBeLessThan(4_000 * 600);
  });
});
