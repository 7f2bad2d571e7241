import type { Block, BlockType, Source, Span } from '../model/index.ts';

/**
 * A place is a path of letters and numbers, `[a-z]+[0-9]+(\.[a-z]+[0-9]+)*`: `p12`, `s36.p1`. It
 * has no hyphen, so `s36.p1-s36.p3` is a range of blocks.
 */
export const placePattern = /^[a-z]+[0-9]+(?:\.[a-z]+[0-9]+)*$/;

const letters: Readonly<Record<BlockType, string>> = {
  heading: 'h',
  paragraph: 'p',
  quotation: 'q',
  verse: 'l',
  list: 'u',
  item: 'i',
  note: 'n',
  caption: 'c',
  code: 'k',
  gap: 'g',
};

/** Gives each block of one source its place. */
export interface Places {
  /** The next place of that type, numbered through the source or, with `within`, through that place. */
  next(type: BlockType, within?: string): string;
  /** Keeps a place that the source itself states; false where it is taken. */
  claim(place: string): boolean;
}

export function createPlaces(): Places {
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  const claim = (place: string): boolean => {
    if (taken.has(place)) return false;
    taken.add(place);
    return true;
  };
  return {
    claim,
    next(type, within) {
      const series = within === undefined ? letters[type] : `${within}.${letters[type]}`;
      let number = (counts.get(series) ?? 0) + 1;
      while (!claim(`${series}${number}`)) number++;
      counts.set(series, number);
      return `${series}${number}`;
    },
  };
}

/**
 * The span of a place or of a range `first-last`, which runs from the beginning of the first block
 * to the end of the last; undefined where the source has no such place or the range runs backwards.
 */
export function resolvePlace(source: Pick<Source, 'blocks'>, place: string): Span | undefined {
  const [first = '', last = first, ...rest] = place.split('-');
  if (rest.length > 0) return undefined;
  const from = findBlock(source.blocks, first)?.from;
  const to = findBlock(source.blocks, last)?.to;
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}

function findBlock(blocks: readonly Block[], place: string): Block | undefined {
  return blocks.find((block) => block.place === place);
}
