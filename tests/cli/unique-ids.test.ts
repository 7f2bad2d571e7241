import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniqueIds } from '../../src/cli/unique-ids.ts';
import { sourceId } from '../../src/read/index.ts';

/** Ids of files; a name after `=` is declared in the file. */
function idsOf(...files: readonly string[]): readonly string[] {
  return uniqueIds(
    files.map((entry) => {
      const [file, declared] = entry.split('=') as [string, string?];
      return { file, id: declared ?? sourceId(file), isDeclared: declared !== undefined };
    }),
  );
}

describe('uniqueIds', () => {
  it.each([
    [
      ['a.txt', 'b.txt'],
      ['a', 'b'],
    ],
    [
      ['x/a.txt', 'y/a.txt', 'y/b.txt'],
      ['x-a', 'y-a', 'b'],
    ],
    [
      ['1/x/a.txt', '2/x/a.txt', '2/y/a.txt'],
      ['1-x-a', '2-x-a', '2-y-a'],
    ],
    [
      ['a.txt', 'x/a.txt'],
      ['a', 'x-a'],
    ],
    [
      ['x/A.txt', 'x/a.txt', 'y/a.txt'],
      ['x-a', 'x-a-2', 'y-a'],
    ],
    [
      ['./a.txt', '../a.txt'],
      ['a', 'a-2'],
    ],
    [
      ['v1.2/notes', 'v1.3/notes'],
      ['v1.2-notes', 'v1.3-notes'],
    ],
    [
      ['x/a.md=a', 'y/a.txt'],
      ['a', 'y-a'],
    ],
    [
      ['x/a.txt', 'y/a.txt', 'x-a.txt'],
      ['x-a', 'y-a', 'x-a-2'],
    ],
    [
      ['z.md=a', 'a.txt'],
      ['a', 'a-2'],
    ],
  ])('%j → %j', (files, ids) => {
    expect(idsOf(...files)).toEqual(ids);
  });

  it('never gives an id twice, nor one that is too long', () => {
    const name = fc.stringMatching(/^[ab]{1,2}$/);
    const file = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => `${parts.join('/')}.txt`);
    fc.assert(
      fc.property(fc.array(file, { maxLength: 12 }), (files) => {
        const ids = idsOf(...files);
        expect(new Set(ids).size).toBe(files.length);
        for (const id of ids) expect(id.length).toBeLessThanOrEqual(64);
      }),
    );
  });
});
