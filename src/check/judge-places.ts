/**
 * What the places say in which the pieces of a quotation stand: far apart, it is spliced; nearer, but the
 * later piece first, reordered.
 */
import type { Source, Span } from '../model/index.ts';
import { innermostBlock } from '../text/index.ts';
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
    const apart = wordsBetween(library, before, after);
    const isBack = after.t.from < before.t.from;
    distances.push(apart);
    const order = isBack ? ', the later one first' : '';
    if (library.zones[before.t.from] !== library.zones[after.t.from]) {
      const much = apart > 0 ? `, about ${apart} words` : '';
      return {
        rule: 'spliced',
        span,
        message: `joins excerpts between which text is left out${much}${order}`,
      };
    }
    return apart > farApart
      ? { rule: 'spliced', span, message: `joins passages that stand ${apart} words apart${order}` }
      : { rule: 'reordered', span, message: 'what follows here stands before what goes before it' };
  });
  const isOneSource = distances.length === told.length;
  return { told, ...(isOneSource && { distances }) };
}

/**
 * Words between two passages of one source. Between excerpts of which the place in the full source is known
 * they are reckoned from that, at the length that words have here.
 */
function wordsBetween({ zones, texts }: Library, before: AlignedPassage, after: AlignedPassage): number {
  const [first, second] = before.t.from < after.t.from ? [before, after] : [after, before];
  const counted = Math.max(0, second.t.from - first.t.to);
  if (zones[first.t.from] === zones[second.t.from]) return counted;
  const { source, tokens } = texts[first.text]!;
  const [end, start] = [placeInFull(source, first.passage.to), placeInFull(source, second.passage.from)];
  if (end === undefined || start === undefined || start < end) return counted;
  return Math.round(((start - end) * tokens.count) / source.text.length);
}

/** A position of a source of excerpts in the full source, if that is known. */
function placeInFull({ blocks }: Source, position: number): number | undefined {
  for (let at = innermostBlock(blocks, position); at >= 0; at = blocks[at]!.parent) {
    const { excerpt, from } = blocks[at]!;
    if (excerpt !== undefined) return excerpt.from + position - from;
  }
  return undefined;
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
