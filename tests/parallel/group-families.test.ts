import { describe, expect, test } from 'vitest';
import { scanSources } from '../../src/compare.ts';
import type { Family, KnownFamilies, Parallel } from '../../src/model/index.ts';
import type { Splice } from '../../src/parallel/index.ts';
import { groupFamilies } from '../../src/parallel/index.ts';
import { numberedSource, parallelsFrom } from '../helpers/family-notation.ts';
import { sourceFrom } from '../helpers/source-from.ts';

const sources = 'abcdefgh'.split('').map((id) => numberedSource(id, 60));

function grouped(
  parallels: readonly Parallel[],
  options: { readonly splices?: readonly Splice[]; readonly known?: KnownFamilies } = {},
): Family[] {
  return groupFamilies(parallels, { sources, splices: [], ...options });
}

/** Each family as its passages, `a 0-60 [10-50]` with the core in brackets where it is not the whole passage. */
function shown(families: readonly Family[]): string[] {
  return families.map(({ passages }) =>
    passages
      .map(({ source, from, to, core }) => {
        const isWhole = core.from === from && core.to === to;
        return `${source} ${from}-${to}${isWhole ? '' : ` [${core.from}-${core.to}]`}`;
      })
      .join(', '),
  );
}

/** Every pair of the passages, as parallels. */
function allPairs(passages: readonly string[], rest = ''): string[] {
  return passages.flatMap((first, index) =>
    passages.slice(index + 1).map((second) => `${first} ~ ${second}${rest}`),
  );
}

describe('families', () => {
  test.each([
    [
      'hold all copies of one text',
      ['a 0-100 ~ b 0-100', 'b 0-100 ~ c 0-100'],
      ['a 0-100, b 0-100, c 0-100'],
    ],
    [
      'keep two texts of one source apart',
      ['a 0-100 ~ b 0-100', 'a 200-300 ~ b 200-300'],
      ['a 0-100, b 0-100', 'a 200-300, b 200-300'],
    ],
    [
      'keep three witnesses together whose pairs end at different words',
      ['a 0-70 ~ b 0-70', 'a 30-100 ~ c 30-100', 'b 20-80 ~ c 20-80'],
      ['a 0-100 [30-70], b 0-80 [20-70], c 20-100 [30-80]'],
    ],
    [
      'do not let one stray end shrink what most passages share',
      ['a 0-100 ~ b 0-100', 'a 0-100 ~ c 0-100', 'a 40-100 ~ d 40-100', 'a 0-100 ~ e 0-100'],
      ['a 0-100, b 0-100, c 0-100, d 40-100, e 0-100'],
    ],
    [
      'do not take a short quotation inside a long copy for the copy',
      ['a 0-200 ~ b 0-200', 'a 50-100 ~ c 50-100'],
      ['a 0-200, b 0-200', 'a 50-100, c 50-100'],
    ],
    [
      'take in a long text and those who cut the same part of it',
      ['a 0-300 ~ b 0-100 similarity 0.3', 'a 0-300 ~ c 0-100 similarity 0.3', 'b 0-100 ~ c 0-100'],
      ['a 0-300, b 0-100, c 0-100'],
    ],
    [
      'list a text that stands twice in one source twice',
      ['a 0-100 ~ a 200-300', 'a 0-100 ~ b 0-100'],
      ['a 0-100, a 200-300, b 0-100'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(shown(grouped(parallelsFrom(lines)))).toEqual(expected);
  });

  test('are not glued by one bad alignment, which is a family of its own', () => {
    const first = allPairs(['a 0-100', 'b 0-100', 'c 0-100']);
    const second = allPairs(['d 0-100', 'e 0-100', 'f 0-100']);
    const bad = 'c 0-100 ~ d 0-100 similarity 0.3 bits 40';
    expect(shown(grouped(parallelsFrom([...first, bad, ...second])))).toEqual([
      'a 0-100, b 0-100, c 0-100',
      'c 0-100, d 0-100',
      'd 0-100, e 0-100, f 0-100',
    ]);
  });

  test('are not glued by one alignment that runs from the passage of one into that of the other', () => {
    const first = allPairs(['a 0-100', 'b 0-100', 'c 0-100']);
    const second = allPairs(['a 100-200', 'e 0-100', 'f 0-100']);
    const across = 'a 40-190 ~ b 0-150';
    const families = grouped(parallelsFrom([...first, ...second, across]));
    const holding = (place: string): Family[] =>
      families.filter((family) => shown([family])[0]!.split(', ').includes(place));
    expect(holding('c 0-100')).not.toEqual(holding('f 0-100'));
  });

  test('are one where doubtful alignments confirm each other', () => {
    const first = allPairs(['a 0-100', 'b 0-100']);
    const second = allPairs(['d 0-100', 'e 0-100']);
    const between = ['a', 'b'].flatMap((p) =>
      ['d', 'e'].map((q) => `${p} 0-100 ~ ${q} 0-100 similarity 0.5`),
    );
    expect(shown(grouped(parallelsFrom([...first, ...second, ...between])))).toEqual([
      'a 0-100, b 0-100, d 0-100, e 0-100',
    ]);
  });

  test('do not drift along quotations that each begin a little later', () => {
    const lines = Array.from({ length: 20 }, (_, step) => `a ${step * 20}-${step * 20 + 100} ~ b 0-100`);
    const parallels = parallelsFrom(
      lines.map((line, step) => line.replace('b 0-100', `b ${step * 20}-${step * 20 + 100}`)),
    );
    for (const { passages } of grouped(parallels)) {
      for (const { from, to, core } of passages) {
        expect(core.to - core.from).toBeGreaterThan(0);
        expect(core.to - core.from).toBeLessThanOrEqual(100);
        expect(to - from).toBeLessThan(200);
      }
    }
  });

  test('hold both originals of a splice, and what it joins as one passage', () => {
    const parallels = parallelsFrom([
      'a 0-40 ~ b 0-40 verdict spliced',
      'a 45-100 ~ b 300-355 verdict spliced',
    ]);
    const splice: Splice = [
      { pair: 0, side: 'a' },
      { pair: 1, side: 'a' },
    ];
    const families = grouped(parallels, { splices: [splice] });
    expect(shown(families)).toEqual(['a 0-100, b 0-40, b 300-355']);
    const known = { parallels, families };
    const [extended] = grouped(parallelsFrom(['c 0-40 ~ a 0-40']), { known });
    expect(shown([extended!])).toEqual(['a 0-100, b 0-40, b 300-355, c 0-40']);
  });
});

describe('ids of families', () => {
  const quotation =
    'in his youth he was a Russian exile, seeking a living as a journalist in the foreign press';
  const scan = (texts: Record<string, string>): readonly Family[] =>
    scanSources(Object.entries(texts).map(([id, text]) => sourceFrom(text, id))).families;
  const texts = {
    memoirs: `Once upon a time: ${quotation}. And so he went away.`,
    review: `The book says that ${quotation}; a strange sentence.`,
  };

  test('can be read, and end with digits of the whole wording', () => {
    expect(scan(texts).map(({ id }) => id)).toEqual([
      expect.stringMatching(/^in-his-youth-he-was-a-[0-9a-v]{6}$/),
    ]);
  });

  test('stay when sources are added before, reordered, or renamed', () => {
    const [{ id }] = scan(texts) as [Family];
    const { memoirs, review } = texts;
    const more = { aaa: 'Nothing shared here.', copy: `A third: ${quotation}.`, review, memoirs };
    expect(scan(more).map((family) => family.id)).toEqual([id]);
    expect(scan({ renamed: memoirs, review }).map((family) => family.id)).toEqual([id]);
  });

  test('stay when a comma is set or a letter is made a capital', () => {
    const retouched = (text: string): string =>
      text.replace('Russian', 'russian').replace(' a living', ', a living');
    const both = { memoirs: retouched(texts.memoirs), review: retouched(texts.review) };
    expect(scan(both).map(({ id }) => id)).toEqual(scan(texts).map(({ id }) => id));
  });

  test('differ where families begin alike', () => {
    const words = (seed: string): string => Array.from({ length: 12 }, (_, at) => `${seed}${at}`).join(' ');
    const [first, second] = [
      `and it came to pass that ${words('q')}`,
      `and it came to pass that ${words('z')}`,
    ];
    const gap = Array.from({ length: 40 }, (_, at) => `g${at}`).join(' ');
    const families = scan({
      a: `${first}. ${gap} ${second}.`,
      b: `${second}. ${gap.replaceAll('g', 'h')} ${first}.`,
    });
    expect(families.map(({ id }) => id.replace(/-[^-]*$/, ''))).toEqual(
      expect.arrayContaining(['and-it-came-to-pass-that', 'and-it-came-to-pass-that']),
    );
    expect(new Set(families.map(({ id }) => id)).size).toBe(families.length);
  });

  test('pass to the family that shares most passages with the one that had it', () => {
    const before = grouped(parallelsFrom(allPairs(['a 0-100', 'b 0-100', 'c 0-100'])));
    const known = {
      parallels: [],
      families: before.map((family) => ({ ...family, id: 'cited-since-1990' })),
    };
    const after = parallelsFrom([...allPairs(['b 0-90', 'c 10-100', 'd 0-100']), 'a 0-100 ~ e 0-100']);
    const ids = grouped(after, { known }).map(({ id, passages }) => `${passages[0]!.source} ${id}`);
    expect(ids).toEqual([expect.not.stringContaining('cited'), 'b cited-since-1990']);
  });

  test('are inherited by one family each, and by none that merely touches the old one', () => {
    const before = grouped(parallelsFrom(['a 0-100 ~ b 0-100', 'c 0-100 ~ d 0-100']));
    const known = { parallels: [], families: before };
    const after = grouped(parallelsFrom(['a 0-40 ~ b 300-340', 'a 300-400 ~ c 0-100']), { known });
    expect(after[1]!.id).toBe(before[1]!.id);
    expect(after[0]!.id).not.toBe(before[0]!.id);
  });
});

describe('families of new parallels against known ones', () => {
  test('list the passages of both, under the known id, with the new parallels', () => {
    const old = parallelsFrom(['a 0-100 ~ b 0-100', 'a 200-300 ~ c 0-100']);
    const families = grouped(old);
    const [added] = parallelsFrom(['d 0-100 ~ a 0-100']);
    const result = grouped([{ ...added!, id: 'new' }], { known: { parallels: old, families } });
    expect(shown(result)).toEqual(['a 0-100, b 0-100, d 0-100']);
    expect(result[0]).toMatchObject({ id: families[0]!.id, parallels: ['new'] });
  });

  test('are those of all parallels together', () => {
    const lines = [
      ...allPairs(['a 0-100', 'b 10-100', 'c 0-90', 'd 0-70']),
      ...allPairs(['a 200-300', 'e 0-100', 'd 100-200'], ' similarity 0.5'),
      'e 0-100 ~ c 0-90 similarity 0.3 bits 30',
    ];
    const all = parallelsFrom(lines);
    const isNew = ({ a, b }: Parallel): boolean => a.source === 'd' || b.source === 'd';
    const known = { parallels: all.filter((parallel) => !isNew(parallel)), families: [] };
    const whole = grouped(all).filter(({ parallels }) =>
      all.some((one) => isNew(one) && parallels.includes(one.id)),
    );
    expect(shown(grouped(all.filter(isNew), { known }))).toEqual(shown(whole));
  });
});
