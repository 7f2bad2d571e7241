import { beforeAll, describe, expect, test } from 'vitest';
import { scanSources } from '../src/compare.ts';
import { commonplaceFrom, type Family, type ScanResult, type Source } from '../src/model/index.ts';
import { countWords } from '../src/text/index.ts';
import { fullTextsArePresent, readFullTexts, readWitnesses, type Witness } from './helpers/trotsky.ts';

describe.runIf(fullTextsArePresent)('the five full Trotsky sources', () => {
  let texts: Map<string, Source>;
  let result: ScanResult;
  const witnesses = fullTextsArePresent ? readWitnesses() : [];
  const families = [...new Set(witnesses.map(({ family }) => family))];

  beforeAll(async () => {
    const sources = await readFullTexts();
    texts = new Map(sources.map((source) => [source.id, source]));
    result = scanSources(sources);
  });

  const words = ({ source, from, to }: { source: string; from: number; to: number }): number =>
    countWords(texts.get(source)!.text.slice(from, to));

  /** Whether a passage covers 95 % of the witness and goes at most five words beyond it on each side. */
  const matches = (witness: Witness, passage: Family['passages'][number]): boolean => {
    if (passage.source !== witness.source || passage.to <= witness.from || passage.from >= witness.to)
      return false;
    const { source } = witness;
    const covered = {
      source,
      from: Math.max(passage.from, witness.from),
      to: Math.min(passage.to, witness.to),
    };
    const before = passage.from < witness.from ? words({ source, from: passage.from, to: witness.from }) : 0;
    const after = passage.to > witness.to ? words({ source, from: witness.to, to: passage.to }) : 0;
    return words(covered) >= 0.95 * words(witness) && before <= 5 && after <= 5;
  };

  test.each(families)('hold the family "%s", every witness covered, none overshot', (name) => {
    const expected = witnesses.filter(({ family }) => family === name);
    const found = result.families.filter(({ passages }) =>
      expected.every((witness) => passages.some((passage) => matches(witness, passage))),
    );
    expect(found).toHaveLength(1);
    expect(found[0]!.passages).toHaveLength(expected.length);
    expect(found[0]!.commonplace).toBeLessThan(commonplaceFrom);
  });

  test('hold nothing else of nine or more shared words but what is marked commonplace', () => {
    const others = result.parallels.filter(
      ({ a, b, words: shared, commonplace }) =>
        shared >= 9 &&
        commonplace < commonplaceFrom &&
        ![a, b].every((passage) => witnesses.some((witness) => overlapsWitness(passage, witness))),
    );
    expect(others.map(({ a }) => texts.get(a.source)!.text.slice(a.from, a.to))).toEqual([]);
  });

  test('tell the Canfield splice as one family whose quotation joins two places', () => {
    const [narrative, first, second] = witnesses.filter(({ family }) => family === 'canfield');
    const spliced = result.parallels.filter(({ verdict }) => verdict === 'spliced');
    expect(
      spliced.map(({ a, b }) => [
        overlapsWitness(a, narrative!),
        overlapsWitness(b, first!) || overlapsWitness(b, second!),
      ]),
    ).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  test('tell what differs in each family', () => {
    const told = Object.fromEntries(
      families.map((name) => {
        const [first] = witnesses.filter(({ family }) => family === name);
        const parallel = result.parallels.find(
          ({ a, words: shared }) => shared > 9 && overlapsWitness(a, first!),
        )!;
        return [name, [parallel.verdict, parallel.kinds]];
      }),
    );
    expect(told).toEqual({
      daniels: ['typography', { punctuation: 1 }],
      sheridan: ['identical', {}],
      'my-life': ['typography', { spacing: 1 }],
      lunacharsky: ['spelling', { spelling: 1 }],
      duranty: ['identical', {}],
      wolfe: ['cut', { ellipsis: 1, capitals: 1 }],
      canfield: ['spliced', { punctuation: 1 }],
      trifle: ['altered', { wording: 1, punctuation: 1 }],
    });
  });

  test('hold a quotation that is never closed, where Daniels is quoted first', () => {
    const open = result.diagnostics
      .filter(({ code }) => code === 'quotation.open')
      .map(({ span }) => span!.from);
    expect(open).toContain(witnesses.find(({ family }) => family === 'daniels')!.from);
  });

  function overlapsWitness(passage: { source: string; from: number; to: number }, witness: Witness): boolean {
    return passage.source === witness.source && passage.from < witness.to && witness.from < passage.to;
  }
});
