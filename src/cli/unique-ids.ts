import { limits } from '../model/index.ts';
import { sourceId } from '../read/index.ts';

/** A file with the id its name or its front matter gives it. */
export interface NamedFile {
  readonly file: string;
  readonly id: string;
  readonly isDeclared: boolean;
}

/**
 * An id for each file, no two alike; declared ids stay. Where files share a name, as in
 * `1818/preface.txt` and `1831/preface.txt`, as many folders come in front as it takes:
 * `1818-preface`, `1831-preface`. Where folders do not help (`A.txt` beside `a.txt`) the second and
 * later ones are numbered: `a`, `a-2`.
 */
export function uniqueIds(named: readonly NamedFile[]): readonly string[] {
  const ids = named.map(({ id }) => id);
  for (const id of repeated(ids)) {
    const group = named.flatMap((file, index) => (file.id === id ? [{ ...file, index }] : []));
    const depth = tellingDepth(group);
    for (const { index, ...file } of group) ids[index] = idAtDepth(file, depth);
  }
  return numbered(named, ids);
}

/** The least number of folders that tells as many of the namesakes apart as folders can. */
function tellingDepth(group: readonly NamedFile[]): number {
  const deepest = group.reduce((depth, { file }) => Math.max(depth, foldersOf(file).length), 0);
  let telling = 0;
  let most = 1;
  for (let depth = 1; depth <= deepest; depth++) {
    const distinct = new Set(group.map((file) => idAtDepth(file, depth))).size;
    if (distinct > most) [telling, most] = [depth, distinct];
  }
  return telling;
}

function idAtDepth({ file, id, isDeclared }: NamedFile, depth: number): string {
  if (isDeclared || depth === 0) return id;
  // The extension is there to be taken off: a dot in a folder's name is no extension.
  return sourceId(`${[...foldersOf(file).slice(-depth), sourceId(file)].join('-')}.id`);
}

function numbered(named: readonly NamedFile[], ids: readonly string[]): readonly string[] {
  const all = new Set(ids);
  const taken = new Set(named.filter(({ isDeclared }) => isDeclared).map(({ id }) => id));
  return ids.map((id, index) => {
    if (named[index]!.isDeclared) return id;
    let unique = id;
    for (let number = 2; taken.has(unique); number++) {
      const next = `${id.slice(0, limits.idLength - 8)}-${number}`;
      if (!all.has(next)) unique = next;
    }
    taken.add(unique);
    return unique;
  });
}

/** The ids that stand in the list more than once. */
export function repeated(ids: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) shared.add(id);
    seen.add(id);
  }
  return shared;
}

function foldersOf(file: string): readonly string[] {
  return file
    .split(/[/\\]/)
    .slice(0, -1)
    .filter((folder) => folder !== '' && folder !== '.' && folder !== '..');
}
