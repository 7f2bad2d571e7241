/** The table as it grows: columns in the order of the text, each with at most one word of each text. */

/** What a column has of a text that has no word there. */
export const noWord = -1;

/** Of each text its word (folded) in this column, or `noWord`. */
export type Column = Int32Array;

export interface Profile {
  columns: Column[];
  /** Of each text the columns of its words, in order; undefined until it is placed. */
  readonly paths: (readonly Column[] | undefined)[];
}

export function emptyProfile(texts: number): Profile {
  return { columns: [], paths: new Array<readonly Column[] | undefined>(texts).fill(undefined) };
}

/** A word that goes into a column that is there, or into a new one. */
export type Slot = Column | undefined;

/**
 * Puts a text into the table: its words stand in the given slots, which rise. New columns go right after
 * the column of the word before, so that what two texts have for each other stays together.
 */
export function putText(profile: Profile, text: number, words: Uint32Array, slots: readonly Slot[]): void {
  const texts = profile.paths.length;
  const columns: Column[] = [];
  const path: Column[] = [];
  let next = 0;
  const takeNew = (): void => {
    for (; path.length < slots.length && slots[path.length] === undefined; ) {
      const column = new Int32Array(texts).fill(noWord);
      columns.push(column);
      path.push(column);
    }
  };
  takeNew();
  for (; next < profile.columns.length; next++) {
    const column = profile.columns[next]!;
    columns.push(column);
    if (slots[path.length] !== column) continue;
    path.push(column);
    takeNew();
  }
  for (const [at, column] of path.entries()) column[text] = words[at]!;
  profile.columns = columns;
  profile.paths[text] = path;
}

/** Takes a text out again; columns that only it had go with it. */
export function takeText(profile: Profile, text: number): void {
  for (const column of profile.paths[text] ?? []) column[text] = noWord;
  profile.columns = profile.columns.filter((column) => column.some((word) => word !== noWord));
  profile.paths[text] = undefined;
}

/** Where each column stands. */
export function columnNumbers({ columns }: Profile): ReadonlyMap<Column, number> {
  return new Map(columns.map((column, number) => [column, number]));
}
