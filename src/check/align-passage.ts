/**
 * A quotation's stretches set against one passage, word by word, and every difference with its kind.
 *
 * Each stretch is aligned by itself, so that what an ellipsis stands for never draws words to it. Where
 * the last word before a seam and the first after it have their counterparts, the texts are laid beside
 * each other over the seam; elsewhere it is a piece of its own.
 */
import { alignTokens, compareGaps, stepsOfWholeTexts } from '../align/index.ts';
import { classifyPieces, type WordCounter } from '../classify/index.ts';
import {
  type AlignedRun,
  type Budget,
  defaultComparisonOptions,
  type Passage,
  type Piece,
  type Segment,
  type Span,
} from '../model/index.ts';
import { placeOf, sentenceEndMarks } from '../text/index.ts';
import { gapCost } from './chain-runs.ts';
import type { Library, Range } from './library.ts';
import { isBarrier, mostReplaced, type Stretch } from './place-words.ts';
import type { Query } from './queries.ts';

export interface AlignTools {
  /** Counts the words of a text, by its index: evidence for what is a scanning error. */
  readonly counterOf: (text: number) => WordCounter;
  readonly budget: Budget;
}

/** A stretch after alignment; positions of the library, `t` cut to what stands for words of the quotation. */
export interface AlignedStretch extends Stretch {
  /** In words of the two texts. */
  readonly runs: readonly AlignedRun[];
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

function alignStretch(
  library: Library,
  query: Query,
  stretch: Stretch,
  budget: Budget,
): AlignedStretch & { readonly exact: boolean } {
  if (stretch.t.from >= stretch.t.to) return { ...stretch, runs: [], exact: true };
  const { texts, starts, vocabulary } = library;
  const [textA, textB] = [texts[query.text]!, texts[stretch.text]!];
  const [startA, startB] = [starts[query.text]!, starts[stretch.text]!];
  const { runs, exact } = alignTokens(
    {
      text: textA.source.text,
      tokens: textA.tokens,
      range: { fromToken: stretch.q.from - startA, toToken: stretch.q.to - startA },
    },
    {
      text: textB.source.text,
      tokens: textB.tokens,
      range: { fromToken: stretch.t.from - startB, toToken: stretch.t.to - startB },
    },
    vocabulary,
    { spellingDistance: defaultComparisonOptions.spellingDistance, without: stepsOfWholeTexts },
    budget,
  );
  const kept = withoutFarEnds(library, query, stretch, runs);
  return { ...stretch, t: heldBy(library, query, stretch, kept), runs: kept, exact };
}

/**
 * The words of the text that a stretch is set against, after alignment: from its first counterpart to its
 * last, and at either end as many more as words of the quotation have none there, for which they may
 * stand. "[Thou shalt not] suffer thine Holy One" has to be seen beside "[neither wilt thou] suffer …".
 */
function heldBy(
  library: Library,
  query: Query,
  { q, core, t, text }: Stretch,
  runs: readonly AlignedRun[],
): Range {
  const [startA, startB] = [library.starts[query.text]!, library.starts[text]!];
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined) return t;
  const [fromT, toT] = [first.fromTokenB + startB, last.fromTokenB + last.count + startB];
  let [ledA, ledB, trailedA, trailedB] = [0, 0, 0, 0];
  for (const { fromTokenA, fromTokenB, count } of runs) {
    const [a, b] = [fromTokenA + startA, fromTokenB + startB];
    const led = Math.min(count, Math.max(0, core.from - a));
    const trailed = Math.min(count, Math.max(0, a + count - core.to));
    ledA += led;
    trailedA += trailed;
    if (led < count && ledB === 0) ledB = b + led - fromT;
    if (trailed < count) trailedB = toT - (b + count - trailed);
  }
  const lead = unanswered(wholeWords(library, query, q.from, core.from) - ledA, ledB - ledA);
  const tail = unanswered(wholeWords(library, query, core.to, q.to) - trailedA, trailedB - trailedA);
  return { from: Math.max(t.from, fromT - lead), to: Math.min(t.to, toT + tail) };
}

/** Words, those that a bracket divides ("[W]e", "govern[ed]") counted once. */
function wholeWords({ texts, starts }: Library, { text }: Query, from: number, to: number): number {
  const { source, tokens } = texts[text]!;
  let words = to - from;
  for (let at = from; at < to; at++) {
    const token = at - starts[text]!;
    const after = source.text.slice(tokens.to[token]!, tokens.from[token + 1] ?? source.text.length);
    if (after === '[' || after === ']') words--;
  }
  return Math.max(0, words);
}

/**
 * Without the words before the core, and after it, that have a counterpart only beyond so many others that
 * any text has it there: an article four words off is another's.
 */
function withoutFarEnds(
  library: Library,
  query: Query,
  { core, text, q }: Stretch,
  runs: readonly AlignedRun[],
): readonly AlignedRun[] {
  const [startA, startB] = [library.starts[query.text]!, library.starts[text]!];
  const inCore = ({ fromTokenA, count }: AlignedRun): boolean =>
    fromTokenA + startA < core.to && fromTokenA + count + startA > core.from;
  // With the sentence the quotation begins, or ends, whatever is left out between.
  const isSentence = ({ fromTokenA, fromTokenB, count }: AlignedRun): boolean =>
    (fromTokenA + startA === q.from && isBarrier(library, text, fromTokenB + startB)) ||
    (fromTokenA + count + startA === q.to && isBarrier(library, text, fromTokenB + count + startB));
  const isFar = (run: AlignedRun, next: AlignedRun): boolean => {
    const [first, second] = run.fromTokenA < next.fromTokenA ? [run, next] : [next, run];
    const own = second.fromTokenA - first.fromTokenA - first.count;
    const other = second.fromTokenB - first.fromTokenB - first.count;
    let bits = 0;
    for (let at = 0; at < run.count; at++)
      bits += library.bits[library.words[run.fromTokenA + startA + at]!]!;
    return bits < gapCost(own, other, false);
  };
  const isStray = (run: AlignedRun, next: AlignedRun): boolean =>
    !inCore(run) && !isSentence(run) && isFar(run, next);
  let [from, to] = [0, runs.length];
  while (from + 1 < to && isStray(runs[from]!, runs[from + 1]!)) from++;
  while (to - 1 > from && isStray(runs[to - 1]!, runs[to - 2]!)) to--;
  return runs.slice(from, to);
}

/** Words at an end for which as many of the text may stand beyond those that it has there already. */
function unanswered(own: number, other: number): number {
  return own > mostReplaced ? 0 : Math.max(0, own - Math.max(0, other));
}

/** Pieces that cover the paragraphs of the quotation within `whole` exactly, and the passage. */
function layOver(library: Library, query: Query, stretches: readonly AlignedStretch[], whole: Span): Piece[] {
  const { fragments, quotation } = query;
  const own = library.texts[query.text]!;
  const text = stretches[0]!.text;
  const other = library.texts[text]!;
  const pieces: Piece[] = [];
  let atA = whole.from;
  let atB = wordFrom(library, text, stretches[0]!.t.from);
  let group: AlignedStretch[] = [];
  const closeGroup = (toA: number, toB: number): void => {
    const runs = group.flatMap((one) => one.runs);
    const a = { text: own.source.text, tokens: own.tokens, span: { from: atA, to: toA } };
    const b = { text: other.source.text, tokens: other.tokens, span: { from: atB, to: Math.max(atB, toB) } };
    for (const piece of compareGaps(a, b, runs)) pieces.push(piece);
    [atA, atB] = [toA, Math.max(atB, toB)];
    group = [];
  };
  for (const [index, stretch] of stretches.entries()) {
    group.push(stretch);
    const next = stretches[index + 1];
    if (next === undefined) break;
    const [part, nextPart] = [fragments[stretch.fragment]!.part, fragments[next.fragment]!.part];
    if (part !== nextPart) {
      const partEnd = quotation.parts[part]!.to;
      closeGroup(partEnd, endWithStops(library, query, stretch, partEnd));
      pushPiece(
        pieces,
        { from: partEnd, to: partEnd },
        { from: atB, to: Math.max(atB, wordFrom(library, text, next.t.from)) },
      );
      atA = quotation.parts[nextPart]!.from;
      atB = Math.max(atB, wordFrom(library, text, next.t.from));
    } else if (!isClean(library, query, stretch, next)) {
      const fromA = wordTo(library, query.text, stretch.q.to);
      closeGroup(fromA, stretch.t.to > stretch.t.from ? wordTo(library, text, stretch.t.to) : atB);
      const toA = wordFrom(library, query.text, next.q.from);
      const toB = next.t.to > next.t.from ? Math.max(atB, wordFrom(library, text, next.t.from)) : atB;
      seam(pieces, own.source.text, { from: atA, to: toA }, other.source.text, { from: atB, to: toB });
      [atA, atB] = [toA, toB];
    }
  }
  closeGroup(whole.to, endWithStops(library, query, stretches.at(-1)!, whole.to));
  return pieces;
}

/** Whether the words on both sides of a seam have their counterparts. */
function isClean(
  { starts }: Library,
  { text }: Query,
  stretch: AlignedStretch,
  next: AlignedStretch,
): boolean {
  const [last, first] = [stretch.runs.at(-1), next.runs[0]];
  if (last === undefined || first === undefined) return false;
  return (
    last.fromTokenA + last.count + starts[text]! === stretch.q.to &&
    first.fromTokenA + starts[text]! === next.q.from
  );
}

function seam(pieces: Piece[], textA: string, a: Span, textB: string, b: Span): void {
  const isEqual = textA.slice(a.from, a.to) === textB.slice(b.from, b.to);
  if (a.from < a.to || b.from < b.to) pieces.push({ type: isEqual ? 'equal' : 'change', a, b });
}

function pushPiece(pieces: Piece[], a: Span, b: Span): void {
  if (a.from < a.to || b.from < b.to) pieces.push({ type: 'change', a, b });
}

/**
 * Where the passage ends that a stretch is set against: with the stops after its last word, if the
 * quotation has anything after its own, so that "followed..." and "followed." are seen to differ.
 */
function endWithStops(library: Library, query: Query, { text, q, t }: AlignedStretch, endA: number): number {
  if (t.from >= t.to) return 0;
  const end = wordTo(library, text, t.to);
  if (endA <= wordTo(library, query.text, q.to)) return end;
  const { source } = library.texts[text]!;
  return end + (stopsAfter.exec(source.text.slice(end, end + longestStop))?.[0].length ?? 0);
}

const stopsAfter = new RegExp(`^[${sentenceEndMarks},;:、،]+`, 'u');
/** Code units: four dots, or a question in astonishment. */
const longestStop = 8;

export function spanOfWords(library: Library, text: number, { from, to }: Range): Span {
  const start = wordFrom(library, text, from);
  return { from: start, to: from < to ? wordTo(library, text, to) : start };
}

/** Where the word at a position begins; where the text ends after its last. */
export function wordFrom({ texts, starts }: Library, text: number, position: number): number {
  const { tokens, source } = texts[text]!;
  return tokens.from[position - starts[text]!] ?? source.text.length;
}

/** Where the word before a position ends. */
export function wordTo({ texts, starts }: Library, text: number, position: number): number {
  return texts[text]!.tokens.to[position - 1 - starts[text]!] ?? 0;
}
