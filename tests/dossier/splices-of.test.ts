import { expect, test } from 'vitest';
import { type JoinedPassages, splicesOf } from '../../src/dossier/splices-of.ts';
import type { Passage } from '../../src/model/index.ts';

/** "a 0-10" as a passage. */
function passage(notation: string): Passage {
  const [, source, from, to] = /^(\w+) (\d+)-(\d+)$/.exec(notation)!;
  return { source: source!, place: '', from: Number(from), to: Number(to) };
}

function joined(parts: readonly string[], pieces: readonly string[]): JoinedPassages {
  const own = parts.map(passage);
  return {
    source: own[0]!.source,
    parts: own,
    pieces: pieces.map(passage),
    distances: [{ distance: 30, precision: 'about' }],
  };
}

const occurrences = ['copy 0-100', 'copy 200-300', 'text 0-50', 'text 0-500', 'text 80-140', 'copy 0-100'];

test.each([
  [
    'are told by the occurrences that have most of them',
    joined(['copy 0-40', 'copy 45-100'], ['text 0-40', 'text 90-139']),
    // The first two pieces stand in the long occurrence, too, of which they are as much; the first counts.
    [{ joined: 0, pieces: [2, 3], distance: 30, precision: 'about' }],
  ],
  [
    'are none where both pieces are one',
    joined(['copy 0-40', 'copy 45-100'], ['text 0-60', 'text 90-139']),
    [],
  ],
  [
    'are none where a piece is no occurrence',
    joined(['copy 0-40', 'copy 45-100'], ['text 0-40', 'text 600-640']),
    [],
  ],
  ['are none of another text', joined(['other 0-40', 'other 45-100'], ['text 0-40', 'text 90-139']), []],
])('splices %s', (_, one, expected) => {
  expect(splicesOf(occurrences.map(passage), [one])).toEqual(expected);
});
