/**
 * One stretch of a quotation set against the words of a text that may stand for it, and those words cut to
 * what does.
 */
import { alignTokens, stepsOfWholeTexts } from '../align/index.ts';
import { type AlignedRun, type Budget, defaultComparisonOptions } from '../model/index.ts';
import { gapCost } from './chain-runs.ts';
import type { Library, Range } from './library.ts';
import { isBarrier, mostReplaced, type Stretch } from './place-words.ts';
import type { Query } from './queries.ts';

/** A stretch after alignment; positions of the library, `t` cut to what stands for words of the quotation. */
export interface AlignedStretch extends Stretch {
  /** In words of the two texts. */
  readonly runs: readonly AlignedRun[];
}

export function alignStretch(
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
  let [ledA, trailedA, trailedB] = [0, 0, 0];
  let ledB: number | undefined;
  for (const { fromTokenA, fromTokenB, count } of runs) {
    const [a, b] = [fromTokenA + startA, fromTokenB + startB];
    const led = Math.min(count, Math.max(0, core.from - a));
    const trailed = Math.min(count, Math.max(0, a + count - core.to));
    ledA += led;
    trailedA += trailed;
    if (led < count) ledB ??= b + led - fromT;
    if (trailed < count) trailedB = toT - (b + count - trailed);
  }
  const lead = unanswered(wholeWords(library, query, q.from, core.from) - ledA, (ledB ?? 0) - ledA);
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
