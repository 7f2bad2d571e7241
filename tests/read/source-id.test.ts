import { expect, test } from 'vitest';
import { resolvePlace, sourceId } from '../../src/read/index.ts';
import { readText } from './source-file.ts';

test.each([
  ['sources/simkin-1997.md', 'simkin-1997'],
  ['C:\\texts\\Émigré Letters (2).txt', 'emigre-letters-2'],
  ['.profile', 'profile'],
  ['essay.txt.md', 'essay-txt'],
  ['data.csl.json.txt', 'data.csl-json'],
  ['-rf.txt', 'rf'],
  ['__proto__', 'proto'],
  ['..', 'source'],
  ['Ὅμηρος.txt', 'source'],
  ['a\u202Egpj\n.txt', 'a-gpj'],
  [`${'x'.repeat(100)}.txt`, 'x'.repeat(64)],
])('the id of %j is %s', (file, id) => {
  expect(sourceId(file)).toBe(id);
});

test('places resolve to spans, ranges from the first block to the last', async () => {
  const source = await readText('One.\n\nTwo.\n\nThree.');
  expect(resolvePlace(source, 'p2')).toEqual({ from: 6, to: 10 });
  expect(resolvePlace(source, 'p1-p3')).toEqual({ from: 0, to: 18 });
  for (const place of ['p4', 'p3-p1', 'p1-p2-p3', '', 'p1-', '__proto__']) {
    expect(resolvePlace(source, place)).toBeUndefined();
  }
});
