import { type Catalogue, type EditionStore, type Range, swapParallel } from '../store/index.ts';
import { editionPairPath, pairPath, placeLabel, quoteHref, sharedHref, workPath } from '../views/index.ts';

interface Page {
  readonly href: string;
  readonly name: string;
}

/** Pages offered where an address leads nowhere. */
const offered = 3;
/** Addresses less alike than this are not offered. */
const alikeFrom = 0.45;
/** Names that are looked at in a list: the first so many. */
const looked: Range = { from: 0, to: 200 };

type ListStore = Pick<EditionStore, 'familyList' | 'quoteList' | 'parallelIndex' | 'parallels'>;

/** The pages whose addresses are most like the one asked for, the likest first. */
export async function nearestPages(
  path: string,
  catalogue: Catalogue,
  store: ListStore,
): Promise<readonly Page[]> {
  const asked = letterPairs(path);
  const named = [
    ...candidates(path, catalogue),
    ...(await listed(path, store)),
    ...(await pairs(path, catalogue, store)),
  ];
  return named
    .map((page) => ({ page, likeness: likeness(asked, letterPairs(page.href)) }))
    .filter(({ likeness }) => likeness >= alikeFrom)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, offered)
    .map(({ page }) => page);
}

function candidates(path: string, catalogue: Catalogue): readonly Page[] {
  const titles = new Map(catalogue.sources.map(({ id, title }) => [id, title]));
  return [
    { href: '/sources', name: 'Sources' },
    { href: '/parallels', name: 'Parallels' },
    { href: '/families', name: 'Families' },
    { href: '/loci', name: 'Loci' },
    ...editionPages(catalogue, titles),
    ...(catalogue.hasSearch ? [{ href: '/check', name: 'Check a quotation' }] : []),
    { href: '/quotes', name: 'Quotes' },
    { href: '/scratch', name: 'Scratch' },
    { href: '/help', name: 'Help' },
    { href: '/method', name: 'Method' },
    { href: '/accessibility', name: 'Accessibility' },
    ...catalogue.sources.map(({ id, title }) => ({ href: `/sources/${id}`, name: title })),
    ...catalogue.loci.map(({ id, title }) => ({ href: `/loci/${id}`, name: title })),
    ...sharedPages(path, titles),
  ];
}

/** Where a pair is not there, what its two sources share. */
function sharedPages(path: string, titles: ReadonlyMap<string, string>): readonly Page[] {
  const [, page, a = '', , b = ''] = path.split('/');
  const [titleA, titleB] = [titles.get(a), titles.get(b)];
  if (page !== 'compare' || titleA === undefined || titleB === undefined) return [];
  return [{ href: sharedHref(a, b), name: `All parallels of ${titleA} and ${titleB}` }];
}

/** Of long lists the first names: those with the most copies, or with conflicts. */
async function listed(path: string, store: ListStore): Promise<readonly Page[]> {
  if (path.startsWith('/families/')) {
    const families = await store.familyList('copies', looked);
    return families.map(({ id, title }) => ({ href: `/families/${id}`, name: `“${title}”` }));
  }
  if (!path.startsWith('/quotes/')) return [];
  const quotes = await store.quoteList(looked);
  return quotes.map(({ id, title }) => ({ href: quoteHref(id), name: `“${title}”, the dossier` }));
}

/** Pairs of places that are looked at: the first so many of the two sources. */
const pairsLooked = 50;

/** The pairs of the two sources in the address, either way round. */
async function pairs(path: string, { sources }: Catalogue, store: ListStore): Promise<readonly Page[]> {
  const [, page, idA, , idB] = path.split('/');
  const [a, b] = [idA, idB].map((id) => sources.findIndex((source) => source.id === id));
  if (page !== 'compare' || a! < 0 || b! < 0) return [];
  const index = await store.parallelIndex();
  const numbers: number[] = [];
  for (let at = 0; at < index.count && numbers.length < pairsLooked; at++) {
    const isMeant = (index.a[at] === a && index.b[at] === b) || (index.a[at] === b && index.b[at] === a);
    if (isMeant) numbers.push(index.number[at]!);
  }
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const found = await store.parallels(numbers);
  return found
    .map((parallel) => (parallel.a.source === idA ? parallel : swapParallel(parallel)))
    .map((parallel) => ({
      href: pairPath(parallel.a, parallel.b),
      name: [parallel.a, parallel.b]
        .map(({ source, place }) => `${titles.get(source) ?? source}, ${placeLabel(place)}`)
        .join(' and '),
    }));
}

/** Works and their pairs; a section that is not there leads to the outline of its pair. */
function editionPages({ works = [] }: Catalogue, titles: ReadonlyMap<string, string>): readonly Page[] {
  if (works.length === 0) return [];
  return [
    { href: '/editions', name: 'Editions' },
    ...works.flatMap(({ id, title, pairs }) => [
      { href: workPath(id), name: title },
      ...pairs.map((pair) => ({
        href: editionPairPath(id, pair),
        name: `${titles.get(pair.a) ?? pair.a} and ${titles.get(pair.b) ?? pair.b}, section by section`,
      })),
    ]),
  ];
}

/** Dice's coefficient over pairs of letters: cheap, and unmoved by where in the word the slip is. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / Math.max(1, a.size + b.size);
}

function letterPairs(text: string): ReadonlySet<string> {
  const letters = text.toLowerCase();
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  );
}
