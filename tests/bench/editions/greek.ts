/**
 * Printed editions of three Greek gospels against an editor's apparatus: does the comparison show a
 * difference in every verse that has a variant, and how many differences stand where it has none?
 * Accents and punctuation are no variants here: a difference counts if its letters differ.
 */
import type { Segment } from '../../../src/model/index.ts';
import { findWords, fold } from '../../../src/text/index.ts';
import { hasFlag } from '../detect/flags.ts';
import { type Cell, print, printTable, seconds, share } from '../detect/print.ts';
import { sharedText, type Verses, verseAt, verses } from '../detect/texts.ts';
import { openWorkspace } from './measure.ts';

/** Editions by their names in the apparatus and in the table that says where it is complete. */
const editions = [
  { name: 'RP', column: 'rp', path: 'greek-nt/editions/rp.tsv' },
  { name: 'WH', column: 'wh', path: 'greek-nt/editions/wh.tsv' },
] as const;

type Edition = (typeof editions)[number];

export function greekTable(): void {
  const sbl = verses('greek-nt/editions/sblgnt.tsv', 'sbl');
  printTable(
    'greek: three gospels of SBLGNT against two editions, and the apparatus',
    [
      'edition',
      'process s',
      'shared',
      'verses',
      'shown',
      'share',
      'differences',
      'in no entry',
      'share',
      'same verse told as different',
    ],
    editions.map((edition) => editionRow(sbl, edition)),
  );
}

function editionRow(sbl: Verses, edition: Edition): Cell[] {
  const other = verses(edition.path, edition.column);
  using workspace = openWorkspace(sbl.text, other.text);
  const { comparison, cpu } = workspace.compare();
  const differences = comparison.segments
    .filter(({ type }) => type === 'change')
    .flatMap((segment) => differenceIn(segment, sbl, other));
  const shown = new Set(differences.flatMap((ids) => [...ids]));
  const lettersOfOther = lettersByVerse(other);
  const isSame = new Set(
    [...lettersByVerse(sbl)].flatMap(([id, letters]) => (lettersOfOther.get(id) === letters ? [id] : [])),
  );
  const { varied, complete } = apparatusOf(edition);
  const wanted = [...varied].filter((id) => complete.has(id) && lettersOfOther.has(id) && !isSame.has(id));
  const found = wanted.filter((id) => shown.has(id));
  const elsewhere = differences.filter((ids) => ![...ids].some((id) => varied.has(id)));
  const needless = [...shown].filter((id) => isSame.has(id));
  if (hasFlag('details')) {
    print(`  ${edition.name}: not shown ${wanted.filter((id) => !shown.has(id)).join(', ')}\n`);
    print(`  ${edition.name}: told as different ${needless.join(', ')}\n`);
  }
  return [
    edition.name,
    seconds(cpu),
    comparison.statistics.wordsShared,
    wanted.length,
    found.length,
    share(found.length, wanted.length),
    differences.length,
    elsewhere.length,
    share(elsewhere.length, differences.length),
    needless.length,
  ];
}

/** The verses in which a change has words, if its letters differ; else nothing. */
function differenceIn({ a, b }: Segment, textA: Verses, textB: Verses): ReadonlySet<string>[] {
  const [wordingA, wordingB] = [textA.text.slice(a.from, a.to), textB.text.slice(b.from, b.to)];
  if (lettersOf(wordingA) === lettersOf(wordingB)) return [];
  const ids = [...versesOf(textA, a.from, wordingA), ...versesOf(textB, b.from, wordingB)];
  return [new Set(ids)];
}

function versesOf(text: Verses, from: number, wording: string): string[] {
  const words = findWords(wording);
  return Array.from(
    { length: words.length / 2 },
    (_, word) => text.ids[verseAt(text, from + words.at(word * 2))]!,
  );
}

/** Folded words, joined: what is divided otherwise has the same letters. */
function lettersOf(wording: string): string {
  const words = findWords(wording);
  let letters = '';
  for (let word = 0; word < words.length; word += 2) {
    letters += fold(wording.slice(words.at(word), words.at(word + 1)));
  }
  return letters;
}

function lettersByVerse({ ids, starts, text }: Verses): Map<string, string> {
  return new Map(ids.map((id, verse) => [id, lettersOf(text.slice(starts[verse], starts[verse + 1]))]));
}

interface Apparatus {
  /** Verses with an entry in which the edition reads otherwise. */
  readonly varied: ReadonlySet<string>;
  /** Verses in which the entries make the one edition exactly the other. */
  readonly complete: ReadonlySet<string>;
}

function apparatusOf({ name, column }: Edition): Apparatus {
  const varied = rowsOf('greek-nt/apparatus.tsv')
    .filter((row) => row['reading_wits']!.split(' ').includes(name))
    .map((row) => row['verse']!);
  const complete = rowsOf('greek-nt/apparatus-check.tsv')
    .filter((row) => row[column] === '1')
    .map((row) => row['verse']!);
  return { varied: new Set(varied), complete: new Set(complete) };
}

function rowsOf(path: string): Record<string, string | undefined>[] {
  const [head, ...lines] = sharedText(path).trimEnd().split('\n');
  const names = head!.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, at) => [name, cells[at]]));
  });
}
