import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { scanSources } from '../src/compare.ts';
import { commonplaceFrom, type ScanResult, type Source, type Span } from '../src/model/index.ts';
import { readSource } from '../src/read/index.ts';
import { countWords } from '../src/text/index.ts';
import witnesses from './fixtures/trotsky/families.json' with { type: 'json' };
import { fullTextsArePresent, readFullTexts } from './helpers/trotsky.ts';

type Witness = (typeof witnesses)[number];

const edition = new URL('../editions/trotsky/sources/', import.meta.url);

function readEdition(): Promise<Source[]> {
  const names = readdirSync(edition).sort();
  return Promise.all(
    names.map((file) => readSource({ file, bytes: readFileSync(new URL(file, edition)), sha256: '' })),
  );
}

/** Where a witness, given by its offsets in the full source, stands in a source as read. */
function spanIn(source: Source, { from, to }: Witness): Span {
  const excerpt = (offset: number) =>
    source.blocks.find(({ excerpt: place }) => place && place.from <= offset && offset <= place.to);
  const [first, last] = [excerpt(from), excerpt(to)];
  if (first?.excerpt === undefined || last?.excerpt === undefined) return { from, to };
  return { from: first.from + from - first.excerpt.from, to: last.from + to - last.excerpt.from };
}

describe.each([
  ['the edition of excerpts', true, readEdition],
  ['the full sources', fullTextsArePresent, readFullTexts],
])('%s', (_, isPresent, read) => {
  const families = [...new Set(witnesses.map(({ family }) => family))];
  let texts: Map<string, Source>;
  let result: ScanResult;

  beforeAll(async () => {
    if (!isPresent) return;
    const sources = await read();
    texts = new Map(sources.map((source) => [source.id, source]));
    result = scanSources(sources);
  });

  const words = (source: string, from: number, to: number): number =>
    from < to ? countWords(texts.get(source)!.text.slice(from, to)) : 0;

  type Found = { readonly source: string } & Span;

  const overlaps = (passage: Found, witness: Witness): boolean => {
    if (passage.source !== witness.source) return false;
    const span = spanIn(texts.get(witness.source)!, witness);
    return passage.from < span.to && span.from < passage.to;
  };

  /** Whether a passage covers 95 % of the witness and goes at most five words beyond it on each side. */
  const matches = (witness: Witness, passage: Found): boolean => {
    if (!overlaps(passage, witness)) return false;
    const { source } = witness;
    const { from, to } = spanIn(texts.get(source)!, witness);
    const covered = words(source, Math.max(passage.from, from), Math.min(passage.to, to));
    const isNear = words(source, passage.from, from) <= 5 && words(source, to, passage.to) <= 5;
    return covered >= 0.95 * words(source, from, to) && isNear;
  };

  test.runIf(isPresent).each(families)(
    'hold the family "%s", every witness covered, none overshot',
    (name) => {
      const expected = witnesses.filter(({ family }) => family === name);
      const found = result.families.filter(({ passages }) =>
        expected.every((witness) => passages.some((passage) => matches(witness, passage))),
      );
      expect(found).toHaveLength(1);
      expect(found[0]!.passages).toHaveLength(expected.length);
      expect(found[0]!.commonplace).toBeLessThan(commonplaceFrom);
    },
  );

  test.runIf(isPresent)(
    'hold nothing else of nine or more shared words but what is marked commonplace',
    () => {
      const others = result.parallels.filter(
        ({ a, b, words: shared, commonplace }) =>
          shared >= 9 &&
          commonplace < commonplaceFrom &&
          ![a, b].every((passage) => witnesses.some((witness) => overlaps(passage, witness))),
      );
      expect(others.map(({ a }) => texts.get(a.source)!.text.slice(a.from, a.to))).toEqual([]);
    },
  );

  test.runIf(isPresent)('tell what differs in each family, the Canfield splice among them', () => {
    const told = Object.fromEntries(
      families.map((name) => {
        const members = witnesses.filter(({ family }) => family === name);
        const parallels = result.parallels.filter(
          ({ a, b, commonplace }) =>
            commonplace < commonplaceFrom &&
            [a, b].every((end) => members.some((member) => overlaps(end, member))),
        );
        return [name, parallels.map(({ verdict, kinds }) => [verdict, kinds])];
      }),
    );
    expect(told).toEqual({
      daniels: [['typography', { punctuation: 1 }]],
      sheridan: [['identical', {}]],
      'my-life': [['typography', { spacing: 1 }]],
      lunacharsky: [['spelling', { spelling: 1 }]],
      duranty: [['identical', {}]],
      wolfe: [['cut', { ellipsis: 1, capitals: 1 }]],
      canfield: [
        ['spliced', { punctuation: 1 }],
        ['spliced', {}],
      ],
      trifle: [['altered', { wording: 1, punctuation: 1 }]],
    });
  });

  test.runIf(isPresent)('hold a quotation that is never closed, where Daniels is quoted first', () => {
    const open = result.diagnostics.filter(({ code }) => code === 'quotation.open');
    const [daniels] = witnesses;
    const expected = spanIn(texts.get(daniels!.source)!, daniels!).from;
    expect(open.map(({ span }) => span!.from)).toContain(expected);
  });
});
