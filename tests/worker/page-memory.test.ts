import { expect, test } from 'vitest';
import { createPageMemory } from '../../src/worker/page-memory.ts';

const page = (bytes: number) => ({ body: new ArrayBuffer(bytes), headers: new Headers() });

test('the pages asked for last are kept, as many as there is room for', () => {
  const memory = createPageMemory(100);
  memory.keep('one', page(40));
  memory.keep('two', page(40));
  expect(memory.find('one')?.body.byteLength).toBe(40);
  memory.keep('three', page(40));
  expect([memory.find('one'), memory.find('two'), memory.find('three')].map(Boolean)).toEqual([
    true,
    false,
    true,
  ]);
  memory.keep('one', page(10));
  memory.keep('four', page(50));
  expect([memory.find('one'), memory.find('three'), memory.find('four')].map(Boolean)).toEqual([
    true,
    true,
    true,
  ]);
});

test('a page that is larger than all the room is not kept and drives nothing out', () => {
  const memory = createPageMemory(100);
  memory.keep('one', page(40));
  memory.keep('huge', page(101));
  expect([memory.find('one'), memory.find('huge')].map(Boolean)).toEqual([true, false]);
});
