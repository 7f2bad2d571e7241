/** Two texts without the blocks that moved, to be aligned as if those were not there. */
import type { AlignedRun } from '../model/index.ts';
import type { Cell } from './find-anchors.ts';
import type { MovedBlock } from './moved-blocks.ts';

export interface Remainder {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly cell: Cell;
  /** The runs in the positions of the texts themselves, cut where a block stood. */
  readonly putBack: (runs: readonly AlignedRun[]) => AlignedRun[];
  /** The cell in the positions of the texts; the blocks that stood in it are in it again. */
  readonly inPlace: (cell: Cell) => Cell;
}

export function takeOut(
  a: Uint32Array,
  b: Uint32Array,
  cell: Cell,
  blocks: readonly MovedBlock[],
): Remainder {
  if (blocks.length === 0) return { a, b, cell, putBack: (runs) => [...runs], inPlace: (part) => part };
  const positionsA = positionsWithout(
    cell.fromA,
    cell.toA,
    blocks.map((block) => block.a),
  );
  const positionsB = positionsWithout(
    cell.fromB,
    cell.toB,
    blocks.map((block) => block.b),
  );
  return {
    a: positionsA.map((at) => a[at]!),
    b: positionsB.map((at) => b[at]!),
    cell: { fromA: 0, toA: positionsA.length, fromB: 0, toB: positionsB.length },
    putBack: (runs) => runs.flatMap((run) => parts(run, positionsA, positionsB)),
    inPlace: ({ fromA, toA, fromB, toB }) => ({
      fromA: positionsA[fromA]!,
      toA: positionsA[toA - 1]! + 1,
      fromB: positionsB[fromB]!,
      toB: positionsB[toB - 1]! + 1,
    }),
  };
}

function positionsWithout(
  from: number,
  to: number,
  ranges: readonly { readonly fromToken: number; readonly toToken: number }[],
): Uint32Array {
  const isOut = new Uint8Array(to - from);
  for (const { fromToken, toToken } of ranges) isOut.fill(1, fromToken - from, toToken - from);
  const positions = new Uint32Array(to - from);
  let count = 0;
  for (let at = from; at < to; at++) if (isOut[at - from] === 0) positions[count++] = at;
  return positions.subarray(0, count);
}

function parts(run: AlignedRun, positionsA: Uint32Array, positionsB: Uint32Array): AlignedRun[] {
  const found: AlignedRun[] = [];
  for (let from = 0; from < run.count; ) {
    const fromTokenA = positionsA[run.fromTokenA + from]!;
    const fromTokenB = positionsB[run.fromTokenB + from]!;
    let count = 1;
    while (
      from + count < run.count &&
      positionsA[run.fromTokenA + from + count] === fromTokenA + count &&
      positionsB[run.fromTokenB + from + count] === fromTokenB + count
    )
      count++;
    found.push({ type: run.type, fromTokenA, fromTokenB, count });
    from += count;
  }
  return found;
}
