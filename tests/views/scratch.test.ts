import { describe, expect, test } from 'vitest';
import { compareTexts, groupTexts, readPasted } from '../../src/compare-texts.ts';
import {
  describeSite,
  readScratchQuery,
  renderScratch,
  renderTextGroup,
  renderTextPair,
  type ScratchQuery,
} from '../../src/views/index.ts';
import { fixtureStore } from '../fixtures/release/index.ts';
import { prose } from '../helpers/prose.ts';
import { attributes, cellsOf, textOf } from './html.ts';

const query = (search = '', texts = 2): ScratchQuery => readScratchQuery(new URLSearchParams(search), texts);
const read = (texts: readonly string[]) =>
  Promise.all(texts.map((text, index) => readPasted({ label: '', text }, index + 1)));

async function pairHtml(a: string, b: string, search = '', form?: string): Promise<string> {
  const [first, second] = await read([a, b]);
  const asked = query(search);
  return renderTextPair({
    pair: compareTexts(first!, second!),
    query: { ...asked, pair: asked.pair! },
    ...(form !== undefined && { form }),
  }).html;
}

describe('the address of a result', () => {
  test('of two texts is A and B unless it says otherwise', () => {
    expect(query()).toMatchObject({ pair: [1, 2], page: 1 });
    expect(query('pair=2-1&page=3')).toMatchObject({ pair: [2, 1], page: 3 });
  });

  test('of more is all of them, a pair, or one of the places they share', () => {
    expect(query('', 3).pair).toBeUndefined();
    expect(query('pair=1-3', 3).pair).toEqual([1, 3]);
    expect(query('shared=4', 3)).toMatchObject({ shared: 4 });
  });

  test.each([
    'pair=1-1',
    'pair=0-2',
    'pair=1-9',
    'pair=x',
    'page=0',
    'page=1e9',
    'view=odd',
    'hide=odd',
    'side=c',
  ])('without sense (%s) is as without it', (search) => {
    const { options, pair, page } = query(search);
    expect([pair, page, options.view, options.side]).toEqual([[1, 2], 1, 'side', 'a']);
  });
});

describe('two texts', () => {
  test('show every character of both, and a mark for what differs', async () => {
    const [a, b] = ['One <b>two</b> & three.\n\nFour.', 'One two & three?\n\nFour.'];
    const html = await pairHtml(a, b);
    expect(cellsOf(html, 'a').map(textOf).join('')).toBe(a);
    expect(cellsOf(html, 'b').map(textOf).join('')).toBe(b);
    expect(html).not.toContain('<b>two');
  });

  test('identical and with nothing in common are each said', async () => {
    expect(textOf(await pairHtml('One two.', 'One two.'))).toContain('identical, letter for letter');
    expect(textOf(await pairHtml('One two.', 'Un deux.'))).toContain('have nothing in common');
  });

  test('both ends of a move lead to each other, and what changed in it is told below', async () => {
    const [first, second] = [prose(1, 6), prose(2, 6)];
    const html = await pairHtml(`${first}\n\n${second}`, `${second.replace('.', ', so.')}\n\n${first}`);
    const links = [...html.matchAll(/<a class="chip" data-k="t" href="#(r\d+)">(.*?)<\/a>/g)];
    expect(links.map(([, , words]) => words?.replace(/\d+/, 'N'))).toEqual(
      expect.arrayContaining(['moved ↓ from row N', 'moved ↑ to row N']),
    );
    const ids = attributes(html, 'id');
    for (const [, row] of links) expect(ids).toContain(row);
    expect(html).toContain('<h3>Move 1</h3>');
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const list = textOf(await pairHtml(`${first}\n\n${second}`, `${second}\n\n${first}`, 'view=list'));
    expect(list).toMatch(/transposition, moved (to|from) row \d+/);
  });

  test('in a form, other views are buttons that send it to their address, and no link leads astray', async () => {
    const html = await pairHtml('One two three four.', 'One too three four.', 'view=list', 'texts');
    expect(attributes(html, 'href').filter((href) => !href.startsWith('#'))).toEqual([]);
    const actions = attributes(html, 'formaction').map((action) => action.replaceAll('&amp;', '&'));
    expect(actions).toContain('/scratch?view=inline&hide=spacing#result');
    // A row of the list is the place to arrive at.
    expect(actions.some((action) => /#r\d+$/.test(action))).toBe(true);
    expect(actions.filter((action) => action.split('#').length !== 2)).toEqual([]);
    expect(html).toContain('<h2 id="result"');
    expect(actions.every((action) => /[?&]hide=/.test(action))).toBe(true);
  });
});

describe('several texts', () => {
  test('lead from each passage to its rows and back, with the views in the address', async () => {
    const shared = prose(3, 6);
    const group = groupTexts(
      await read([shared, `${prose(4, 3)}\n\n${shared}`, `${shared}\n\n${prose(5, 3)}`]),
    );
    const overview = renderTextGroup({ group, query: query('', 3) }).html;
    expect(attributes(overview, 'href')).toEqual(
      expect.arrayContaining(['/scratch?pair=1-2', '/scratch?pair=1-3', '/scratch?shared=1']),
    );
    const rows = renderTextGroup({ group, query: query('shared=1&view=inline', 3) });
    expect(rows.html).toContain('data-view="inline"');
    expect(attributes(rows.html, 'href')).toContain('/scratch?shared=1&amp;view=list');
    expect(attributes(rows.html, 'href')).toContain('/scratch');
  });

  test('go on ignoring what is ignored, from the lists to the rows and back', async () => {
    const [shared, other] = [prose(3, 6), prose(4, 3)];
    const capital = shared.toUpperCase();
    const group = groupTexts(await read([shared, `${other}\n\n${capital}`, `${capital}\n\n${other}`]));
    const hide = 'hide=capitals,spacing';
    const overview = renderTextGroup({ group, query: query(hide, 3) }).html;
    expect(attributes(overview, 'href')).toContain(`/scratch?pair=1-2&amp;${hide}`);
    expect(attributes(overview, 'href')).toContain(`/scratch?shared=1&amp;${hide}`);
    expect(overview).not.toMatch(/data-k="c"/);
    const rows = renderTextGroup({ group, query: query(`shared=1&${hide}`, 3) }).html;
    expect(attributes(rows, 'href')).toContain(`/scratch?${hide}`);
  });

  test('that share nothing say so', async () => {
    const group = groupTexts(await read(['Alpha beta.', 'Un deux.', 'Eins zwei.']));
    expect(textOf(renderTextGroup({ group, query: query('', 3) }).html)).toContain(
      'No passage stands in more than one place.',
    );
  });
});

test('the form keeps texts as they are, also those that begin with a line break or look like markup', async () => {
  const site = describeSite(fixtureStore.current, await fixtureStore.catalogue());
  const text = '\n</textarea><script>alert(1)</script>';
  const html = renderScratch(site, {
    texts: [
      { label: '"><b>', text },
      { label: '', text: '' },
    ],
    language: 'he',
    ignore: ['capitals'],
    wordsSent: 500,
    problem: '<i>too</i> long',
  });
  const area = /<textarea[^>]*>(.*?)<\/textarea>/s.exec(html)![1]!;
  // A browser leaves out the first line break of an area.
  expect(textOf(area.replaceAll('&#39;', "'"))).toBe(`\n${text}`);
  expect(html).not.toMatch(/<script>|<b>|<i>/);
  expect(html).toContain('<option value="he" selected="">Hebrew</option>');
  expect(html).toMatch(/value="capitals" checked/);
});
