import type { Found } from '../../src/parallel/found.ts';

/** Finds in a line each: `10-20 ~ 50-62` or, with bits, `10-20 ~ 50-62 bits 90`. Positions in the run. */
export function foundFrom(...lines: readonly string[]): Found[] {
  return lines.map((line) => {
    const match = /^(\d+)-(\d+) ~ (\d+)-(\d+)(?: bits (\d+))?$/.exec(line);
    if (match === null) throw new Error(`Cannot read the find ${line}`);
    const [fromA, toA, fromB, toB, bits] = match.slice(1).map(Number) as [
      number,
      number,
      number,
      number,
      number,
    ];
    return {
      fromA,
      toA,
      fromB,
      toB,
      bits: match[5] === undefined ? 50 : bits,
      longestRun: 5,
      isMarked: false,
    };
  });
}

/** Finds in the same notation, without their bits, in their order. */
export function notateFound(found: readonly Found[]): string[] {
  return found.map(({ fromA, toA, fromB, toB }) => `${fromA}-${toA} ~ ${fromB}-${toB}`);
}
