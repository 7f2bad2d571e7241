/**
 * Whole books aligned, and how their words are paired against a published collation of their first
 * twenty units: precision over all pairs of words inside its blocks, recall over the words of blocks
 * in which all witnesses agree.
 */
import { hasFlag } from '../detect/flags.ts';
import { type Cell, print, printTable, seconds } from '../detect/print.ts';
import { sharedText } from '../detect/texts.ts';
import { type Block, readBlocks, type Truth, truthFor } from './collation.ts';
import { openWorkspace } from './measure.ts';
import { type Outcome, wordPairs } from './outcome.ts';
import { printPairs } from './print-pairs.ts';

const pairs = [
  ['f1818', 'f1823'],
  ['f1818', 'fThomas'],
  ['f1818', 'f1831'],
  ['f1823', 'f1831'],
  ['f1831', 'fThomas'],
  ['f1818', 'fMS'],
] as const;

/** A shortest script of edits: the plain alternative. */
const aligners = hasFlag('alone') ? ['variorum'] : ['variorum', 'fast-myers-diff'];

export async function truthTable(): Promise<void> {
  const blocks = readBlocks();
  const rows: Cell[][] = [];
  for (const witnesses of pairs) rows.push(...(await pairRows(blocks, witnesses)));
  printTable(
    'truth: pairs of words against a published collation (Frankenstein, units 1-20 of 33)',
    [
      'witnesses',
      'aligner',
      'cpu s',
      'pairs',
      'wrong',
      'in moves',
      'precision',
      'common',
      'missed',
      'recall',
    ],
    rows,
  );
}

async function pairRows(blocks: readonly Block[], witnesses: readonly [string, string]): Promise<Cell[][]> {
  const [a, b] = witnesses.map((witness) => sharedText(`frankenstein/text/${witness}.txt`));
  using workspace = openWorkspace(a!, b!);
  const pair = await workspace.read();
  const truth = truthFor(blocks, witnesses, pair);
  const name = witnesses.map((witness) => witness.slice(1)).join('/');
  return aligners.map((aligner): Cell[] => {
    const outcome = workspace.align(aligner);
    if (outcome === undefined) return [name, aligner, 'too long'];
    const { judged, wrong, wrongInMoves, missed } = score(outcome, truth);
    if (hasFlag('details') && aligner === 'variorum') {
      const unitOf = (word: number): string => blocks[truth.blocksOfA(word)?.[0] ?? 0]!.unit;
      print(`\n${name}: ${wrong.length} wrong pairs\n`);
      printPairs(pair, wrong, unitOf);
      print(`\n${name}: ${missed.length} missed, with what the collation has\n`);
      printPairs(pair, missed, unitOf);
    }
    const common = truth.counterparts.size;
    return [
      name,
      aligner,
      seconds(outcome.aligning),
      judged,
      wrong.length,
      wrongInMoves,
      precise(judged - wrong.length, judged),
      common,
      missed.length,
      precise(common - missed.length, common),
    ];
  });
}

interface Score {
  /** Pairs of which both words lie in a block. */
  readonly judged: number;
  readonly wrong: readonly WordPair[];
  /** Those of them that are told as moved: the collation has none, it goes in order. */
  readonly wrongInMoves: number;
  /** Words of common blocks without their counterpart, and that. */
  readonly missed: readonly WordPair[];
}

type WordPair = readonly [number, number];

function score(outcome: Outcome, truth: Truth): Score {
  const wrong: WordPair[] = [];
  const partners = new Map<number, number>();
  let judged = 0;
  for (const [a, b] of wordPairs(outcome)) {
    partners.set(a, b);
    const [inA, inB] = [truth.blocksOfA(a), truth.blocksOfB(b)];
    if (inA === undefined || inB === undefined) continue;
    judged++;
    if (inA[1] < inB[0] || inB[1] < inA[0]) wrong.push([a, b]);
  }
  const missed = [...truth.counterparts].flatMap(([word, others]): WordPair[] => {
    const partner = partners.get(word);
    return partner !== undefined && others.includes(partner) ? [] : [[word, others[0]!]];
  });
  const moved = new Set([...wordPairs({ runs: [], moves: outcome.moves })].map(([a]) => a));
  const wrongInMoves = wrong.filter(([a]) => moved.has(a)).length;
  return { judged, wrongInMoves, wrong: wrong.sort(([one], [other]) => one - other), missed };
}

/** Four digits, cut off: what matters is one word in a thousand, and 1 is said of nothing less. */
function precise(part: number, whole: number): string {
  if (whole === 0) return '-';
  return part === whole ? '1' : (Math.floor((part / whole) * 1e4) / 1e4).toFixed(4).replace(/^0/, '');
}
