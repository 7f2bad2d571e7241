/**
 * Two editions compared: what the alignment keeps, how it agrees with what editors published, what
 * it costs, and the word diffs of the npm registry beside it. Prints tables, asserts nothing; data
 * that is absent is passed over with a line.
 *
 *   npm run bench                                every table, and those of `detect.ts`
 *   node tests/bench/editions.ts novel truth     some of them
 *   node tests/bench/editions.ts novel --alone   without the peers, which take minutes
 *   node tests/bench/editions.ts truth --details what is wrong and what is missed, in words
 *
 * Times are user and system time of a process of its own for each figure, cold: of the alignment
 * alone, words given, or of the whole process. A process that is not the built command line loads
 * its TypeScript as it stands, which is some 0.4 s of its time. Every figure of memory is a peak.
 */
import { flags } from './detect/flags.ts';
import { print } from './detect/print.ts';
import { hasAddresses, hasShared } from './detect/texts.ts';
import { chaptersTable } from './editions/chapters.ts';
import { darwinTable } from './editions/darwin.ts';
import { greekTable } from './editions/greek.ts';
import { ladderTable } from './editions/ladder.ts';
import { remarkOnCommandLine } from './editions/measure.ts';
import { movedTable } from './editions/moved.ts';
import { novelTable } from './editions/novel.ts';
import { pagesTable } from './editions/pages.ts';
import { paragraphTable } from './editions/paragraph.ts';
import { truthTable } from './editions/truth.ts';
import { unrelatedTable } from './editions/unrelated.ts';

interface Table {
  readonly run: () => Promise<void> | void;
  readonly isPossible: () => boolean;
}

const has =
  (...paths: readonly string[]) =>
  (): boolean =>
    paths.every(hasShared);

const tables: Readonly<Record<string, Table>> = {
  novel: { run: novelTable, isPossible: has('frankenstein/text/f1818.txt') },
  truth: { run: truthTable, isPossible: has('frankenstein/blocks.C01-C20.tsv') },
  chapters: { run: chaptersTable, isPossible: has('frankenstein/chapters.tsv') },
  darwin: { run: darwinTable, isPossible: has('darwin-origin-ch1/paragraph-alignment.tsv') },
  greek: { run: greekTable, isPossible: has('greek-nt/apparatus.tsv') },
  pages: { run: pagesTable, isPossible: has('shakespeare-lear/q1-1608.txt') },
  moved: { run: movedTable, isPossible: has('frankenstein/chapters.tsv') },
  unrelated: {
    run: unrelatedTable,
    isPossible: () => hasAddresses() && hasShared('frankenstein/text/f1818.txt'),
  },
  paragraph: { run: paragraphTable, isPossible: hasAddresses },
  ladder: { run: ladderTable, isPossible: hasAddresses },
};

const options: readonly string[] = Object.values(flags);
print(remarkOnCommandLine());
const asked = process.argv.slice(2).filter((word) => !options.includes(word));
for (const name of asked.length > 0 ? asked : Object.keys(tables)) {
  const table = tables[name];
  if (table === undefined) print(`${name}: no such table; there are ${Object.keys(tables).join(', ')}\n`);
  else if (!table.isPossible()) print(`${name}: passed over, its texts are not here\n`);
  else await table.run();
}
