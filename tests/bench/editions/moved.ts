/** A novel with three chapters moved and a sentence in each changed: what must be told is known to the word. */
import { createRandom, type Random } from '../../../src/analyse/index.ts';
import { type Comparison, type Move, overlapLength, type Span } from '../../../src/model/index.ts';
import { countWords } from '../../../src/text/index.ts';
import { hasFlag } from '../detect/flags.ts';
import { type Cell, print, printTable, seconds } from '../detect/print.ts';
import { sharedText } from '../detect/texts.ts';
import { isLossless } from './is-lossless.ts';
import { openWorkspace } from './measure.ts';

const seeds = [1, 2, 3, 4, 5];
const chaptersMoved = 3;
/** Fewest chapters that a chapter is moved over: over fewer words than its own, those have moved instead. */
const leastDistance = 3;

export function movedTable(): void {
  printTable(
    'moved: Frankenstein against itself with three chapters moved, three words changed in each',
    [
      'seed',
      'align s',
      'process s',
      'MB',
      'moves',
      'to the word',
      'words off',
      'changes to the word',
      'other changes in them',
      'other differences',
      'lossless',
    ],
    seeds.map(seedRow),
  );
}

function seedRow(seed: number): Cell[] {
  const { a, b, wanted } = revise(createRandom(seed));
  using workspace = openWorkspace(a, b);
  const outcome = workspace.align();
  const { comparison, cpu, megabytes } = workspace.command() ?? workspace.compare();
  const told = wanted.map((one) => ({ wanted: one, move: moveFor(comparison, one) }));
  const off = told.map(({ wanted: { a: inA, b: inB }, move }) =>
    move === undefined
      ? countWords(a.slice(inA.from, inA.to))
      : wordsOff(a, inA, move.a) + wordsOff(b, inB, move.b),
  );
  const changes = told.map(({ wanted: { changeA, changeB }, move }) => {
    const all = (move?.segments ?? []).filter(({ type }) => type === 'change');
    const right = all.filter((one) => wordsOff(a, changeA, one.a) + wordsOff(b, changeB, one.b) === 0);
    return { right: right.length, other: all.length - right.length };
  });
  const elsewhere = comparison.segments.filter((one) => one.type === 'change' && one.move === undefined);
  if (hasFlag('details')) {
    for (const one of elsewhere) print(`  seed ${seed}: ${inWords(a, one.a)} became ${inWords(b, one.b)}\n`);
    for (const one of told) printTold(`seed ${seed}`, [a, b], one);
  }
  return [
    seed,
    outcome === undefined ? '-' : seconds(outcome.aligning),
    seconds(cpu),
    megabytes,
    comparison.moves.length,
    off.filter((words) => words === 0).length,
    sum(off),
    sum(changes.map(({ right }) => right)),
    sum(changes.map(({ other }) => other)),
    elsewhere.length,
    isLossless(comparison, a, b) ? 'yes' : 'NO',
  ];
}

interface WantedMove {
  readonly a: Span;
  readonly b: Span;
  readonly changeA: Span;
  readonly changeB: Span;
}

interface Revised {
  readonly a: string;
  readonly b: string;
  readonly wanted: readonly WantedMove[];
}

interface Piece {
  /** Where it stands in A. */
  readonly from: number;
  readonly text: string;
  /** In a chapter that moves: what it reads, and where in it the changed words are. */
  readonly revision?: Revision;
}

interface Revision {
  readonly text: string;
  readonly before: Span;
  readonly after: Span;
}

/** Chapters end with the blank line after them, so that they can be laid end to end in any order. */
function revise(random: Random): Revised {
  const a = sharedText('frankenstein/text/f1818.txt');
  const starts = sharedText('frankenstein/chapters.tsv')
    .split('\n')
    .flatMap((line) => (line.startsWith('f1818\t') ? [Number(line.split('\t')[2])] : []));
  const pieces = starts.map((from, at): Piece => ({ from, text: a.slice(from, starts[at + 1] ?? a.length) }));
  const chosen = chooseApart(random, pieces.length - 1);
  const revised = new Map(
    chosen.map((at, nth): [Piece, Piece] => [
      pieces[at]!,
      { ...pieces[at]!, revision: changeSentence(random, pieces[at]!.text, phrases[nth]!) },
    ]),
  );
  const order = pieces.filter((piece) => !revised.has(piece));
  for (const at of chosen) {
    const places = order.flatMap((piece, place) => {
      const isFar = Math.abs(pieces.indexOf(piece) - at) > leastDistance;
      return isFar && place > 0 && piece.revision === undefined ? [place] : [];
    });
    order.splice(random.pick(places), 0, revised.get(pieces[at]!)!);
  }
  return { a, ...layOut(order) };
}

/** Chapters with at least two others between any two of them; never the last, which ends the text. */
function chooseApart(random: Random, end: number): number[] {
  const chosen: number[] = [];
  while (chosen.length < chaptersMoved) {
    const at = random.below(end);
    if (chosen.every((other) => Math.abs(other - at) > 2)) chosen.push(at);
  }
  return chosen;
}

/** What the author never wrote, three words each; none of them is near a word that they could replace. */
const phrases = ['zealously bargaining onwards', 'hugely overjoyed kinsfolk', 'quarrelsome jackdaws yonder'];
const wordsChanged = 3;
const wordsBefore = 5;

/** Puts the phrase for the sixth to eighth words of a sentence in the middle half of the chapter. */
function changeSentence(random: Random, text: string, phrase: string): Revision {
  const sentence = /(?<=[.!?] )(?:[A-Za-z,']+ ){11,}[a-z]+[.;]/g;
  const middle = [...text.matchAll(sentence)].filter(
    ({ index }) => index > text.length / 4 && index < (text.length * 3) / 4,
  );
  const { index, 0: wording } = random.pick(middle);
  const words = [...wording.matchAll(/[A-Za-z']+/g)];
  const last = words[wordsBefore + wordsChanged - 1]!;
  const before = {
    from: index + words[wordsBefore]!.index,
    to: index + last.index + last[0].length,
  };
  return {
    text: text.slice(0, before.from) + phrase + text.slice(before.to),
    before,
    after: { from: before.from, to: before.from + phrase.length },
  };
}

function layOut(order: readonly Piece[]): Omit<Revised, 'a'> {
  const wanted: WantedMove[] = [];
  let b = '';
  for (const { from, text, revision } of order) {
    if (revision !== undefined) {
      wanted.push({
        a: { from, to: from + text.length },
        b: { from: b.length, to: b.length + revision.text.length },
        changeA: shifted(revision.before, from),
        changeB: shifted(revision.after, b.length),
      });
    }
    b += revision?.text ?? text;
  }
  return { b, wanted };
}

function shifted({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
}

/** The move that has most of it on both sides. */
function moveFor({ moves }: Comparison, wanted: WantedMove): Move | undefined {
  const common = (move: Move): number =>
    Math.min(overlapLength(move.a, wanted.a), overlapLength(move.b, wanted.b));
  return moves.filter((move) => common(move) > 0).sort((one, other) => common(other) - common(one))[0];
}

/** Words between the starts and between the ends. */
function wordsOff(text: string, one: Span, other: Span): number {
  const between = (first: number, second: number): number =>
    countWords(text.slice(Math.min(first, second), Math.max(first, second)));
  return between(one.from, other.from) + between(one.to, other.to);
}

interface Told {
  readonly wanted: WantedMove;
  readonly move: Move | undefined;
}

function printTold(name: string, [a, b]: readonly [string, string], { wanted, move }: Told): void {
  print(`  ${name}: moved ${inWords(a, wanted.a)}\n`);
  if (move === undefined) print(`  ${name}: told nothing of it\n`);
  else print(`  ${name}: told  ${inWords(a, move.a)} as ${inWords(b, move.b)}\n`);
}

/** How a stretch begins and ends. */
function inWords(text: string, { from, to }: Span): string {
  const wording = text.slice(from, to);
  const shown = wording.length > 80 ? `${wording.slice(0, 40)} … ${wording.slice(-30)}` : wording;
  return `${from}-${to} ${JSON.stringify(shown)}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
