import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCommunities } from '../../src/parallel/find-communities.ts';
import { joinPassages } from '../../src/parallel/join-passages.ts';
import { orderBy } from '../../src/parallel/order-by.ts';
import { createSpanIndex, type Spans, sharedPart } from '../../src/parallel/span-index.ts';

/** Spans written as `0 10-70`: source, from, to. */
function spansFrom(lines: readonly string[]): Spans {
  const numbers = lines.map((line) => line.match(/\d+/g)!.map(Number));
  const column = (at: number): Uint32Array => Uint32Array.from(numbers, (each) => each[at]!);
  return { source: column(0), from: column(1), to: column(2) };
}

const someSpans: fc.Arbitrary<Spans> = fc
  .array(
    fc.tuple(
      fc.nat(2),
      fc.nat(300),
      fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 900 })),
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((spans) => spansFrom(spans.map(([source, from, length]) => `${source} ${from}-${from + length}`)));

describe('orderBy', () => {
  test('is a stable sort by all keys, also beyond 16 bits', () => {
    const key = fc.oneof(fc.nat(3), fc.nat(0xffff_ffff), fc.constantFrom(0xffff, 0x1_0000, 0xffff_ffff));
    fc.assert(
      fc.property(fc.array(fc.tuple(key, key), { maxLength: 80 }), (pairs) => {
        const [first, second] = [0, 1].map((at) => Uint32Array.from(pairs, (pair) => pair[at]!));
        const expected = pairs
          .map((_, index) => index)
          .sort((p, q) => first![p]! - first![q]! || second![p]! - second![q]! || p - q);
        expect([...orderBy(pairs.length, first!, second!)]).toEqual(expected);
      }),
    );
  });
});

describe('the index of spans', () => {
  test.each([0.5, 0.8])('finds what looking at every span finds (share %d)', (share) => {
    fc.assert(
      fc.property(someSpans, (spans) => {
        const index = createSpanIndex(spans);
        const all = [...spans.from.keys()];
        for (const span of all.filter((each) => each % 3 > 0)) index.add(span);
        for (const span of all) {
          const near = all.filter((other) => other % 3 > 0 && sharedPart(spans, span, other) > share);
          expect([...index.near(span, share)].sort((p, q) => p - q)).toEqual(near);
          const most = Math.max(...near.map((other) => sharedPart(spans, span, other)));
          const nearest = near.find((other) => sharedPart(spans, span, other) === most);
          expect(index.nearest(span, share)).toBe(nearest);
        }
      }),
    );
  });
});

describe('the ends of a passage', () => {
  test.each([
    ['are one where they agree but for a few words', ['0 0-100', '0 5-95'], [0, 0], [1, 1]],
    ['are one where more than half is common', ['0 0-70', '0 30-100', '0 10-90'], [0, 0, 0], [0, 0, 1]],
    ['are two where half is common', ['0 0-60', '0 30-90'], [0, 1], [1, 1]],
    ['are two in two sources', ['0 0-100', '1 0-100'], [0, 1], [1, 1]],
    [
      'gather around the middle one, not the longest',
      ['0 0-172', '0 45-172', '0 73-147'],
      [0, 0, 0],
      [0, 1, 0],
    ],
  ])('%s', (_, lines, passages, copies) => {
    const joined = joinPassages(spansFrom(lines));
    expect([...joined.passageOf]).toEqual(passages);
    expect([...joined.isCopy]).toEqual(copies);
  });

  test('all meet in one point', () => {
    fc.assert(
      fc.property(someSpans, (spans) => {
        const { passageOf, passages } = joinPassages(spans);
        for (let passage = 0; passage < passages; passage++) {
          const ends = [...passageOf.keys()].filter((end) => passageOf[end] === passage);
          const last = Math.max(...ends.map((end) => spans.from[end]!));
          const first = Math.min(...ends.map((end) => spans.to[end]!));
          expect(ends.length).toBeGreaterThan(0);
          expect(last).toBeLessThan(first);
        }
      }),
    );
  });
});

describe('communities', () => {
  function communities(
    own: readonly number[],
    links: readonly (readonly [number, number, number])[],
  ): number[] {
    const [p, q] = [0, 1].map((at) => Uint32Array.from(links, (link) => link[at]!));
    const bits = Float64Array.from(links, ([, , weight]) => weight);
    return [...findCommunities(Float64Array.from(own), { count: links.length, p: p!, q: q!, bits })];
  }

  test('do not take a certain group over by one doubtful link', () => {
    expect(communities([300, 300], [[0, 1, 40]])).toEqual([0, 1]);
  });

  test('take a certain group over by more bits than hold it together', () => {
    expect(
      new Set(
        communities(
          [100, 0, 0],
          [
            [0, 1, 60],
            [0, 2, 60],
            [1, 2, 90],
          ],
        ),
      ).size,
    ).toBe(1);
  });

  test('take in whoever has a single link', () => {
    expect(communities([300, 0], [[0, 1, 40]])).toEqual([0, 0]);
  });

  test('leave apart what has no link', () => {
    expect(communities([0, 0, 0], [[0, 2, 10]])).toEqual([2, 1, 2]);
  });
});
