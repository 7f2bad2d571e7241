/**
 * One scan in a process of its own, so that its CPU and memory are its own: reads a job, reads and
 * scans its files as the command line does, writes rows.
 *
 *   node run-scan.ts JOB.json
 */
import { readFileSync } from 'node:fs';
import { scanSources } from '../../../src/compare.ts';
import { createBudget, limits } from '../../../src/model/index.ts';
import { readSource } from '../../../src/read/index.ts';
import { readJob, writeRows } from './job.ts';

const job = readJob(process.argv[2]!);
const sources = await Promise.all(
  job.files.map(({ file }) =>
    readSource({ file, bytes: readFileSync(file), sha256: '' }, { format: 'text' }),
  ),
);
const named = sources.map((source, index) => ({ ...source, id: job.files[index]!.id }));
const { parallels, families, exact } = scanSources(named, job.request, createBudget(limits.stepsPerCommand));
writeRows(job.output, { parallels, families: families.map(({ passages }) => passages), exact });
