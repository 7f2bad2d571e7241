import {
  commonplaceFrom,
  type Family,
  overlapLength,
  type Parallel,
  type Passage,
  type ScanResult,
  type Span,
} from '../model/index.ts';
import type { Colours } from './colours.ts';
import { counted } from './counted.ts';
import { differenceLines, verdictLine, type WordedDifference } from './describe-parallel.ts';
import { opening } from './opening.ts';
import { printableLine } from './printable.ts';
import type { TextOf } from './write-scan-csv.ts';

export interface ScanTextOptions {
  readonly colours: Colours;
  readonly textOf: TextOf;
  /** The line of the source's file on which the passage begins. */
  readonly lineOf: (passage: Passage) => number;
  /** Who introduces the passage, and the heading it stands under. */
  readonly contextOf: (passage: Passage) => { readonly before: string; readonly heading?: string };
  /** What differs between the two passages of a parallel. */
  readonly differencesOf: (parallel: Parallel) => readonly WordedDifference[];
  /** Whether commonplace families are shown too, instead of only counted. */
  readonly showsCommonplace: boolean;
}

interface FamilyContext extends ScanTextOptions {
  readonly titles: ReadonlyMap<string, string>;
  readonly parallels: ReadonlyMap<string, Parallel>;
  /** Spans of quotations that are never closed, by source. */
  readonly unclosed: ReadonlyMap<string, readonly Span[]>;
}

/**
 * The families for reading in a terminal: each with its id (for `--explain`) and its passages (source, place, line, heading, who
 * introduces it, opening words) and then, for each pair of them, the verdict and what differs. Commonplace families
 * (titles, captions, formulas) are counted at the end unless they are asked for.
 */
export function* writeScanText(result: ScanResult, options: ScanTextOptions): Generator<string> {
  const context: FamilyContext = {
    ...options,
    titles: new Map(result.sources.map(({ id, title }) => [id, title])),
    parallels: new Map(result.parallels.map((parallel) => [parallel.id, parallel])),
    unclosed: unclosedQuotations(result),
  };
  const shown = result.families.filter(
    ({ commonplace }) => options.showsCommonplace || commonplace < commonplaceFrom,
  );
  for (const [index, family] of shown.entries()) yield familyText(family, index + 1, context);
  const folded = result.families.length - shown.length;
  if (result.families.length === 0) yield 'No passage stands in more than one place.\n';
  if (folded > 0)
    yield options.colours.dim(
      `${counted(folded, 'commonplace family', 'commonplace families')} folded (titles, captions, formulas); show with --all\n`,
    );
}

/** What the scan comes to, in a line for stderr. */
export function scanSummary({ sources, parallels, families }: ScanResult): string {
  const words = sources.reduce((sum, source) => sum + source.words, 0);
  const commonplace = parallels.filter((parallel) => parallel.commonplace >= commonplaceFrom).length;
  return [
    `${counted(sources.length, 'source', 'sources')} (${counted(words, 'word', 'words')})`,
    counted(families.length, 'family', 'families'),
    `${counted(parallels.length, 'parallel', 'parallels')}, ${commonplace} of them commonplace`,
  ].join(', ');
}

function familyText(family: Family, number: number, context: FamilyContext): string {
  const { bold, dim } = context.colours;
  const lines = [
    `${bold(`${number}. ${printableLine(family.title)}`)} ${dim(`${counted(family.passages.length, 'passage', 'passages')}, ${family.id}`)}`,
    ...family.passages.flatMap((passage) => passageLines(passage, context)),
    ...family.parallels.flatMap((id) => parallelLines(context.parallels.get(id)!, context)),
  ];
  return `${lines.join('\n')}\n\n`;
}

function passageLines(
  passage: Passage,
  { colours, titles, lineOf, textOf, contextOf, unclosed }: FamilyContext,
): string[] {
  const title = opening(titles.get(passage.source) ?? passage.source);
  const { before, heading } = contextOf(passage);
  const introduction = printableLine(before.replace(/\s+/gu, ' ').trim());
  return [
    `   ${title}, ${passage.place}, line ${lineOf(passage)} ${colours.dim(`[${passage.source}]`)}`,
    ...(heading === undefined ? [] : [`      under “${opening(heading)}”`]),
    ...(introduction === '' ? [] : [`      ${colours.dim(introduction)}`]),
    `      “${opening(textOf(passage))}”${isUnclosed(passage, unclosed) ? ' (the quotation is never closed)' : ''}`,
  ];
}

function unclosedQuotations({ diagnostics }: ScanResult): Map<string, Span[]> {
  const bySource = new Map<string, Span[]>();
  for (const { code, source, span } of diagnostics) {
    if (code !== 'quotation.open' || span === undefined) continue;
    bySource.set(source, [...(bySource.get(source) ?? []), span]);
  }
  return bySource;
}

/** Whether most of the passage stands in a quotation that nobody closes. */
function isUnclosed(passage: Passage, unclosed: FamilyContext['unclosed']): boolean {
  const most = (passage.to - passage.from) / 2;
  return (unclosed.get(passage.source) ?? []).some((span) => overlapLength(span, passage) > most);
}

function parallelLines(parallel: Parallel, { colours, differencesOf }: FamilyContext): string[] {
  const differences = differencesOf(parallel);
  const { a, b, words } = parallel;
  const pair = `${a.source} ${a.place} ~ ${b.source} ${b.place}`;
  return [
    `   ${colours.cyan(pair)} ${colours.dim(`(${counted(words, 'word', 'words')})`)} ${verdictLine(parallel, differences)}`,
    ...differenceLines(differences).map((line) => `      ${line}`),
  ];
}
