/** Runs aligners and the command line on two texts, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  globSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Comparison } from '../../../src/model/index.ts';
import type { Outcome } from './outcome.ts';
import { readPair, type TokenizedPair } from './tokenized-pair.ts';

/** A word diff of two novels that takes longer has lost. */
export const secondsAllowed = 90;

export interface Compared {
  readonly comparison: Comparison;
  /** User and system time of the whole process, all its threads; seconds. */
  readonly cpu: number;
  /** Its peak. */
  readonly megabytes: number;
}

/** Two texts written to a folder, ready to be aligned by more than one. */
export interface Workspace extends Disposable {
  /** Undefined where the aligner did not end in time. */
  align(aligner?: string): Outcome | undefined;
  /** What the engine says, from its sources. */
  compare(): Compared;
  /** What `variorum compare A B --json` says, as built; undefined where it is not. */
  command(): Compared | undefined;
  /** An aligner, or the engine with kinds, again and again. */
  repeat(aligner: string): Repeated;
  read(): Promise<TokenizedPair>;
}

export interface Repeated {
  /** Median of a round when warm. */
  readonly milliseconds: number;
  readonly kept: number;
}

export function openWorkspace(a: string, b: string): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  const [fileA, fileB, output] = ['a.txt', 'b.txt', 'output.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(fileA, a);
  writeFileSync(fileB, b);
  return {
    align(aligner = 'variorum') {
      return run([program('run-alignment.ts'), aligner, fileA, fileB, output]) ? readJson(output) : undefined;
    },
    compare() {
      if (!run([program('run-comparison.ts'), fileA, fileB, output])) throw new TooLong();
      return readJson(output);
    },
    command: () => runCommandLine(folder, fileA, fileB),
    repeat(aligner) {
      if (!run([program('run-warm.ts'), aligner, fileA, fileB, output])) throw new TooLong();
      return readJson(output);
    },
    read: () => readPair(fileA, fileB),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

class TooLong extends Error {
  constructor() {
    super(`Comparing took more than ${secondsAllowed} s`);
  }
}

function program(name: string): string {
  return join(import.meta.dirname, name);
}

function readJson<Content>(file: string): Content {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function runCommandLine(folder: string, fileA: string, fileB: string): Compared | undefined {
  if (!existsSync(commandLine)) return undefined;
  const [usage, output] = [join(folder, 'usage.json'), join(folder, 'comparison.json')];
  const args = ['--import', reportUsage, commandLine, 'compare', fileA, fileB, '--json'];
  if (!run(args, { usage, output })) throw new TooLong();
  const used = readJson<NodeJS.ResourceUsage>(usage);
  return {
    comparison: readJson(output),
    cpu: (used.userCPUTime + used.systemCPUTime) / 1e6,
    megabytes: Math.round(used.maxRSS / 1024),
  };
}

const project = fileURLToPath(new URL('../../../', import.meta.url));
const commandLine = join(project, 'dist/cli/main.js');

/** Read by the process that is measured: writes at its end what it used, its threads included. */
const reportUsage = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () =>
    writeFileSync(process.env.VARIORUM_BENCH_USAGE, JSON.stringify(process.resourceUsage())));`)}`;

/** What to know of the command line before its figures are read; nothing where it is as new as its sources. */
export function remarkOnCommandLine(): string {
  if (!existsSync(commandLine)) return 'the command line is not built: npm run build:cli\n';
  const built = statSync(commandLine).mtimeMs;
  const isOld = globSync('src/**/*.ts', { cwd: project }).some(
    (file) => statSync(join(project, file)).mtimeMs > built,
  );
  return isOld ? 'the command line was built before its sources last changed: npm run build:cli\n' : '';
}

interface Outlets {
  readonly usage: string;
  /** The file for what the process prints. */
  readonly output: string;
}

/** Whether the process ended in time. What it remarks is not shown, unless it fails. */
function run(args: readonly string[], outlets?: Outlets): boolean {
  const stdout = outlets === undefined ? 'inherit' : openSync(outlets.output, 'w');
  const { error, status, stderr } = spawnSync(process.execPath, args, {
    timeout: secondsAllowed * 1000,
    killSignal: 'SIGKILL',
    stdio: ['ignore', stdout, 'pipe'],
    env: { ...process.env, VARIORUM_BENCH_USAGE: outlets?.usage },
    encoding: 'utf8',
  });
  if (typeof stdout === 'number') closeSync(stdout);
  if (error !== undefined && 'code' in error && error.code === 'ETIMEDOUT') return false;
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return true;
}
