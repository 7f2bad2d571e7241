import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alterationKinds,
  type Plant,
  type PlantedPassage,
  plantQuotations,
  type QuotationOrder,
} from '../../src/analyse/index.ts';
import { overlaps, type Source } from '../../src/model/index.ts';
import { countWords, findWords } from '../../src/text/index.ts';
import { prose } from '../helpers/prose.ts';
import { text } from '../helpers/random-text.ts';
import { sourceFrom } from '../helpers/source-from.ts';

const sources = ['one', 'two', 'three'].map((id, index) => sourceFrom(prose(index, 65), id));
const words = { least: 9, most: 15 };
const orders: QuotationOrder[] = alterationKinds.flatMap((kind) =>
  [0, 1, 2].map(() => ({ kind, strength: kind === 'scanning' ? 0.05 : 0.3, words })),
);

function wordingIn(texts: readonly Source[], { id, from, to }: PlantedPassage): string {
  return texts.find((source) => source.id === id)!.text.slice(from, to);
}

describe('planted quotations', () => {
  const planted = plantQuotations(sources, orders, 1);
  const wording = (passage: PlantedPassage): string => wordingIn(planted.sources, passage);

  test('are as many as ordered, in that order, each from another text than it stands in', () => {
    expect(planted.unplaced).toEqual([]);
    expect(planted.plants.map(({ kind }) => kind)).toEqual(orders.map(({ kind }) => kind));
    for (const { source, host } of planted.plants) expect(source.id).not.toBe(host.id);
  });

  test('are whole words of their source, as many as ordered, verbatim where nothing is altered', () => {
    for (const { kind, source, host, words: count } of planted.plants) {
      expect(countWords(wording(source))).toBe(count);
      expect(count).toBeGreaterThanOrEqual(words.least);
      expect(count).toBeLessThanOrEqual(words.most);
      const original = sources.find(({ id }) => id === source.id)!.text;
      expect(original).toContain(wording(source));
      if (kind === 'verbatim') expect(wording(host)).toBe(wording(source).replace(/\s+/g, ' '));
      else expect(wording(host)).not.toBe(wording(source));
    }
  });

  test('stand between two sentences of a paragraph', () => {
    for (const { host } of planted.plants) {
      const { text, blocks } = planted.sources.find(({ id }) => id === host.id)!;
      expect(text.slice(0, host.from)).toMatch(/\. $/);
      expect(text.slice(host.to)).toMatch(/^\.(?: |\n|$)/);
      expect(blocks.some(({ from, to }) => from < host.from && host.to < to)).toBe(true);
    }
  });

  test('leave the texts as they were once they are taken out', () => {
    for (const [index, { id, text }] of planted.sources.entries()) {
      const own = planted.plants
        .filter(({ host }) => host.id === id)
        .sort((p, q) => q.host.from - p.host.from);
      const without = own.reduce((rest, { host }) => {
        const isAtEnd = /^\.(?:\n|$)/.test(rest.slice(host.to));
        return rest.slice(0, host.from - (isAtEnd ? 1 : 0)) + rest.slice(host.to + (isAtEnd ? 1 : 2));
      }, text);
      expect(without).toBe(sources[index]!.text);
    }
  });

  test('never share a passage, nor stand inside one that is quoted', () => {
    const sides = planted.plants.flatMap(({ source, host }) => [source, host]);
    for (const [index, one] of sides.entries()) {
      for (const other of sides.slice(index + 1)) {
        expect(one.id === other.id && overlaps(one, other)).toBe(false);
      }
    }
  });

  test('stand apart from each other where they were near each other', () => {
    const many = Array.from({ length: 40 }, () => ({ kind: 'verbatim', strength: 0, words }) as const);
    const { plants } = plantQuotations(sources, many, 1);
    expect(plants.length).toBeGreaterThan(20);
    for (const [index, one] of plants.entries()) {
      for (const other of plants.slice(index + 1)) {
        if (one.source.id !== other.source.id || one.host.id !== other.host.id) continue;
        const apart = (side: 'source' | 'host'): number => Math.abs(one[side].from - other[side].from);
        expect(Math.max(apart('source'), apart('host'))).toBeGreaterThan(900);
      }
    }
  });

  test('are the same for the same seed, and others for another', () => {
    expect(plantQuotations(sources, orders, 1)).toEqual(planted);
    const others = plantQuotations(sources, orders, 2);
    expect(others.plants.map(({ source }) => source)).not.toEqual(planted.plants.map(({ source }) => source));
  });

  test('come from and go into the texts that were named', () => {
    const named = orders.map((order) => ({ ...order, from: ['one', 'two'], into: ['two', 'three'] }));
    const ends = plantQuotations(sources, named, 1).plants.map(
      ({ source, host }) => `${source.id} ${host.id}`,
    );
    expect([...new Set(ends)].sort()).toEqual(['one three', 'one two', 'two three']);
  });

  test('are misread besides where that is asked for', () => {
    const clean = { kind: 'verbatim', strength: 0, words } as const;
    const [plant] = plantQuotations(sources, [{ ...clean, misread: 0.1 }], 4).plants as [Plant];
    const { sources: texts } = plantQuotations(sources, [{ ...clean, misread: 0.1 }], 4);
    expect(plant.misread).toBe(0.1);
    expect(wordingIn(texts, plant.host)).not.toBe(wordingIn(texts, plant.source));
  });
});

describe('what cannot be planted', () => {
  const order = { kind: 'verbatim', strength: 0, words } as const;

  test.each<[string, Source[], QuotationOrder]>([
    ['one text alone', sources.slice(0, 1), order],
    ['texts shorter than a quotation', [sourceFrom('One two.', 'a'), sourceFrom('Three four.', 'b')], order],
    ['no texts', [], order],
    ['texts without words', [sourceFrom('…', 'a'), sourceFrom('?!', 'b')], order],
    [
      'texts without a number',
      [sourceFrom('Not one word of it. '.repeat(9), 'a'), sources[0]!],
      { ...order, kind: 'number', from: ['a'] },
    ],
  ])('is said of %s', (_, texts, asked) => {
    expect(plantQuotations(texts, [asked], 1)).toEqual({ sources: texts, plants: [], unplaced: [asked] });
  });

  test('is what the texts have no room for', () => {
    const many = Array.from({ length: 500 }, () => order);
    const { plants, unplaced } = plantQuotations(sources, many, 1);
    expect(plants.length + unplaced.length).toBe(500);
    expect(unplaced.length).toBeGreaterThan(0);
    const quoted = plants.reduce((sum, plant) => sum + plant.words, 0);
    expect(quoted).toBeLessThanOrEqual(
      sources.reduce((sum, { text }) => sum + findWords(text).length / 2, 0),
    );
  });
});

function squeezed(wording: string): string {
  return wording.replace(/\s+/gu, ' ');
}

describe('in any texts, planting', () => {
  const anyOrders = alterationKinds.map((kind) => ({ kind, strength: 0.4, words: { least: 1, most: 4 } }));

  test('keeps every block within the text and every plant whole', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), (first, second, seed) => {
        const before = [sourceFrom(first, 'a'), sourceFrom(second, 'b')];
        const { sources: after, plants, unplaced } = plantQuotations(before, anyOrders, seed);
        expect(plants.length + unplaced.length).toBe(anyOrders.length);
        for (const [index, { text: enlarged, blocks }] of after.entries()) {
          expect(blocks.map(({ place }) => place)).toEqual(before[index]!.blocks.map(({ place }) => place));
          for (const [at, block] of blocks.entries()) {
            expect(block.from).toBeGreaterThanOrEqual(blocks[at - 1]?.to ?? 0);
            expect(block.to).toBeLessThanOrEqual(enlarged.length);
          }
        }
        for (const { source, host, words: count, kind } of plants) {
          const quoted = wordingIn(after, source);
          expect(before.find(({ id }) => id === source.id)!.text).toContain(quoted);
          expect(countWords(quoted)).toBe(count);
          // A word that is divided at the end of a line keeps its line break; gaps become one blank.
          if (kind === 'verbatim') expect(squeezed(wordingIn(after, host))).toBe(squeezed(quoted));
        }
      }),
    );
  });
});
