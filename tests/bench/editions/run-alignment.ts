/**
 * One alignment, cold, in a process of its own: reads two files, cuts them into words, aligns, and
 * writes what came out with what it cost.
 *
 *   node run-alignment.ts ALIGNER A B OUTPUT.json
 */
import { writeFileSync } from 'node:fs';
import { alignTokens } from '../../../src/align/index.ts';
import { defaultComparisonOptions } from '../../../src/compare.ts';
import { createBudget, limits } from '../../../src/model/index.ts';
import type { Outcome } from './outcome.ts';
import { readPair } from './tokenized-pair.ts';

const [aligner, fileA, fileB, output] = process.argv.slice(2) as [string, string, string, string];
/** Loaded only where one is asked for, so that they are no part of our own memory and time. */
const peer = aligner === 'variorum' ? undefined : (await import('./peers.ts')).peers[aligner]!;
const pair = await readPair(fileA, fileB);

const before = process.cpuUsage();
const alignment = peer
  ? { runs: peer(pair), moves: [], exact: true }
  : alignTokens(
      pair.a,
      pair.b,
      pair.vocabulary,
      defaultComparisonOptions,
      createBudget(limits.stepsPerCommand),
    );
const { user, system } = process.cpuUsage(before);
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const outcome: Outcome = {
  runs: alignment.runs,
  moves: alignment.moves,
  exact: alignment.exact,
  aligning: (user + system) / 1e6,
  cpu: (userCPUTime + systemCPUTime) / 1e6,
  megabytes: Math.round(maxRSS / 1024),
};
writeFileSync(output, JSON.stringify(outcome));
