import { describe, expect, test } from 'vitest';
import { createLocator } from '../src/locate.ts';
import { sourceOf } from './export/fixtures.ts';

describe('createLocator', () => {
  const text = 'A HEADING\n\nFirst line\nsecond line.\n\nNext paragraph.\n';

  test.each([
    ['First', 'p1', 3],
    ['second', 'p1', 4],
    ['\n\nNext', 'p2', 6],
    ['line.\n\nNext', 'p1-p2', 4],
  ])('finds %j in %s, line %i', async (words, place, line) => {
    const locate = createLocator(await sourceOf('x.txt', text));
    const from = text.indexOf(words);
    expect(locate({ from, to: from + words.length })).toEqual({ place, line });
  });

  test('says of a Markdown text on which line of the file it stands', async () => {
    const source = await sourceOf('x.md', '---\nid: x\n---\n\n# Head\n\nSome *words*\nhere.\n');
    const from = source.text.indexOf('here');
    expect(createLocator(source)({ from, to: from + 4 }).line).toBe(8);
  });

  test('has an answer for an empty text', async () => {
    expect(createLocator(await sourceOf('x.txt', ''))({ from: 0, to: 0 })).toEqual({ place: 'p1', line: 1 });
  });
});
