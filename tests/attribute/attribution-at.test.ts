import { describe, expect, test } from 'vitest';
import { attributionAt } from '../../src/attribute/index.ts';
import { quotationsOf, readAs } from '../helpers/attributions.ts';

const file = [
  '---',
  'title: A Life',
  'authors: Jane Doe',
  "date: '1967'",
  '---',
  '',
  'It was so. Peter Smith wrote: "I met John Brown. He said \'never again will I\' and left." A “catchword” is not all of it.',
].join('\n');

describe('who is said to have said a stretch of text', () => {
  const at = async (wording: string): Promise<unknown> => {
    const source = await readAs('a.md', file);
    const from = source.text.indexOf(wording);
    const found = attributionAt(source, quotationsOf(source), { from, to: from + wording.length });
    return found && [found.origin, found.name?.name];
  };

  test('in the text itself is its author', async () => {
    expect(await at('It was so')).toEqual(['front-matter', 'Jane Doe']);
    expect(await at('Peter Smith wrote')).toEqual(['front-matter', 'Jane Doe']);
  });

  test('in a quotation is whoever it is attributed to, in an inner one whoever that is', async () => {
    expect(await at('I met John Brown')).toEqual(['introduction', 'Peter Smith']);
    expect(await at('never again')).toEqual(['introduction', 'John Brown']);
  });

  test('across the end of a quotation is the author again', async () => {
    expect(await at('and left." A')).toEqual(['front-matter', 'Jane Doe']);
  });

  test('in a quotation of nobody is nobody', async () => {
    expect(await at('catchword')).toBeUndefined();
  });

  test('has the work and the date of the source', async () => {
    const source = await readAs('a.md', file);
    expect(attributionAt(source, [], { from: 0, to: 5 })).toEqual({
      origin: 'front-matter',
      name: { name: 'Jane Doe' },
      work: { title: 'A Life', date: { label: '1967', year: 1967 } },
      date: { label: '1967', year: 1967 },
    });
  });

  test('is unknown where a source has no author', async () => {
    const source = await readAs('a.txt', 'It was so.');
    expect(attributionAt(source, [], { from: 0, to: 5 })).toBeUndefined();
  });
});
