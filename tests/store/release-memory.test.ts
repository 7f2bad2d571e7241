import { expect, test } from 'vitest';
import { createReleaseMemory } from '../../src/store/index.ts';

test('a thing is read once, for the two releases that were asked for last', async () => {
  const memory = createReleaseMemory();
  const reads: string[] = [];
  const get = (release: string, name = 'catalogue') =>
    memory.keep(release, name, async () => {
      reads.push(`${release} ${name}`);
      return name;
    });
  expect(await get('one')).toBe('catalogue');
  await get('one');
  await get('one', 'overview');
  await get('two');
  await get('one');
  expect(reads).toEqual(['one catalogue', 'one overview', 'two catalogue']);
  await get('three');
  await get('one');
  expect(reads).toHaveLength(4);
  await get('two');
  expect(reads.at(-1)).toBe('two catalogue');
});

test('what is not there, and what fails, is asked for again', async () => {
  const memory = createReleaseMemory();
  let reads = 0;
  const missing = () => memory.keep('one', 'work', async () => void reads++);
  await missing();
  await missing();
  expect(reads).toBe(2);
  await expect(
    memory.keep('one', 'broken', async () => {
      throw new Error('no such file');
    }),
  ).rejects.toThrow('no such file');
  expect(await memory.keep('one', 'broken', async () => 'mended')).toBe('mended');
});
