/** What goes into a process that is measured, and what comes out of it. */
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import type { ScanRequest } from '../../../src/compare.ts';
import type { Passage, Span } from '../../../src/model/index.ts';

export interface Job {
  readonly files: readonly { readonly id: string; readonly file: string }[];
  readonly request: ScanRequest;
  readonly output: string;
}

/** What is kept of a parallel; peers give bits and commonplace as they have them: 0. */
export interface Row {
  readonly a: Place;
  readonly b: Place;
  readonly words: number;
  readonly bits: number;
  readonly commonplace: number;
  readonly verdict: string;
}

export interface Place extends Span {
  readonly source: string;
}

export interface Rows {
  readonly parallels: readonly Row[];
  readonly families: readonly (readonly Place[])[];
  readonly exact: boolean;
}

export interface Measured extends Rows {
  /** User and system time of the whole process, up to the end of the scan; seconds. */
  readonly cpu: number;
  readonly megabytes: number;
}

export function readJob(file: string): Job {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Lines written at once: a result of a million parallels is no string that a process can hold. */
const linesAtOnce = 10_000;

/** Writes what the process used so far, then the rows, a line each. */
export function writeRows(output: string, { parallels, families, exact }: Rows): void {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpu = (userCPUTime + systemCPUTime) / 1e6;
  const file = openSync(output, 'w');
  const write = (lines: readonly unknown[]): void => {
    for (let from = 0; from < lines.length; from += linesAtOnce) {
      const some = lines.slice(from, from + linesAtOnce).map((line) => `${JSON.stringify(line)}\n`);
      writeSync(file, some.join(''));
    }
  };
  write([{ cpu, megabytes: Math.round(maxRSS / 1024), exact, parallels: parallels.length }]);
  write(
    parallels.map(({ a, b, words, bits, commonplace, verdict }) => [
      ...packed(a),
      ...packed(b),
      words,
      bits,
      commonplace,
      verdict,
    ]),
  );
  write(families.map((passages) => passages.map(packed)));
  closeSync(file);
}

function packed({ source, from, to }: Place | Passage): [string, number, number] {
  return [source, from, to];
}

export function readRows(file: string): Measured {
  const lines = readFileSync(file).toString('utf8').trimEnd().split('\n');
  const { parallels: count, ...measured } = JSON.parse(lines[0]!);
  const parallels = lines.slice(1, 1 + count).map((line): Row => {
    const [sourceA, fromA, toA, sourceB, fromB, toB, words, bits, commonplace, verdict] = JSON.parse(line);
    return {
      a: { source: sourceA, from: fromA, to: toA },
      b: { source: sourceB, from: fromB, to: toB },
      words,
      bits,
      commonplace,
      verdict,
    };
  });
  const families = lines.slice(1 + count).map((line) => {
    const passages: [string, number, number][] = JSON.parse(line);
    return passages.map(([source, from, to]) => ({ source, from, to }));
  });
  return { ...measured, parallels, families };
}

export function writeJob(file: string, job: Job): void {
  writeFileSync(file, JSON.stringify(job));
}
