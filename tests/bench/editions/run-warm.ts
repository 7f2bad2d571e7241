/**
 * One aligner on two short texts, again and again in a process of its own, until it is as fast as it
 * gets: writes the median and what it kept.
 *
 *   node run-warm.ts ALIGNER A B OUTPUT.json
 */
import { writeFileSync } from 'node:fs';
import { alignTokens } from '../../../src/align/index.ts';
import { compareSources, defaultComparisonOptions } from '../../../src/compare.ts';
import { createBudget, limits } from '../../../src/model/index.ts';
import type { Repeated } from './measure.ts';
import { keptWords } from './outcome.ts';
import { readPair, readText } from './tokenized-pair.ts';

/** Rounds before and while times are taken; the compiler is done with a function after some hundreds. */
const rounds = { warming: 1_000, timed: 2_000 };

const [aligner, fileA, fileB, output] = process.argv.slice(2) as [string, string, string, string];
const round = await roundOf(aligner);
for (let at = 0; at < rounds.warming; at++) round();
const times = Array.from({ length: rounds.timed }, () => {
  const before = performance.now();
  round();
  return performance.now() - before;
}).sort((one, other) => one - other);
const repeated: Repeated = { milliseconds: times[rounds.timed / 2]!, kept: round() };
writeFileSync(output, JSON.stringify(repeated));

/** What is timed; returns the words kept. */
async function roundOf(name: string): Promise<() => number> {
  if (name === 'variorum, with kinds') {
    const [a, b] = await Promise.all([readText(fileA), readText(fileB)]);
    return () => compareSources(a, b).statistics.wordsShared;
  }
  const pair = await readPair(fileA, fileB);
  if (name !== 'variorum') {
    const peer = (await import('./peers.ts')).peers[name]!;
    return () => keptWords({ runs: peer(pair) });
  }
  const { a, b, vocabulary } = pair;
  return () =>
    keptWords(alignTokens(a, b, vocabulary, defaultComparisonOptions, createBudget(limits.stepsPerCommand)));
}
