import { writeTable } from '../export/index.ts';
import type { Locus } from '../model/index.ts';
import type { FamilyOrder, OverviewMatrix, Range } from '../store/index.ts';
import { quoteHref } from '../views/index.ts';
import { exportedRange } from './list-exports.ts';
import type { PageContext } from './page-environment.ts';
import { provenanceOf } from './passage-exports.ts';

/** Every source of the corpus, in its order. */
export function sourcesCsv(c: PageContext): string {
  const { origin, sources } = c.get('site');
  const columns = [
    'id',
    'siglum',
    'title',
    'authors',
    'work',
    'date',
    'not_before',
    'not_after',
    'language',
    'publisher',
    'words',
    'parallels',
    'loci',
    'rights',
    'note',
    'origin_url',
    'file',
    'sha256',
    'url',
  ];
  const records = [...sources.values()].map((source) => [
    source.id,
    source.siglum,
    source.title,
    source.authors.join('; '),
    source.work ?? '',
    source.date?.label ?? '',
    source.date?.notBefore ?? '',
    source.date?.notAfter ?? '',
    source.language,
    source.publisher ?? '',
    source.words,
    source.parallels,
    source.loci,
    source.rights ?? '',
    source.note ?? '',
    source.url ?? '',
    source.file,
    source.sha256,
    `${origin}/sources/${encodeURIComponent(source.id)}`,
  ]);
  return writeTable(columns, records, provenanceOf(c));
}

/** Who shares how much with whom: a record for each two groups of sources that share something. */
export function matrixCsv(c: PageContext, { groups, rows }: OverviewMatrix): string {
  const { origin } = c.get('site');
  const records = rows.flatMap(({ counts, words }, row) =>
    counts.flatMap((count, column) => {
      const [a, b] = [groups[row]!, groups[column]!];
      if (count === 0 || column < row) return [];
      const url = `${origin}/parallels?${new URLSearchParams({ a: a.key, b: b.key })}`;
      return [[a.key, a.label, b.key, b.label, count, words[column]!, url]];
    }),
  );
  return writeTable(['a', 'a_label', 'b', 'b_label', 'parallels', 'words', 'url'], records, provenanceOf(c));
}

/** The loci with the places that belong to them, a record for each place. */
export function lociCsv(c: PageContext, loci: readonly Locus[]): string {
  const { origin } = c.get('site');
  const records = loci.flatMap(({ id, title, note = '', passages }) =>
    passages.map(({ source, place, from, to }) => [
      id,
      title,
      note,
      source,
      place,
      from,
      to,
      `${origin}/loci/${encodeURIComponent(id)}`,
    ]),
  );
  return writeTable(
    ['id', 'title', 'note', 'source', 'place', 'from', 'to', 'url'],
    records,
    provenanceOf(c),
  );
}

/** A page of a list, and how long the list is. */
interface Listed {
  readonly page: number;
  readonly total: number;
}

/** The families from one page of their list on. */
export async function familiesCsv(
  c: PageContext,
  { page, total, order }: Listed & { readonly order: FamilyOrder },
): Promise<string> {
  const { origin } = c.get('site');
  const range = exportedRange(page, total);
  const columns = ['line', 'of', 'id', 'title', 'copies', 'words', 'sources', 'commonplace', 'url'];
  const families = (await c.get('store').familyList(order, range)).slice(0, sizeOf(range));
  const records = families.map((family, index) => [
    range.from + index + 1,
    total,
    family.id,
    family.title,
    family.copies,
    family.words,
    family.sourceCount,
    family.commonplace,
    `${origin}/families/${encodeURIComponent(family.id)}`,
  ]);
  return writeTable(columns, records, provenanceOf(c));
}

/** The dossiers from one page of their list on. */
export async function quotesCsv(c: PageContext, { page, total }: Listed): Promise<string> {
  const { origin } = c.get('site');
  const range = exportedRange(page, total);
  const columns = [
    'line',
    'of',
    'id',
    'title',
    'occurrences',
    'wordings',
    'attributed to',
    'from year',
    'to year',
    'conflicts',
    'judgement',
    'url',
  ];
  const quotes = (await c.get('store').quoteList(range)).slice(0, sizeOf(range));
  const records = quotes.map((quote, index) => [
    range.from + index + 1,
    total,
    quote.id,
    quote.title,
    quote.occurrences,
    quote.wordings,
    quote.names.map(({ name, occurrences }) => `${name} (${occurrences})`).join('; '),
    quote.years?.from ?? '',
    quote.years?.to ?? '',
    quote.conflicts.join(' '),
    quote.judgement ?? '',
    `${origin}${quoteHref(quote.id)}`,
  ]);
  return writeTable(columns, records, provenanceOf(c));
}

function sizeOf({ from, to }: Range): number {
  return to - from;
}
