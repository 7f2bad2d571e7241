/**
 * What the worker thread can do: bytes in, text out. No disk and no terminal here; whatever a
 * command prints is made here, because writing a large result takes time, too.
 */
import type { Report } from '../compare.ts';
import { performAlign } from './perform-align.ts';
import { performBuild } from './perform-build.ts';
import { performCheck } from './perform-check.ts';
import { type CompareWork, performCompare } from './perform-compare.ts';
import { performQuotes } from './perform-quotes.ts';
import { performScan } from './perform-scan.ts';
import { performText } from './perform-text.ts';

export const work = {
  scan: performScan,
  quotes: performQuotes,
  compare: (request: CompareWork, report: Report) => performCompare(request, report),
  check: performCheck,
  text: performText,
  build: performBuild,
  align: performAlign,
} as const;

export type Work = typeof work;
