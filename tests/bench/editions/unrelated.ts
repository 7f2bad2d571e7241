/** A novel against as many words of addresses: nothing to find, and no ten thousand islands to tell. */
import { findWords } from '../../../src/text/index.ts';
import { hasFlag } from '../detect/flags.ts';
import { type Cell, print, printTable, seconds, share } from '../detect/print.ts';
import { addresses } from '../detect/texts.ts';
import { isLossless } from './is-lossless.ts';
import { longestCommonLength } from './longest-common.ts';
import { openWorkspace } from './measure.ts';
import { alignerColumns, alignerRow, describeKinds, novel } from './novel.ts';

const wordsOfAddresses = 73_000;

/** The others need minutes for this. */
const peers = ['@codemirror/merge, for readers', '@codemirror/merge, limit 500', 'fast-myers-diff'];

export async function unrelatedTable(): Promise<void> {
  const [a, b] = [
    novel()[0],
    firstWords(
      addresses()
        .map(({ text }) => text)
        .join('\n'),
      wordsOfAddresses,
    ),
  ];
  using workspace = openWorkspace(a, b);
  const pair = await workspace.read();
  const common = longestCommonLength(pair.a.tokens.fold, pair.b.tokens.fold);
  const aligners = ['variorum', ...(hasFlag('alone') ? [] : peers)];
  printTable(
    `unrelated: Frankenstein against ${wordsOfAddresses} words of addresses, longest common subsequence ${common}`,
    alignerColumns,
    aligners.map((aligner) => alignerRow(workspace, aligner, common)),
  );
  const { comparison, cpu, megabytes } = workspace.command() ?? workspace.compare();
  const { wordsA, wordsShared, differences, kinds } = comparison.statistics;
  const row: Cell[] = [
    seconds(cpu),
    megabytes,
    wordsShared,
    share(wordsShared, wordsA),
    comparison.segments.length,
    differences,
    comparison.moves.length,
    isLossless(comparison, a, b) ? 'yes' : 'NO',
  ];
  printTable(
    'unrelated: variorum compare A B --json',
    ['process s', 'MB', 'shared', 'of A', 'segments', 'differences', 'moves', 'lossless'],
    [row],
  );
  print(`  ${describeKinds(kinds)}\n`);
}

function firstWords(text: string, count: number): string {
  return text.slice(0, findWords(text).at(count * 2 - 1));
}
