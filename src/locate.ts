import type { Locate } from './export/index.ts';
import { countWhile, type Source, type Span } from './model/index.ts';
import { innermostBlock, placeOf } from './text/index.ts';

/**
 * Says of any span of the source at which place and on which line its words begin. The line is that of
 * the block they begin in, and the line breaks from there; for excerpts the file is the excerpt. Cost: the
 * length of the span, and the logarithm of the text's.
 */
export function createLocator(source: Source): Locate {
  const breaks = lineBreaks(source.text);
  return (whole) => {
    const span = wordsOf(source.text, whole);
    const block = source.blocks[innermostBlock(source.blocks, span.from)] ?? { from: 0, line: 1 };
    const between = countBelow(breaks, span.from) - countBelow(breaks, Math.min(block.from, span.from));
    return { place: placeOf(source, span), line: block.line + between };
  };
}

/** The span without the white space at its ends, unless there is nothing else: it begins in the paragraph of its words. */
function wordsOf(text: string, { from, to }: Span): Span {
  const wording = text.slice(from, to);
  const lead = wording.length - wording.trimStart().length;
  return lead === wording.length ? { from, to } : { from: from + lead, to: from + wording.trimEnd().length };
}

function lineBreaks(text: string): readonly number[] {
  const breaks: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at);
  return breaks;
}

/** How many of the rising numbers are less than the limit. */
function countBelow(rising: readonly number[], limit: number): number {
  return countWhile(rising.length, (index) => rising[index]! < limit);
}
