/**
 * Statements that may mean the same are put together: names of one person, dates of one day.
 *
 *   "Adams", "John Adams", "J. Adams", "John Quincy Adams"    John Adams + J. Adams | John Quincy Adams
 *
 * What says more comes first, and each further statement must agree with all of a group. One that agrees
 * with several ("Adams") says nothing about which, and is in none. Each is set beside each: callers see to it
 * that equal statements are one, and that there are hundreds at most.
 */

/** Statements (by index) that agree with each other; the first is the one that says most. */
export type Cluster = readonly number[];

export interface ClusterOptions<Statement> {
  readonly agree: (a: Statement, b: Statement) => boolean;
  /** How much a statement says; of equal ones the earlier comes first. */
  readonly detail: (statement: Statement) => number;
}

/** The groups in the order of their first statements. */
export function cluster<Statement>(
  statements: readonly Statement[],
  { agree, detail }: ClusterOptions<Statement>,
): Cluster[] {
  const byDetail = statements.map((_, index) => index);
  byDetail.sort((p, q) => detail(statements[q]!) - detail(statements[p]!) || p - q);
  const clusters: number[][] = [];
  for (const index of byDetail) {
    const fitting = clusters.filter((members) =>
      members.every((member) => agree(statements[member]!, statements[index]!)),
    );
    if (fitting.length === 0) clusters.push([index]);
    else if (fitting.length === 1) fitting[0]!.push(index);
  }
  return clusters.sort((p, q) => Math.min(...p) - Math.min(...q));
}
