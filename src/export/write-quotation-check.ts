import { type Passage, type QuotationCheck, quotationVerdictNames } from '../model/index.ts';
import { printableLine } from './printable.ts';
import { type Provenance, provenanceLines } from './provenance.ts';
import { type Cell, writeTable } from './write-table.ts';

/** A quotation that somebody asked about, with what was found of it. */
export interface CheckedWording {
  readonly checks: readonly QuotationCheck[];
  readonly exact: boolean;
  /** The wording of a passage that was found; empty where the page does not have it. */
  readonly textOf: (passage: Passage) => string;
  /** "Collected Works, ¶12". */
  readonly nameOf: (passage: Passage) => string;
  readonly urlOf: (passage: Passage) => string;
  readonly provenance: Provenance;
}

/** What became of the quotation, what is to be said of it, and where it stands. */
export function writeQuotationCheckText({ provenance, ...checked }: CheckedWording): string {
  return [
    ...checked.checks.flatMap((check) => [...checkLines(check, checked), '']),
    ...(checked.exact ? [] : ['Compared only coarsely in places: the texts differ too much there', '']),
    ...provenanceLines(provenance),
    '',
  ].join('\n');
}

type Named = Omit<CheckedWording, 'provenance'>;

function checkLines(
  { quotation, verdict, findings, found, also, nearest }: QuotationCheck,
  named: Named,
): string[] {
  return [
    `“${oneLine(quotation)}”`,
    `Verdict: ${quotationVerdictNames[verdict]}`,
    ...findings.map(({ severity, rule, message }) => `  ${severity}, ${rule}: ${printableLine(message)}`),
    ...found.flatMap((passage) => passageLines('Found', passage, named)),
    ...also.flatMap((passage) => passageLines('Also', passage, named)),
    ...(nearest === undefined ? [] : passageLines(`Nearest, ${nearest.words} words shared`, nearest, named)),
  ];
}

function passageLines(label: string, passage: Passage, { nameOf, textOf, urlOf }: Named): string[] {
  const text = oneLine(textOf(passage));
  return [
    `${label}: ${printableLine(nameOf(passage))}`,
    ...(text === '' ? [] : [`  “${text}”`]),
    `  ${urlOf(passage)}`,
  ];
}

function oneLine(text: string): string {
  return printableLine(text.replace(/\s+/gu, ' ').trim());
}

/** A record for each finding, and one for a quotation about which nothing is to be said; places of a splice stand in one cell. */
export function writeQuotationCheckCsv({
  checks,
  nameOf,
  textOf,
  urlOf,
  provenance,
}: CheckedWording): string {
  const columns = ['number', 'quotation', 'verdict', 'severity', 'rule', 'message', 'found', 'text', 'url'];
  const records = checks.flatMap(({ quotation, verdict, findings, found }, index) => {
    const places = [nameOf, textOf, urlOf].map((tell) => found.map(tell).join(' + '));
    const told: Cell[][] = findings.map(({ severity, rule, message }) => [severity, rule, message]);
    return (told.length === 0 ? [['', '', '']] : told).map((finding) => [
      index + 1,
      quotation,
      verdict,
      ...finding,
      ...places,
    ]);
  });
  return writeTable(columns, records, provenance);
}
