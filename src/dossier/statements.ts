/** What the occurrences of a saying state, equal statements as one. */
import type { Attribution, AttributionConflict, Occurrence } from '../model/index.ts';
import type { Cluster } from './cluster.ts';

/** What some occurrences say of one thing, in the same words. */
export interface Statement<Said> {
  readonly said: Said;
  readonly occurrences: readonly number[];
}

/** As far as an occurrence decides about conflicts. */
export type Stated = Pick<Occurrence, 'source' | 'attribution' | 'quoted' | 'date'>;

/** Different statements that are set beside each other; a saying that is given to more people is a proverb. */
const mostStatements = 200;

/** What the attributions of quotations say of one thing; own words state nothing. */
export function statementsOf<Said>(
  occurrences: readonly Stated[],
  read: (attribution: Attribution) => Said | undefined,
): Statement<Said>[] {
  const statements = new Map<string, { readonly said: Said; readonly occurrences: number[] }>();
  for (const [occurrence, { attribution, quoted }] of occurrences.entries()) {
    const said = attribution && quoted !== 'own' ? read(attribution) : undefined;
    if (said === undefined) continue;
    const key = JSON.stringify(said, (name, value) => (name === 'span' ? undefined : value));
    const statement = statements.get(key);
    if (statement !== undefined) statement.occurrences.push(occurrence);
    else if (statements.size < mostStatements) statements.set(key, { said, occurrences: [occurrence] });
  }
  return [...statements.values()];
}

/** A statement for each cluster, under the label of its member that says most; equal labels are one. */
export function toStatements<Said>(
  all: readonly Statement<Said>[],
  clusters: readonly Cluster[],
  labelOf: (said: Said) => string,
): AttributionConflict['statements'] {
  const byLabel = new Map<string, Set<number>>();
  for (const members of clusters) {
    const label = labelOf(all[members[0]!]!.said);
    const occurrences = byLabel.get(label) ?? new Set();
    for (const member of members) for (const one of all[member]!.occurrences) occurrences.add(one);
    byLabel.set(label, occurrences);
  }
  return [...byLabel]
    .map(([label, occurrences]) => ({ label, occurrences: [...occurrences].sort((p, q) => p - q) }))
    .sort((p, q) => p.occurrences[0]! - q.occurrences[0]!);
}
