import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanSources } from '../../src/compare.ts';
import type { Family, Parallel, Source } from '../../src/model/index.ts';
import { groupFamilies } from '../../src/parallel/index.ts';
import { numberedSource } from '../helpers/family-notation.ts';
import { sourceFrom } from '../helpers/source-from.ts';

const runs = { numRuns: Number(process.env['VARIORUM_RUNS'] ?? 200) };
/** Whole scans take ten times as long as grouping what is found. */
const scans = { numRuns: Math.ceil(runs.numRuns / 4) };

const sources: readonly Source[] = ['a', 'b', 'c', 'd', 'e'].map((id) => numberedSource(id, 40));

const end = fc.record({
  source: fc.constantFrom(...sources.map(({ id }) => id)),
  from: fc.nat(240),
  length: fc.integer({ min: 1, max: 150 }),
});

/** Parallels between any two stretches, certain and doubtful, overlapping as they may. */
const parallels: fc.Arbitrary<Parallel[]> = fc
  .array(
    fc.record({
      a: end,
      b: end,
      similarity: fc.constantFrom(0.2, 0.5, 0.7, 1),
      bits: fc.constantFrom(30, 60, 61, 200),
    }),
    { maxLength: 40 },
  )
  .map((pairs) =>
    pairs.map(({ a, b, similarity, bits }, index) => ({
      id: `x${index}`,
      a: { source: a.source, from: a.from, to: a.from + a.length, place: 'p1' },
      b: { source: b.source, from: b.from, to: b.from + b.length, place: 'p1' },
      words: 10,
      similarity,
      bits,
      verdict: 'altered' as const,
      kinds: {},
      commonplace: 0,
    })),
  );

function grouped(found: readonly Parallel[], corpus: readonly Source[] = sources): Family[] {
  return groupFamilies(found, { sources: corpus, splices: [] });
}

/** What must not depend on any order. */
function unordered(families: readonly Family[]): unknown {
  return families
    .map(({ id, passages, parallels: ids }) => ({
      id,
      parallels: [...ids].sort(),
      passages: passages
        .map(({ source, from, to, core }) => `${source} ${from}-${to} ${core.from}-${core.to}`)
        .sort(),
    }))
    .sort((p, q) => (p.parallels[0]! < q.parallels[0]! ? -1 : 1));
}

describe('families', () => {
  test('P27 are a partition of the parallels', () => {
    fc.assert(
      fc.property(parallels, (found) => {
        const ids = grouped(found).flatMap((family) => family.parallels);
        expect([...ids].sort()).toEqual(found.map(({ id }) => id).sort());
      }),
      runs,
    );
  });

  test('P27 do not depend on the order of parallels, of sides, or of sources', () => {
    fc.assert(
      fc.property(parallels, fc.infiniteStream(fc.nat(1000)), (found, chance) => {
        const draw = (): number => chance.next().value as number;
        const shuffled = found
          .map((one) => ({ one: draw() % 2 === 0 ? one : { ...one, a: one.b, b: one.a }, rank: draw() }))
          .sort((p, q) => p.rank - q.rank)
          .map(({ one }) => one);
        expect(unordered(grouped(shuffled, [...sources].reverse()))).toEqual(unordered(grouped(found)));
      }),
      runs,
    );
  });

  test('P27 are held together by their own parallels and by overlapping ends', () => {
    fc.assert(
      fc.property(parallels, (found) => {
        const byId = new Map(found.map((one) => [one.id, one]));
        for (const { parallels: ids } of grouped(found)) {
          const reached = new Set(ids.slice(0, 1));
          // A set that is walked over while it grows is walked to its end.
          for (const id of reached) {
            for (const other of ids) if (areJoined(byId.get(id)!, byId.get(other)!)) reached.add(other);
          }
          expect(reached.size).toBe(ids.length);
        }
      }),
      runs,
    );
  });

  test('hold every end of their parallels in a passage, and a core in every passage', () => {
    fc.assert(
      fc.property(parallels, (found) => {
        const byId = new Map(found.map((one) => [one.id, one]));
        for (const { passages, parallels: ids } of grouped(found)) {
          for (const { a, b } of ids.map((id) => byId.get(id)!)) {
            for (const part of [a, b]) {
              const holding = passages.filter(
                ({ source, from, to }) => source === part.source && from <= part.from && part.to <= to,
              );
              expect(holding.length).toBeGreaterThan(0);
            }
          }
          for (const { from, to, core } of passages) {
            expect(from <= core.from && core.from < core.to && core.to <= to).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  test('have ids of their own', () => {
    fc.assert(
      fc.property(parallels, (found) => {
        const ids = grouped(found).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      runs,
    );
  });

  test('of a part of the parallels, added to the others as known, are those of all', () => {
    fc.assert(
      fc.property(parallels, fc.constantFrom('a', 'c', 'e'), (found, added) => {
        const isNew = ({ a, b }: Parallel): boolean => a.source === added || b.source === added;
        const known = { parallels: found.filter((one) => !isNew(one)), families: [] };
        const fresh = groupFamilies(found.filter(isNew), { sources, splices: [], known });
        const whole = grouped(found).filter((family) =>
          family.parallels.some((id) => isNew(found.find((one) => one.id === id)!)),
        );
        expect(fresh.map(({ passages }) => passages)).toEqual(whole.map(({ passages }) => passages));
      }),
      runs,
    );
  });

  test('survive as JSON', () => {
    fc.assert(
      fc.property(parallels, (found) => {
        const families = grouped(found);
        expect(JSON.parse(JSON.stringify(families))).toEqual(families);
      }),
      runs,
    );
  });
});

function areJoined(p: Parallel, q: Parallel): boolean {
  return [p.a, p.b].some((left) =>
    [q.a, q.b].some((right) => left.source === right.source && left.from < right.to && right.from < left.to),
  );
}

/** Sentences of words that nothing else has, from which texts are put together. */
const sentences = Array.from({ length: 8 }, (_, sentence) =>
  Array.from({ length: 14 }, (_, word) => `s${sentence}w${word}`).join(' '),
);

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...sentences),
      fc.nat(999).map((seed) => `filler${seed} between them`),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join('. '));

describe('an added source', () => {
  test('changes the id of no family whose passages it leaves as they are, unless one has a twin in wording', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), text, (texts, added) => {
        const before = texts.map((one, index) => sourceFrom(one, `m${index}`));
        const familiesBefore = scanSources(before).families;
        for (const id of ['a', 'z']) {
          const now = scanSources([...before, sourceFrom(added, id)]).families;
          for (const family of familiesBefore) {
            const same = now.find((other) => isSameFamily(family, other));
            // A text that also stands doubled gives two families of the same words.
            const isTwin = [familiesBefore, now].some(
              (all) => all.filter((other) => readable(other.id) === readable(family.id)).length > 1,
            );
            if (same !== undefined && !isTwin) expect(same.id).toBe(family.id);
          }
        }
      }),
      scans,
    );
  });

  test('changes no id at all where the families before are known', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), text, (texts, added) => {
        const before = texts.map((one, index) => sourceFrom(one, `m${index}`));
        const families = scanSources(before).families;
        for (const id of ['a', 'z']) {
          const corpus = [...before, sourceFrom(added, id)];
          const { parallels } = scanSources(corpus);
          const known = { parallels: [], families };
          const now = groupFamilies(parallels, { sources: corpus, splices: [], known });
          for (const family of families) {
            const same = now.find((other) => isSameFamily(family, other));
            if (same !== undefined) expect(same.id).toBe(family.id);
          }
        }
      }),
      scans,
    );
  });
});

function isSameFamily(p: Family, q: Family): boolean {
  return JSON.stringify(p.passages) === JSON.stringify(q.passages);
}

/** The id without its digits. */
function readable(id: string): string {
  return id.replace(/-[^-]*$/, '');
}
