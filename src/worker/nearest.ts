import type { Catalogue } from '../store/index.ts';
import { editionPairPath, pairPath, placeLabel, quoteHref, workPath } from '../views/index.ts';

interface Page {
  readonly href: string;
  readonly name: string;
}

/** Pages offered where an address leads nowhere. */
const offered = 3;
/** Addresses less alike than this are not offered. */
const alikeFrom = 0.45;
/** Pairs that are looked at: those of the two sources in the address, which are few. */
const pairsLookedAt = 500;

/** The pages whose addresses are most like the one asked for, the likest first. */
export function nearestPages(path: string, catalogue: Catalogue): readonly Page[] {
  const asked = letterPairs(path);
  return candidates(path, catalogue)
    .map((page) => ({ page, likeness: likeness(asked, letterPairs(page.href)) }))
    .filter(({ likeness }) => likeness >= alikeFrom)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, offered)
    .map(({ page }) => page);
}

function candidates(path: string, catalogue: Catalogue): readonly Page[] {
  const titles = new Map(catalogue.sources.map(({ id, title }) => [id, title]));
  const pairs = path.startsWith('/compare/')
    ? catalogue.parallels
        .filter(({ a, b }) => path.includes(`/${a.source}/`) && path.includes(`/${b.source}/`))
        .slice(0, pairsLookedAt)
        .flatMap(({ a, b }) => [[a, b] as const, [b, a] as const])
    : [];
  return [
    { href: '/sources', name: 'Sources' },
    { href: '/parallels', name: 'Parallels' },
    { href: '/families', name: 'Families' },
    { href: '/loci', name: 'Loci' },
    ...editionPages(catalogue, titles),
    ...quotePages(catalogue),
    { href: '/scratch', name: 'Scratch' },
    { href: '/help', name: 'Help' },
    { href: '/method', name: 'Method' },
    { href: '/accessibility', name: 'Accessibility' },
    ...catalogue.sources.map(({ id, title }) => ({ href: `/sources/${id}`, name: title })),
    ...catalogue.families.map(({ id, title }) => ({ href: `/families/${id}`, name: `“${title}”` })),
    ...catalogue.loci.map(({ id, title }) => ({ href: `/loci/${id}`, name: title })),
    ...pairs.map(([a, b]) => ({
      href: pairPath(a, b),
      name: [a, b]
        .map(({ source, place }) => `${titles.get(source) ?? source}, ${placeLabel(place)}`)
        .join(' and '),
    })),
  ];
}

function quotePages({ families, hasSearch }: Catalogue): readonly Page[] {
  return [
    ...(hasSearch ? [{ href: '/check', name: 'Check a quotation' }] : []),
    { href: '/quotes', name: 'Quotes' },
    ...families
      .filter(({ hasDossier }) => hasDossier)
      .map(({ id, title }) => ({ href: quoteHref(id), name: `“${title}”, the dossier` })),
  ];
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
