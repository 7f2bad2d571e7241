import { describe, expect, test } from 'vitest';
import { tokenizeSources } from '../src/compare.ts';
import { editCorpus } from '../src/edit-corpus.ts';
import { editFamilies } from '../src/edit-families.ts';
import type { Family, Parallel, Passage } from '../src/model/index.ts';
import type { FamilyPage } from '../src/store/index.ts';
import { corpusFrom, witnessesFamily, witnessTexts } from './fixtures/release/witnesses.ts';

const saying = 'It is always the historian’s duty to tell what the victors would rather not have told.';

function largestFamily(texts: Readonly<Record<string, string>>): FamilyPage {
  const { families } = editCorpus(corpusFrom(texts));
  return families.reduce((largest, each) =>
    each.passages.length > largest.passages.length ? each : largest,
  );
}

describe('the page of a family', () => {
  test('names its copies by the sigla of their sources', () => {
    expect(witnessesFamily.passages.map(({ siglum, copy }) => [siglum, copy])).toEqual(
      Object.keys(witnessTexts).map((siglum) => [siglum, undefined]),
    );
  });

  test('numbers the copies in one source', () => {
    const { passages } = largestFamily({
      A: `${saying}\n\nNothing of the kind was heard.\n\n${saying}`,
      B: saying,
    });
    expect(passages.map(({ siglum, copy }) => [siglum, copy])).toEqual([
      ['A', 1],
      ['A', 2],
      ['B', undefined],
    ]);
  });

  test('says of each pair what its page says, without the list of all parallels', () => {
    const { pairs, passages, pairsLeftOut } = witnessesFamily;
    expect(pairsLeftOut).toBeUndefined();
    expect(pairs.every(({ a, b }) => passages[a] !== undefined && passages[b] !== undefined)).toBe(true);
    expect(pairs.find(({ a, b }) => a === 0 && b === 1)).toMatchObject({
      placeA: 'p1',
      placeB: 'p1',
      verdict: 'typography',
      kinds: { punctuation: 1, capitals: 1 },
    });
  });
});

/** Copies of one word each, each compared with each. */
function wholeFamily(copies: number): FamilyPage {
  const texts = Object.fromEntries(Array.from({ length: copies }, (_, index) => [`S${index}`, 'word']));
  const corpus = corpusFrom(texts);
  const passages = corpus.sources.map(({ id }): Passage => ({ source: id, from: 0, to: 4, place: 'p1' }));
  const parallels = passages.flatMap((a, at) =>
    passages.slice(at + 1).map((b): Parallel => {
      const id = `${a.source}-${b.source}`;
      const figures = { words: 1, similarity: 1, bits: 9, commonplace: 0 };
      return { id, a, b, verdict: 'identical', kinds: {}, ...figures };
    }),
  );
  const family: Family = {
    id: 'word',
    title: 'word',
    passages: passages.map((passage) => ({ ...passage, core: { from: 0, to: 4 } })),
    parallels: parallels.map(({ id }) => id),
    commonplace: 0,
  };
  const textOf = new Map(tokenizeSources(corpus.sources).texts.map((text) => [text.source.id, text]));
  return editFamilies({ families: [family], parallels }, { textOf, dossiers: [] })[0]!;
}

describe('a family of very many copies', () => {
  test('lists every pair while they can be read', () => {
    expect(wholeFamily(25)).not.toHaveProperty('pairsLeftOut');
    expect(wholeFamily(25).pairs).toHaveLength(300);
  });

  test('lists of each copy the pair with the earliest, and says how many there are', () => {
    const { pairs, pairsLeftOut } = wholeFamily(60);
    expect(pairs.map(({ a, b }) => [a, b])).toEqual(Array.from({ length: 59 }, (_, at) => [0, at + 1]));
    expect(pairs.length + pairsLeftOut!).toBe((60 * 59) / 2);
  });
});
