/** A novel in two editions, whole: what each aligner keeps, how readable that is, and what it costs. */
import { hasFlag } from '../detect/flags.ts';
import { type Cell, print, printTable, seconds, share } from '../detect/print.ts';
import { sharedText } from '../detect/texts.ts';
import { longestCommonLength } from './longest-common.ts';
import { openWorkspace, secondsAllowed, type Workspace } from './measure.ts';
import { countIslands, equalRuns, keptWords, movedWords } from './outcome.ts';

/** Those that know no limit come last: they take longest. */
const peers = [
  'fast-myers-diff',
  'diff-match-patch',
  '@codemirror/merge, for readers',
  '@codemirror/merge, limit 500',
  '@codemirror/merge',
  'diff',
];

export const alignerColumns = [
  'aligner',
  'align s',
  'process s',
  'MB',
  'kept',
  'of LCS',
  'runs',
  'islands',
  'moves',
  'moved',
];

export async function novelTable(): Promise<void> {
  using workspace = openWorkspace(...novel());
  const { a, b } = await workspace.read();
  const common = longestCommonLength(a.tokens.fold, b.tokens.fold);
  const aligners = ['variorum', ...(hasFlag('alone') ? [] : peers)];
  printTable(
    `novel: Frankenstein 1818/1831, ${a.tokens.count} and ${b.tokens.count} words, longest common subsequence ${common}`,
    alignerColumns,
    aligners.map((aligner) => alignerRow(workspace, aligner, common)),
  );
  commandTable(workspace, common);
}

export function novel(): [string, string] {
  return [sharedText('frankenstein/text/f1818.txt'), sharedText('frankenstein/text/f1831.txt')];
}

export function alignerRow(workspace: Workspace, aligner: string, common: number): Cell[] {
  const outcome = workspace.align(aligner);
  if (outcome === undefined) return [aligner, `> ${secondsAllowed}`];
  const { aligning, cpu, megabytes, moves } = outcome;
  const kept = keptWords(outcome);
  return [
    aligner,
    seconds(aligning),
    seconds(cpu),
    megabytes,
    kept,
    share(kept, common),
    equalRuns(outcome.runs).length,
    countIslands(outcome),
    moves.length,
    movedWords(outcome),
  ];
}

/** From files to JSON with kinds, as a user has it. */
function commandTable(workspace: Workspace, common: number): void {
  const compared = workspace.command();
  if (compared === undefined) return;
  const { comparison, cpu, megabytes } = compared;
  const { wordsShared, wordsMoved, wordsGivenUp, differences, kinds } = comparison.statistics;
  printTable(
    'novel: variorum compare A B --json',
    ['process s', 'MB', 'shared', 'of LCS', 'moves', 'moved', 'given up', 'segments', 'differences'],
    [
      [
        seconds(cpu),
        megabytes,
        wordsShared,
        share(wordsShared, common),
        comparison.moves.length,
        wordsMoved,
        wordsGivenUp,
        comparison.segments.length,
        differences,
      ],
    ],
  );
  print(`  ${describeKinds(kinds)}\n`);
}

/** "spelling 12, punctuation 3", the commonest first. */
export function describeKinds(kinds: Readonly<Record<string, number>>): string {
  return Object.entries(kinds)
    .sort(([, one], [, other]) => other - one)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ');
}
