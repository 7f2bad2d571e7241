/** Six editions of a chapter that its author kept rewriting: passages matched by their aligned words. */
import { hasFlag } from '../detect/flags.ts';
import { type Cell, print, printTable, seconds, share } from '../detect/print.ts';
import { sharedText } from '../detect/texts.ts';
import { matchParts, type Part, type PartMatch } from './match-parts.ts';
import { openWorkspace } from './measure.ts';
import { keptWords, movedWords } from './outcome.ts';

const editions = [
  ['1859', '1860'],
  ['1859', '1866'],
  ['1859', '1872'],
  ['1869', '1872'],
] as const;

export async function darwinTable(): Promise<void> {
  const rows: Cell[][] = [];
  for (const [yearA, yearB] of editions) rows.push(await editionsRow(yearA, yearB));
  printTable(
    'darwin: passages of Origin of Species, chapter 1, matched by their words',
    [
      'editions',
      'align s',
      'kept',
      'moves',
      'moved',
      'passages',
      'right',
      'share',
      'new',
      'words of them matched',
    ],
    rows,
  );
}

async function editionsRow(yearA: string, yearB: string): Promise<Cell[]> {
  const [textA, textB] = [yearA, yearB].map((year) => sharedText(`darwin-origin-ch1/text/${year}.txt`));
  using workspace = openWorkspace(textA!, textB!);
  const outcome = workspace.align();
  if (outcome === undefined) return [`${yearA}/${yearB}`, 'too long'];
  const [partsA, partsB] = [passagesOf(yearA), passagesOf(yearB)];
  const { ofA, ofB } = matchParts(await workspace.read(), outcome, [partsA, partsB]);
  const sides = [...withOther(ofA, ofB), ...withOther(ofB, ofA)];
  const shared = sides.filter(({ isShared }) => isShared);
  const right = shared.filter(({ name, match }) => match.best === name);
  const alone = sides.filter(({ isShared }) => !isShared).map(({ match }) => match);
  if (hasFlag('details')) printWrong(`${yearA}/${yearB}`, shared);
  return [
    `${yearA}/${yearB}`,
    seconds(outcome.aligning),
    keptWords(outcome),
    outcome.moves.length,
    movedWords(outcome),
    shared.length,
    right.length,
    share(right.length, shared.length),
    alone.length,
    share(
      alone.reduce((sum, { words }) => sum + words, 0),
      alone.reduce((sum, { wordsOfPart }) => sum + wordsOfPart, 0),
    ),
  ];
}

function passagesOf(year: string): Part[] {
  const lines = sharedText('darwin-origin-ch1/paragraph-alignment.tsv').trimEnd().split('\n');
  return lines
    .flatMap((line) => {
      const [name, witness, start, end] = line.split('\t');
      return witness === year ? [{ name: name!, from: Number(start), to: Number(end) }] : [];
    })
    .sort((one, other) => one.from - other.from);
}

interface SidePassage {
  readonly name: string;
  readonly match: PartMatch;
  /** Whether both editions have it. */
  readonly isShared: boolean;
}

function withOther(
  matches: ReadonlyMap<string, PartMatch>,
  other: ReadonlyMap<string, PartMatch>,
): SidePassage[] {
  return [...matches].map(([name, match]) => ({ name, match, isShared: other.has(name) }));
}

function printWrong(editionPair: string, passages: readonly SidePassage[]): void {
  for (const { name, match } of passages) {
    if (match.best === name) continue;
    const { best = 'none', words, wordsOfPart } = match;
    print(
      `  ${editionPair}: passage ${name} matched with ${best}, by ${words} of its ${wordsOfPart} words\n`,
    );
  }
}
