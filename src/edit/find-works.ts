/**
 * Which sources are editions of one work, in what order, and which of them are compared. Sources that
 * name the same `work` are its editions. They stand in the order of their dates, then of their
 * titles; what has no date stands last.
 */
import type { Source } from '../model/index.ts';
import { sourceId } from '../read/index.ts';
import type { CatalogueWork, EditionPair } from '../store/index.ts';

/** Up to so many editions each is compared with each: ten pairs. */
const comparedWithEach = 5;

/** Works with at least two editions, in the order of their first sources. */
export function findWorks(sources: readonly Source[]): CatalogueWork[] {
  const byTitle = new Map<string, Source[]>();
  for (const source of sources) {
    if (source.work === undefined) continue;
    const title = titleOf(source.work);
    const editions = byTitle.get(title);
    if (editions === undefined) byTitle.set(title, [source]);
    else editions.push(source);
  }
  const taken = new Set<string>();
  return [...byTitle]
    .filter(([title, editions]) => title !== '' && editions.length > 1)
    .map(([title, editions]) => {
      const ids = editions.sort(byDateThenTitle).map(({ id }) => id);
      const id = freeId(workId(title, ids[0]!), taken);
      taken.add(id);
      return { id, title, editions: ids, pairs: pairsOf(ids) };
    });
}

/** Whether both are dated and the first is the earlier: two states of a work, of which one followed the other. */
export function isEarlier({ date: a }: Source, { date: b }: Source): boolean {
  return a !== undefined && b !== undefined && a.notBefore < b.notBefore;
}

function titleOf(work: string): string {
  return work.normalize('NFC').trim().replace(/\s+/gu, ' ');
}

function byDateThenTitle(a: Source, b: Source): number {
  return (
    compare(a.date?.notBefore ?? undated, b.date?.notBefore ?? undated) ||
    compare(a.date?.notAfter ?? undated, b.date?.notAfter ?? undated) ||
    compare(a.title, b.title) ||
    compare(a.id, b.id)
  );
}

/** After every date in ISO 8601. */
const undated = '~';

/** By code units: the same on every computer, whatever its language. */
function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The work's title as part of an address; one in other letters is called after its first edition. */
function workId(title: string, firstEdition: string): string {
  // A stop or a stroke would be taken for part of a file's name.
  const latin = title.replace(/[./\\]/g, ' ');
  return /[A-Za-z0-9]/.test(latin.normalize('NFKD')) ? sourceId(latin) : firstEdition;
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

/** Of many editions neighbours are compared, and the first with the last; else each with each later one. */
function pairsOf(editions: readonly string[]): EditionPair[] {
  const isFew = editions.length <= comparedWithEach;
  return editions.flatMap((a, at) => {
    if (isFew) return editions.slice(at + 1).map((b) => ({ a, b }));
    const next = editions.slice(at + 1, at + 2).map((b) => ({ a, b }));
    return at === 0 ? [...next, { a, b: editions.at(-1)! }] : next;
  });
}
