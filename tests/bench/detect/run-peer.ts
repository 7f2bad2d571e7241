/**
 * A peer on the same texts as we, in a process of its own; see `peers.ts` for how each is used.
 *
 *   node run-peer.ts JOB.json dolos|minhash
 */
import { readFileSync } from 'node:fs';
import { readJob, writeRows } from './job.ts';
import { peers } from './peers.ts';

const job = readJob(process.argv[2]!);
const texts = job.files.map(({ id, file }) => ({ id, text: readFileSync(file, 'utf8') }));
const places = peers[process.argv[3] as keyof typeof peers](texts);
const parallels = places.map(([a, b]) => ({ a, b, words: 0, bits: 0, commonplace: 0, verdict: '' }));
writeRows(job.output, { parallels, families: [], exact: true });
