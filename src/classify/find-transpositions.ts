/**
 * Words left out here and added there: `[he /]said[/ he]`, a clause that changed places with another.
 *
 * An alignment rises on both sides, so what changed places is an omission and an addition to it. Two
 * of these with the same folded words are one transposition if they stand near each other, the nearer
 * the shorter they are: "he" that is missing on one page and added on the next moved nowhere. Longer
 * moves, with edits inside, are not looked for here: they are `moves` of a comparison.
 *
 * Symmetric: pairs are taken by nearness, ties from the left. Cost: O(n log n) in one-sided changes.
 */
import { countWords } from '../text/index.ts';
import type { Change } from './change.ts';

/** How far words are looked for, in their own length: "he" over four short words, a clause over a paragraph. */
const reach = 12;
/** A single word, which the next sentence is likely to have as well. */
const reachOfOne = 6;
/** Words that every sentence has; one fewer here and one more there are no move. */
const unmoved = new Set('and or the a an of to in und oder der die das den et ou le la les de'.split(' '));

interface OneSided {
  readonly index: number;
  readonly change: Change;
}

interface Pair {
  readonly first: OneSided;
  readonly second: OneSided;
  readonly distance: number;
}

/** The changes that are halves of transpositions: by the index of each, where its other half stands. */
export function findTranspositions(changes: readonly (Change | undefined)[]): ReadonlyMap<number, string> {
  const pairs: Pair[] = [];
  const last = new Map<string, OneSided>();
  for (let index = 0; index < changes.length; index++) {
    const change = changes[index];
    if (change === undefined || change.a.words.length > 0 === change.b.words.length > 0) continue;
    const words = isOmission(change) ? change.a.words : change.b.words;
    if (words.length === 1 && unmoved.has(words[0]!)) continue;
    const key = words.join(' ');
    const second = { index, change };
    const first = last.get(key);
    last.set(key, second);
    if (first === undefined || isOmission(first.change) === isOmission(change)) continue;
    const distance = distanceBetween(first.change, change);
    if (distance <= key.length * (words.length === 1 ? reachOfOne : reach))
      pairs.push({ first, second, distance });
  }
  pairs.sort((p, q) => p.distance - q.distance || p.first.index - q.first.index);
  const found = new Map<number, string>();
  for (const { first, second } of pairs) {
    if (found.has(first.index) || found.has(second.index)) continue;
    const words = wordsBetween(first.change, second.change);
    found.set(first.index, `${words} further on`).set(second.index, `${words} further back`);
  }
  return found;
}

function isOmission({ a }: Change): boolean {
  return a.words.length > 0;
}

/** Code units between the two, in the text that has more there. */
function distanceBetween(first: Change, second: Change): number {
  return Math.max(second.a.from - first.a.to, second.b.from - first.b.to);
}

/** Likewise in words. */
function wordsBetween(first: Change, second: Change): string {
  const count = Math.max(
    countWords(first.a.text.slice(first.a.to, second.a.from)),
    countWords(first.b.text.slice(first.b.to, second.b.from)),
  );
  return count === 1 ? '1 word' : `${count} words`;
}
