/**
 * What the checker of quotations and the reader of attributions say, against what is known; what they
 * cost, and peers beside them. Prints tables, asserts nothing; data that is absent is passed over.
 *
 *   node tests/bench/check.ts                     every table
 *   node tests/bench/check.ts altered --details   one of them, with what was judged wrongly, in words
 *   node tests/bench/check.ts speed --alone       without the detectors beside it
 */
import { alteredTable } from './check/altered.ts';
import { psalmsTable } from './check/psalms.ts';
import { simkinTable } from './check/simkin.ts';
import { speedTable } from './check/speed.ts';
import { flags } from './detect/flags.ts';
import { print } from './detect/print.ts';
import { hasAddresses, hasShared } from './detect/texts.ts';

interface Table {
  readonly run: () => void | Promise<void>;
  readonly isPossible: () => boolean;
}

const tables: Readonly<Record<string, Table>> = {
  simkin: { run: simkinTable, isPossible: () => hasShared('trotsky/simkin-1997.txt') },
  altered: { run: alteredTable, isPossible: hasAddresses },
  bible: { run: psalmsTable, isPossible: () => hasShared('bible/kjv.tsv') },
  speed: { run: speedTable, isPossible: () => hasShared('trotsky/simkin-1997.txt') },
};

const options: readonly string[] = Object.values(flags);
const asked = process.argv.slice(2).filter((word) => !options.includes(word));
for (const name of asked.length > 0 ? asked : Object.keys(tables)) {
  const table = tables[name];
  if (table === undefined) print(`${name}: no such table; there are ${Object.keys(tables).join(', ')}\n`);
  else if (!table.isPossible()) print(`${name}: passed over, its texts are not here\n`);
  else await table.run();
}
