/** Chapters of a novel numbered otherwise in its second edition, matched by their aligned words. */
import { hasFlag } from '../detect/flags.ts';
import { type Cell, printTable, share } from '../detect/print.ts';
import { sharedText } from '../detect/texts.ts';
import { matchParts, type Part, type PartMatch } from './match-parts.ts';
import { openWorkspace } from './measure.ts';
import { novel } from './novel.ts';

/** The chapter of the first edition that became the first two of the second; before and after it one is one. */
const dividedChapter = 5;

export async function chaptersTable(): Promise<void> {
  using workspace = openWorkspace(...novel());
  const outcome = workspace.align();
  if (outcome === undefined) throw new Error('The novel was not aligned in time');
  const [chaptersA, chaptersB] = [chaptersOf('f1818'), chaptersOf('f1831')];
  const { ofA, ofB } = matchParts(await workspace.read(), outcome, [chaptersA, chaptersB]);
  const published = publishedPairs(chaptersA, chaptersB);
  const isPublished = (a: string, b: string): boolean =>
    published.some(([one, other]) => one === a && other === b);
  printTable(
    'chapters: where most of the words of each chapter of Frankenstein stand in the other edition',
    ['chapters', 'count', 'as published', 'share', 'least share of its words'],
    [
      summaryRow('of 1818', ofA, (name, best) => isPublished(name, best)),
      summaryRow('of 1831', ofB, (name, best) => isPublished(best, name)),
    ],
  );
  if (!hasFlag('details')) return;
  printTable('chapters: one by one', ['of 1818', 'of 1831', 'its words'], matchRows(ofA));
  printTable('chapters: one by one', ['of 1831', 'of 1818', 'its words'], matchRows(ofB));
}

function chaptersOf(witness: string): Part[] {
  const lines = sharedText('frankenstein/chapters.tsv').trimEnd().split('\n');
  return lines.flatMap((line) => {
    const [of, name, start, end] = line.split('\t');
    return of === witness ? [{ name: name!, from: Number(start), to: Number(end) }] : [];
  });
}

function publishedPairs(a: readonly Part[], b: readonly Part[]): [string, string][] {
  return a.flatMap(({ name }, at) => {
    const shifts = at < dividedChapter ? [0] : at === dividedChapter ? [0, 1] : [1];
    return shifts.map((shift): [string, string] => [name, b[at + shift]!.name]);
  });
}

function summaryRow(
  name: string,
  matches: ReadonlyMap<string, PartMatch>,
  isRight: (name: string, best: string) => boolean,
): Cell[] {
  const right = [...matches].filter(([part, { best }]) => best !== undefined && isRight(part, best));
  const least = Math.min(...[...matches.values()].map(({ words, wordsOfPart }) => words / wordsOfPart));
  return [name, matches.size, right.length, share(right.length, matches.size), share(least, 1)];
}

function matchRows(matches: ReadonlyMap<string, PartMatch>): Cell[][] {
  return [...matches].map(([name, { best, words, wordsOfPart }]) => [
    name,
    best ?? '-',
    share(words, wordsOfPart),
  ]);
}
