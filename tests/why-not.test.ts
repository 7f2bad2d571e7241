import { beforeAll, describe, expect, test } from 'vitest';
import { type ScannedTexts, type ScanRequest, scanTexts, tokenizeSources } from '../src/compare.ts';
import { createBudget, limits, type Source, type WhyNot } from '../src/model/index.ts';
import { explainAbsence } from '../src/why-not.ts';
import { readEdition } from './helpers/edition.ts';
import { sourceFrom } from './helpers/source-from.ts';

const work = 1_000_000_000;

function scan(sources: readonly Source[], request: ScanRequest = {}, limit = work): ScannedTexts {
  return scanTexts(tokenizeSources(sources), request, createBudget(limit), () => undefined);
}

function ask(scanned: ScannedTexts, places: [string, string], against?: readonly string[]): WhyNot {
  return explainAbsence(scanned, { places, against, lineOf: () => 1, budget: createBudget(work) });
}

/** Words that occur nowhere else. */
function filler(words: number, seed: number): string {
  return Array.from({ length: words }, (_, index) => `x${seed}q${index}`).join(' ');
}

/** The answer for the first paragraphs of two texts. */
function askTexts(a: string, b: string, request: ScanRequest = {}): WhyNot {
  return ask(scan([sourceFrom(a, 'a'), sourceFrom(b, 'b')], request), ['a:p1', 'b:p1']);
}

const quotation =
  'the manner and ease of a man born to a great position; he has become a statesman, a ruler, a leader of armies';

describe('two places', () => {
  test('are found where words of one stand for words of the other, in whatever order they are named', () => {
    const scanned = scan([sourceFrom(`${filler(9, 1)}\n\n${quotation}`, 'a'), sourceFrom(quotation, 'b')]);
    const answer = ask(scanned, ['b:p1', 'a:p2']);
    expect(answer).toMatchObject({ end: 'found', a: { source: 'a', place: 'p2' }, b: { source: 'b' } });
    expect(answer.parallels.map(({ id }) => id)).toEqual([scanned.result.parallels[0]!.id]);
    expect(ask(scanned, ['a:p2', 'b:p1'])).toEqual(answer);
  });

  test('share nothing', () => {
    expect(askTexts(filler(20, 1), filler(20, 2))).toMatchObject({
      end: 'nothing-shared',
      words: { a: 20, b: 20, shared: 0 },
      telling: [],
    });
  });

  test('share only common words, and nothing that a search could start from', () => {
    const { end, seeds, words, candidate } = askTexts(
      `${filler(5, 1)} of the ${filler(5, 2)} and in`,
      `in ${filler(5, 3)} of the ${filler(5, 4)} and`,
    );
    expect(end).toBe('no-seed');
    expect(words.shared).toBe(4);
    expect(seeds.longestRun).toMatchObject({ words: 2, text: 'of the' });
    expect(candidate).toBeUndefined();
  });

  test('share two rare words, which is too little to be looked at closely', () => {
    const { end, missed, candidate } = askTexts(
      `${filler(20, 1)} inquisitive and revolutionary ${filler(20, 2)}`,
      `${filler(20, 3)} inquisitive but revolutionary ${filler(20, 4)}`,
    );
    expect(end).toBe('weak-chain');
    expect(missed!.has).toBeLessThan(missed!.needed);
    expect(candidate).toMatchObject({ a: { text: 'inquisitive and revolutionary' }, longestRun: 1 });
  });

  test('share a phrase that falls short by a few bits, and have it once so many are enough', () => {
    const phrase = 'the revolutionary manner and the inquisitive ease of a journalist';
    const a = `${filler(20, 1)} ${phrase} ${filler(20, 2)}`;
    const b = `${filler(20, 3)} ${phrase.replace('and the', 'and then the')} ${filler(20, 4)}`;
    const { end, missed, candidate } = askTexts(a, b, { minimumBits: 200 });
    expect(end).toMatch(/^weak-/);
    expect(missed!.toReport).toBe(200);
    expect(missed!.has).toBeLessThan(missed!.needed);
    expect(candidate!.a.text).toBe(phrase);
    const asFewAs = Math.floor(candidate!.score.bits);
    expect(askTexts(a, b, { minimumBits: asFewAs }).end).toBe('found');
    expect(askTexts(a, b, { minimumBits: asFewAs + 1 }).end).not.toBe('found');
  });

  test('share fewer words than were asked for', () => {
    const answer = askTexts(`${filler(9, 1)} ${quotation}`, `${filler(9, 2)} ${quotation}`, {
      minimumWords: 50,
    });
    expect(answer).toMatchObject({ end: 'weak-alignment', missed: { unit: 'words', needed: 50, has: 23 } });
    expect(answer.candidate!.rule.rule).toBe('words');
  });

  test('are not compared where the library is compared with the draft only', () => {
    const sources = ['a', 'b', 'c'].map((id, seed) => sourceFrom(`${filler(9, seed)} ${quotation}`, id));
    const against = ['c'];
    const scanned = scan(sources, { against });
    expect(ask(scanned, ['a:p1', 'b:p1'], against).end).toBe('not-compared');
    expect(ask(scanned, ['a:p1', 'c:p1'], against).end).toBe('found');
  });

  test('are not searched where the work allowed ended before the later one', () => {
    const sources = ['a', 'b', 'c'].map((id, seed) => sourceFrom(`${filler(500, seed)} ${quotation}`, id));
    expect(ask(scan(sources, {}, 50), ['a:p1', 'c:p1']).end).toBe('not-searched');
  });

  const copies = (count: number): Source =>
    sourceFrom(
      Array.from(
        { length: count },
        (_, copy) => `${filler(12, copy)} ${quotation} ${filler(12, 900 + copy)}`,
      ).join('\n\n'),
      'a',
    );

  test('are copies with many nearer ones between them, of one family', () => {
    const count = limits.copiesPerPassage + 3;
    const scanned = scan([copies(count)]);
    expect(ask(scanned, ['a:p1', 'a:p2']).end).toBe('found');
    expect(ask(scanned, ['a:p1', `a:p${count}`]).end).toBe('copies');
  });

  test('share what a text repeats more often than is paired', () => {
    const count = limits.occurrencesPerGram + 3;
    expect(ask(scan([copies(count)]), ['a:p1', `a:p${count}`])).toMatchObject({ end: 'capped' });
  });

  test('lie in one longer find, in which their words stand for others', () => {
    const refrain = 'and so it came to pass in the end';
    const stanza = (seed: number): string => `${filler(14, seed)} ${refrain}`;
    const song = [stanza(1), stanza(2), stanza(3)].join('\n\n');
    const scanned = scan([sourceFrom(song, 'a'), sourceFrom(song, 'b')]);
    const { end, parallels } = ask(scanned, ['a:p1', 'b:p3']);
    expect(end).toBe('echo');
    expect(parallels.map(({ a, b }) => [a.place, b.place])).toEqual([['p1-p3', 'p1-p3']]);
    expect(ask(scanned, ['a:p2', 'b:p2']).end).toBe('found');
  });

  test('may be ranges, and have to be two', () => {
    const text = `${filler(9, 1)}\n\n${filler(9, 2)}\n\n${quotation}\n\n${filler(9, 3)} ${quotation}`;
    const scanned = scan([sourceFrom(text, 'a')]);
    expect(ask(scanned, ['a:p1-p3', 'a:p4'])).toMatchObject({ end: 'found', a: { place: 'p1-p3' } });
    expect(() => ask(scanned, ['a:p1-p3', 'a:p3'])).toThrow('the two places overlap');
  });
});

describe('in editions/trotsky', () => {
  let scanned: ScannedTexts;

  beforeAll(async () => {
    scanned = scan(await readEdition());
  });

  test('every two places have an answer that agrees with the result', () => {
    const places = scanned.texts.flatMap(({ source }) =>
      source.blocks.filter(({ type }) => type === 'paragraph').map(({ place }) => `${source.id}:${place}`),
    );
    const ends = new Map<string, number>();
    for (const [index, first] of places.entries()) {
      for (const second of places.slice(index + 1)) {
        const { end, missed, candidate } = ask(scanned, [first, second]);
        ends.set(end, (ends.get(end) ?? 0) + 1);
        if (missed !== undefined) expect(missed.has).toBeLessThan(missed.needed);
        if (end.startsWith('weak-')) expect(candidate).toBeDefined();
      }
    }
    expect(ends.get('found')).toBeGreaterThanOrEqual(10);
    expect(ends.get('capped') ?? 0).toBe(0);
    expect(ends.get('copies') ?? 0).toBe(0);
  });

  test('“General Secretary” is too little to be a parallel', () => {
    const { end, candidate, seeds } = ask(scanned, ['simkin-1997:p45', 'trotsky-1935:p21']);
    expect(end).toMatch(/^weak-/);
    expect(seeds.longestRun).toMatchObject({ words: 3, text: 'of General Secretary' });
    expect(candidate!.rule.has).toBeLessThan(candidate!.rule.needed);
  });
});
