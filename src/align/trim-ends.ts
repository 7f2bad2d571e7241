/** What is equal at both ends of two texts, which costs nothing to find, and what lies between. */
import type { AlignedRun, TokenRange, Tokens } from '../model/index.ts';
import type { Cell } from './find-anchors.ts';
import { trimCell } from './trim-cell.ts';

interface WordRange {
  readonly tokens: Tokens;
  readonly range: TokenRange;
}

/** Equal words at both ends, at most a run each, and the cell between them. */
export interface Ends {
  readonly head: readonly AlignedRun[];
  readonly core: Cell;
  readonly tail: readonly AlignedRun[];
}

export function trimEnds(a: WordRange, b: WordRange): Ends {
  const core = trimCell(a.tokens.fold, b.tokens.fold, untrimmed(a, b).core);
  return {
    head: sameRun(a.range.fromToken, b.range.fromToken, core.fromA - a.range.fromToken),
    core,
    tail: sameRun(core.toA, core.toB, a.range.toToken - core.toA),
  };
}

/** The same with so many words next to the core in the core. */
export function loosened({ head, core, tail }: Ends, words: number): Ends {
  const [first, last] = [head[0], tail[0]];
  const atStart = Math.min(words, first?.count ?? 0);
  const atEnd = Math.min(words, last?.count ?? 0);
  return {
    head: first === undefined ? [] : sameRun(first.fromTokenA, first.fromTokenB, first.count - atStart),
    core: {
      fromA: core.fromA - atStart,
      toA: core.toA + atEnd,
      fromB: core.fromB - atStart,
      toB: core.toB + atEnd,
    },
    tail:
      last === undefined ? [] : sameRun(last.fromTokenA + atEnd, last.fromTokenB + atEnd, last.count - atEnd),
  };
}

/** The whole as the cell between ends of no words. */
export function untrimmed({ range: a }: WordRange, { range: b }: WordRange): Ends {
  const core = { fromA: a.fromToken, toA: a.toToken, fromB: b.fromToken, toB: b.toToken };
  return { head: [], core, tail: [] };
}

function sameRun(fromTokenA: number, fromTokenB: number, count: number): AlignedRun[] {
  return count > 0 ? [{ type: 'same', fromTokenA, fromTokenB, count }] : [];
}
