import { describe, expect, test } from 'vitest';
import { type AlignedShare, createShareAligner, cutShares, joinShares } from '../src/align-shares.ts';
import { type AlignApart, scanSources, scanTexts, scanTextsApart, tokenizeSources } from '../src/compare.ts';
import { createBudget, limits, type ScanResult, type Source } from '../src/model/index.ts';
import { packPairs, readAlignedShare, unpackPairs, writeAlignedShare } from '../src/pack-pairs.ts';
import { sharingCorpus } from './helpers/sharing-corpus.ts';
import { sourceFrom } from './helpers/source-from.ts';

const sources = Object.entries(sharingCorpus(12, 60, 7)).map(([id, text]) => sourceFrom(text, id));
const silent = (): void => undefined;

/** As a helper thread does it: everything it gets and gives crosses the border. */
function asInThreads(isTaken: (share: number) => boolean): AlignApart {
  return async (work, shares) => {
    const theirs = unpackPairs(structuredClone(packPairs(work)));
    const align = createShareAligner(theirs);
    const aligned: (AlignedShare | undefined)[] = shares.map(() => undefined);
    for (const [index, share] of [...shares.entries()].reverse()) {
      if (!isTaken(index)) continue;
      const written = writeAlignedShare(align(share, work.limit));
      aligned[index] = readAlignedShare(written, work.texts);
    }
    return aligned;
  };
}

async function scannedApart(isTaken: (share: number) => boolean, steps: number): Promise<ScanResult> {
  const options = { budget: createBudget(steps), report: silent };
  return (await scanTextsApart(tokenizeSources(sources), {}, asInThreads(isTaken), options)).result;
}

/** Steps that finding the pairs takes, and that the whole scan takes. */
function stepsOf(texts: readonly Source[]): { readonly found: number; readonly all: number } {
  const budget = createBudget(limits.stepsPerCommand);
  let found = 0;
  scanTexts(tokenizeSources(texts), {}, budget, ({ stage, done }) => {
    if (stage === 'align' && done === 0) found = budget.spent;
  });
  return { found, all: budget.spent };
}

const takers: readonly (readonly [string, (share: number) => boolean])[] = [
  ['all', () => true],
  ['every other', (share) => share % 2 === 0],
  ['the later half', (share) => share > 15],
];

describe('a scan with shares aligned apart', () => {
  const whole = scanSources(sources);

  test('is there to be compared', () => {
    expect(whole.parallels.length).toBeGreaterThan(150);
    expect(new Set(whole.parallels.map(({ verdict }) => verdict)).size).toBeGreaterThan(1);
    expect(cutShares(pairsOf(sources)).length).toBeGreaterThan(16);
  });

  test.each(takers)('is the same if %s of them are', async (_, isTaken) => {
    expect(await scannedApart(isTaken, limits.stepsPerCommand)).toEqual(whole);
  });

  test.each(takers)('is the same beyond the budget if %s of them are', async (_, isTaken) => {
    const { found, all } = stepsOf(sources);
    const steps = Math.round(found + (all - found) / 3);
    const coarse = scanSources(sources, {}, createBudget(steps));
    expect(coarse.exact).toBe(false);
    expect(coarse.parallels).not.toEqual(whole.parallels);
    expect(await scannedApart(isTaken, steps)).toEqual(coarse);
  });

  test('tries no more shares with the whole limit once one went beyond it', () => {
    const shares = Array.from({ length: 5 }, (_, from) => ({ from, to: from + 1 }));
    const tried: number[] = [];
    const align = (_: unknown, limit: number): AlignedShare => {
      tried.push(limit);
      return { pairs: [], steps: Math.min(limit, 40) };
    };
    joinShares(shares, align, createBudget(100), () => undefined);
    expect(tried).toEqual([100, 100, 100, 20, 0, 0]);
  });
});

describe('the shares of a scan', () => {
  test('hold every pair once, in order', () => {
    const pairs = pairsOf(sources);
    const shares = cutShares(pairs);
    expect(shares.map(({ from }) => from)).toEqual([0, ...shares.slice(0, -1).map(({ to }) => to)]);
    expect(shares.at(-1)!.to).toBe(pairs.length);
    expect(shares.every(({ from, to }) => from < to)).toBe(true);
  });

  test('are none where nothing was found', () => {
    expect(cutShares([])).toEqual([]);
  });

  test('are never more than can be waited for', () => {
    const pair = { textA: 0, textB: 1, isMarked: false };
    const pairs = Array.from({ length: 100_000 }, (_, at) => {
      const range = { fromToken: at, toToken: at + 5 + (at % 90) };
      return { ...pair, a: range, b: range };
    });
    expect(cutShares(pairs).length).toBeLessThanOrEqual(256);
  });
});

test('what two texts share is the same whatever else is scanned with them', () => {
  const between = ({ parallels }: ScanResult): unknown =>
    parallels.filter(({ a, b }) => a.source <= 't01' && b.source <= 't01');
  const alone = between(scanSources(sources.slice(0, 2)));
  expect(alone).not.toEqual([]);
  expect(between(scanSources(sources))).toEqual(alone);
});

function pairsOf(texts: readonly Source[]): Parameters<typeof cutShares>[0] {
  return scanTexts(tokenizeSources(texts), {}, createBudget(limits.stepsPerCommand), silent).pairs.map(
    ({ pair }) => pair,
  );
}
