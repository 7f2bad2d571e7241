import { beforeAll, describe, expect, test } from 'vitest';
import { type ScannedTexts, scanTexts, tokenizeSources } from '../src/compare.ts';
import { explainParallels } from '../src/explain.ts';
import { createBudget, type ExplainedParallel, type Source } from '../src/model/index.ts';
import { readEdition } from './helpers/edition.ts';
import { sourceFrom } from './helpers/source-from.ts';

function scan(sources: readonly Source[]): ScannedTexts {
  return scanTexts(tokenizeSources(sources), {}, createBudget(1e9), () => undefined);
}

const lineOf = (): number => 1;

function explain(scanned: ScannedTexts, id: string): readonly ExplainedParallel[] {
  return explainParallels(scanned, { id, isSought: false, lineOf }).parallels;
}

/** The one parallel of two texts. */
function explainTexts(a: string, b: string): ExplainedParallel {
  const scanned = scan([sourceFrom(a, 'a'), sourceFrom(b, 'b')]);
  expect(scanned.result.parallels).toHaveLength(1);
  return explain(scanned, scanned.result.parallels[0]!.id)[0]!;
}

describe('the explanation of each parallel of editions/trotsky', () => {
  let scanned: ScannedTexts;
  let explained: readonly ExplainedParallel[];

  beforeAll(async () => {
    scanned = scan(await readEdition());
    explained = scanned.result.parallels.flatMap(({ id }) => explain(scanned, id));
  });

  test('has the bits, the words and the commonplace score of the result', () => {
    expect(explained.length).toBeGreaterThan(10);
    expect(
      explained.map(({ id, score, commonplace, verdict }) => ({
        id,
        bits: Math.round(score.bits),
        words: score.words.filter(({ type }) => type === 'same').length,
        commonplace: commonplace.score,
        verdict: verdict.verdict,
      })),
    ).toEqual(
      scanned.result.parallels.map(({ id, bits, words, commonplace, verdict }) => ({
        id,
        bits,
        words,
        commonplace,
        verdict,
      })),
    );
  });

  test('has words and gaps that add up to the score', () => {
    for (const { score } of explained) {
      expect(score.words.reduce((sum, { bits }) => sum + bits, 0)).toBeCloseTo(score.wordBits, 3);
      expect(score.gaps.reduce((sum, { bits }) => sum + bits, 0)).toBeCloseTo(score.gapBits, 3);
      expect(score.wordBits + score.misreadBits - score.gapBits).toBeCloseTo(score.bits, 3);
      expect(score.words.map(({ bits }) => bits)).toEqual(
        score.words.map(({ bits }) => bits).sort((p, q) => q - p),
      );
    }
  });

  test('names the rule that it passed, and what found it', () => {
    for (const { rule, channel, seeds } of explained) {
      expect(rule.has).toBeGreaterThanOrEqual(rule.needed);
      if (channel === 'run') expect(seeds.longestRun!.words).toBeGreaterThanOrEqual(seeds.runs.needed);
      if (channel === 'pair') expect(seeds.pairs.best[0]!.bits).toBeGreaterThanOrEqual(seeds.pairs.needed);
    }
  });

  test('says of a cut which ellipsis makes it one, and what the gap costs', () => {
    const { id } = scanned.result.parallels.find(({ a, b }) => a.place === 'p74' && b.place === 's31.p7')!;
    const { channel, verdict, score } = explain(scanned, id)[0]!;
    expect(channel).toBe('run');
    expect(verdict.changes).toMatchObject([{ kind: 'ellipsis', a: '...', reason: 'stands for 35 words' }]);
    expect(score.gaps).toMatchObject([{ wordsA: 0, wordsB: 35 }]);
  });

  test('explains all parallels of a family, by its id or the beginning of it', () => {
    const family = scanned.result.families.find(({ parallels }) => parallels.length > 1)!;
    const whole = explain(scanned, family.id);
    expect(whole.map(({ id }) => id)).toEqual(family.parallels);
    expect(explain(scanned, family.id.slice(0, -3))).toEqual(whole);
    expect(whole.every(({ verdict }) => verdict.because === 'splice')).toBe(true);
  });

  test('refuses an id that does not exist or begins several, and names the nearest', () => {
    const { id } = scanned.result.parallels[0]!;
    const wrong = `${id.slice(0, -1)}${id.endsWith('x') ? 'y' : 'x'}`;
    expect(() => explain(scanned, wrong)).toThrow(
      expect.objectContaining({
        code: 'usage.option',
        message: `There is no parallel or family \`${wrong}\``,
        advice: `did you mean \`${id}\`? Else see the ids in \`--json\``,
      }),
    );
    expect(() => explain(scanned, '')).toThrow('More than one id begins with ``');
  });
});

describe('the explanation of a parallel', () => {
  const sentence =
    'the exile wrote many pamphlets by candlelight in a garret and dreamed of barricades and of printing presses';

  test('says that nothing differs where nothing does', () => {
    const { verdict, commonplace } = explainTexts(`x1 x2 ${sentence} x3`, `y1 y2 ${sentence} y3`);
    expect(verdict).toEqual({ verdict: 'identical', because: 'nothing-differs', changes: [] });
    expect(commonplace.sign).toBe('none');
  });

  test('gives both changes where each side has more', () => {
    const { verdict } = explainTexts(
      `${sentence.replace('wrote', 'then wrote')}`,
      `${sentence.replace('dreamed', 'often dreamed')}`,
    );
    expect(verdict).toMatchObject({ verdict: 'altered', because: 'both-have-more' });
    expect(verdict.changes.map(({ kind }) => kind)).toEqual(['omission', 'addition']);
  });

  test('tells of an altered passage by which rare words it was found, and which words were altered', () => {
    const { channel, verdict, seeds } = explainTexts(
      'he was more tolerant, more loyal, more inquisitive, more considerate of his comrades and revolutionary friends',
      'he was more patient, more loyal, more inquisitive and more attentive to comrades and revolutionary friends',
    );
    expect(channel).toBe('pair');
    expect(seeds.longestRun!.words).toBeLessThan(seeds.runs.needed);
    expect(seeds.pairs.best.map(({ words }) => words)).toContainEqual(['revolutionary', 'friends']);
    expect(verdict).toMatchObject({ verdict: 'altered', because: 'changes' });
    expect(verdict.changes.map(({ a, b }) => [a, b])).toContainEqual(['tolerant', 'patient']);
  });

  test('knows text that was scanned badly by its letters, and counts what was misread', () => {
    const { channel, seeds, score } = explainTexts(
      'among the rambles of this nature that I had taken in the neighbourhood of a remote and melancholy village before the winter',
      'amongthe ramblesof this natute that I hadtaken in the neighbourhoodof a remote andmelancholy vlllage before thewinter',
    );
    expect(channel).toBe('letters');
    expect(seeds.letters.first!.a).toContain('that I had taken');
    expect(seeds.letters.first!.b).toContain('that I hadtaken');
    expect(score.misread.length).toBeGreaterThan(0);
    expect(score.wordBits + score.misreadBits - score.gapBits).toBeCloseTo(score.bits, 3);
  });

  test('knows a short quotation of common words by its marks', () => {
    const { channel, rule, score } = explainTexts(
      'nobody ever knew what he meant by “over them with this” in those days',
      'she put it over them with this hand, as everyone who came could see',
    );
    expect(channel).toBe('marked');
    expect(rule.rule).toBe('marked');
    expect(score.words).toHaveLength(4);
  });

  test('says that a list of names is one', () => {
    const names =
      'Grigory Zinoviev, Lev Kamenev, Nikolai Bukharin, Alexei Rykov, Mikhail Tomsky, Karl Radek and Christian Rakovsky';
    const { commonplace } = explainTexts(`There were ${names}.`, `They killed ${names}.`);
    expect(commonplace).toMatchObject({ sign: 'names', capitals: 1 });
    expect(commonplace.score).toBeGreaterThan(0.5);
  });

  test('tells two spellings of one word from equal words, and counts them for less', () => {
    const { score } = explainTexts(
      `${sentence} for the honour of his friends`,
      `${sentence} for the honor of his friends`,
    );
    const friends = score.words.find(({ a }) => a === 'friends')!;
    const near = score.words.filter(({ type }) => type === 'near');
    expect(near).toMatchObject([{ a: 'honour', b: 'honor' }]);
    expect(near[0]!.bits).toBeLessThan(friends.bits);
  });
});
