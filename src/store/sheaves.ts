/**
 * Many small things in few files. A release holds tens of thousands of comparisons, and a Worker may
 * have twenty thousand files; so what is asked for by its name lies with others in a sheaf:
 *
 *   "washington-1790/p1/adams-1797/p3"  →  hash  →  comparisons/217.json  →  { "washington-1790/…": {…}, … }
 *
 * One file is read for one name, whatever the size of the corpus, and no directory is needed. What is
 * asked for by its position in a list lies in sheaves of a fixed number, in the order of the list.
 */

/** Characters that a sheaf of named things is to have: some 40 entries; parsed in less than a millisecond. */
const sheafSize = 65_536;

/** How many sheaves things of these sizes, in characters, are laid in; one at least. */
export function sheavesFor(sizes: Iterable<number>): number {
  let sum = 0;
  for (const size of sizes) sum += size;
  return Math.max(1, Math.ceil(sum / sheafSize));
}

/** The sheaf, from 0, in which a name lies (FNV-1a over code units, its weak low bits mixed with its high ones). */
export function sheafOf(name: string, sheaves: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % sheaves;
}

/** `sheaves.json`: how many sheaves there are of what is asked for by name. */
export interface SheafCounts {
  readonly comparisons: number;
  readonly families: number;
  readonly quotes: number;
}

export function sheafCountsPath(): string[] {
  return ['sheaves.json'];
}

export function sheafPath(kind: keyof SheafCounts, sheaf: number): string[] {
  return [kind, `${sheaf}.json`];
}

/** A side of a pair. */
interface Side {
  readonly source: string;
  readonly place: string;
}

/** The name of a pair, as in its address, or of one of its later pages. */
export function comparisonName(a: Side, b: Side, page = 1): string {
  return [a.source, a.place, b.source, b.place, ...(page === 1 ? [] : [page])].join('/');
}
