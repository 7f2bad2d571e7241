import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanSources } from '../../src/compare.ts';
import { createBudget, type ScanResult } from '../../src/model/index.ts';
import { sourceFrom } from '../helpers/source-from.ts';

const quotation =
  'the manner and ease of a man born to a great position; he has become a statesman, a ruler, a leader of armies';

/** Words that occur nowhere else, so that nothing but the planted passages can be found. */
function filler(words: number, seed: number): string {
  return Array.from({ length: words }, (_, index) => `x${seed}q${index}`).join(' ');
}

function found(result: ScanResult, texts: Record<string, string>): string[][] {
  return result.parallels.map(({ a, b }) =>
    [a, b].map(({ source, from, to }) => texts[source]!.slice(from, to)),
  );
}

function scan(texts: Record<string, string>): ScanResult {
  return scanSources(Object.entries(texts).map(([id, text]) => sourceFrom(text, id)));
}

describe('detection', () => {
  test('finds a passage that stands twice in one text', () => {
    const a = `${filler(30, 1)} ${quotation} ${filler(50, 2)} ${quotation} ${filler(30, 3)}`;
    expect(found(scan({ a }), { a })).toEqual([[quotation, quotation]]);
  });

  test('finds a passage across texts, at the very beginning and the very end', () => {
    const texts = { a: `${quotation} ${filler(30, 1)}`, b: `${filler(30, 2)} ${quotation}` };
    expect(found(scan(texts), texts)).toEqual([[quotation, quotation]]);
  });

  test('finds two identical texts to be one parallel', () => {
    const texts = { a: `${filler(40, 1)} ${quotation}`, b: `${filler(40, 1)} ${quotation}` };
    expect(found(scan(texts), texts)).toEqual([[texts.a, texts.b]]);
  });

  test('finds passages that have changed places', () => {
    const other =
      'in all history there are few careers so romantic as that of the exile who rose from so low';
    const texts = {
      a: `${quotation} ${filler(80, 1)} ${other}`,
      b: `${other} ${filler(80, 2)} ${quotation}`,
    };
    expect(found(scan(texts), texts)).toEqual([
      [quotation, quotation],
      [other, other],
    ]);
  });

  test('finds every pair of five copies, and one family', () => {
    const a = Array.from({ length: 5 }, (_, copy) => `${filler(30, copy)} ${quotation}`).join('\n\n');
    const result = scan({ a });
    expect(result.parallels).toHaveLength(10);
    expect(result.families.map(({ passages }) => passages.length)).toEqual([5]);
  });

  test('keeps an altered quotation whole', () => {
    const altered = quotation.replace('born to', 'raised for').replace('a ruler, ', '');
    const texts = {
      a: `${filler(30, 1)} ${quotation} ${filler(30, 2)}`,
      b: `${filler(30, 3)} ${altered} ${filler(30, 4)}`,
    };
    expect(found(scan(texts), texts)).toEqual([[quotation, altered]]);
  });

  test('does not align across text that a source leaves out', () => {
    const [first, second] = [quotation.slice(0, 55), quotation.slice(56)];
    const plain = sourceFrom(`${first}\n\n${second}`, 'b');
    const gap = {
      ...plain.blocks[1]!,
      type: 'gap' as const,
      place: 'g1',
      from: first.length + 1,
      to: first.length + 1,
    };
    const excerpts = { ...plain, blocks: [plain.blocks[0]!, gap, plain.blocks[1]!] };
    const result = scanSources([sourceFrom(quotation, 'a'), excerpts]);
    expect(result.parallels.map(({ b }) => b.place)).toEqual(['p1', 'p2']);
  });

  test('with sources to search in, compares only with those', () => {
    const sources = ['a', 'b', 'c'].map((id) =>
      sourceFrom(`${quotation} ${filler(10, id.charCodeAt(0))}`, id),
    );
    const pairs = scanSources(sources, { against: ['c'] }).parallels.map(({ a, b }) => a.source + b.source);
    expect(pairs).toEqual(['ac', 'bc']);
  });

  test('is quick and bounded on a text of one word', () => {
    const budget = createBudget(1e9);
    scanSources([sourceFrom('ha '.repeat(20_000))], {}, budget);
    expect(budget.spent).toBeLessThan(100_000_000);
  });

  test('finds every verbatim run of twelve uncommon words, wherever it is planted', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 12, max: 40 }), (before, after, length) => {
        const passage = filler(length, 9);
        const texts = {
          a: `${filler(before, 1)} ${passage} ${filler(after, 2)}`.trim(),
          b: `${filler(after, 3)} ${passage} ${filler(before, 4)}`.trim(),
        };
        expect(found(scan(texts), texts)).toEqual([[passage, passage]]);
      }),
      { numRuns: 100 },
    );
  });

  test('gives ids that do not depend on what else is scanned', () => {
    const texts = { a: `${filler(30, 1)} ${quotation}`, b: `${quotation} ${filler(30, 2)}` };
    const more = { ...texts, c: filler(200, 5) };
    expect(scan(more).parallels.map(({ id }) => id)).toEqual(scan(texts).parallels.map(({ id }) => id));
    expect(scan(more).families.map(({ id }) => id)).toEqual(scan(texts).families.map(({ id }) => id));
  });
});

describe('introductions', () => {
  test('are parted from the quotation they introduce', () => {
    const introduction = 'according to Robert Daniels, the author of Red October';
    const texts = {
      a: `${filler(20, 1)} ${introduction}: "${quotation}"`,
      b: `${filler(20, 2)} ${introduction}: "${quotation}." ${filler(20, 3)}`,
    };
    expect(found(scan(texts), texts).map(([a]) => a)).toEqual([`${introduction}:`, quotation]);
  });

  test('stay with a passage that is not one quotation', () => {
    const dialogue = `he said "${quotation}" and then she answered him that ${filler(40, 7)}`;
    const texts = { a: `${filler(20, 1)} ${dialogue}`, b: `${filler(20, 2)} ${dialogue}` };
    expect(found(scan(texts), texts)).toEqual([[dialogue, dialogue]]);
  });
});

describe('splices', () => {
  const first = 'the first impression he made was one of unusual vitality and health; he was rosy-cheeked';
  const second =
    'he possessed a naturally inquisitive mind and was eager to learn all he could about the world';

  test('join distant passages under an ellipsis in one quotation', () => {
    const result = scan({
      a: `He wrote: "${first}.... ${second}."`,
      b: `${first}. ${filler(300, 1)} ${second}.`,
    });
    expect(result.parallels.map(({ verdict }) => verdict)).toEqual(['spliced', 'spliced']);
    expect(result.families.map(({ passages }) => passages.map(({ source }) => source))).toEqual([
      ['a', 'b', 'b'],
    ]);
  });

  test('are seen where the joining passage stands between its two originals', () => {
    const a = `${first}. ${filler(60, 1)}\n\nHe wrote: "${first}.... ${second}."\n\n${filler(60, 2)} ${second}.`;
    const result = scan({ a });
    expect(result.parallels.map(({ verdict }) => verdict)).toEqual(['spliced', 'spliced']);
    expect(result.families.map(({ passages }) => passages.length)).toEqual([3]);
  });

  test('are not two quotations that stand side by side', () => {
    const result = scan({
      a: `He wrote: "${first}." And: "${second}."`,
      b: `${first}. ${filler(300, 1)} ${second}.`,
    });
    expect(result.parallels.map(({ verdict }) => verdict)).not.toContain('spliced');
  });
});

describe('families', () => {
  test('are not glued by quotations that each begin a little later', () => {
    const words = filler(400, 1).split(' ');
    const quoting = Array.from({ length: 20 }, (_, index) => [
      `q${index}`,
      `${filler(20, index + 2)} ${words.slice(index * 10, index * 10 + 60).join(' ')} ${filler(20, index + 40)}`,
    ]);
    const { families } = scan({ base: words.join(' '), ...Object.fromEntries(quoting) });
    const longest = Math.max(
      ...families.flatMap(({ passages }) => passages.map(({ from, to }) => to - from)),
    );
    expect(longest).toBeLessThan(words.slice(0, 120).join(' ').length);
  });
});

describe('a scan beyond its budget', () => {
  test('says that it ended, and where', () => {
    const text = `${quotation} ${filler(500, 1)} ${quotation}`;
    const result = scanSources([sourceFrom(text)], {}, createBudget(300));
    expect(result.exact).toBe(false);
    expect(result.diagnostics.map(({ code, severity }) => [code, severity])).toContainEqual([
      'parallels.capped',
      'warning',
    ]);
  });

  test('says where a phrase stands more often than it was paired', () => {
    const text = Array.from({ length: 80 }, (_, copy) => `${quotation} ${filler(15, copy)}.`).join(' ');
    const { diagnostics } = scanSources([sourceFrom(text)]);
    expect(diagnostics.map(({ code }) => code)).toContain('parallels.capped');
  });
});

describe('what is commonplace', () => {
  const score = (a: string, b: string): number => {
    const result = scan({
      a: `${filler(30, 1)}. ${a} ${filler(30, 2)}`,
      b: `${filler(30, 3)}. ${b} ${filler(30, 4)}`,
    });
    return result.parallels[0]!.commonplace;
  };

  test.each([
    ['a title', 'Robert Daniels, Red October: The Bolshevik Revolution of Nineteen Seventeen (1967)', true],
    ['a short phrase without marks', 'to restore the former system in the union', true],
    ['the same in quotation marks', '"to restore the former system in the union"', false],
    ['a long passage without marks', quotation, false],
  ])('is told of %s', (_, text, isCommonplace) => {
    expect(score(text, text) >= 0.5).toBe(isCommonplace);
  });
});
