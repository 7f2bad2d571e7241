/**
 * Bytes, elements, and what a request costs: files and bytes read, CPU time of this process. `first` is the
 * first request of a Worker that has just started, `next` one of a Worker that has read what every page needs
 * but has not made this page before.
 */
import { gzipSync } from 'node:zlib';
import { type Cell, print, printTable } from '../detect/print.ts';
import { type BuiltRelease, writePair } from './release-folder.ts';
import { type BenchWorker, startWorker } from './worker.ts';

/** Requests of which the median is told. */
const rounds = 15;

const columns = ['page', 'kB', 'kB gz', 'elements', 'files', 'kB read', 'first ms', 'next ms'];

export async function weightTable({ name, folder, pages, files, bytes }: BuiltRelease): Promise<void> {
  print(`\n${name}: ${files.toLocaleString('en')} files, ${Math.round(bytes / 1e6)} MB\n`);
  const worker = await startWorker(folder);
  // Machine code of what all pages have in common.
  for (const path of Object.values(pages)) await worker.get(path);
  const rows: Cell[][] = [];
  for (const [what, path] of Object.entries(pages)) rows.push([what, ...(await weigh(folder, worker, path))]);
  printTable(`weight: ${name}`, columns, rows);
}

/** Two texts of so many words, so many words in a hundred of which differ, on the page of their pair. */
const madeUp = [
  [2_000, 6],
  [2_000, 30],
  [10_000, 6],
  [20_000, 6],
] as const;

export async function pairTable(): Promise<void> {
  const rows: Cell[][] = [];
  for (const [words, differing] of madeUp) {
    const { folder, path, remove } = writePair(words, differing);
    const worker = await startWorker(folder);
    for (let round = 0; round < rounds; round++) await worker.get(`${path}?round=before-${round}`);
    rows.push([
      `${words.toLocaleString('en')} words, ${differing} %`,
      ...(await weigh(folder, worker, path)),
    ]);
    remove();
  }
  printTable('weight: pairs made up', columns, rows);
}

async function weigh(folder: string, worker: BenchWorker, path: string): Promise<Cell[]> {
  const cold = await startWorker(folder);
  const first = await cpuOf(async () => void (await (await cold.get(path)).text()));
  const times: number[] = [];
  let html = '';
  let reads = { files: 0, bytes: 0 };
  for (let round = 0; round < rounds; round++) {
    worker.takeReads();
    const asked = `${path}${path.includes('?') ? '&' : '?'}round=${round}`;
    times.push(
      await cpuOf(async () => {
        html = await (await worker.get(asked)).text();
      }),
    );
    reads = worker.takeReads();
  }
  times.sort((p, q) => p - q);
  return [
    kilobytes(html.length),
    kilobytes(gzipSync(html).length),
    (html.match(/<[a-z]/g) ?? []).length,
    reads.files,
    kilobytes(reads.bytes),
    first.toFixed(1),
    times[rounds >> 1]!.toFixed(1),
  ];
}

function kilobytes(bytes: number): string {
  return (bytes / 1_000).toFixed(1);
}

/** Milliseconds of CPU time, of all threads: what a collection of garbage takes is in it. */
async function cpuOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
