/**
 * Detection whose result does not depend on the order in which texts are named: they are searched in
 * the order of their ids, and what is found is told in theirs.
 *
 * The search itself works from earlier texts to later ones, and where two passages are equally good it
 * has to take one; which one is decided by what comes first. Cost: where the two orders differ, texts
 * are laid end to end twice.
 */
import type { TokenRange } from '../model/index.ts';
import {
  type DetectedPair,
  type Detection,
  type DetectOptions,
  detectParallels,
} from './detect-parallels.ts';
import { layEndToEnd, type TokenizedSource } from './text-run.ts';

export function detectInAnyOrder(texts: readonly TokenizedSource[], options: DetectOptions): Detection {
  const byId = [...texts.keys()].sort((p, q) => (texts[p]!.source.id < texts[q]!.source.id ? -1 : 1));
  if (byId.every((text, index) => text === index)) return detectParallels(texts, options);
  const named = (index: number): number => byId[index]!;
  const detection = detectParallels(
    byId.map((text) => texts[text]!),
    { ...options, isWanted: (p, q) => options.isWanted(...inOrder(named(p), named(q))) },
  );
  const pairs = detection.pairs.map((pair) => renamed(pair, named));
  return {
    ...detection,
    pairs: pairs.sort(byPlace),
    run: layEndToEnd(texts, options.vocabulary),
    cut: detection.cut === undefined ? undefined : named(detection.cut),
  };
}

function inOrder(p: number, q: number): [number, number] {
  return p < q ? [p, q] : [q, p];
}

function renamed(pair: DetectedPair, named: (index: number) => number): DetectedPair {
  const [textA, textB] = [named(pair.textA), named(pair.textB)];
  if (textA <= textB) return { ...pair, textA, textB };
  return { ...pair, textA: textB, textB: textA, a: pair.b, b: pair.a };
}

/** By passage `a`, then `b`; pairs that begin alike by where they end. */
export function byPlace(p: DetectedPair, q: DetectedPair): number {
  return p.textA - q.textA || byRange(p.a, q.a) || p.textB - q.textB || byRange(p.b, q.b);
}

function byRange(p: TokenRange, q: TokenRange): number {
  return p.fromToken - q.fromToken || p.toToken - q.toToken;
}
