/**
 * What a user may count on: a run of equal words that is certain is found, whatever became of the
 * chains and fragments around it.
 *
 *   A  [one as less upon myself] … [is with my almost over the no]
 *   B  [one as less upon myself now is with my almost over the no]
 *
 * Where phrases recur inside phrases, the best chain may take a run's neighbour and leave the run to a
 * chain that is given up, or hide it behind a longer find that will be aligned otherwise. This goes
 * over the runs once more, at the end, and adds those that no find holds. Cost: O(seeds).
 */
import { isCertain } from './chain-seeds.ts';
import { type Found, holds } from './found.ts';
import type { Seeds } from './seed-list.ts';

/** The certain runs that lie in none of the finds, as finds. */
export function certainRunsOutside(seeds: Seeds, finds: readonly Found[]): Found[] {
  // Finds that are sure to be reported, by the stretches of the earlier side that they touch.
  const byStretch = new Map<number, Found[]>();
  const keep = (find: Found): void => {
    for (let at = find.fromA >>> stretchBits; at <= (find.toA - 1) >>> stretchBits; at++) {
      const others = byStretch.get(at);
      if (others === undefined) byStretch.set(at, [find]);
      else others.push(find);
    }
  };
  for (const find of finds) if (isCertain(find.longestRun, find.bits)) keep(find);
  const outside: Found[] = [];
  for (let seed = 0; seed < seeds.length; seed++) {
    const [fromA, fromB, words] = [seeds.a[seed]!, seeds.b[seed]!, seeds.count[seed]!];
    const bits = seeds.bits[seed]!;
    if (!isCertain(words, bits)) continue;
    const run = {
      fromA,
      toA: fromA + words,
      fromB,
      toB: fromB + words,
      bits,
      longestRun: words,
      isMarked: false,
    };
    if (byStretch.get(fromA >>> stretchBits)?.some((find) => holds(find, run))) continue;
    outside.push(run);
    keep(run);
  }
  return outside;
}

/** Words of a stretch, as a power of two: about the length of a passage. */
const stretchBits = 6;
