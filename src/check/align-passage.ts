/**
 * A quotation's stretches set against one passage, word by word, and every difference with its kind.
 *
 * Each stretch is aligned by itself, so that what an ellipsis stands for never draws words to it. Where
 * the last word before a seam and the first after it have their counterparts, the texts are laid beside
 * each other over the seam; elsewhere it is a piece of its own.
 */
import { classifyPieces, type WordCounter } from '../classify/index.ts';
import type { Budget, Passage, Segment, Span } from '../model/index.ts';
import { placeOf } from '../text/index.ts';
import { type AlignedStretch, alignStretch } from './align-stretch.ts';
import { layOver } from './lay-over.ts';
import { type Library, type Range, spanOfWords } from './library.ts';
import type { Stretch } from './place-words.ts';
import type { Query } from './queries.ts';

export interface AlignTools {
  /** Counts the words of a text, by its index: evidence for what is a scanning error. */
  readonly counterOf: (text: number) => WordCounter;
  readonly budget: Budget;
}

export interface AlignedPassage {
  readonly text: number;
  /** Positions of the library. */
  readonly t: Range;
  readonly passage: Passage;
  readonly stretches: readonly AlignedStretch[];
  readonly segments: readonly Segment[];
  readonly isExact: boolean;
}

export interface PassageEnds {
  /** Where the part of the quotation that it is set against begins and ends. */
  readonly span: Span;
}

export function alignPassage(
  library: Library,
  query: Query,
  stretches: readonly Stretch[],
  { ends, tools }: { readonly ends: PassageEnds; readonly tools: AlignTools },
): AlignedPassage {
  let isExact = true;
  const aligned = stretches.map((stretch) => {
    const { exact, ...one } = alignStretch(library, query, stretch, tools.budget);
    isExact &&= exact;
    return one;
  });
  const text = stretches[0]!.text;
  const t = { from: aligned[0]!.t.from, to: Math.max(...aligned.map((one) => one.t.to)) };
  const { source } = library.texts[text]!;
  const own = library.texts[query.text]!.source;
  const spanB = spanOfWords(library, text, t);
  const pieces = layOver(library, query, aligned, ends.span);
  const last = pieces.at(-1);
  const span = { from: spanB.from, to: last === undefined ? spanB.to : Math.max(spanB.to, last.b.to) };
  const segments = classifyPieces(own.text, source.text, pieces, {
    languageA: own.language,
    languageB: source.language,
    evidence: { inA: tools.counterOf(query.text), inB: tools.counterOf(text) },
  });
  return {
    text,
    t,
    passage: { source: source.id, ...span, place: placeOf(source, span) },
    stretches: aligned,
    segments,
    isExact,
  };
}
