/**
 * One check in a process of its own, so that its CPU and memory are its own: reads files as the command
 * line does, checks the first against itself and the others, writes what it cost and what it said.
 *
 *   node run-check.ts OUTPUT.json variorum|substring FILE FILE…
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkSources } from '../../../src/check-sources.ts';
import type { Source } from '../../../src/model/index.ts';
import { readSource } from '../../../src/read/index.ts';
import { findSubstrings } from './find-substrings.ts';

export interface CheckCost {
  /** User and system time: of the check, and of the whole process with its start and the reading. */
  readonly seconds: number;
  readonly wholeSeconds: number;
  readonly megabytes: number;
  readonly answers: readonly Answer[];
}

/** What is said of one quotation. */
export interface Answer {
  readonly from: number;
  readonly to: number;
  readonly verdict: string;
  /** Starts of where it stands; of another tool, of the first place only. */
  readonly found: readonly { readonly source: string; readonly from: number; readonly to: number }[];
}

const [output, checker, ...files] = process.argv.slice(2) as [string, string, ...string[]];
const sources = await Promise.all(
  files.map((file) => readSource({ file: basename(file), bytes: readFileSync(file), sha256: '' })),
);
const before = cpu();
const answers = checker === 'variorum' ? checked(sources) : findSubstrings(sources);
const after = cpu();
const cost: CheckCost = {
  seconds: after - before,
  wholeSeconds: after,
  megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  answers,
};
writeFileSync(output, JSON.stringify(cost));

function checked(all: readonly Source[]): Answer[] {
  const { checks } = checkSources(all, { checked: [all[0]!.id] });
  return checks.map(({ from, to, verdict, found }) => ({
    from,
    to,
    verdict,
    found: found.map((one) => ({ source: one.source, from: one.from, to: one.to })),
  }));
}

function cpu(): number {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  return (userCPUTime + systemCPUTime) / 1e6;
}
