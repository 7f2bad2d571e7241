/**
 * One comparison as the engine gives it, in a process of its own: reads two files, compares them,
 * writes the result with what it cost.
 *
 *   node run-comparison.ts A B OUTPUT.json
 */
import { writeFileSync } from 'node:fs';
import { compareSources } from '../../../src/compare.ts';
import type { Compared } from './measure.ts';
import { readText } from './tokenized-pair.ts';

const [fileA, fileB, output] = process.argv.slice(2) as [string, string, string];
const [a, b] = await Promise.all([readText(fileA), readText(fileB)]);
const comparison = compareSources(a, b);
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const compared: Compared = {
  comparison,
  cpu: (userCPUTime + systemCPUTime) / 1e6,
  megabytes: Math.round(maxRSS / 1024),
};
writeFileSync(output, JSON.stringify(compared));
