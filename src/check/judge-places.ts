/**
 * What the places say in which the pieces of a quotation stand: far apart, it is spliced; nearer, but the
 * later piece first, reordered.
 */
import type { Span } from '../model/index.ts';
import type { AlignedPassage } from './align-passage.ts';
import { type Library, wordFrom, wordTo } from './library.ts';
import { farApart } from './place-words.ts';
import type { Query } from './queries.ts';
import type { Told } from './tell-words.ts';

export interface JudgedPlaces {
  readonly told: readonly Told[];
  /** Words between each two passages; absent where they stand in different sources, or there is but one. */
  readonly distances?: readonly number[];
}

export function judgePlaces(
  library: Library,
  query: Query,
  passages: readonly AlignedPassage[],
): JudgedPlaces {
  if (passages.length < 2) return { told: [] };
  const distances: number[] = [];
  const told = passages.slice(1).map((after, index): Told => {
    const before = passages[index]!;
    const span = seamOf(library, query, before, after);
    if (before.text !== after.text) {
      const [one, other] = [before, after].map(({ passage }) => `${passage.source} ${passage.place}`);
      return { rule: 'spliced', span, message: `joins passages of two sources (${one} and ${other})` };
    }
    const apart = Math.max(0, after.t.from - before.t.to, before.t.from - after.t.to);
    const isBack = after.t.from < before.t.from;
    distances.push(apart);
    const order = isBack ? ', the later one first' : '';
    return apart > farApart
      ? { rule: 'spliced', span, message: `joins passages that stand ${apart} words apart${order}` }
      : { rule: 'reordered', span, message: 'what follows here stands before what goes before it' };
  });
  const isOneSource = distances.length === told.length;
  return { told, ...(isOneSource && { distances }) };
}

/** The ellipsis between two pieces; without one the words on both sides of the seam. */
function seamOf(library: Library, query: Query, before: AlignedPassage, after: AlignedPassage): Span {
  const { text, quotation, fragments } = query;
  const first = after.stretches[0]!;
  const fragment = fragments[first.fragment]!;
  if (fragment.omission !== undefined && fragment.from === first.q.from) {
    const { from, to } = quotation.omissions[fragment.omission]!;
    return { from, to };
  }
  const last = before.stretches.at(-1)!;
  return {
    from: wordFrom(library, text, Math.max(query.from, last.q.to - 1)),
    to: wordTo(library, text, first.q.from + 1),
  };
}
