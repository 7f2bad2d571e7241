import { describe, expect, test } from 'vitest';
import type { FamilyCollation, FamilyPage } from '../../src/store/index.ts';
import { createApp } from '../../src/worker/app.ts';
import { storeOf } from '../fixtures/release/index.ts';
import { witnessesFamily, witnessesRelease } from '../fixtures/release/witnesses.ts';
import { attributes, textOf } from './html.ts';

const app = createApp({ openStore: async () => storeOf(witnessesRelease) });
const path = `/families/${witnessesFamily.family.id}`;

async function get(query = ''): Promise<string> {
  const response = await app.request(`${path}${query}`);
  expect(response.status).toBe(200);
  return response.text();
}

/** The rows of the table of readings, as text with single spaces. */
function rowsOf(html: string): string[] {
  const table = /<table role="table" class="list readings">.*?<\/table>/s.exec(html)?.[0] ?? '';
  const body = table.slice(table.indexOf('<tbody'));
  return [...body.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) => {
    const cells = [...row.matchAll(/<t[dh] .*?<\/t[dh]>/gs)].map(([cell]) =>
      cell
        .replace(/<\/(?:li|p|div)>/g, ' ')
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    return cells.join(' | ');
  });
}

describe('eight witnesses', () => {
  test('stand in a table of grouped readings', async () => {
    expect(rowsOf(await get())).toEqual([
      '1–10 | Four score and seven years ago our fathers brought forth | all agree not yet begun: G',
      '11 | on | A B H | upon C D E F not yet begun: G',
      expect.stringMatching(/^12–30 \| this continent.* equal \| all agree not yet begun: G$/),
      '31–33 | Now we are | all agree',
      '34 | engaged | A B C D E G H | om. F “engaged” stands after 39 in F',
      '35–39 | in a great civil war | all agree',
      'after 39 | nothing | A B C D E G H | engaged F “engaged” stands at 34 in A B C D E G H',
      expect.stringMatching(/^40–48 \| testing whether .* all agree$/),
      '49–51 | and so dedicated | A B C D F G H | om. E',
      '52–54 | can long endure | all agree',
      '55 | We | all agree ended: H',
      '56–57 | have come | A B C | are met D E F G ended: H',
      expect.stringMatching(/^58–65 \|.* all agree ended: H$/),
      '66 | a | A B C | the D E F G ended: H',
      '67–69 | final resting place | all agree ended: H',
      '70 | for | A B C | of D E F G ended: H',
      expect.stringMatching(/^71–81 \|.* all agree ended: H$/),
    ]);
  });

  test('are each named once in a row that varies', async () => {
    for (const row of rowsOf(await get()).filter((each) => !each.includes('all agree'))) {
      const named = row.replace(/“.*$/, '').match(/\b[A-H]\b/g) ?? [];
      expect([row, [...named].sort().join('')]).toEqual([row, 'ABCDEFGH']);
    }
  });

  test('are summed up in one line, with what is not told', async () => {
    const text = textOf(await get());
    expect(text).toContain('7 places vary in 81 words of the base, capitals, accents and punctuation aside.');
    expect(text).toContain('Tell 2 more places where only these differ');
    expect(textOf(await get('?tell=all'))).toContain('9 places vary in 81 words of the base.');
  });

  test('are told from whichever is the base', async () => {
    const rows = rowsOf(await get('?base=E'));
    expect(rows).toContain('11 | upon | C D E F | on A B H not yet begun: G');
    expect(rows).toContain('after 48 | nothing | E | and so dedicated A B C D F G H');
  });

  test('are fewer where fewer are chosen, by a form or by a link', async () => {
    const byForm = await get('?base=A&w=C&w=G');
    expect(rowsOf(byForm)).toContain('11 | on | A B | upon C not yet begun: G');
    expect(rowsOf(await get('?w=C,G'))).toEqual(rowsOf(byForm));
    expect(byForm).toContain(`<link rel="canonical" href="${path}?w=A,C,G"/>`);
    expect(byForm.match(/<input type="checkbox"[^>]* checked/g)).toHaveLength(3);
    expect((await get()).match(/<input type="checkbox"[^>]* checked/g)).toHaveLength(7);
  });

  test('are as many as there are where a form names them all', async () => {
    const all = await get('?base=A&tell=words&view=table&w=A&w=C&w=D&w=E&w=F&w=G&w=H');
    expect(all).toContain(`<link rel="canonical" href="${path}"/>`);
  });

  test('have every reading in a cell or an element with its language', async () => {
    const html = await get();
    expect(html).toContain('<td role="cell" lang="en" dir="ltr" data-label="Base">engaged</td>');
    expect(html).toContain('<span lang="en" dir="ltr">upon</span>');
  });

  test('take a page that is soon there, and scripts, handlers and styles of their own none', async () => {
    for (const query of ['', '?tell=all', '?view=columns']) {
      const html = await get(query);
      expect(html.length).toBeLessThan(90_000);
      expect(html.match(/<[a-z]/g)!.length).toBeLessThan(1_900);
      expect(html).not.toMatch(/<[a-z][^>]* (?:style|on\w+)=/);
    }
  });

  test('have no name twice', async () => {
    const ids = attributes(await get('?view=columns&w=C,F'), 'id');
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});

describe('up to three witnesses in columns', () => {
  test('stand beside each other, sentence by sentence, with what differs from the base marked', async () => {
    const html = await get('?view=columns&w=C,F');
    const rows = [...html.matchAll(/<tr role="row" id="r\d+">.*?<\/tr>/gs)].map(([row]) => row);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('forth <mark data-k="w" id="d1b">upon</mark> this');
    expect(textOf(rows[1]!)).toContain('in a great civil war engaged, testing');
    expect(rows[1]).toMatch(/<mark data-k="t"[^>]*>engaged,<\/mark>/);
  });

  test('say where one has not begun or has ended, and do not mark that as left out', async () => {
    const html = await get('?view=columns&w=G,H');
    expect(html).toContain('begins later');
    expect(html).toContain('has ended');
    expect(html).not.toMatch(/<(?:mark|span class="nil") data-k="a"/);
  });

  test('are three where more are chosen, and say so', async () => {
    expect(textOf(await get('?view=columns'))).toContain(
      'Shown are the base and the next 2 of 7 wordings; choose others above.',
    );
  });
});

describe('what an address asks for', () => {
  test.each(['?base=Z', '?w=A,Z', '?view=graph', '?tell=some', '?base=%3Cb%3E'])(
    '%s is refused with a reason',
    async (query) => {
      const response = await app.request(`${path}${query}`);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('Expected');
    },
  );

  test('and is shown is all in the data, too', async () => {
    const answer = await app.request(`${path}.json?base=E&w=A&tell=all`);
    expect(await answer.json()).toMatchObject({
      schema: 'variorum.family-page/1',
      options: { base: 4, wordings: [0, 3], view: 'table', tell: 'all', page: 1 },
    });
  });
});

test('a family of two copies is left to the page of the pair', async () => {
  const pair = witnessesRelease.families.find(({ passages }) => passages.length === 2)!;
  const html = await (await app.request(`/families/${pair.family.id}`)).text();
  expect(html).not.toContain('Who reads what');
  expect(html).toContain('href="/compare/');
});

/** The page of a family whose wordings have their words in the given columns. */
async function pageOfWordings(
  sigla: readonly string[],
  wordings: readonly { readonly columns: readonly number[]; readonly words: string }[],
  transpositions: FamilyCollation['transpositions'] = [],
): Promise<string> {
  const { family, passages } = witnessesFamily;
  const copies = sigla.map((siglum) => ({ ...passages[0]!, siglum }));
  const readings = new Map<string, number>();
  const changed: FamilyPage = {
    ...witnessesFamily,
    family: { ...family, passages: copies.map((passage) => ({ ...passage, core: passage })) },
    passages: copies,
    pairs: [],
    collation: {
      width: 1 + Math.max(...wordings.flatMap(({ columns }) => columns)),
      wordings: wordings.map(({ columns, words }, index) => ({
        columns,
        readings: words.split(' ').map((word) => {
          if (!readings.has(word)) readings.set(word, readings.size);
          return readings.get(word)!;
        }),
        states: [{ copies: [index], pieces: ['', ...words.split(/( )/), ''] }],
      })),
      base: 0,
      transpositions,
      leftOut: [],
      exact: true,
    },
  };
  const page = createApp({ openStore: async () => storeOf({ ...witnessesRelease, families: [changed] }) });
  return (await page.request(path)).text();
}

describe('words that stand elsewhere', () => {
  /** "white owl" before the verb in A, after it in B; in B or in both other words are between. */
  const moved = (second: string): Promise<string> =>
    pageOfWordings(
      ['A', 'B', 'C'],
      [
        { columns: [0, 1, 2, 3, 5], words: 'the white snow owl came' },
        { columns: [0, 5, ...second.split(' ').map((_, at) => 6 + at)], words: `the came ${second}` },
        { columns: [0, 5], words: 'the came' },
      ],
      [
        {
          from: { columns: [1, 3], witnesses: [0] },
          to: { columns: [6, 5 + second.split(' ').length], witnesses: [1] },
        },
      ],
    );

  test('are quoted with an ellipsis where other words come between them', async () => {
    const html = textOf(await moved('white owl'));
    expect(html).toContain('“white … owl” stands after 5 in B');
    expect(html).not.toContain('“white owl”');
  });

  test('are quoted as they stand where nothing does', async () => {
    const html = await pageOfWordings(
      ['A', 'B', 'C'],
      [
        { columns: [0, 1, 2, 3], words: 'the white owl came' },
        { columns: [0, 3, 4, 5], words: 'the came white owl' },
        { columns: [0, 3], words: 'the came' },
      ],
      [{ from: { columns: [1, 2], witnesses: [0] }, to: { columns: [4, 5], witnesses: [1] } }],
    );
    expect(textOf(html)).toContain('“white owl” stands after 4 in B');
  });
});

test('sigla at whose signs a line could break are kept together', async () => {
  const html = await pageOfWordings(
    ['Polk-1845', 'Polk-1846', 'C'],
    [
      { columns: [0, 1], words: 'white owl' },
      { columns: [0, 1], words: 'snow owl' },
      { columns: [0, 1], words: 'barn owl' },
    ],
  );
  expect(html).toContain('<bdi class="sigla"><span>Polk-1846</span></bdi>');
  expect(html).toContain('<bdi class="sigla">C</bdi>');
});

test('more than eight sigla unfold, and the list of many copies has pages', async () => {
  const { family, passages } = witnessesFamily;
  const many = Array.from({ length: 120 }, (_, index) => ({ ...passages[0]!, siglum: `S${index}` }));
  const state = { copies: many.map((_, index) => index), pieces: ['', 'one', ' ', 'two', ''] };
  const changed = {
    ...witnessesFamily,
    family: { ...family, passages: many.map((passage) => ({ ...passage, core: passage })) },
    passages: many,
    pairs: [],
    collation: {
      width: 2,
      wordings: [
        { columns: [0, 1], readings: [0, 0], states: [{ ...state, copies: state.copies.slice(0, 119) }] },
        {
          columns: [0, 1],
          readings: [0, 1],
          states: [{ copies: [119], pieces: ['', 'one', ' ', 'too', ''] }],
        },
      ],
      base: 0,
      transpositions: [],
      leftOut: [],
      exact: true,
    },
  };
  const large = createApp({
    openStore: async () => storeOf({ ...witnessesRelease, families: [changed] }),
  });
  const html = await (await large.request(path)).text();
  expect(html).toContain('<summary><bdi class="sigla">S0 S1 S2 S3 S4 S5</bdi> and 113 more</summary>');
  expect(html).toContain('Copies 1–50');
  expect(html).not.toContain('id="copy-51"');
  const next = await (await large.request(`${path}?page=3`)).text();
  expect(next).toContain('id="copy-120"');
  expect(next).not.toContain('Who reads what');
  expect((await large.request(`${path}?page=4`)).status).toBe(404);
});
