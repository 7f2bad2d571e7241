import {
  type Attribution,
  type CheckResult,
  type Finding,
  type Passage,
  type QuotationCheck,
  quotationVerdictNames,
} from '../model/index.ts';
import { type CheckedFile, type FileOf, mendedWords, shownPath } from './check-places.ts';
import type { Colours } from './colours.ts';
import { describeAttribution, describeClaim } from './describe-attribution.ts';
import { isUnfound, notFoundList } from './not-found-list.ts';
import { opening } from './opening.ts';
import { printableLine } from './printable.ts';
import { type Counterpart, counterpartsOf, type ToldFinding, toldFindings } from './told-findings.ts';
import { type WordsInContext, wordsInContext } from './words-in-context.ts';

export interface CheckTextOptions {
  readonly colours: Colours & { readonly red: (text: string) => string };
  readonly fileOf: FileOf;
  /** Notes are left out. */
  readonly isQuiet: boolean;
  /** Quotations about which nothing is to be said are told, too, with where they stand. */
  readonly showsAll: boolean;
  /** Of each quotation it is told first what became of it and where it stands: somebody asked for this one. */
  readonly leadsWithVerdict: boolean;
}

/** Columns of the words that are shown, and of the label before them. */
const columns = 88;
const labelColumns = 9;

/**
 * The findings for reading in a terminal, text by text: file, line and column, severity, rule and message in
 * a line, below it the words with carets, the same words in the source, where that is, and what
 * would make it right. Quotations that stand nowhere, and near nothing, are a list after each text.
 */
export function* writeCheckText(result: CheckResult, options: CheckTextOptions): Generator<string> {
  const told = toldFindings(result).filter(({ finding }) => !options.isQuiet || finding.severity !== 'note');
  const findings = bySource(told);
  const verdicts = bySource(result.checks.filter((check) => isVerdictTold(check, options)));
  for (const source of result.checked) {
    const { blocks, unfound } = parted(findings.get(source) ?? [], options);
    const entries = [
      ...(verdicts.get(source) ?? []).map((check) => ({
        from: check.from,
        write: () => verdictText(check, options),
      })),
      ...blocks.map((one) => ({ from: one.finding.span.from, write: () => findingText(one, options) })),
    ];
    entries.sort((p, q) => p.from - q.from);
    for (const { write } of entries) yield `${write()}\n\n`;
    if (unfound.length > 0) yield `${unfoundText(unfound, result, options)}\n\n`;
  }
}

function bySource<Told extends { readonly source: string }>(told: readonly Told[]): Map<string, Told[]> {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const group = groups.get(one.source);
    if (group === undefined) groups.set(one.source, [one]);
    else group.push(one);
  }
  return groups;
}

/** Whether it is told of a quotation what became of it, besides what is wrong. */
function isVerdictTold(
  { findings }: QuotationCheck,
  { showsAll, leadsWithVerdict }: CheckTextOptions,
): boolean {
  return leadsWithVerdict || (showsAll && findings.length === 0);
}

/** What has a block of its own, and what is only listed; a list of one says less than a block. */
function parted(
  told: readonly ToldFinding[],
  { leadsWithVerdict }: CheckTextOptions,
): Record<'blocks' | 'unfound', readonly ToldFinding[]> {
  const unfound = leadsWithVerdict ? [] : told.filter(isUnfound);
  if (unfound.length < 2) return { blocks: told, unfound: [] };
  return { blocks: told.filter((one) => !isUnfound(one)), unfound };
}

function unfoundText(
  unfound: readonly ToldFinding[],
  { sources }: CheckResult,
  options: CheckTextOptions,
): string {
  const [{ source, finding }] = unfound as [ToldFinding];
  return notFoundList(unfound, {
    file: options.fileOf(source),
    searched: sources.length,
    colours: options.colours,
    paint: paintOf(finding.severity, options),
  });
}

function findingText(told: ToldFinding, options: CheckTextOptions): string {
  const { colours, fileOf } = options;
  const { finding, source } = told;
  const file = fileOf(source);
  const context = wordsInContext(file.source.text, finding.span, columns);
  return [
    headLine(file, finding, options),
    ...contextLines('here', context, { colours, paint: paintOf(finding.severity, options) }),
    ...giverLines(told, options),
    ...counterpartsOf(told).flatMap((counterpart) => counterpartLines(counterpart, options)),
    ...fixLines(finding, file.source, options),
  ].join('\n');
}

function headLine(file: CheckedFile, finding: Finding, options: CheckTextOptions): string {
  const { bold, dim } = options.colours;
  const paint = paintOf(finding.severity, options);
  const { severity, rule, message } = finding;
  return `${bold(placeOf(file, finding.span))}  ${paint(severity)}  ${dim(rule)}  ${printableLine(message)}`;
}

function placeOf(file: CheckedFile, span: Finding['span']): string {
  const { line, column } = file.regionOf(span);
  return `${shownPath(file)}:${line}:${column}`;
}

type Paint = (text: string) => string;

function paintOf(severity: Finding['severity'], { colours }: CheckTextOptions): Paint {
  return { error: colours.red, warning: colours.yellow, note: colours.cyan }[severity];
}

/** To whom the words are given, where that is the question. */
function giverLines({ finding, check }: ToldFinding, { colours }: CheckTextOptions): string[] {
  const said = check?.attribution === undefined ? '' : describeClaim(check.attribution);
  if (said === '' || !saidRules.has(finding.rule)) return [];
  return [`  ${' '.repeat(labelColumns)} ${colours.dim(opening(said, columns))}`];
}

const saidRules: ReadonlySet<Finding['rule']> = new Set(['not-found', 'misattributed', 'misdated']);

interface Painting {
  readonly colours: Colours;
  readonly paint: Paint;
}

function contextLines(
  label: string,
  { before, words, after, carets, isWhole }: WordsInContext,
  { colours, paint }: Painting,
): string[] {
  const head = `  ${colours.dim(label.padEnd(labelColumns))} `;
  if (!isWhole) return [`${head}“${words}”`];
  return [`${head}${before}${colours.bold(words)}${after}`, `  ${' '.repeat(labelColumns)} ${paint(carets)}`];
}

function counterpartLines(
  { label, passage, focus, attribution }: Counterpart,
  options: CheckTextOptions,
): string[] {
  const { colours, fileOf } = options;
  const { text } = fileOf(passage.source).source;
  const where = whereOf(attribution === undefined ? passage : { ...passage, attribution }, options);
  const isWhole = focus.from === passage.from && focus.to === passage.to;
  // Of a passage as a whole its own words matter, not where they stand.
  const context = isWhole
    ? { ...wordsInContext(text.slice(focus.from, focus.to), wholeOf(focus), columns), isWhole: false }
    : wordsInContext(text, focus, columns);
  const words = contextLines(label, context, { colours, paint: colours.cyan });
  return [...words, `  ${' '.repeat(labelColumns)} ${colours.dim(where)}`];
}

function wholeOf({ from, to }: Finding['span']): Finding['span'] {
  return { from: 0, to: to - from };
}

function fixLines(
  finding: Finding,
  { text }: CheckedFile['source'],
  { colours }: CheckTextOptions,
): string[] {
  const mended = mendedWords(finding, text);
  if (mended === undefined) return [];
  const words = mended.trim() === '' ? 'leave it out' : `“${opening(mended, columns - 2)}”`;
  return [`  ${colours.dim('fix'.padEnd(labelColumns))} ${words}`];
}

/** Other places that are named; the rest is counted. */
const mostPlaces = 5;

/** What became of a quotation, and where it stands. */
function verdictText(check: QuotationCheck, options: CheckTextOptions): string {
  const { colours, fileOf } = options;
  const { found, also, nearest, verdict, quotation } = check;
  const words = wordsInContext(quotation, { from: 0, to: quotation.length }, columns).words;
  const places = [
    ...found.map((passage) => ['stands in', passage] as const),
    ...also.slice(0, mostPlaces).map((passage) => ['also in', passage] as const),
    ...(nearest === undefined ? [] : [['nearest', nearest] as const]),
  ];
  return [
    `${colours.bold(placeOf(fileOf(check.source), check))}  ${colours.bold(quotationVerdictNames[verdict])}  “${words}”`,
    ...places.map(
      ([label, passage]) => `  ${colours.dim(label.padEnd(labelColumns))} ${whereOf(passage, options)}`,
    ),
    ...(also.length > mostPlaces
      ? [`  ${' '.repeat(labelColumns)} and ${also.length - mostPlaces} more`]
      : []),
  ].join('\n');
}

/** "library/daniels.txt:88 (p12), Robert V. Daniels, Red October". */
function whereOf(
  passage: Passage & { readonly attribution?: Attribution },
  { fileOf }: CheckTextOptions,
): string {
  const file = fileOf(passage.source);
  const said = passage.attribution === undefined ? '' : describeAttribution(passage.attribution);
  const where = `${shownPath(file)}:${file.regionOf(passage).line} (${passage.place})`;
  return said === '' ? where : `${where}, ${opening(said, columns)}`;
}
