import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignTokens, stepsOfWholeTexts } from '../../src/align/index.ts';
import { type AlignedRun, createBudget, defaultComparisonOptions } from '../../src/model/index.ts';
import { createVocabulary, tokenize } from '../../src/text/index.ts';
import { collated, table, wordsOf } from '../helpers/collation-notation.ts';
import { editedPair, pieces } from '../helpers/random-text.ts';
import { sourceFrom } from '../helpers/source-from.ts';

/** Rows of a table by their sigla, back to the texts that they hold: `A: |the|cat| |` is "the cat". */
function textsFrom(rows: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    rows.map((row) => {
      const [siglum = '', cells = ''] = row.split(': ');
      return [siglum, cells.split('|').join(' ')];
    }),
  );
}

describe('a collation', () => {
  test.each<[string, readonly string[]]>([
    ['sets one word under another', ['A: |the|black|cat|', 'B: |the|white|cat|', 'C: |the|green|cat|']],
    ['leaves a gap where a word is left out', ['A: |the|black|cat|', 'B: |the| |cat|', 'C: |the|red|cat|']],
    [
      'gives an addition a column',
      ['A: |a|simple|text| |', 'B: |a|simple|text|here|', 'C: |a|simple|text| |'],
    ],
    ['sets spellings of one word together', ['A: |in|honour|of|', 'B: |in|honor|of|', 'C: |in| |of|']],
    [
      'sets what two witnesses read together, whichever came first',
      ['A: | |in|order|to|go|', 'B: |so|that| | |go|', 'C: |so|in|order|to|go|'],
    ],
    [
      'lets a witness begin later and end earlier',
      [
        'A: |four|score|and|seven|years|ago|our|fathers|',
        'B: | | | | |years|ago|our|fathers|',
        'C: |four|score|and|seven| | | | |',
      ],
    ],
    ['takes a witness without words', ['A: |one|two|', 'B: | | |', 'C: |one|two|']],
    // Spencer and Howe 2004, "Collating texts using progressive multiple alignment", their case against joining in the given order.
    [
      'waits for the likest (Spencer and Howe)',
      ['A: |a|b|c| | |d|e|f|', 'B: | | |x|y|z|d|e| |', 'C: |a|b|x|y|z| | | |'],
    ],
    // Samuel Beckett, Stirrings Still, as the Beckett Digital Manuscript Project gives the states of this sentence.
    [
      'tells the states of a sentence apart (Beckett)',
      [
        'A: |the|same|clock|as|when| |for|example|magee|once|died| | | |',
        'B: |the|same| |as|when| |for|example|magee|once|died| | | |',
        'C: |the|same| |as|when| |for|example|mckee|once|died| | | |',
        'D: |the|same| |as|when| |among|others|darly|once|died| |left|him|',
        'E: |the|same| |as|when|darly|among|others| |once|died|and|left|him|',
        'F: |the|same| |as|when| |among|others|darly|once|died|and|left|him|',
      ],
    ],
    // Charles Darwin, On the Origin of Species, the first sentence of chapter I in the editions of 1859, 1860, 1866 and 1872.
    [
      'follows a sentence through its editions (Darwin)',
      [
        '1859: |when|we|look|to|the|individuals|they|generally|differ|much|more|from|each|other|',
        '1860: |when|we|look|to|the|individuals|they|generally|differ| |more|from|each|other|',
        '1866: |when|we|compare| |the|individuals|they|generally|differ| |more|from|each|other|',
        '1872: |when|we|compare| |the|individuals|they|generally|differ| |more|from|each|other|',
      ],
    ],
  ])('%s', (_, rows) => {
    expect(table(textsFrom(rows))).toEqual(rows);
  });

  test('is the alignment of the two where there are two', () => {
    const texts = { A: 'the quick brown fox', B: 'the slow brown dog sleeps' };
    expect(table(texts)).toEqual(['A: |the|quick|brown|fox| |', 'B: |the|slow|brown|dog|sleeps|']);
  });

  test('tells what stands in another place, and where', () => {
    const texts = {
      A: 'the white and black cat',
      B: 'the black and white cat',
      C: 'the black and green cat',
    };
    expect(table(texts)).toEqual([
      'A: |the| | |white|and|black|cat|',
      'B: |the|black|and|white| | |cat|',
      'C: |the|black|and|green| | |cat|',
    ]);
    expect(collated(texts).transpositions).toEqual([
      { from: { columns: [1], witnesses: [1, 2] }, to: { columns: [5], witnesses: [0] } },
    ]);
  });

  test('tells a phrase that moved as one', () => {
    const { transpositions } = collated({
      A: 'The black dog chases a red cat.',
      B: 'A red cat chases the black dog.',
      C: 'A red cat chases the yellow dog.',
    });
    expect(transpositions[0]).toEqual({
      from: { columns: [0, 1, 2], witnesses: [1, 2] },
      to: { columns: [8, 9, 10], witnesses: [0] },
    });
  });

  test('does not say that words moved which a witness has twice', () => {
    const texts = {
      A: 'avalanches come and avalanches go',
      B: 'avalanches come and they go',
      C: 'they come and avalanches go',
    };
    const { transpositions } = collated(texts);
    const both = transpositions.filter(({ from, to }) => [...from.witnesses, ...to.witnesses].includes(0));
    expect(both).toEqual([]);
  });
});

describe('beyond its budget a collation', () => {
  const states = (word: string): string =>
    Array.from({ length: 60 }, (_, at) => `${word}${at % 7}`).join(' ');
  const texts = { A: `here ${states('alpha')}`, B: `here ${states('beta')}`, C: `here ${states('gamma')}` };

  test('keeps every word, says that it is not exact and of whom', () => {
    const cut = collated(texts, 400);
    expect(cut.exact).toBe(false);
    expect(cut.coarse.length).toBeGreaterThan(0);
    expect(cut.coarse.every(({ reason, witness }) => reason === 'budget' && witness in texts)).toBe(true);
    for (const [at, text] of Object.values(texts).entries()) {
      expect(cut.witnesses[at]?.columns).toHaveLength(wordsOf(text).length);
    }
  });

  test('says nothing of it where it suffices', () => {
    expect(collated(texts)).toMatchObject({ exact: true, coarse: [] });
  });
});

/** A text in two to five states: each leaves out, adds and replaces a few words of it. */
const states: fc.Arbitrary<Record<string, string>> = fc
  .record({
    words: pieces,
    edits: fc.array(fc.array(fc.record({ at: fc.nat(120), word: fc.nat(9) }), { maxLength: 6 }), {
      minLength: 2,
      maxLength: 5,
    }),
  })
  .map(({ words, edits }) =>
    Object.fromEntries(
      edits.map((changes, state) => {
        const own = [...words];
        for (const { at, word } of changes) own.splice(at, at % 3, ...(word < 6 ? [`v${word} `] : []));
        return ['ABCDE'[state]!, own.join('')];
      }),
    ),
  );

describe('every collation', () => {
  test('spells each witness, word for word, in rising columns', () => {
    fc.assert(
      fc.property(states, (texts) => {
        const collation = collated(texts);
        const used = new Set<number>();
        for (const { siglum, columns } of collation.witnesses) {
          expect(columns).toHaveLength(wordsOf(texts[siglum]!).length);
          expect(columns.every((column, at) => at === 0 || column > columns[at - 1]!)).toBe(true);
          for (const column of columns) used.add(column);
        }
        expect(used.size).toBe(collation.width);
      }),
    );
  });

  test('is the same for every order of the witnesses', () => {
    fc.assert(
      fc.property(states, (texts) => {
        const rows = table(texts);
        const reversed = Object.fromEntries(Object.entries(texts).reverse());
        expect(table(reversed).reverse()).toEqual(rows);
      }),
    );
  });

  test('is the same with a witness given twice', () => {
    fc.assert(
      fc.property(states, (texts) => {
        const rows = table(texts);
        const twice = table({ ...texts, Z: texts['A']! });
        expect(twice.slice(0, -1)).toEqual(rows);
        expect(twice.at(-1)!.slice(1)).toBe(rows[0]!.slice(1));
      }),
    );
  });

  test('of two sets under each other what their alignment pairs', () => {
    fc.assert(
      fc.property(editedPair, ({ a, b }) => {
        const [first, second] = collated({ A: a, B: b }).witnesses;
        for (const { fromTokenA, fromTokenB, count } of aligned(a, b)) {
          for (let word = 0; word < count; word++) {
            expect(second!.columns[fromTokenB + word]).toBe(first!.columns[fromTokenA + word]);
          }
        }
      }),
    );
  });

  test('survives JSON', () => {
    fc.assert(
      fc.property(states, (texts) => {
        const collation = collated(texts);
        expect(JSON.parse(JSON.stringify(collation))).toEqual(collation);
      }),
      { numRuns: 20 },
    );
  });
});

test('a collation costs no more than in proportion to the length of its witnesses', () => {
  const steps = (words: number): number => {
    const texts = Object.fromEntries(
      ['A', 'B', 'C', 'D'].map((siglum, state) => [
        siglum,
        Array.from({ length: words }, (_, at) =>
          at % 50 === state ? `${siglum}${at}` : `w${(at * 7919) % 5003}`,
        ).join(' '),
      ]),
    );
    return stepsOf(texts);
  };
  expect(steps(4_000) / steps(1_000)).toBeLessThan(6);
});

function aligned(a: string, b: string): readonly AlignedRun[] {
  const vocabulary = createVocabulary();
  const [sideA, sideB] = [a, b].map((text, index) => {
    const tokens = tokenize(sourceFrom(text, String(index)), vocabulary);
    return { text, tokens, range: { fromToken: 0, toToken: tokens.count } };
  });
  const options = { ...defaultComparisonOptions, without: stepsOfWholeTexts };
  return alignTokens(sideA!, sideB!, vocabulary, options, createBudget(1e9)).runs;
}

/** The least power of two that suffices. */
function stepsOf(texts: Readonly<Record<string, string>>): number {
  let steps = 1_024;
  while (!collated(texts, steps).exact) steps *= 2;
  return steps;
}
