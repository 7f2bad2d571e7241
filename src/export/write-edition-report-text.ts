import type {
  EditionReport,
  EditionTally,
  OneSidedPassage,
  QuotedStretch,
  SectionStatus,
} from '../model/index.ts';
import type { Colours } from './colours.ts';
import { counted } from './counted.ts';
import { kindsInWords } from './describe-parallel.ts';
import { editionHeadline } from './edition-headline.ts';
import { outlineLines } from './edition-outline.ts';
import { grouped, percentage } from './figures.ts';
import { opening } from './opening.ts';
import { printableLine } from './printable.ts';

/**
 * The report for reading: one sentence with the figures, an outline of all sections that fits 100 columns, and the passages
 * that changed most. Control characters in the texts are made visible.
 */
export function* writeEditionReportText(
  report: EditionReport,
  { colours }: { readonly colours: Colours },
): Generator<string> {
  yield `${colours.bold(editionHeadline(report))}\n\n`;
  yield sideLine('A', report.a, report.whole.a.words);
  yield sideLine('B', report.b, report.whole.b.words);
  yield `\n${wholeLines(report).join('\n')}\n`;
  if (report.options.sections !== 'none') {
    yield '\n';
    for (const line of outlineLines(report, colours)) yield `${line}\n`;
  }
  yield* passages('Most rewritten', report.rewritten.map(rewrittenItem), colours);
  const additions = report.additions.map((passage) => oneSidedItem(passage, 'B'));
  yield* passages('Longest additions', additions, colours);
  const omissions = report.omissions.map((passage) => oneSidedItem(passage, 'A'));
  yield* passages('Longest omissions', omissions, colours);
  yield* passages('Moved', report.moves.map(movedItem), colours);
  if (!report.exact)
    yield '\nAligned only coarsely in places: the texts differ too much there, and more of them is told as changed.\n';
}

function sideLine(side: string, { title, path }: EditionReport['a'], words: number): string {
  const name = printableLine(title === path ? title : `${title} (${path})`);
  return `${side}  ${name}, ${counted(words, 'word', 'words').replace(/^\d+/, grouped(words))}\n`;
}

const statusOrder: readonly [SectionStatus, string][] = [
  ['same', 'same'],
  ['minor', 'the same but for spelling and punctuation'],
  ['changed', 'changed'],
  ['rewritten', 'rewritten'],
  ['split', 'split'],
  ['joined', 'joined'],
  ['new', 'new'],
  ['gone', 'gone'],
];

function wholeLines({ whole, matches, options }: EditionReport): string[] {
  const lines = [wordsLine(whole)];
  const kinds = kindsInWords(whole.kinds);
  if (kinds !== '') lines.push(`Differences: ${kinds}`);
  if (options.ignore.length > 0) lines.push(`Not looked at: ${options.ignore.join(', ')}`);
  if (options.sections === 'none') return lines;
  const counts = statusOrder.flatMap(([status, words]) => {
    const count = matches.filter((match) => match.status === status).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  const moved = matches.filter(({ isMoved }) => isMoved).length;
  const unit = options.sections === 'headings' ? 'Sections' : 'Paragraphs';
  lines.push(`${unit}: ${counts.join(' · ')}${moved > 0 ? `; ${moved} of them moved` : ''}`);
  return lines;
}

function wordsLine({ a, b, changed }: EditionTally): string {
  const parts = [`${grouped(b.only)} added`, `${grouped(a.only)} removed`, `${grouped(a.shared)} shared`];
  if (a.moved > 0) parts.push(`${grouped(a.moved)} moved`);
  if (a.respelled > 0) parts.push(`${grouped(a.respelled)} respelled`);
  return `Words: ${parts.join(' · ')}; ${percentage(changed)} differ`;
}

/** A passage of a list: a line that says how much and where, and its wordings, each under a label. */
interface ListedPassage {
  readonly line: string;
  readonly wordings: readonly (readonly [label: string, text: string])[];
}

function* passages(title: string, listed: readonly ListedPassage[], colours: Colours): Generator<string> {
  if (listed.length === 0) return;
  yield `\n${colours.bold(title)}\n`;
  for (const [index, { line, wordings }] of listed.entries()) {
    yield `${String(index + 1).padStart(3)}. ${line}\n`;
    for (const [label, text] of wordings)
      yield `     ${label} ${colours.dim(`“${opening(text, longestQuoted)}”`)}\n`;
  }
}

/** With its indent and marks a line of 100 columns. */
const longestQuoted = 90;

function rewrittenItem({ a, b, wordsA, wordsB, changed }: EditionReport['rewritten'][number]): ListedPassage {
  const sizes = wordsA === wordsB ? `${wordsA} words` : `${wordsA} → ${wordsB} words`;
  return {
    line: `${percentage(changed)} of the words differ; ${places(a, b)}, ${sizes}`,
    wordings: [
      ['A', a.text],
      ['B', b.text],
    ],
  };
}

function oneSidedItem({ a, b, wordsA, wordsB }: OneSidedPassage, side: 'A' | 'B'): ListedPassage {
  const [here, there] = side === 'B' ? [b, a] : [a, b];
  const [words, instead] = side === 'B' ? [wordsB, wordsA] : [wordsA, wordsB];
  const other = side === 'B' ? 'A' : 'B';
  const size = `${grouped(words)} words${instead > 0 ? ` in place of ${grouped(instead)}` : ''}`;
  return {
    line: `${size}; ${side} ${here.place}, at ${there.place} of ${other}`,
    wordings: [[side, here.text]],
  };
}

function movedItem({ id, a, b, words, similarity }: EditionReport['moves'][number]): ListedPassage {
  const alike = similarity === 1 ? 'unchanged' : `${percentage(similarity)} alike`;
  return {
    line: `${id}: ${counted(words, 'word', 'words')}, ${alike}; ${places(a, b)}`,
    wordings: [['A', a.text]],
  };
}

function places(a: QuotedStretch, b: QuotedStretch): string {
  return a.place === b.place ? a.place : `${a.place} → ${b.place}`;
}
