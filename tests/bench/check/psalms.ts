/** Quotations of the Psalms in the New Testament, in English: what `checkQuote` says of each, beside what a reader says. */
import { checkQuote } from '../../../src/check-sources.ts';
import type { QuotationCheck, Source, Span } from '../../../src/model/index.ts';
import { sourceFrom } from '../../helpers/source-from.ts';
import { hasFlag } from '../detect/flags.ts';
import { type Cell, print, printTable, share } from '../detect/print.ts';
import { sharedText } from '../detect/texts.ts';
import { readRows } from './labels.ts';

interface LabelledVerse {
  readonly verses: readonly string[];
  readonly wording: string;
  /** Ids of the verses it is taken from, any of which will do; none for what is no psalm's. */
  readonly psalms: readonly string[];
  readonly accepted: readonly string[];
  readonly why: string;
}

/** The Psalms as one text, a paragraph each psalm, a line each verse. */
interface Psalter {
  readonly source: Source;
  readonly starts: readonly { readonly id: string; readonly from: number }[];
}

export function psalmsTable(): void {
  const verses = new Map(
    sharedText('bible/kjv.tsv')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t') as [string, string]),
  );
  const psalter = readPsalter(verses);
  const judged = readLabelled(verses).map((label) => {
    const [check] = checkQuote(label.wording, [psalter.source]).checks;
    return { label, check, ...judge(label, check, psalter) };
  });
  const right = judged.filter((one) => one.isRight).length;
  printTable(
    `bible: ${judged.length} quotations of the Psalms; right: ${share(right, judged.length)}`,
    ['verses', 'verdict', 'first finding', 'accepted', 'found', 'wanted', 'right'],
    judged.map(({ label, check, place, isRight }): Cell[] => [
      label.verses.join(' '),
      check?.verdict ?? '(not checked)',
      check?.findings[0]?.rule ?? '',
      label.accepted.join(' '),
      place,
      label.psalms[0] ?? '',
      isRight ? '' : 'no',
    ]),
  );
  printCounts(judged.map(({ check }) => check));
  if (!hasFlag('details')) return;
  for (const { label, check } of judged) {
    print(`\n${label.verses.join(' ')} (${label.why}): ${check?.verdict}\n  ${label.wording}\n`);
    for (const { from, to } of check?.found ?? []) print(`  found: ${psalter.source.text.slice(from, to)}\n`);
    for (const { rule, severity, message } of check?.findings ?? [])
      print(`  ${severity} ${rule}: ${message}\n`);
  }
}

function judge(
  { psalms, accepted }: LabelledVerse,
  check: QuotationCheck | undefined,
  psalter: Psalter,
): { readonly place: string; readonly isRight: boolean } {
  const found = (check?.found ?? []).map((one) => versesOf(one, psalter));
  const nearest = check?.nearest && versesOf(check.nearest, psalter);
  const isThere = found.length === 0 || found.flat().some((verse) => psalms.includes(verse));
  const isRight = check !== undefined && accepted.includes(check.verdict) && isThere;
  // What is only near stands in brackets.
  const near =
    nearest === undefined ? '' : `(${nearest.find((verse) => psalms.includes(verse)) ?? nearest[0]})`;
  return { place: found.length > 0 ? found.map((verses) => verses[0]).join(' ') : near, isRight };
}

function versesOf({ from, to }: Span, { starts }: Psalter): string[] {
  const first = starts.findLastIndex((start) => start.from <= from);
  const last = starts.findLastIndex((start) => start.from < to);
  return starts.slice(first, last + 1).map(({ id }) => id);
}

function printCounts(checks: readonly (QuotationCheck | undefined)[]): void {
  const verdicts = checks.map((check) => check?.verdict ?? '(not checked)');
  const counts = [...new Set(verdicts)].map((verdict): Cell[] => [
    verdict,
    verdicts.filter((one) => one === verdict).length,
  ]);
  printTable('bible: verdicts', ['verdict', 'quotations'], counts);
}

function readPsalter(verses: ReadonlyMap<string, string>): Psalter {
  const starts: { id: string; from: number }[] = [];
  let text = '';
  let psalm = '';
  for (const [id, wording] of verses) {
    const [book, number, verse] = id.split('.');
    if (book !== 'Ps') continue;
    if (number !== psalm && text !== '') text += '\n';
    psalm = number!;
    starts.push({ id: `${number}.${verse}`, from: text.length });
    text += `${wording}\n`;
  }
  return { source: sourceFrom(text, 'psalms'), starts };
}

function readLabelled(verses: ReadonlyMap<string, string>): LabelledVerse[] {
  return readRows('psalms-truth.tsv').map(([ids, begins, ends, psalms, accepted, why]) => {
    const own = ids!.split(' ');
    const text = own.map((id) => verses.get(id)).join(' ');
    const from = text.indexOf(begins!);
    const wording = text.slice(from, text.indexOf(ends!, from) + ends!.length);
    return {
      verses: own,
      wording,
      psalms: psalms === '-' ? [] : psalms!.split(' '),
      accepted: accepted!.split(' '),
      why: why!,
    };
  });
}
