import { describe, expect, test } from 'vitest';
import { type ComparisonPage, swapComparison } from '../../src/store/index.ts';
import {
  type CompareOptions,
  defaultCompareOptions,
  describeSite,
  renderCompare,
} from '../../src/views/index.ts';
import { createApp } from '../../src/worker/app.ts';
import { finderOf } from '../../src/worker/compare-query.ts';
import { editionsStore } from '../fixtures/release/editions.ts';
import { fixtureStore, release } from '../fixtures/release/index.ts';
import { type PairNotation, pairRows, sideText } from '../fixtures/release/notation.ts';
import { attributes, cellsOf, marksOf, textOf } from './html.ts';

const site = describeSite(fixtureStore.current, release.catalogue);
const pageOf = (...places: readonly [string, string, string, string]) =>
  release.comparisons.find(({ a, b }) => [a.source, a.place, b.source, b.place].join() === places.join())!;
const address = pageOf('bliss-1864', 'p1', 'times-1863', 'p1');
const identical = pageOf('bliss-1864', 'p2', 'times-1863', 'p2');
const rewritten = pageOf('bliss-1864', 'p4', 'times-1863', 'p4');
const twoParts = pageOf('bliss-1864', 'p1-p2', 'times-1863', 'p1-p2');
const hebrew = pageOf('genesis-a', 'p1', 'genesis-b', 'p1');

/** A pair of rows given as in `notation.ts`. */
function pageOfRows(...rows: PairNotation): ComparisonPage {
  const template = identical.parts[0]!;
  const [a, b] = (['a', 'b'] as const).map((side) => ({ ...template[side], text: sideText(rows, side) }));
  return { ...identical, parts: [{ ...template, a: a!, b: b!, rows: pairRows(rows, a!, b!).rows }] };
}

function render(page = address, options: Partial<CompareOptions> = {}): string {
  return renderCompare(site, {
    comparison: page,
    options: { ...defaultCompareOptions, ...options },
    ...finderOf({ ...defaultCompareOptions, ...options }),
  });
}

describe('conservation', () => {
  test.each(
    release.comparisons.map(
      (page) => [`${page.a.place} and ${page.b.source} ${page.b.place}`, page] as const,
    ),
  )('each column of %s spells its passages', (_, page) => {
    for (const options of [{}, { marks: 'all' }, { context: 0 }, { hide: [] }] as const) {
      const html = render(page, options);
      for (const side of ['a', 'b'] as const) {
        expect(textOf(cellsOf(html, side).join(''))).toBe(page.parts.map((part) => part[side].text).join(''));
      }
    }
  });

  test('the reading view spells one side', () => {
    const html = render(address, { view: 'read', side: 'b' });
    const reading = /<div class="reading"[^>]*>(.*?)<\/div>/s.exec(html)?.[1] ?? '';
    expect(textOf(reading.replace(/<span class="around">.*?<\/span>/gs, ''))).toBe(address.parts[0]!.b.text);
    expect(reading).not.toContain('<a ');
  });

  test('the reading view keeps paragraphs', () => {
    const html = render(pageOfRows('One. ', 'Two.\n\n', 'Three. Four.\n\nFive.'), { view: 'read' });
    const paragraphs = [...html.slice(html.indexOf('class="reading"')).matchAll(/<p>(.*?)<\/p>/gs)].map(
      ([, text = '']) => textOf(text),
    );
    expect(paragraphs.slice(0, 3)).toEqual(['One. Two.\n\n', 'Three. Four.\n\n', 'Five.']);
  });

  test('the inline view holds A’s text without the insertions and B’s without the deletions', () => {
    const html = render(address, { view: 'inline' });
    const body = html.slice(html.indexOf('<tbody'), html.lastIndexOf('</tbody>'));
    const cells = [...body.matchAll(/<td role="cell"[^>]*>(.*?)<\/td>/gs)]
      .map(([, cell = '']) => cell)
      .join('');
    const words = (text: string): string => text.replace(/\s+/g, '');
    expect(words(textOf(cells.replace(/<ins .*?<\/ins>/gs, '')))).toBe(words(address.parts[0]!.a.text));
    expect(words(textOf(cells.replace(/<del .*?<\/del>/gs, '')))).toBe(words(address.parts[0]!.b.text));
  });
});

describe('marks', () => {
  test('both sides of a difference share a number, and no id is used twice', () => {
    const ids = attributes(render(), 'id');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids.filter((each) => /^d\d+a$/.test(each))) expect(ids).toContain(id.replace(/a$/, 'b'));
  });

  test('white space that differs is shown by a sign', () => {
    const signs = (row: string): string[] => attributes(render(pageOfRows(row)), 'data-sign');
    expect(signs('so it [\n\n/ |x]went on')).toEqual(['¶', '␣']);
    expect(signs('so it[ /, he said, |w]went on')).toEqual(['␣']);
    expect(signs('so [it\n\nwent/he|w] on and on')).toEqual(['¶']);
    expect(signs('so [it went/he|w] on and on')).toEqual([]);
  });

  test('no mark begins or ends inside a word', () => {
    for (const page of release.comparisons) {
      for (const side of ['a', 'b'] as const) {
        for (const cell of cellsOf(render(page), side)) {
          expect(cell).not.toMatch(/[\p{L}\p{N}]<mark[^>]*>[\p{L}\p{N}]/u);
          expect(cell).not.toMatch(/[\p{L}\p{N}]<\/mark>[\p{L}\p{N}]/u);
        }
      }
    }
  });

  test('a rewritten row has no marks but says how much differs, and marks them on request', () => {
    const html = render(rewritten);
    expect(marksOf(html, 'a')).toEqual(['him']);
    expect(html).toMatch(/rewritten, \d+\u00a0% differs/);
    expect(marksOf(render(rewritten, { marks: 'all' }), 'a').length).toBeGreaterThan(1);
  });

  test('a row says in its header how it differs', () => {
    const html = render();
    expect(textWithHidden(html, 'r1')).toBe('1 1 in wording 1 in punctuation 2 in capitals');
    expect(textWithHidden(html, 'r3')).toBe('3 1 difference in spelling');
    expect(textWithHidden(html, 'r2')).toBe('2 same in both');
    expect(textWithHidden(html, 'r6')).toContain('19 words cut in B');
  });

  test('neither marks nor text carry names that assistive technology may not use', () => {
    for (const view of ['side', 'inline', 'list', 'read'] as const) {
      expect(render(address, { view })).not.toMatch(/<(?:ins|del|mark|span|p)\b[^>]*aria-label/);
    }
  });
});

function textWithHidden(html: string, row: string): string {
  const header = new RegExp(`id="${row}".*?<th[^>]*>(.*?)</th>`, 's').exec(html)?.[1] ?? '';
  return header.replace(/<[^>]*>/g, '').trim();
}

describe('states', () => {
  test('identical passages say so and carry no mark', () => {
    const html = render(identical);
    expect(html).toContain('These passages are identical, letter for letter.');
    expect(html).not.toContain('<mark');
  });

  test('differences that are all hidden are counted and can be shown', () => {
    const html = render(address, {
      hide: ['wording', 'omission', 'addition', 'ellipsis', 'spelling', 'punctuation', 'capitals', 'spacing'],
    });
    expect(html).toMatch(
      /<p class="state" data-all-hidden="true">12 differences, all hidden by your filters/,
    );
    expect(html).toContain('data-hide="w a b e s p c x"');
  });

  test('rows too different for word marks are counted, with the way to mark them', () => {
    const html = render(rewritten);
    expect(html).toMatch(/Word marks skipped in 1 row \(too different\)\. <a href="[^"]*marks=all"/);
    expect(render(rewritten, { marks: 'all' })).toContain('shown in 1 row all the same (too different)');
    expect(render()).not.toContain('Word marks');
  });

  test('rows with too many differences for marks say that, and not that they are too different', () => {
    const many = `${Array.from({ length: 9 }, () => 'so [colour/color|s] and much more').join(' ')}. `;
    const page = pageOfRows(many, 'One row is as it was.');
    expect(textOf(render(page))).toContain('skipped in 1 row (too many differences to mark).');
    expect(textOf(render(page))).toContain('9 differences, too many to mark');
    expect(textOf(render(page, { marks: 'all' }))).not.toContain('differences, too many');
    const both = pageOfRows(many, '[All of it was said/What came was heard|w] [by one/of none|w].');
    expect(textOf(render(both))).toContain(
      'in 2 rows (1 too different, 1 with too many differences to mark).',
    );
  });

  test('a coarse comparison says so', () => {
    const coarse = { ...address, parts: [{ ...address.parts[0]!, exact: false }] };
    expect(render(coarse)).toContain('<p class="notice">Some of it was compared only coarsely');
    expect(render()).not.toContain('coarsely');
  });

  test('several parts have a table each and rows counted on', () => {
    const html = render(twoParts);
    expect(html.match(/<table /g)).toHaveLength(2);
    expect(attributes(html, 'id').filter((id) => /^r\d+$/.test(id))).toEqual(
      Array.from({ length: 9 }, (_, index) => `r${index + 1}`),
    );
  });

  test('unchanged rows fold into a table of their own', () => {
    const html = render({ ...identical, parts: [longPart()] }, { context: 1 });
    expect(html).toMatch(/<summary>\d+ rows with no differences<\/summary><table/);
  });

  function longPart() {
    const part = address.parts[0]!;
    const same = identical.parts[0]!;
    return {
      ...same,
      a: part.a,
      b: part.b,
      rows: [...part.rows, ...Array.from({ length: 8 }, () => part.rows[1]!)],
    };
  }
});

describe('moves', () => {
  const moved = pageOfRows(
    'And so [on Monday/|t] she came. ',
    'Nothing differs here. ',
    'It ended [/On Monday|t]. ',
    '[he said /|t]after all[/ he said|t].',
  );

  test('both ends lead to each other, and each mark names the other', () => {
    const html = render(moved);
    const chips = [...html.matchAll(/<a class="chip" data-k="t" href="([^"]*)">([^<]*)</g)];
    expect(chips.map(([, href, words]) => [href, words])).toEqual([
      ['#r3', 'moved ↓ to row 3'],
      ['#r1', 'moved ↑ from row 1'],
    ]);
    expect(attributes(html, 'data-end')).toEqual(['d2b', 'd1a', 'd4b', 'd3a']);
    for (const id of attributes(html, 'data-end')) expect(attributes(html, 'id')).toContain(id);
  });

  test('the list says from where to where', () => {
    const told = [...render(moved, { view: 'list' }).matchAll(/<p class="what"[^>]*>(.*?)<\/p>/gs)];
    expect(told.map(([, words = '']) => textOf(words).trim())).toEqual([
      'Row 1, transposition, moved from row 1 to row 3.',
      'Row 3, transposition, moved from row 1 to row 3.',
      'Row 4, transposition, moved within row 4.',
      'Row 4, transposition, moved within row 4.',
    ]);
  });

  test('seen from the other side, it moved the other way', () => {
    const html = render(swapComparison(moved));
    expect(html).toContain('moved ↓ from row 3');
    expect(html).toContain('moved ↑ to row 1');
  });

  test('a paragraph that one side divides is split there, with nothing removed and nothing added', () => {
    const html = render(pageOfRows('One sentence.[\n\n/ |x]', 'And one more.'));
    expect(html).toContain('<span class="chip split"> split here in A</span>');
    expect(html).not.toMatch(/only in|<mark(?! data-k="x")/);
    expect(render(swapComparison(pageOfRows('One.[\n\n/ |x]', 'Two.')))).toContain('split here in B');
  });
});

describe('words that are looked for', () => {
  test('are marked in both columns, however they are written, and counted', () => {
    const html = render(address, { q: 'NATION' });
    const hits = (side: 'a' | 'b'): string[] =>
      cellsOf(html, side).flatMap((cell) =>
        [...cell.matchAll(/<mark class="hit">(.*?)<\/mark>/g)].map(([, word = '']) => word),
      );
    expect([hits('a').slice(0, 2), hits('b').slice(0, 2)]).toEqual([
      ['nation', 'nation'],
      ['Nation', 'nation'],
    ]);
    expect(html).toContain(`<b>${hits('a').length} in A, ${hits('b').length} in B</b>`);
    expect(textOf(cellsOf(html, 'a').join(''))).toBe(address.parts[0]!.a.text);
  });

  test.each(['side', 'inline', 'list', 'read'] as const)('are marked in the view %s', (view) => {
    const html = render(address, { view, q: 'consecrated' });
    expect(html).toContain('<mark class="hit">consecrated</mark>');
    expect(html).toContain('q=consecrated');
  });

  test('keep their row out of the folds, and go with one link', () => {
    const rows = Array.from({ length: 30 }, (_, index) => `Sentence ${index} is the same. `);
    rows[12] = 'Here stands a zebra. ';
    const html = render(pageOfRows(...rows), { context: 3, q: 'zebra' });
    expect(html.match(/<summary>\d+ rows/g)).toEqual(['<summary>12 rows', '<summary>17 rows']);
    expect(html).toMatch(/<a href="\/compare\/[^"?]*\?context=3">Clear/);
  });

  test('are marked in a section, too, and stay in the addresses of its other views', async () => {
    const app = createApp({ openStore: async () => editionsStore });
    const html = await (await app.request('/editions/the-book/book-1818/book-1831/h2?q=storm')).text();
    expect(html).toContain('<mark class="hit">Storm</mark>');
    expect(html).toContain('<b>1 in A, 1 in B</b>');
    expect(html).toContain('/h2?view=list&amp;q=storm"');
  });

  test('are none where the question has no word', () => {
    expect(render(address, { q: '?!' })).not.toContain('class="found"');
  });
});

describe('folding', () => {
  const rows = Array.from({ length: 20 }, (_, index) =>
    index === 10 ? 'One [more/less|w] here. ' : index === 2 ? 'A comma[,/|p] too. ' : 'All the same. ',
  );

  test('the switch says what is on, and leads to the other', () => {
    const choice = (options: Partial<CompareOptions>): string =>
      /<ul data-fold.*?<\/ul>/s.exec(render(pageOfRows(...rows), options))?.[0] ?? '';
    expect(choice({})).toMatch(/aria-current="true">show<.*context=3">fold</s);
    expect(choice({ context: 3 })).toMatch(/context=all">show<.*aria-current="true">fold</s);
  });

  test.each([
    [0, ['7 rows', '9 rows']],
    [1, ['5 rows', '8 rows']],
    [3, ['6 rows']],
    [99, []],
  ])('%i rows stay around each difference', (context, folds) => {
    const html = render(pageOfRows(...rows), { context });
    expect([...html.matchAll(/<summary>(\d+ rows)/g)].map(([, fold]) => fold)).toEqual(folds);
  });

  test('a fold that holds what filters hide says so', () => {
    const html = render(pageOfRows(...rows), { context: 0, hide: ['punctuation', 'spacing'] });
    expect(html).toContain('<summary>10 rows with no differences but hidden ones</summary>');
    expect(html).toContain('<summary>9 rows with no differences</summary>');
  });
});

describe('sides', () => {
  test('swapping exchanges what only A and only B have, and twice is once', () => {
    const swapped = swapComparison(address);
    expect(swapped.parts[0]!.statistics.kinds.addition).toBe(address.parts[0]!.statistics.kinds.omission);
    expect(swapComparison(swapped)).toEqual(address);
    expect(marksOf(render(swapped), 'b')).toEqual(marksOf(render(address), 'a'));
  });

  test('the link that swaps keeps what is hidden', () => {
    expect(render(address, { hide: ['omission'] })).toContain(
      'href="/compare/times-1863/p1/bliss-1864/p1?hide=addition" data-swap',
    );
  });

  test('every text cell has its language and direction', () => {
    for (const page of [address, hebrew]) {
      for (const [cell] of render(page).matchAll(/<td role="cell"[^>]*>/g)) {
        expect(cell).toMatch(/ lang="[^"]*" dir="(?:ltr|rtl|auto)"/);
      }
    }
    expect(render(hebrew)).toContain('lang="he" dir="rtl"');
  });
});

describe('the way on', () => {
  const way = (passages: number): string => {
    const family = { id: 'x', title: 'Four score', passages };
    return textOf(/<aside.*?<\/aside>/s.exec(render({ ...address, families: [family] }))?.[0] ?? '');
  };

  test('leads to further copies, where there are any', () => {
    expect(way(3)).toContain('Also in: all 3 copies of “Four score”');
  });

  test('of two copies leads to what stands around them', () => {
    expect(way(2)).toContain('With what stands around them: both copies of “Four score”');
    expect(way(2)).not.toContain('Also in');
  });
});

describe('list', () => {
  test('says every difference with its row, its kind and both readings', () => {
    const html = render(address, { view: 'list' });
    const items = [...html.matchAll(/<li value="\d+".*?<\/li>/gs)].map(([item]) =>
      textOf(item.replace(/<span class="vh">\. <\/span>/g, '. ')).replace(/\s+/g, ' '),
    );
    expect(items).toHaveLength(12);
    expect(items[0]).toBe(
      'Row 1, wording.A: on. B: upon. After “ago our fathers brought forth”. Go to row 1',
    );
  });

  test('has every difference of a row with too many to mark, and leads to where they are marked', () => {
    const many = `${Array.from({ length: 9 }, () => 'so [colour/color|s] and much more').join(' ')}. `;
    const html = render(pageOfRows('One row is as it was. ', many), { view: 'list' });
    expect(html.match(/<li value=/g)).toHaveLength(9);
    expect(html.match(/marks=all#r2"/g)).toHaveLength(9);
    expect(html).not.toContain('Word marks');
  });

  test('has of a rewritten row both wordings', () => {
    const row = /<li value="1".*?<\/li>/s.exec(render(rewritten, { view: 'list' }))?.[0] ?? '';
    expect(textOf(row)).toContain('Row 2, rewritten, 94\u00a0% differs: 2 differences.');
    expect(textOf(row)).toContain('A: The minister spoke at length');
    expect(textOf(row)).toContain('B: A speech was then given');
    expect(render(rewritten, { view: 'list', marks: 'all' })).not.toContain('rewritten, 94');
  });
});
