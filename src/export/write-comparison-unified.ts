/**
 * A comparison as a unified diff, which `patch` and every code review tool read.
 *
 * The format knows lines only, the comparison characters. A line break that stands in an `equal`
 * piece is the same break in both texts; such breaks cut both into blocks of lines that stand for
 * each other. A block is either equal or replaced as a whole: no second diff, which might disagree
 * with the first. Moves have no place in the format: both ends are lines taken out and put in.
 *
 * What is ignored has A's wording, so that a line that differs in nothing else is context, and the
 * patch makes B out of A but for what is ignored; a line before the file names, which `patch` skips,
 * says what that is. Cost: linear in the texts.
 */
import type { Comparison, Segment } from '../model/index.ts';
import { quotedName } from './printable.ts';
import { type ComparisonTexts, ignoredInWords, isTold } from './told-changes.ts';

/** Lines of unchanged text around each change, as in GNU diff. */
const contextLines = 3;

/** Lines of A and the lines of B that stand for them; each keeps its line break. */
interface LineBlock {
  readonly isEqual: boolean;
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/** The comparison as a unified diff; nothing where the texts are the same. */
export function* writeComparisonUnified(comparison: Comparison, texts: ComparisonTexts): Generator<string> {
  const hunks = hunksOf(lineBlocks(withoutIgnored(comparison, texts)));
  const ignored = ignoredInWords(comparison);
  let lineA = 1;
  let lineB = 1;
  for (const [index, hunk] of hunks.entries()) {
    if (index === 0 && ignored !== '') yield `Ignored: ${ignored}\n`;
    if (index === 0) yield `--- ${name(comparison.a.path)}\n+++ ${name(comparison.b.path)}\n`;
    lineA += hunk.skipped;
    lineB += hunk.skipped;
    const countA = hunk.blocks.reduce((count, { a }) => count + a.length, 0);
    const countB = hunk.blocks.reduce((count, { b }) => count + b.length, 0);
    yield `@@ -${range(lineA, countA)} +${range(lineB, countB)} @@\n`;
    for (const { isEqual, a, b } of hunk.blocks) {
      yield a.map((line) => diffLine(isEqual ? ' ' : '-', line)).join('');
      if (!isEqual) yield b.map((line) => diffLine('+', line)).join('');
    }
    lineA += countA;
    lineB += countB;
  }
}

interface AlignedTexts extends ComparisonTexts {
  readonly segments: readonly Pick<Segment, 'type' | 'a' | 'b'>[];
}

/** The comparison of A with a B in which everything that is ignored has A's wording. */
function withoutIgnored(comparison: Comparison, texts: ComparisonTexts): AlignedTexts {
  const { segments, options } = comparison;
  if (options.ignore.length === 0) return { ...texts, segments };
  const b: string[] = [];
  let from = 0;
  const told = segments.map((segment) => {
    const isChange = isTold(segment, comparison);
    const wording = isChange
      ? texts.b.slice(segment.b.from, segment.b.to)
      : texts.a.slice(segment.a.from, segment.a.to);
    b.push(wording);
    const span = { from, to: from + wording.length };
    from = span.to;
    return { type: isChange ? ('change' as const) : ('equal' as const), a: segment.a, b: span };
  });
  return { a: texts.a, b: b.join(''), segments: told };
}

function lineBlocks({ segments, ...texts }: AlignedTexts): LineBlock[] {
  const blocks: LineBlock[] = [];
  let fromA = 0;
  let fromB = 0;
  const close = (toA: number, toB: number): void => {
    const a = texts.a.slice(fromA, toA);
    const b = texts.b.slice(fromB, toB);
    if (a !== '' || b !== '') blocks.push({ isEqual: a === b, a: linesOf(a), b: linesOf(b) });
    fromA = toA;
    fromB = toB;
  };
  for (const { type, a, b } of segments) {
    if (type !== 'equal') continue;
    const shared = texts.a.slice(a.from, a.to);
    for (let at = shared.indexOf('\n') + 1; at > 0; at = shared.indexOf('\n', at) + 1) {
      close(a.from + at, b.from + at);
    }
  }
  close(texts.a.length, texts.b.length);
  return blocks;
}

interface Hunk {
  /** Unchanged lines between the hunk before and this one. */
  readonly skipped: number;
  readonly blocks: readonly LineBlock[];
}

function hunksOf(blocks: readonly LineBlock[]): Hunk[] {
  const hunks: Hunk[] = [];
  let current: LineBlock[] = [];
  let skipped = 0;
  let equal: string[] = [];
  for (const block of blocks) {
    if (block.isEqual) {
      for (const line of block.a) equal.push(line);
      continue;
    }
    if (current.length === 0 || equal.length > 2 * contextLines) {
      if (current.length > 0) {
        hunks.push({ skipped, blocks: [...current, context(equal.splice(0, contextLines))] });
      }
      skipped = Math.max(0, equal.length - contextLines);
      current = [];
      equal = equal.slice(skipped);
    }
    current.push(context(equal), block);
    equal = [];
  }
  if (current.length > 0)
    hunks.push({ skipped, blocks: [...current, context(equal.slice(0, contextLines))] });
  return hunks;
}

function context(lines: readonly string[]): LineBlock {
  return { isEqual: true, a: lines, b: lines };
}

/** The lines with their breaks; only the last may have none. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function diffLine(mark: string, line: string): string {
  return line.endsWith('\n') ? `${mark}${line}` : `${mark}${line}\n\\ No newline at end of file\n`;
}

/** An empty range names the line before it. */
function range(from: number, count: number): string {
  return count === 0 ? `${from - 1},0` : `${from},${count}`;
}

function name(path: string): string {
  const quoted = quotedName(path);
  return quoted === `"${path}"` ? path : quoted;
}
