/** Names offered where one was not found. */
const mostNames = 3;

/**
 * The names that a person may have meant by one that does not exist, the nearest first: those that it
 * begins or is part of, then those with the fewest edits (Levenshtein), up to half of its letters.
 * Of equally near ones the first.
 */
export function nearestNames(wanted: string, names: Iterable<string>): string[] {
  const limit = Math.max(1, Math.floor(wanted.length / 2));
  const ranked = [...new Set(names)].flatMap((name) => {
    const edits = name.includes(wanted) ? 0 : editsBetween(wanted, name, limit);
    return edits > limit ? [] : [{ name, edits }];
  });
  return ranked
    .sort((p, q) => p.edits - q.edits)
    .slice(0, mostNames)
    .map(({ name }) => name);
}

/** Advice where a name does not exist: "did you mean `a` or `b`? Else …"; without near names only the way out. */
export function suggestion(wanted: string, names: Iterable<string>, wayOut: string): string {
  const nearest = nearestNames(wanted, names).map((name) => `\`${name}\``);
  const last = nearest.pop();
  if (last === undefined) return wayOut;
  return `did you mean ${nearest.length === 0 ? last : `${nearest.join(', ')} or ${last}`}? Else ${wayOut}`;
}

/** Letters to put in, leave out or replace; more than `limit` is `limit + 1`. */
function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[column]! + 1, current[column - 1]! + 1));
    }
    previous = current;
  }
  return Math.min(previous[b.length]!, limit + 1);
}
