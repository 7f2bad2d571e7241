/** Runs one measured process on some texts, in a folder of its own. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScanRequest } from '../../../src/compare.ts';
import { type Job, type Measured, readRows, writeJob } from './job.ts';

export interface BenchText {
  readonly id: string;
  readonly text: string;
}

/** Nothing that is measured here is worth waiting longer for. */
const milliseconds = 600_000;

/** Memory that Node may use: more than the target for the largest input, so that reaching it is seen. */
const memory = '--max-old-space-size=8192';

/** Who is measured: we, or a peer by its name. */
export type Detector = 'variorum' | 'dolos' | 'minhash';

/** Texts written to a folder, ready to be scanned more than once. */
export interface Workspace extends Disposable {
  readonly files: Job['files'];
  run(detector?: Detector, request?: ScanRequest): Measured;
}

export function openWorkspace(texts: Iterable<BenchText>): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  mkdirSync(join(folder, 'texts'));
  const files = Array.from(texts, ({ id, text }, index) => {
    const file = join(folder, 'texts', `${index}.txt`);
    writeFileSync(file, text);
    return { id, file };
  });
  return {
    files,
    run(detector = 'variorum', request = {}) {
      const output = join(folder, 'rows.jsonl');
      const job = join(folder, 'job.json');
      writeJob(job, { files, request, output });
      const runner = detector === 'variorum' ? ['run-scan.ts', job] : ['run-peer.ts', job, detector];
      const [program, ...args] = runner;
      execFileSync(process.execPath, [memory, join(import.meta.dirname, program!), ...args], {
        timeout: milliseconds,
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      return readRows(output);
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
