/** A paragraph of 150 words with a tenth of them altered, warm: what a page does many times over. */
import { hasFlag } from '../detect/flags.ts';
import { type Cell, printTable } from '../detect/print.ts';
import { alteredAddresses } from './altered.ts';
import { openWorkspace } from './measure.ts';

const words = 150;
const strength = 0.1;

/** Those that go by characters need their words numbered first, which is part of their time. */
const peers = [
  'fast-myers-diff',
  'diff',
  'diff-match-patch',
  '@codemirror/merge',
  '@codemirror/merge, for readers',
];

export function paragraphTable(): void {
  const { a, b } = alteredAddresses(words, strength);
  using workspace = openWorkspace(a, b);
  const rows = ['variorum', 'variorum, with kinds', ...(hasFlag('alone') ? [] : peers)].map(
    (aligner): Cell[] => {
      const { milliseconds, kept } = workspace.repeat(aligner);
      return [aligner, milliseconds.toFixed(3), kept];
    },
  );
  printTable(
    `paragraph: ${words} words, ${strength * 100} % altered, warm; median`,
    ['aligner', 'ms', 'kept'],
    rows,
  );
}
