/**
 * What the detector finds, what it costs, and peers beside it. Prints tables, asserts nothing; data
 * that is absent is passed over with a line.
 *
 *   npm run bench                              every table (10 minutes), and those of `editions.ts`
 *   node tests/bench/detect.ts trotsky sotu    some of them
 *   node tests/bench/detect.ts sotu --alone    without the peers, which take minutes
 *   node tests/bench/detect.ts novel --details what was missed and what is not right, in words
 *
 * Every figure of time is user and system time of a process of its own, its start and the reading
 * of its files included; every figure of memory is that process's peak.
 */
import { bibleTable } from './detect/bible.ts';
import { flags } from './detect/flags.ts';
import { largeTable } from './detect/large.ts';
import { addressesTable, trotskyTable } from './detect/mixed.ts';
import { novelTable } from './detect/novel.ts';
import { print } from './detect/print.ts';
import { psalmsTable } from './detect/psalms.ts';
import { biblesTable, legalTable } from './detect/scale.ts';
import { scriptsTable } from './detect/scripts.ts';
import { hasAddresses, hasShared } from './detect/texts.ts';

interface Table {
  readonly run: () => void;
  readonly isPossible: () => boolean;
}

const has =
  (...paths: readonly string[]) =>
  (): boolean =>
    paths.every(hasShared);

const tables: Readonly<Record<string, Table>> = {
  trotsky: { run: trotskyTable, isPossible: has('trotsky/simkin-1997.txt') },
  sotu: { run: addressesTable, isPossible: hasAddresses },
  novel: {
    run: novelTable,
    isPossible: has('frankenstein/text/f1818.txt', 'darwin-origin-ch1/text/1859.txt'),
  },
  bible: { run: bibleTable, isPossible: has('bible/kjv.tsv', 'bible/web.tsv', 'bible/parallel-pairs.tsv') },
  psalms: { run: psalmsTable, isPossible: has('latin-psalms-nt/pairs.tsv') },
  legal: { run: legalTable, isPossible: has('legal-codes/text/CA1851.txt') },
  bibles: { run: biblesTable, isPossible: has('bible/kjv.tsv', 'bible/asv.tsv', 'bible/web.tsv') },
  large: { run: largeTable, isPossible: () => hasAddresses() || hasShared('legal-codes/text/CA1851.txt') },
  scripts: { run: scriptsTable, isPossible: has('scripts/arabic/quran.tsv') },
};

const options: readonly string[] = Object.values(flags);
const asked = process.argv.slice(2).filter((word) => !options.includes(word));
for (const name of asked.length > 0 ? asked : Object.keys(tables)) {
  const table = tables[name];
  if (table === undefined) print(`${name}: no such table; there are ${Object.keys(tables).join(', ')}\n`);
  else if (!table.isPossible()) print(`${name}: passed over, its texts are not here\n`);
  else table.run();
}
