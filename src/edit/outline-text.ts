/** A text at a glance: its sections, and where in it the most stands elsewhere as well. */
import { type Block, countWhile, limits, type Source, type Span } from '../model/index.ts';
import type { SectionSummary, Stretch } from '../store/index.ts';
import { opening } from '../text/index.ts';
import type { SharedCounter } from './count-shared.ts';
import { leavesOf } from './cut-text-pages.ts';

type TextAndBlocks = Pick<Source, 'text' | 'blocks'>;

/** Headings in an outline: more are no overview. */
const mostSections = 300;
/** Words of a heading that is a paragraph rather. */
const titleWords = 16;

/** Those of the highest headings, and of as many lower ones as are few enough together. */
export function outlineSections(
  { text, blocks }: TextAndBlocks,
  counter: SharedCounter,
  pages: readonly Span[],
): SectionSummary[] {
  const headings = blocks.filter(({ type, parent }) => type === 'heading' && parent < 0);
  const depths = [...new Set(headings.map(({ depth }) => depth))].sort((p, q) => p - q);
  const shown = depths.filter(
    (depth) => headings.filter((heading) => heading.depth <= depth).length <= mostSections,
  );
  const chosen = headings.filter(({ depth }) => shown.includes(depth));
  const ends = sectionEnds(chosen, text.length);
  return chosen.map((heading, index) => {
    const { words, shared, passages } = counter.count({ from: heading.from, to: ends[index]! });
    return {
      place: heading.place,
      title: titleOf(text, heading),
      depth: shown.indexOf(heading.depth),
      page: countWhile(pages.length, (page) => pages[page]!.from <= heading.from),
      words,
      shared,
      parallels: passages,
    };
  });
}

/** Where each section ends: with the next heading that is as high. One pass from the end. */
function sectionEnds(headings: readonly Block[], end: number): number[] {
  const ends: number[] = [];
  /** Of each depth the nearest heading below. */
  const next: number[] = [];
  for (let index = headings.length - 1; index >= 0; index--) {
    const { depth, from } = headings[index]!;
    ends[index] = Math.min(end, ...next.slice(0, depth + 1).filter((at) => at !== undefined));
    next.length = Math.min(next.length, depth);
    next[depth] = from;
  }
  return ends;
}

function titleOf(text: string, { from, to }: Span): string {
  return opening(text.slice(from, Math.min(to, from + limits.titleLength)), titleWords);
}

/** Bars of a strip: more are too narrow to be told apart. */
const mostStretches = 100;

/** Neighbouring blocks together, each stretch about as long as the others or one block. */
export function cutStretches({ text, blocks }: TextAndBlocks, counter: SharedCounter): Stretch[] {
  const leaves = leavesOf(blocks).filter((leaf) => blocks[leaf]!.from < blocks[leaf]!.to);
  const least = Math.max(1, counter.words) / mostStretches;
  const stretches: Stretch[] = [];
  let own: Block[] = [];
  for (const [at, leaf] of leaves.entries()) {
    own.push(blocks[leaf]!);
    const span = { from: own[0]!.from, to: blocks[leaves[at + 1] ?? -1]?.from ?? text.length };
    const { words, shared, passages } = counter.count(span);
    if (words < least && at + 1 < leaves.length) continue;
    const [first, last] = [own[0]!, own.at(-1)!];
    stretches.push({
      place: first.place,
      ...(last !== first && { last: last.place }),
      ...(first.type === 'heading' && { title: titleOf(text, first) }),
      words,
      shared,
      parallels: passages,
    });
    own = [];
  }
  return stretches;
}
