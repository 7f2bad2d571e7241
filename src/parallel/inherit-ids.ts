/**
 * Families of an earlier release keep their ids, so that what was cited yesterday is found today.
 *
 * A family continues the known family with which it shares most passages (passages of one source that
 * have more than half of the longer in common). Each id passes to one family at most: of two pairs
 * that share as many, the family earlier in the release goes first, then the one earlier in the
 * corpus. A family that is split leaves its id to the larger part; of two that grew together the
 * larger gives its id.
 */
import { type Family, type FamilyPassage, overlapLength } from '../model/index.ts';

/** The id that each family inherits; undefined where it continues none. */
export function inheritIds(
  families: readonly Pick<Family, 'passages'>[],
  known: readonly Family[],
): readonly (string | undefined)[] {
  const ids: (string | undefined)[] = families.map(() => undefined);
  if (known.length === 0) return ids;
  const isGiven = new Uint8Array(known.length);
  for (const { family, ancestor } of candidates(families, known)) {
    if (ids[family] !== undefined || isGiven[ancestor]) continue;
    ids[family] = known[ancestor]!.id;
    isGiven[ancestor] = 1;
  }
  return ids;
}

interface Candidate {
  readonly family: number;
  readonly ancestor: number;
  shared: number;
}

/** Every pair that shares a passage, the strongest first. */
function candidates(
  families: readonly Pick<Family, 'passages'>[],
  known: readonly Family[],
): readonly Candidate[] {
  const pairs = new Map<number, Candidate>();
  for (const { owner: family, held: ancestor } of samePassages(placed(families), placed(known))) {
    const key = family * known.length + ancestor;
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, { family, ancestor, shared: 1 });
    else pair.shared++;
  }
  return [...pairs.values()].sort(
    (p, q) => q.shared - p.shared || p.ancestor - q.ancestor || p.family - q.family,
  );
}

interface PlacedPassage {
  readonly passage: FamilyPassage;
  readonly owner: number;
}

/** The passages of each source, in the order of its text. */
function placed(families: readonly Pick<Family, 'passages'>[]): ReadonlyMap<string, PlacedPassage[]> {
  const bySource = new Map<string, PlacedPassage[]>();
  for (const [owner, { passages }] of families.entries()) {
    for (const passage of passages) {
      const list = bySource.get(passage.source);
      if (list === undefined) bySource.set(passage.source, [{ passage, owner }]);
      else list.push({ passage, owner });
    }
  }
  for (const list of bySource.values()) {
    list.sort((p, q) => p.passage.from - q.passage.from || p.passage.to - q.passage.to);
  }
  return bySource;
}

function* samePassages(
  families: ReadonlyMap<string, readonly PlacedPassage[]>,
  known: ReadonlyMap<string, readonly PlacedPassage[]>,
): Generator<{ readonly owner: number; readonly held: number }> {
  for (const [source, passages] of families) {
    const others = known.get(source) ?? [];
    let next = 0;
    let open: PlacedPassage[] = [];
    for (const { passage, owner } of passages) {
      for (; next < others.length && others[next]!.passage.from < passage.to; next++)
        open.push(others[next]!);
      open = open.filter((other) => other.passage.to > passage.from);
      for (const other of open) if (isSame(passage, other.passage)) yield { owner, held: other.owner };
    }
  }
}

function isSame(p: FamilyPassage, q: FamilyPassage): boolean {
  return overlapLength(p, q) * 2 > Math.max(p.to - p.from, q.to - q.from);
}
