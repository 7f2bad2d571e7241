import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/analyse/index.ts';
import { hasAddresses } from '../detect/texts.ts';
import { type AlteredQuotation, alterQuotation, type Deed, deeds } from './alter-quotation.ts';
import { sharesWords } from './draw-passage.ts';
import { drawLibrary, type Library } from './library.ts';
import { writeArticle } from './write-article.ts';

const each = 12;

function alter(library: Library, seed: number): AlteredQuotation[] {
  const random = createRandom(seed);
  return deeds.flatMap((deed) => Array.from({ length: each }, () => alterQuotation(deed, library, random)));
}

const letters = (wording: string): string => wording.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const wordsOf = (wording: string): string[] => wording.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];

describe.skipIf(!hasAddresses())('altered quotations', async () => {
  const library = hasAddresses() ? await drawLibrary(12, 3) : undefined;
  const altered = library ? alter(library, 3) : [];
  const done = (deed: Deed): AlteredQuotation[] => altered.filter((one) => one.deed === deed);
  const stands = ({ wording, from }: AlteredQuotation): boolean => from!.source.text.includes(wording);
  const standsInLetters = ({ wording, from }: AlteredQuotation): boolean =>
    letters(from!.source.text).includes(letters(wording));

  test('are the same for the same seed', () => {
    const strip = (some: readonly AlteredQuotation[]): string[] =>
      some.map(({ wording, name }) => wording + name);
    expect(strip(alter(library!, 3))).toEqual(strip(altered));
    expect(strip(alter(library!, 4))).not.toEqual(strip(altered));
  });

  test.each(['verbatim', 'wrong author', 'wrong year'] as const)(
    '%s leaves the words as they stand',
    (deed) => {
      expect(done(deed).every(stands)).toBe(true);
    },
  );

  test('only a wrong author is another, and only a wrong year', () => {
    for (const { deed, from, name, year } of altered) {
      if (from === undefined) continue;
      expect([name !== from.author, year !== from.year]).toEqual([
        deed === 'wrong author',
        deed === 'wrong year',
      ]);
    }
  });

  test('typography changes no letter but its case', () => {
    expect(done('typography').some(stands)).toBe(false);
    expect(done('typography').every(standsInLetters)).toBe(true);
  });

  test.each(['word', 'number', 'negation', 'marked cut', 'unmarked cut', 'splice', 'reorder'] as const)(
    '%s changes the words',
    (deed) => {
      expect(done(deed).some(standsInLetters)).toBe(false);
    },
  );

  test('a negation is a word more or less that says no', () => {
    const change = /^left out$|^put in: /u;
    for (const { detail, wording } of done('negation')) {
      expect(detail).toMatch(change);
      if (detail !== 'left out') expect(wordsOf(wording)).toContain('not');
    }
  });

  test('inventions share no six words with the library', () => {
    expect(done('invention').filter(({ wording }) => sharesWords(library!, wording, 6))).toEqual([]);
  });

  test('all stand in the article, in order', () => {
    const { text } = writeArticle(altered, createRandom(1));
    let position = 0;
    for (const { wording } of altered) {
      position = text.indexOf(wording, position);
      expect(position, wording).toBeGreaterThan(-1);
    }
  });
});
