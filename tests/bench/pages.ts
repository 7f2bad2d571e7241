/**
 * What the pages weigh, what a request costs, how soon a reader sees something, and how the server bears a
 * crowd; for the small demonstration corpus and for the addresses. Prints tables, asserts nothing; a release
 * that has not been built is passed over. After `npm run build`, `build:demo` and `build:addresses`:
 *
 *   node tests/bench/pages.ts               every table
 *   node tests/bench/pages.ts weight        bytes, elements, files read and CPU time of each page
 *   node tests/bench/pages.ts paint         first contentful paint on a slow phone, layout shift, response
 *   node tests/bench/pages.ts load          500 requests a second at 50 connections
 */
import { flags } from './detect/flags.ts';
import { print } from './detect/print.ts';
import { loadTable } from './pages/load.ts';
import { paintTable } from './pages/paint.ts';
import { builtReleases } from './pages/release-folder.ts';
import { pairTable, weightTable } from './pages/weight.ts';

const tables = { weight: weightTable, paint: paintTable, load: loadTable } as const;

const options: readonly string[] = Object.values(flags);
const asked = process.argv.slice(2).filter((word) => !options.includes(word));
const releases = builtReleases();
if (releases.length === 0) print('pages: passed over, no release has been built\n');
for (const name of asked.length > 0 ? asked : Object.keys(tables)) {
  const table = tables[name as keyof typeof tables];
  if (table === undefined) print(`${name}: no such table; there are ${Object.keys(tables).join(', ')}\n`);
  else for (const release of releases) await table(release);
  if (name === 'weight') await pairTable();
}
