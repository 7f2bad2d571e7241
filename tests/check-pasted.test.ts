import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../src/analyse/index.ts';
import { attributeQuotations } from '../src/attribute/index.ts';
import { checkPasted } from '../src/check-pasted.ts';
import { checkQuote } from '../src/check-sources.ts';
import { likelySources } from '../src/look-up-words.ts';
import type { QuotationCheck, Source } from '../src/model/index.ts';
import { indexWords } from '../src/search/index.ts';
import type { SearchIndex } from '../src/store/index.ts';
import { findQuotations } from '../src/text/index.ts';
import { prose } from './helpers/prose.ts';
import { readText } from './helpers/read-text.ts';

/** A corpus of a few texts, each ten times as long as what a request compares a quotation with. */
let sources: Source[];
let index: SearchIndex;

beforeAll(async () => {
  sources = await Promise.all(
    [1, 2, 3, 4].map(async (seed) => {
      const text = `# Memoirs ${seed}\n\nMary Witness wrote: “${prose(seed + 50, 5)}”\n\n${prose(seed, 600)}`;
      return { ...(await readText(text, `memoirs-${seed}.md`)), authors: [`Author ${seed}`] };
    }),
  );
  index = indexWords(
    sources,
    sources.flatMap((source) => attributeQuotations(source, findQuotations(source.text, source.blocks))),
  );
});

async function inPages(wording: string, name?: string): Promise<QuotationCheck | undefined> {
  const store = {
    searchSummary: async () => index.summary,
    wordsIn: async (shard: number) => index.shards[shard],
    textSheaf: async (source: string, sheaf: number) =>
      index.sheaves.find((each) => each.source === source && each.sheaf === sheaf),
  };
  const cut = await likelySources(wording, store, (id) => sources.find((source) => source.id === id));
  return checkPasted({ wording, ...(name !== undefined && { name }) }, cut).checks[0]?.check;
}

function inWhole(wording: string): QuotationCheck | undefined {
  return checkQuote(wording, sources, { minimumWords: 3 }).checks[0];
}

/** What a check says, short enough to be read where two differ. */
function told(check: QuotationCheck | undefined): unknown {
  return (
    check && {
      verdict: check.verdict,
      found: check.found.map(({ source, place, from, to }) => `${source} ${place} ${from}–${to}`),
      rules: check.findings.map(({ rule }) => rule),
      distances: check.distances,
      left: check.omissions.map(({ left, words }) => `${left?.from}–${left?.to} ${words}`),
    }
  );
}

const sentences = (text: string, from: number, count: number): string =>
  text
    .split(/(?<=\.) /u)
    .slice(from, from + count)
    .join(' ');

type Alteration = (text: string, at: number) => string;

const alterations: Readonly<Record<string, Alteration>> = {
  'as it stands': (text, at) => sentences(text, at, 2),
  'with a word changed': (text, at) => sentences(text, at, 2).replace(/ (\w+) (\w+)\./u, ' $1 zebra.'),
  'with a cut that is marked': (text, at) => `${sentences(text, at, 1)} … ${sentences(text, at + 2, 1)}`,
  'spliced from afar': (text, at) => `${sentences(text, at, 1)} ${sentences(text, at + 150, 1)}`,
  'made up': (_, at) => prose(1_000 + at, 1),
};

describe('a quotation, checked against the likeliest pages,', () => {
  test.each(Object.keys(alterations))('is told what it is told against whole texts: %s', async (name) => {
    const random = createRandom(name.length);
    for (let round = 0; round < 6; round++) {
      const source = random.pick(sources);
      const wording = alterations[name]!(source.text, 5 + random.below(400)).replace(/\s+/gu, ' ');
      expect([wording, told(await inPages(wording))]).toEqual([wording, told(inWhole(wording))]);
    }
  });

  test('is given to whoever the whole text gives it to', async () => {
    const quoted = sentences(prose(53, 5), 1, 1);
    const check = await inPages(quoted, 'Karl Marx');
    expect(check?.found[0]?.attribution?.name?.name).toBe('Mary Witness');
    expect(check?.verdict).toBe('misattributed');
    expect((await inPages(quoted, 'Mary Witness'))?.verdict).toBe('verbatim');
  });

  test('stands beside the passage in rows that spell both', async () => {
    const wording = alterations['with a cut that is marked']!(sources[1]!.text, 40).replace(/\s+/gu, ' ');
    const store = {
      searchSummary: async () => index.summary,
      wordsIn: async (shard: number) => index.shards[shard],
      textSheaf: async (source: string, sheaf: number) =>
        index.sheaves.find((each) => each.source === source && each.sheaf === sheaf),
    };
    const cut = await likelySources(wording, store, (id) => sources.find((source) => source.id === id));
    const [checked] = checkPasted({ wording }, cut).checks;
    const part = checked!.parts[0]!;
    const side = (which: 'a' | 'b'): string =>
      part.rows
        .map((row) =>
          part[which].text.slice(row[which].from - part[which].from, row[which].to - part[which].from),
        )
        .join('');
    expect(side('a')).toBe(wording);
    expect(side('b')).toBe(sources[1]!.text.slice(part.b.from, part.b.to));
    const left = sentences(sources[1]!.text, 41, 1).trim().replace(/\.$/u, '');
    expect(checked!.left[0]!.text).toBe(left);
  });
});
