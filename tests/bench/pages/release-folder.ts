import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Catalogue,
  type CatalogueParallel,
  type CurrentRelease,
  type ListedFamily,
  type ListedQuote,
  releaseFiles,
} from '../../../src/store/index.ts';
import { staticFile } from '../../fixtures/release/index.ts';
import { longRelease } from '../../fixtures/release/long.ts';

/** A release that `variorum build` wrote. */
export interface BuiltRelease {
  readonly name: string;
  /** That holds `current.json`. */
  readonly folder: string;
  /** Pages of every kind, the heaviest of their kind among them, by what they are. */
  readonly pages: Readonly<Record<string, string>>;
  readonly files: number;
  readonly bytes: number;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

export function builtReleases(): BuiltRelease[] {
  const folders = { trotsky: 'dist/release', addresses: 'dist/addresses/release' };
  return Object.entries(folders).flatMap(([name, path]) => {
    const folder = join(root, path);
    return existsSync(join(folder, 'current.json')) ? [describe(name, folder)] : [];
  });
}

/** A release of one pair made up, in a folder of its own until it is removed. */
export function writePair(
  words: number,
  differing: number,
): { readonly folder: string; readonly path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-pages-'));
  const current: CurrentRelease = {
    release: 'pair',
    stylesheet: staticFile('site.css'),
    script: staticFile('site.js'),
  };
  const made = longRelease(words, differing);
  for (const { path, content } of releaseFiles(made)) {
    mkdirSync(dirname(join(folder, 'pair', path)), { recursive: true });
    writeFileSync(join(folder, 'pair', path), content);
  }
  writeFileSync(join(folder, 'current.json'), JSON.stringify(current));
  const [{ a, b }] = made.comparisons as [(typeof made.comparisons)[0]];
  return {
    folder,
    path: `/compare/${a.source}/${a.place}/${b.source}/${b.place}`,
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function describe(name: string, folder: string): BuiltRelease {
  const { release } = read<CurrentRelease>(join(folder, 'current.json'));
  const sizes = readdirSync(join(folder, release), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return {
    name,
    folder,
    pages: samplePages(join(folder, release)),
    files: sizes.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}

function samplePages(release: string): Record<string, string> {
  const { sources } = read<Catalogue>(join(release, 'catalogue.json'));
  const longest = [...sources].sort((p, q) => q.words - p.words)[0]!;
  const parallels = readdirSync(join(release, 'parallels'))
    .filter((file) => file !== 'index.json')
    .flatMap((file) => read<CatalogueParallel[]>(join(release, 'parallels', file)));
  const widest = parallels.reduce((most, each) => (each.words > most.words ? each : most));
  const [family] = read<ListedFamily[]>(join(release, 'family-list/copies/0.json'));
  const [quote] = [...read<ListedQuote[]>(join(release, 'quote-list/0.json'))].sort(
    (p, q) => q.occurrences - p.occurrences,
  );
  const words = widest.opening.split(' ').slice(0, 4).join(' ');
  const pair = `/compare/${widest.a.source}/${widest.a.place}/${widest.b.source}/${widest.b.place}`;
  return {
    overview: '/',
    sources: '/sources',
    'longest source': `/sources/${longest.id}`,
    parallels: '/parallels',
    'by words': '/parallels?sort=words',
    commonplace: '/parallels?commonplace=show&sort=bits',
    'widest pair': pair,
    'its list': `${pair}?view=list`,
    families: '/families',
    'largest family': `/families/${family!.id}`,
    quotes: '/quotes',
    'fullest dossier': `/quotes/${quote!.id}`,
    search: `/search?${new URLSearchParams({ q: words })}`,
    check: `/check?${new URLSearchParams({ q: `${widest.opening} and so on` })}`,
    scratch: '/scratch',
    method: '/method',
  };
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
