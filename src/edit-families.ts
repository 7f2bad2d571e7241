/**
 * What the page of a family shows: its copies with the words around each, the pairs that are compared on
 * pages of their own, and the wordings of the copies word under word.
 */
import { collateFamily } from './collate-family.ts';
import {
  type Attribution,
  type Budget,
  createBudget,
  type Dossier,
  type Family,
  limits,
  overlapLength,
  type Parallel,
  type Passage,
  type ScanResult,
} from './model/index.ts';
import type { TokenizedSource } from './parallel/index.ts';
import { passageInContext } from './passage-in-context.ts';
import type { FamilyCopy, FamilyPage, FamilyPair } from './store/index.ts';

export interface FamilyTexts {
  readonly textOf: ReadonlyMap<string, TokenizedSource>;
  /** Dossiers of families, under their ids: what is known of who said it. */
  readonly dossiers: readonly Dossier[];
}

/** The page of each family, in the order of the scan. */
export function editFamilies(
  { families, parallels }: Pick<ScanResult, 'families' | 'parallels'>,
  { textOf, dossiers }: FamilyTexts,
  budget: Budget = createBudget(limits.stepsPerCommand),
): FamilyPage[] {
  const byId = new Map(parallels.map((parallel) => [parallel.id, parallel]));
  const dossierOf = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
  return families.map((family) => {
    const passages = copiesOf(family, textOf, dossierOf.get(family.id));
    const collation = collateFamily(
      passages.map((passage, index) => ({ ...passage, core: family.passages[index]!.core })),
      budget,
    );
    return {
      family,
      passages,
      ...listedPairs(pairsOf(family, byId)),
      ...(collation && { collation }),
      ...(dossierOf.has(family.id) && { hasDossier: true as const }),
    };
  });
}

function copiesOf(
  { passages }: Family,
  textOf: ReadonlyMap<string, TokenizedSource>,
  dossier: Dossier | undefined,
): FamilyCopy[] {
  const sigla = passages.map(({ source }) => textOf.get(source)!.source.siglum);
  const total = new Map<string, number>();
  for (const siglum of sigla) total.set(siglum, (total.get(siglum) ?? 0) + 1);
  const seen = new Map<string, number>();
  return passages.map((passage, index) => {
    const siglum = sigla[index]!;
    const copy = (seen.get(siglum) ?? 0) + 1;
    seen.set(siglum, copy);
    const attribution = dossier && attributionOf(passage, dossier);
    return {
      ...passageInContext(passage, textOf),
      siglum,
      ...(total.get(siglum)! > 1 && { copy }),
      ...(attribution && { attribution }),
    };
  });
}

/** What is said there of whose words they are: of the occurrence that shares most with the copy. */
function attributionOf(passage: Passage, { occurrences }: Dossier): Attribution | undefined {
  const index = mostShared(occurrences, passage);
  return index < 0 ? undefined : occurrences[index]!.attribution;
}

function pairsOf({ parallels, passages }: Family, byId: ReadonlyMap<string, Parallel>): FamilyPair[] {
  const pairs = parallels.map((id): FamilyPair => {
    const { a, b, verdict, kinds, spliced } = byId.get(id)!;
    const places = { placeA: a.place, placeB: b.place };
    const ends = { a: mostShared(passages, a), b: mostShared(passages, b) };
    return { ...ends, parallel: id, ...places, verdict, kinds, ...(spliced && { spliced }) };
  });
  return pairs.sort((p, q) => p.a - q.a || p.b - q.b);
}

/** Pairs that a page lists, whatever the family: 25 copies of which each was compared with each are 300. */
const mostPairs = 300;

/** All pairs; of a very large family of each copy that with the earliest, and what is spliced. */
function listedPairs(pairs: readonly FamilyPair[]): Pick<FamilyPage, 'pairs' | 'pairsLeftOut'> {
  if (pairs.length <= mostPairs) return { pairs };
  const hasEarlier = new Set<number>();
  const listed = pairs.filter(({ a, b, spliced }) => {
    const later = Math.max(a, b);
    const isFirst = !hasEarlier.has(later);
    hasEarlier.add(later);
    return isFirst || spliced === true;
  });
  return { pairs: listed, pairsLeftOut: pairs.length - listed.length };
}

/** The passage that shares most with another; -1 where none is of its source and touches it. */
function mostShared(passages: readonly Passage[], { source, from, to }: Passage): number {
  let best = -1;
  let most = 0;
  for (const [index, passage] of passages.entries()) {
    const shared = passage.source === source ? overlapLength(passage, { from, to }) : 0;
    if (shared > most) [best, most] = [index, shared];
  }
  return best;
}
