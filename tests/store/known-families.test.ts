import { expect, test } from 'vitest';
import type { Family } from '../../src/model/index.ts';
import { familiesToExtend, familiesToName, type ReleasedScan } from '../../src/store/index.ts';

const passage = (source: string) => ({ source, from: 0, to: 10, place: 'p1', core: { from: 2, to: 8 } });

const family: Family = {
  id: 'cited',
  title: 'Cited',
  passages: [passage('same'), passage('corrected'), passage('read-otherwise'), passage('gone')],
  parallels: ['x'],
  commonplace: 0,
};

const source = (id: string) => ({ id, sha256: `${id}-sum`, characters: 10 });

const scan = {
  sources: family.passages.map(({ source: id }) => source(id)),
  parallels: [
    { id: 'short', words: 5 },
    { id: 'long', words: 6 },
  ],
  families: [family],
} as unknown as ReleasedScan;

test('a build knows the passages of texts that have not changed, and no parallels', () => {
  const now = [
    { id: 'same', text: '0123456789', origin: { sha256: 'same-sum' } },
    { id: 'corrected', text: '0123456789', origin: { sha256: 'another-sum' } },
    { id: 'read-otherwise', text: '012345678', origin: { sha256: 'read-otherwise-sum' } },
  ];
  const known = familiesToName(scan, now);
  expect(known.parallels).toEqual([]);
  expect(known.families).toEqual([{ ...family, passages: [passage('same')] }]);
});

test('a scan against a release knows all families, and the parallels that it would report itself', () => {
  const known = familiesToExtend(scan, { minimumWords: 6 });
  expect(known.parallels.map(({ id }) => id)).toEqual(['long']);
  expect(known.families).toEqual([family]);
});
