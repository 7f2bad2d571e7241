/**
 * The order in which texts are put into the table, and beside which of those that are there already.
 *
 *   A  a b c d e     B  a b c d x     C  x y z d x      →     B; A beside B; C beside B
 *
 * First the text that is most like all others; then always the one that is most like any that is there
 * (the greatest spanning tree, as Prim 1957 grows it). Alike are texts with many pairs of neighbouring
 * words in common (the coefficient of Dice 1945). Ties go by the words themselves. So the order in which
 * witnesses were named decides nothing.
 *
 * Why not a tree of clusters, as guides are usually built: it joins groups of which neither is like the
 * other as a whole, and here each text is aligned with one text, by an aligner that is good at two.
 *
 * Cost: for n texts of m words n² · m comparisons of two numbers, and a sort of each text.
 */
import type { Budget, Vocabulary } from '../model/index.ts';

export interface GuideStep {
  readonly text: number;
  /** The text beside which it is put; undefined for the first. */
  readonly beside?: number;
}

/** Each text once. Where the budget does not suffice, the longest first and each beside the one before. */
export function guideOrder(
  texts: readonly Uint32Array[],
  vocabulary: Vocabulary,
  budget: Budget,
): { readonly steps: readonly GuideStep[]; readonly isCut: boolean } {
  const ranked = texts.map((_, text) => text).sort((p, q) => byContent(texts[p]!, texts[q]!, vocabulary));
  const words = texts.reduce((sum, { length }) => sum + length, 0);
  if (!budget.spend(2 * words * texts.length)) {
    const steps = ranked.map((text, at) => (at === 0 ? { text } : { text, beside: ranked[at - 1]! }));
    return { steps, isCut: texts.length > 2 };
  }
  return { steps: grown(ranked, likenesses(texts, vocabulary)), isCut: false };
}

/** The longer first, then the one that sorts first. Ids of words depend on who was read first: spellings do not. */
function byContent(a: Uint32Array, b: Uint32Array, vocabulary: Vocabulary): number {
  if (a.length !== b.length) return b.length - a.length;
  const at = a.findIndex((word, index) => word !== b[index]);
  if (at < 0) return 0;
  return vocabulary.foldSpelling(a[at]!) < vocabulary.foldSpelling(b[at]!) ? -1 : 1;
}

function grown(ranked: readonly number[], likeness: (p: number, q: number) => number): GuideStep[] {
  const sums = ranked.map((text) => ranked.reduce((sum, other) => sum + likeness(text, other), 0));
  const first = ranked[sums.indexOf(Math.max(...sums))];
  if (first === undefined) return [];
  const steps: GuideStep[] = [{ text: first }];
  const waiting = new Map(ranked.filter((text) => text !== first).map((text) => [text, first]));
  while (waiting.size > 0) {
    let [next, nearest] = [...waiting][0]!;
    for (const [text, beside] of waiting) {
      if (likeness(text, beside) > likeness(next, nearest)) [next, nearest] = [text, beside];
    }
    waiting.delete(next);
    steps.push({ text: next, beside: nearest });
    for (const [text, beside] of waiting) {
      if (likeness(text, next) > likeness(text, beside)) waiting.set(text, next);
    }
  }
  return steps;
}

/** How much any two have in common, 0–1. */
function likenesses(texts: readonly Uint32Array[], { size }: Vocabulary): (p: number, q: number) => number {
  const pairs = texts.map((words) => neighbours(words, size));
  const table = pairs.map((a, p) => pairs.slice(0, p).map((b) => dice(a, b)));
  return (p, q) => (p === q ? 1 : table[Math.max(p, q)]![Math.min(p, q)]!);
}

/** Each word and each pair of neighbouring words as a number, sorted. */
function neighbours(words: Uint32Array, size: number): Float64Array {
  const found = new Float64Array(Math.max(0, words.length * 2 - 1));
  for (let at = 0; at < words.length; at++) {
    found[2 * at] = words[at]!;
    if (at > 0) found[2 * at - 1] = (words[at - 1]! + 1) * size + words[at]!;
  }
  return found.sort();
}

function dice(a: Float64Array, b: Float64Array): number {
  let [inA, inB, shared] = [0, 0, 0];
  while (inA < a.length && inB < b.length) {
    const order = a[inA]! - b[inB]!;
    if (order === 0) shared++;
    if (order <= 0) inA++;
    if (order >= 0) inB++;
  }
  return a.length + b.length === 0 ? 1 : (2 * shared) / (a.length + b.length);
}
