import { type AttributedQuotation, type Attribution, countWhile, type QuotesResult } from '../model/index.ts';
import { csvRecord } from './csv.ts';
import type { QuotedTexts } from './quotes-places.ts';

const columns = [
  'number',
  'source',
  'path',
  'line',
  'place',
  'from',
  'to',
  'type',
  'level',
  'within',
  'closed',
  'words',
  'omissions',
  'insertions',
  'name',
  'work',
  'work_date',
  'locus',
  'date',
  'addressee',
  'origin',
  'attributed_by',
  'dossiers',
  'text',
] as const;

/**
 * The quotations as a table for a spreadsheet (RFC 4180, UTF-8): one record for each, numbered from 1, with
 * the number of the one that holds it, who is named, by which words, and the dossiers of what it says. Texts
 * that look like a formula start with an apostrophe (see `csv.ts`).
 */
export function* writeQuotesCsv(result: QuotesResult, texts: QuotedTexts): Generator<string> {
  yield csvRecord(columns);
  const dossiers = dossiersOf(result);
  for (const [index, quotation] of result.quotations.entries()) {
    const { source, place, from, to, type, level, within, isClosed, words } = quotation;
    yield csvRecord([
      index + 1,
      source,
      texts.pathOf(source),
      texts.lineOf(quotation),
      place,
      from,
      to,
      type,
      level,
      within === undefined ? '' : within + 1,
      isClosed ? 'yes' : 'no',
      words,
      quotation.omissions.length,
      quotation.insertions.length,
      ...attributionCells(quotation, texts),
      (dossiers.get(index) ?? []).join(' '),
      texts.wordsOf(source, quotation),
    ]);
  }
}

function attributionCells({ source, attribution }: AttributedQuotation, { wordsOf }: QuotedTexts): string[] {
  const { name, work, locus, date, addressee, origin, span }: Partial<Attribution> = attribution ?? {};
  return [
    name?.name ?? '',
    work?.title ?? '',
    work?.date?.label ?? '',
    locus?.label ?? '',
    date?.label ?? '',
    addressee?.name ?? '',
    origin ?? '',
    span ? wordsOf(source, span) : '',
  ];
}

/** The ids of the dossiers that have (a part of) a quotation among their occurrences, by the quotation's index. */
function dossiersOf({ quotations, dossiers, sources }: QuotesResult): Map<number, string[]> {
  const rank = new Map(sources.map(({ id }, index) => [id, index]));
  const isBefore = (index: number, source: string, position: number): boolean => {
    const quotation = quotations[index]!;
    const order = rank.get(quotation.source)! - rank.get(source)!;
    return order < 0 || (order === 0 && quotation.from <= position);
  };
  const found = new Map<number, string[]>();
  for (const { id, occurrences } of dossiers) {
    for (const { source, from, to, quoted } of occurrences) {
      if (quoted === 'own') continue;
      const begun = countWhile(quotations.length, (index) => isBefore(index, source, from));
      let index: number | undefined = begun - 1;
      while (index !== undefined && index >= 0 && !(quotations[index]!.to >= to)) {
        index = quotations[index]!.within;
      }
      if (index === undefined || index < 0 || quotations[index]!.source !== source) continue;
      const ids = found.get(index);
      if (ids === undefined) found.set(index, [id]);
      else if (ids.at(-1) !== id) ids.push(id);
    }
  }
  return found;
}
