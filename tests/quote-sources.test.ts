import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { scanTexts, tokenizeSources } from '../src/compare.ts';
import { createBudget, type Dossier, type QuotesResult, type Source } from '../src/model/index.ts';
import { gatherQuotes } from '../src/quote-sources.ts';
import { readCorpus, readManifest, readSource } from '../src/read/index.ts';
import { quotesOf } from './dossier/texts.ts';
import { fullTextsArePresent, readFullTexts } from './helpers/trotsky.ts';

const edition = new URL('../editions/trotsky/', import.meta.url);

async function readEdition(): Promise<{
  readonly sources: Source[];
  readonly corpus: ReturnType<typeof readCorpus>;
}> {
  const read = (file: string) => ({ file, bytes: readFileSync(new URL(file, edition)), sha256: file });
  const manifest = read('corpus.json');
  const sources = await Promise.all(readManifest(manifest).sources.map((file) => readSource(read(file))));
  return { sources, corpus: readCorpus(manifest, sources) };
}

function gather(sources: readonly Source[], declared: Parameters<typeof gatherQuotes>[1] = {}): QuotesResult {
  const scanned = scanTexts(tokenizeSources(sources), {}, createBudget(1_000_000_000), () => undefined);
  return gatherQuotes(scanned, declared);
}

/** The dossier of the saying that has these words. */
function dossierOf({ dossiers }: QuotesResult, words: string): Dossier {
  const found = dossiers.filter(({ wordings }) => wordings.some(({ text }) => text.includes(words)));
  expect(found).toHaveLength(1);
  return found[0]!;
}

/** The facts that the notes on these sources list, as the dossiers tell them. */
describe.each([
  ['the edition of excerpts', true, async () => (await readEdition()).sources],
  ['the full sources', fullTextsArePresent, readFullTexts],
])('of %s the dossiers', (_, isPresent, read) => {
  let result: QuotesResult;

  beforeAll(async () => {
    if (isPresent) result = gather(await read());
  });

  const conflicts = (dossier: Dossier): string[] =>
    dossier.conflicts.map(
      ({ type, statements }) => `${type}: ${statements.map(({ label }) => label).join(' / ')}`,
    );
  const names = (dossier: Dossier): string[] =>
    dossier.occurrences.map(({ attribution }) => attribution?.name?.name ?? 'nobody');

  test.runIf(isPresent)('tell that Daniels is quoted twice, once without a closing mark', () => {
    const daniels = dossierOf(result, 'Trotsky was a gifted writer and talker');
    expect(daniels.occurrences.map(({ isClosed, place }) => [place, isClosed])).toEqual([
      ['p5', false],
      ['p8', true],
    ]);
    expect(names(daniels)).toEqual(['Robert V. Daniels', 'Robert V. Daniels']);
    expect(daniels.wordings.map(({ verdict }) => verdict)).toEqual([undefined, 'typography']);
  });

  test.runIf(isPresent)('tell the two dates of Sheridan', () => {
    const sheridan = dossierOf(result, 'At one time, in his youth');
    expect(names(sheridan)).toEqual(['Clare Sheridan', 'Clare Sheridan']);
    expect(conflicts(sheridan)).toEqual(['date: 20th October, 1920 / 18th October']);
    expect(sheridan.wordings).toHaveLength(1);
    expect(sheridan.earliest).toEqual([0]);
    expect(sheridan.occurrences[0]).toMatchObject({ quoted: 'document', place: 's36.p1' });
  });

  test.runIf(isPresent)('tell the two spellings of Lunacharsky and of émigré', () => {
    const lunacharsky = dossierOf(result, 'popularity among the St. Petersburg proletariat');
    expect(conflicts(lunacharsky)).toEqual(['spelling: Anatoli Lunacharsky / Anatole Lunarcharsky']);
    expect(lunacharsky.wordings[1]).toMatchObject({
      verdict: 'spelling',
      differences: [{ kind: 'spelling', a: 'emigre', b: 'émigré' }],
    });
  });

  test.runIf(isPresent)('tell that one paragraph of My Life is two elsewhere, and nothing else', () => {
    const life = dossierOf(result, 'My father and mother lived out');
    expect(life.wordings).toHaveLength(1);
    expect(life.occurrences.map(({ attribution }) => attribution?.work?.title)).toEqual([
      'My Life: An Attempt at an Autobiography',
      undefined,
    ]);
    expect(conflicts(life)).toEqual([]);
  });

  test.runIf(isPresent)('tell what the ellipsis in Wolfe stands for', () => {
    const wolfe = dossierOf(result, 'no historian of revolution can afford to neglect');
    expect(wolfe.wordings[1]).toMatchObject({ verdict: 'cut', kinds: { ellipsis: 1, capitals: 1 } });
    expect(wolfe.wordings[1]!.differences).toContainEqual(
      expect.objectContaining({ kind: 'ellipsis', reason: 'stands for 35 words' }),
    );
  });

  test.runIf(isPresent)('tell that Canfield is joined from two places far apart', () => {
    const canfield = dossierOf(result, 'unusual vitality and health');
    expect(canfield.splices).toHaveLength(1);
    const { joined, pieces, distance } = canfield.splices[0]!;
    expect(canfield.occurrences[joined]!.place).toBe('p75');
    expect(pieces.map((index) => canfield.occurrences[index]!.place)).toEqual(['s41.p1', 's41.p7']);
    // 631 by white space; "Stalin-Hitler" is two words here, a dash is none.
    expect(Math.abs(distance - 631)).toBeLessThan(25);
    expect(conflicts(canfield)).toEqual([]);
  });

  test.runIf(isPresent)('tell that Duranty is quoted word for word, without the work', () => {
    const duranty = dossierOf(result, 'A great man Trotsky, of that there is no doubt');
    expect(duranty.wordings).toHaveLength(1);
    expect(duranty.occurrences.map(({ attribution }) => attribution?.work?.title)).toEqual([
      'I Write As I Please',
      undefined,
    ]);
  });

  test.runIf(isPresent)('tell that James quotes a part of what Lenin said', () => {
    const trifle = dossierOf(result, 'such a trifle as may acquire');
    expect(names(trifle)).toEqual(['Lenin', 'Lenin']);
    expect(trifle.wordings).toHaveLength(1);
    expect(trifle.occurrences[0]).toMatchObject({
      text: 'a trifle as may acquire a decisive significance.',
      quotedBy: { name: { name: 'C. L. R. James' }, work: { title: 'Stalin and Socialism' } },
    });
  });
});

test.runIf(fullTextsArePresent)(
  'the full sources date one work in two ways and spell names in several',
  async () => {
    const { conflicts } = gather(await readFullTexts());
    const told = conflicts.map(
      ({ subject, statements }) => `${subject}: ${statements.map(({ label }) => label).join(' / ')}`,
    );
    expect(told).toContain('History of the Russian Revolution: 1932 / 1930');
    expect(told).toContain('Anatoli Lunacharsky: Anatoli Lunacharsky / Anatole Lunarcharsky');
    expect(told).toContain('Nickolai Bukharin: Nikolai Bukharin / Nickolai Bukharin');
    expect(told).toContain('Gregory Zinoviev: Gregory Zinoviev / Grigori Zinoviev');
  },
);

test('what the editor of the edition says stands in its dossiers, and spares a question', async () => {
  const { sources, corpus } = await readEdition();
  const result = gather(sources, corpus);
  expect(dossierOf(result, 'At one time, in his youth').note?.reference).toMatch(/^Clare Sheridan/);
  const people = [{ name: 'Anatoly Lunacharsky', also: ['Anatoli Lunacharsky', 'Anatole Lunarcharsky'] }];
  const declared = gather(sources, { ...corpus, people });
  expect(dossierOf(declared, 'St. Petersburg proletariat').conflicts).toEqual([]);
  expect(declared.conflicts).toEqual([]);
});

test('an attribution that an editor states stands before what the text says', async () => {
  const saying = 'a house divided against itself cannot stand, and so it is with every free government';
  const texts = { 'a.md': `Mr. Webb said: “${saying}.”\n`, 'b.md': `> ${saying}.\n` };
  const attribution = { origin: 'corpus', name: { name: 'Abraham Lincoln' } } as const;
  const passage = { source: 'a', place: 'p1', from: 15, to: 15 + saying.length };
  const { dossiers } = await quotesOf(texts, { quotations: [{ ...passage, attribution }] });
  expect(dossiers[0]!.occurrences[0]!.attribution).toMatchObject(attribution);
});

test('every span stands for the words it says, and quotations count through all sources', async () => {
  const { sources, corpus } = await readEdition();
  const { quotations, dossiers } = gather(sources, corpus);
  const textOf = new Map(sources.map(({ id, text }) => [id, text]));
  for (const { source, from, to, text } of dossiers.flatMap(({ occurrences }) => occurrences)) {
    expect(textOf.get(source)!.slice(from, to)).toBe(text);
  }
  for (const [index, { within, source, from, to }] of quotations.entries()) {
    if (within === undefined) continue;
    const holder = quotations[within]!;
    expect(within).toBeLessThan(index);
    expect(holder.source).toBe(source);
    expect(holder.from <= from && to <= holder.to).toBe(true);
  }
  for (const { occurrences, wordings } of dossiers) {
    const counted = wordings.flatMap((wording) => wording.occurrences);
    expect(counted.toSorted((p, q) => p - q)).toEqual(occurrences.map((_, index) => index));
    for (const [index, { wording }] of occurrences.entries()) {
      expect(wordings[wording]!.occurrences).toContain(index);
    }
  }
});

test('the result survives being written and read', async () => {
  const { sources, corpus } = await readEdition();
  const result = gather(sources, corpus);
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});
