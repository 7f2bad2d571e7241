/**
 * Hard cases: a play in two early editions that spell almost every word otherwise, two versions of
 * the Bible with a passage that one of them moved, and scanned pages against their transcriptions.
 */
import { overlapLength, type Span } from '../../../src/model/index.ts';
import { type Cell, print, printTable, seconds, share } from '../detect/print.ts';
import { hasShared, sharedText, sharedTexts, type Verses, verses } from '../detect/texts.ts';
import { matchParts, type Part } from './match-parts.ts';
import { type Compared, openWorkspace } from './measure.ts';
import { describeKinds } from './novel.ts';

interface Pair {
  readonly name: string;
  /** What has to be there. */
  readonly path: string;
  readonly texts: () => readonly [string, string];
}

const pairs: readonly Pair[] = [
  {
    name: 'Lear, quarto/folio',
    path: 'shakespeare-lear/q1-1608.txt',
    texts: () => [sharedText('shakespeare-lear/q1-1608.txt'), sharedText('shakespeare-lear/f1-1623.txt')],
  },
  pagesPair('Goethe, truth/ABBYY', 'ocr/goethe-1809-de', 'abbyy'),
  pagesPair('Goethe, truth/Tesseract', 'ocr/goethe-1809-de', 'tess'),
  pagesPair('Zonaras, truth/OCRopus', 'ocr/zonaras-1870-el', 'ocropus'),
  pagesPair('Zonaras, truth/Tesseract', 'ocr/zonaras-1870-el', 'tess'),
  {
    name: 'Palmer, two scans',
    path: 'ocr/palmer-remember-me/remember00palm.txt',
    texts: () => [
      sharedText('ocr/palmer-remember-me/remember00palm.txt'),
      sharedText('ocr/palmer-remember-me/remembermeorholy00palm.txt'),
    ],
  },
];

/** All pages of a book as one text, transcribed and as a program read them. */
function pagesPair(name: string, folder: string, reader: string): Pair {
  const joined = (of: string): string =>
    sharedTexts(`${folder}/${of}`)
      .map(({ text }) => text.trimEnd())
      .join('\n\n');
  return { name, path: `${folder}/gt`, texts: () => [joined('gt'), joined(reader)] };
}

const columns = [
  'texts',
  'process s',
  'MB',
  'words of A',
  'of B',
  'shared',
  'share',
  'differences',
  'moves',
  'moved',
];

export async function pagesTable(): Promise<void> {
  const present = pairs.filter(({ path }) => hasShared(path));
  const results = present.map(({ name, texts }) => {
    using workspace = openWorkspace(...texts());
    return { name, compared: workspace.compare() };
  });
  printTable(
    'pages: spelt otherwise, and scanned',
    columns,
    results.map(({ name, compared }) => comparedRow(name, compared)),
  );
  for (const { name, compared } of results) {
    print(`  ${name}: ${describeKinds(compared.comparison.statistics.kinds)}\n`);
  }
  if (hasShared('bible/kjv.tsv')) await biblesTable();
}

function comparedRow(name: string, { comparison, cpu, megabytes }: Compared): Cell[] {
  const { wordsA, wordsB, wordsShared, wordsMoved, differences } = comparison.statistics;
  return [
    name,
    seconds(cpu),
    megabytes,
    wordsA,
    wordsB,
    wordsShared,
    share(wordsShared, Math.min(wordsA, wordsB)),
    differences,
    comparison.moves.length,
    wordsMoved,
  ];
}

/** The end of Romans 16 in the one stands at the end of Romans 14 in the other. */
const moved = {
  inA: ['Rom.16.25', 'Rom.16.26', 'Rom.16.27'],
  inB: ['Rom.14.24', 'Rom.14.25', 'Rom.14.26'],
} as const;

async function biblesTable(): Promise<void> {
  const [kjv, web] = [verses('bible/kjv.tsv', 'kjv'), verses('bible/web.tsv', 'web')];
  using workspace = openWorkspace(kjv.text, web.text);
  const compared = workspace.compare();
  printTable('pages: two versions of the Bible', columns, [comparedRow('KJV/WEB', compared)]);
  print(`  ${describeKinds(compared.comparison.statistics.kinds)}\n`);
  describeMove(compared, versesSpan(kjv, moved.inA), versesSpan(web, moved.inB));
  const outcome = workspace.align();
  if (outcome === undefined) return;
  const { ofA } = matchParts(await workspace.read(), outcome, [versesAsParts(kjv), versesAsParts(web)]);
  const inBoth = new Set(web.ids);
  const both = [...ofA].filter(([id]) => inBoth.has(id));
  const same = both.filter(([id, { best }]) => best === id);
  print(
    `  ${same.length} of ${both.length} verses (${share(same.length, both.length)}) have most of their words in the verse of the same name\n`,
  );
}

function describeMove({ comparison: { moves } }: Compared, a: Span, b: Span): void {
  const [move] = moves.filter((one) => overlapLength(one.a, a) > 0 && overlapLength(one.b, b) > 0);
  if (move === undefined) {
    print('  Romans 16:25-27 = 14:24-26: not told as a move\n');
    return;
  }
  const [inA, inB] = [overlapLength(move.a, a), overlapLength(move.b, b)];
  print(
    `  Romans 16:25-27 = 14:24-26: told as a move of ${move.words} words, ` +
      `${share(inA, a.to - a.from)} and ${share(inB, b.to - b.from)} of it, ` +
      `${move.a.to - move.a.from - inA} and ${move.b.to - move.b.from - inB} characters beyond\n`,
  );
}

function versesSpan(text: Verses, ids: readonly string[]): Span {
  const parts = versesAsParts(text).filter(({ name }) => ids.includes(name));
  return { from: parts[0]!.from, to: parts.at(-1)!.to };
}

function versesAsParts({ ids, starts, text }: Verses): Part[] {
  return ids.map((name, verse) => ({
    name,
    from: starts[verse]!,
    to: (starts[verse + 1] ?? text.length) - 1,
  }));
}
