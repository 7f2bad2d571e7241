/** What stands beside each paragraph of a text: where else its words stand, and what they belong to. */
import { commonplaceFrom, type KindCounts, type Parallel, type Passage, type Span } from '../model/index.ts';
import type { Margin, MarginMark } from '../store/index.ts';

/** A parallel as one of its two texts has it. */
export interface MarkedPassage {
  readonly here: Passage;
  readonly there: Passage;
  readonly parallel: Parallel;
  readonly family: string | undefined;
}

/** Something that is named where it stands. */
export interface NamedSpan extends Span {
  readonly id: string;
  readonly title: string;
}

export interface MarginContents {
  readonly marks: readonly MarkedPassage[];
  readonly loci: readonly NamedSpan[];
  readonly quotes: readonly NamedSpan[];
}

/** Parallels that are listed beside a paragraph; of the others there is the number. */
const mostListed = 6;
/** The same of loci, and of dossiers. */
const mostNamed = 3;

/** One for each of these blocks that has something; `blocks` are in order, and none holds another. */
export function writeMargins(
  blocks: readonly (Span & { readonly index: number })[],
  { marks, loci, quotes }: MarginContents,
): Margin[] {
  const marksIn = createSpanFinder(marks.map((mark) => ({ ...mark.here, mark })));
  const lociIn = createSpanFinder(loci);
  const quotesIn = createSpanFinder(quotes);
  return blocks.flatMap((block) => {
    const own = {
      marks: marksIn(block).map(({ mark }) => mark),
      loci: lociIn(block),
      quotes: quotesIn(block),
    };
    const isEmpty = own.marks.length + own.loci.length + own.quotes.length === 0;
    return isEmpty ? [] : [marginOf(block.index, own)];
  });
}

/** Those of the spans that share something with each of the stretches that are asked for, one after the other. */
function createSpanFinder<Item extends Span>(items: readonly Item[]): (stretch: Span) => Item[] {
  const sorted = [...items].sort((p, q) => p.from - q.from);
  let at = 0;
  /** Those that began before and reach on. */
  let open: Item[] = [];
  return ({ from, to }) => {
    for (; at < sorted.length && sorted[at]!.from < to; at++) open.push(sorted[at]!);
    open = open.filter((item) => item.to > from);
    return open.filter((item) => item.from < to);
  };
}

function marginOf(block: number, { marks, loci, quotes }: MarginContents): Margin {
  const ranked = [...marks].sort(
    (p, q) =>
      Number(isCommonplace(p.parallel)) - Number(isCommonplace(q.parallel)) ||
      q.parallel.words - p.parallel.words,
  );
  const families = new Set(ranked.slice(mostListed).map(({ family }) => family));
  const [family] = families;
  return {
    block,
    parallels: marks.filter(({ parallel }) => !isCommonplace(parallel)).length,
    commonplace: marks.filter(({ parallel }) => isCommonplace(parallel)).length,
    listed: ranked.slice(0, mostListed).map(markOf),
    ...(families.size === 1 && family !== undefined && { family }),
    ...(loci.length > 0 && { loci: named(loci) }),
    ...(quotes.length > 0 && { quotes: named(quotes) }),
  };
}

function markOf({ here, there, parallel }: MarkedPassage): MarginMark {
  return {
    parallel: parallel.id,
    here: here.place,
    there: { source: there.source, place: there.place },
    verdict: parallel.verdict,
    words: parallel.words,
    differences: totalOf(parallel.kinds),
    ...(isCommonplace(parallel) && { isCommonplace: true as const }),
  };
}

function named(spans: readonly NamedSpan[]): { readonly id: string; readonly title: string }[] {
  return [...new Map(spans.map(({ id, title }) => [id, { id, title }])).values()].slice(0, mostNamed);
}

export function isCommonplace({ commonplace }: Pick<Parallel, 'commonplace'>): boolean {
  return commonplace >= commonplaceFrom;
}

function totalOf(kinds: KindCounts): number {
  return Object.values(kinds).reduce((sum, count) => sum + count, 0);
}
