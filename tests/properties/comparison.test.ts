import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSources } from '../../src/compare.ts';
import { type Comparison, createBudget, type DifferenceKind, type Segment } from '../../src/model/index.ts';
import { countWords } from '../../src/text/index.ts';
import { editedPair, text } from '../helpers/random-text.ts';
import { sourceFrom } from '../helpers/source-from.ts';

const compare = (a: string, b: string, steps = 1e9): Comparison =>
  compareSources(sourceFrom(a, 'a'), sourceFrom(b, 'b'), {}, createBudget(steps));

/** The segment with a reason that does not say which way: what is split on the way there is joined on the way back. */
function undirected<One extends Segment>(segment: One): One {
  if (segment.type === 'equal' || segment.reason === undefined) return segment;
  return { ...segment, reason: segment.reason.replace(/paragraphs? (split|joined)/, 'paragraphs') };
}

const runs = { numRuns: Number(process.env['VARIORUM_RUNS'] ?? 300) };
/** Also with hardly any budget: a coarse result must keep the same promises. */
const budgets = fc.constantFrom(1e9, 2_000, 0);

describe('a comparison of two texts', () => {
  test('P1 rebuilds both texts from its segments', () => {
    fc.assert(
      fc.property(editedPair, budgets, ({ a, b }, steps) => {
        const { segments } = compare(a, b, steps);
        expect(segments.map((segment) => a.slice(segment.a.from, segment.a.to)).join('')).toBe(a);
        expect(segments.map((segment) => b.slice(segment.b.from, segment.b.to)).join('')).toBe(b);
      }),
      runs,
    );
  });

  test('P2 has segments in order, without gap or overlap, none of them empty', () => {
    fc.assert(
      fc.property(editedPair, budgets, ({ a, b }, steps) => {
        let atA = 0;
        let atB = 0;
        for (const segment of compare(a, b, steps).segments) {
          expect([segment.a.from, segment.b.from]).toEqual([atA, atB]);
          expect(segment.a.to - segment.a.from + (segment.b.to - segment.b.from)).toBeGreaterThan(0);
          atA = segment.a.to;
          atB = segment.b.to;
        }
        expect([atA, atB]).toEqual([a.length, b.length]);
      }),
      runs,
    );
  });

  test('P3 calls equal what is equal to the letter, and nothing else', () => {
    fc.assert(
      fc.property(editedPair, budgets, ({ a, b }, steps) => {
        for (const segment of compare(a, b, steps).segments) {
          const isSame = a.slice(segment.a.from, segment.a.to) === b.slice(segment.b.from, segment.b.to);
          expect(isSame).toBe(segment.type === 'equal');
        }
      }),
      runs,
    );
  });

  test('P4 finds no change between a text and itself', () => {
    fc.assert(
      fc.property(text, budgets, (a, steps) => {
        const { segments, exact, statistics } = compare(a, a, steps);
        expect(segments.filter(({ type }) => type === 'change')).toEqual([]);
        expect(exact).toBe(true);
        expect(statistics.wordsShared).toBe(statistics.wordsA);
      }),
      runs,
    );
  });

  test('P5 tells nothing against something as one change', () => {
    fc.assert(
      fc.property(text, (b) => {
        fc.pre(b !== '');
        expect(compare('', b).segments).toHaveLength(1);
        expect(compare(b, '').segments).toHaveLength(1);
      }),
      runs,
    );
  });

  test('P6 is the same with its sides swapped', () => {
    const swapped: Partial<Record<DifferenceKind, DifferenceKind>> = {
      omission: 'addition',
      addition: 'omission',
    };
    fc.assert(
      fc.property(editedPair, ({ a, b }) => {
        const there = compare(a, b).segments.map((segment) =>
          segment.type === 'equal'
            ? { ...segment, a: segment.b, b: segment.a }
            : {
                ...undirected(segment),
                a: segment.b,
                b: segment.a,
                kind: swapped[segment.kind] ?? segment.kind,
              },
        );
        expect(compare(b, a).segments.map(undirected)).toEqual(there);
      }),
      runs,
    );
  });

  test('P7 finds no more changes when the same text is added to both ends', () => {
    fc.assert(
      fc.property(editedPair, text, text, ({ a, b }, head, tail) => {
        const wrap = (middle: string): string => `${head}\n\n${middle}\n\n${tail}`;
        const changes = ({ segments }: Comparison): number =>
          segments.filter(({ type }) => type === 'change').length;
        expect(changes(compare(wrap(a), wrap(b)))).toBeLessThanOrEqual(
          changes(compare(`\n\n${a}\n\n`, `\n\n${b}\n\n`)),
        );
      }),
      runs,
    );
  });

  test('P11 gives the same bytes twice in one process', () => {
    fc.assert(
      fc.property(editedPair, budgets, ({ a, b }, steps) => {
        expect(JSON.stringify(compare(a, b, steps))).toBe(JSON.stringify(compare(a, b, steps)));
      }),
      runs,
    );
  });

  test('P12 never cuts a surrogate pair, CR LF or a grapheme cluster', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const boundaries = (source: string): Set<number> =>
      new Set([...graphemes.segment(source)].map(({ index }) => index).concat(source.length));
    fc.assert(
      fc.property(editedPair, budgets, ({ a, b }, steps) => {
        const inA = boundaries(a);
        const inB = boundaries(b);
        for (const segment of compare(a, b, steps).segments) {
          expect(inA.has(segment.a.from) && inA.has(segment.a.to)).toBe(true);
          expect(inB.has(segment.b.from) && inB.has(segment.b.to)).toBe(true);
        }
      }),
      runs,
    );
  });

  test('P13 gives offsets in UTF-16 units: every segment slices to whole words and gaps', () => {
    fc.assert(
      fc.property(editedPair, ({ a, b }) => {
        const { segments, statistics } = compare(a, b);
        const wordsIn = (text: string, side: 'a' | 'b'): number =>
          segments.reduce(
            (sum, segment) => sum + countWords(text.slice(segment[side].from, segment[side].to)),
            0,
          );
        expect([wordsIn(a, 'a'), wordsIn(b, 'b')]).toEqual([statistics.wordsA, statistics.wordsB]);
      }),
      runs,
    );
  });

  test('P14 takes composed and decomposed spellings for the same words', () => {
    fc.assert(
      fc.property(text, (a) => {
        const { statistics } = compare(a.normalize('NFC'), a.normalize('NFD'));
        expect(statistics.wordsShared).toBe(statistics.wordsA);
        expect(statistics.wordsB).toBe(statistics.wordsA);
      }),
      runs,
    );
  });

  test('P29 survives a round trip through JSON', () => {
    fc.assert(
      fc.property(editedPair, ({ a, b }) => {
        const result = compare(a, b);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      runs,
    );
  });
});
