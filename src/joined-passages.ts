/** The splices of a scan as passages, with what lies between the pieces in the text they were taken from. */
import type { ScannedTexts } from './compare.ts';
import type { JoinedPassages, SpliceDistance } from './dossier/index.ts';
import type { Source, Span, TokenRange } from './model/index.ts';
import { findSplices, type PairEnd, type TokenizedSource } from './parallel/index.ts';

/** The splices by the id of the family that they belong to. */
export function joinedPassages({ texts, pairs, result }: ScannedTexts): Map<string, JoinedPassages[]> {
  const familyOf = new Map(result.families.flatMap(({ id, parallels }) => parallels.map((one) => [one, id])));
  const detected = pairs.map(({ pair }) => pair);
  const joined = new Map<string, JoinedPassages[]>();
  for (const ends of findSplices(detected, texts)) {
    const parallels = ends.map(({ pair }) => pairs[pair]!.parallel);
    const pieces = ends.map(({ side }, index) => parallels[index]![otherSide(side)]);
    const ranges = ends.map(({ pair, side }) => detected[pair]![otherSide(side)]);
    const { pair, side } = ends[0]!;
    const text = texts[side === 'a' ? detected[pair]!.textB : detected[pair]!.textA]!;
    const passages: JoinedPassages = {
      source: parallels[0]![side].source,
      parts: ends.map((end, index) => parallels[index]![end.side]),
      pieces,
      distances: ranges.slice(1).map((range, index) => distanceBetween(ranges[index]!, range, text)),
    };
    const family = familyOf.get(parallels[0]!.id)!;
    const others = joined.get(family);
    if (others === undefined) joined.set(family, [passages]);
    else others.push(passages);
  }
  return joined;
}

function otherSide(side: PairEnd['side']): PairEnd['side'] {
  return side === 'a' ? 'b' : 'a';
}

/**
 * Words from the end of the earlier of two pieces to the beginning of the later. Where a source of excerpts
 * leaves text out between them, the words left out are reckoned from how long the excerpts say it is.
 */
function distanceBetween(
  one: TokenRange,
  other: TokenRange,
  { source, tokens }: TokenizedSource,
): SpliceDistance {
  const [before, after] = one.fromToken <= other.fromToken ? [one, other] : [other, one];
  const counted = Math.max(0, after.fromToken - before.toToken);
  if (counted === 0 && before.toToken > after.fromToken) return { distance: 0 };
  const from = tokens.to[before.toToken - 1]!;
  const left = leftOut(source, from, tokens.from[after.fromToken]!);
  if (left === 0) return { distance: counted };
  if (left === undefined) return { distance: counted, precision: 'at-least' };
  const unitsPerWord = source.text.length / tokens.count;
  const words = counted + left / unitsPerWord;
  return { distance: words < 100 ? Math.round(words) : Math.round(words / 10) * 10, precision: 'about' };
}

/** Code units of the full source that are left out between two offsets; undefined where it is not said how many. */
function leftOut({ blocks }: Source, from: number, to: number): number | undefined {
  let units = 0;
  let before: Span | undefined;
  let isLeft = false;
  for (const { type, from: at, excerpt } of blocks) {
    if (type === 'gap') isLeft ||= at >= from && at <= to;
    else if (isLeft) {
      if (before === undefined || excerpt === undefined) return undefined;
      units += excerpt.from - before.to;
      isLeft = false;
    }
    if (at > to) break;
    before = excerpt ?? before;
  }
  return units;
}
