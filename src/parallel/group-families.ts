/**
 * Families: all passages that are copies of one text.
 *
 * Steps: the ends of parallels that are one passage of their source are joined (`join-passages.ts`,
 * and splices); what is certain is joined to groups (union-find); the groups vote on the doubtful
 * links (`find-communities.ts`); each community is a family.
 *
 * Certain is a link between two passages where one parallel holds four fifths of both and three fifths
 * of its words agree, or which a splice proves. All others are doubtful: a parallel between a long
 * passage and a short one, between passages that agree in part, or whose ends reach beyond what the
 * other parallels of their passages hold. In a true family doubtful links confirm each other; a bad
 * alignment stands alone, and is a family of its own between two others, so that nothing is dropped.
 *
 * Neither the order of sources nor that of parallels decides anything but the order in which
 * families and their passages are listed. The work is that of sorting the ends.
 */
import type { Family, FamilyPassage, KnownFamilies, Parallel, Source } from '../model/index.ts';
import { opening, placeOf } from '../text/index.ts';
import { familyId } from './family-id.ts';
import type { Splice } from './find-splices.ts';
import { type GatheredPassage, gatherPassages } from './gather-passages.ts';
import { inheritIds } from './inherit-ids.ts';
import { joinPassages } from './join-passages.ts';
import { linkPassages, type SplicedEnds } from './link-passages.ts';
import type { Spans } from './span-index.ts';

export interface FamilyOptions {
  /** The corpus, in its order. */
  readonly sources: readonly Source[];
  /** Ends of parallels (by index) that are parts of one spliced passage. */
  readonly splices: readonly Splice[];
  /** What an earlier scan says of texts among the sources: its parallels hold families together, too. */
  readonly known?: KnownFamilies;
}

const nothingKnown: KnownFamilies = { parallels: [], families: [] };

/**
 * The families of a set of parallels, in the order of their first passages. Every parallel belongs
 * to exactly one. Where known parallels come in, a family lists the passages of all, the parallels
 * of these, and families of known parallels only are left out.
 */
export function groupFamilies(
  parallels: readonly Parallel[],
  { sources, splices, known = nothingKnown }: FamilyOptions,
): Family[] {
  const before = known.parallels.length;
  const all = before === 0 ? parallels : [...known.parallels, ...parallels];
  const ranked = [...sources].sort((p, q) => (p.id < q.id ? -1 : 1));
  const ends = endsOf(all, ranked);
  const joined = joinPassages(ends);
  const linked = linkPassages(all, joined, [...knownSplices(known), ...splicedEnds(splices, before)]);
  const passages = gatherPassages(ends, joined, linked);
  const members: Parallel[][] = passages.map(() => []);
  for (const [index, parallel] of parallels.entries()) {
    members[linked.familyOf[before + index]!]!.push(parallel);
  }
  const corpusOrder = new Map(sources.map(({ id }, index) => [id, index]));
  const order = (p: FamilyPassage, q: FamilyPassage): number =>
    corpusOrder.get(p.source)! - corpusOrder.get(q.source)! || p.from - q.from || p.to - q.to;
  const families = passages.flatMap((found, family): UnnamedFamily[] => {
    if (members[family]!.length === 0) return [];
    const placed = found.map((passage) => placedPassage(passage, ranked)).sort(order);
    return [{ passages: placed, parallels: members[family]!, isBetween: linked.isBetween[family]! }];
  });
  families.sort((p, q) => order(p.passages[0]!, q.passages[0]!) || byFirstId(p, q));
  return withIds(families, new Map(sources.map(({ id, text }) => [id, text])), known.families);
}

/** Both ends of every parallel, `a` before `b`; sources by their ranks. */
function endsOf(parallels: readonly Parallel[], ranked: readonly Source[]): Spans {
  const rankOf = new Map(ranked.map(({ id }, rank) => [id, rank]));
  const source = new Uint32Array(parallels.length * 2);
  const from = new Uint32Array(source.length);
  const to = new Uint32Array(source.length);
  let end = 0;
  for (const { a, b } of parallels) {
    for (const passage of [a, b]) {
      source[end] = rankOf.get(passage.source)!;
      from[end] = passage.from;
      to[end] = passage.to;
      end++;
    }
  }
  return { source, from, to };
}

function splicedEnds(splices: readonly Splice[], before: number): SplicedEnds[] {
  return splices.map((ends) => ends.map(({ pair, side }) => (before + pair) * 2 + (side === 'a' ? 0 : 1)));
}

/** Splices of an earlier scan: ends of spliced parallels that it took for one passage of a family. */
function knownSplices({ parallels, families }: KnownFamilies): SplicedEnds[] {
  const familyOf = new Map(families.flatMap((family) => family.parallels.map((id) => [id, family] as const)));
  const endsOfPassage = new Map<FamilyPassage, number[]>();
  for (const [index, { id, a, b, spliced }] of parallels.entries()) {
    if (!spliced) continue;
    for (const [side, end] of [a, b].entries()) {
      const whole = familyOf
        .get(id)
        ?.passages.find(({ source, from, to }) => source === end.source && from <= end.from && end.to <= to);
      if (whole !== undefined)
        endsOfPassage.set(whole, [...(endsOfPassage.get(whole) ?? []), index * 2 + side]);
    }
  }
  return [...endsOfPassage.values()];
}

interface UnnamedFamily {
  readonly passages: readonly FamilyPassage[];
  readonly parallels: readonly Parallel[];
  /** Its parallels, outvoted, stand between two other families. */
  readonly isBetween: boolean;
}

function placedPassage(
  { source: rank, from, to, core }: GatheredPassage,
  ranked: readonly Source[],
): FamilyPassage {
  const source = ranked[rank]!;
  return { source: source.id, from, to, place: placeOf(source, { from, to }), core };
}

/** Words of a title, and code units in which more than these stand. */
const titleWords = 8;
const titleUnits = 400;

function withIds(
  families: readonly UnnamedFamily[],
  texts: ReadonlyMap<string, string>,
  known: readonly Family[],
): Family[] {
  const wordingOf = ({ source, core }: FamilyPassage): string => texts.get(source)!.slice(core.from, core.to);
  const ids = distinctIds(
    families.map((family) => ({ ...family, wordings: family.passages.map(wordingOf) })),
    inheritIds(families, known),
  );
  return families.map(({ passages, parallels }, index) => ({
    id: ids[index]!,
    title: opening(wordingOf(passages[0]!).slice(0, titleUnits), titleWords),
    passages,
    parallels: parallels.map(({ id }) => id),
    commonplace: parallels.reduce((least, { commonplace }) => Math.min(least, commonplace), 1),
  }));
}

/**
 * Inherited ids, else those of the wording. What stands between families may repeat the wording of
 * one, and gives way to it; so may a family that no link joins to its like. They are told apart by a
 * parallel of theirs.
 */
function distinctIds(
  families: readonly (UnnamedFamily & { readonly wordings: readonly string[] })[],
  inherited: readonly (string | undefined)[],
): readonly string[] {
  const ids = families.map(({ wordings }, index) => inherited[index] ?? familyId(wordings));
  const claims = new Map<string, { all: number; strong: number }>();
  for (const [index, id] of ids.entries()) {
    const claim = claims.get(id) ?? { all: 0, strong: 0 };
    const isStrong = inherited[index] !== undefined || !families[index]!.isBetween;
    claims.set(id, { all: claim.all + 1, strong: claim.strong + Number(isStrong) });
  }
  return families.map((family, index) => {
    const { all, strong } = claims.get(ids[index]!)!;
    const isOnly = family.isBetween ? all === 1 : strong === 1;
    return inherited[index] !== undefined || isOnly
      ? ids[index]!
      : familyId(family.wordings, firstId(family));
  });
}

function byFirstId(p: UnnamedFamily, q: UnnamedFamily): number {
  return firstId(p) < firstId(q) ? -1 : 1;
}

/** The first of its parallels' ids: no other family has it. */
function firstId({ parallels }: UnnamedFamily): string {
  return parallels.reduce((first, { id }) => (id < first ? id : first), parallels[0]!.id);
}
