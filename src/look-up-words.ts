/**
 * Where in a release the words of a quotation may stand, in as few files as can be: the terms that tell
 * most, the pages that have most of them, the texts of those pages.
 */
import type { SourceMetadata } from './model/index.ts';
import {
  type CutSource,
  choosePages,
  chooseTerms,
  cutSource,
  type PageRun,
  type TermPages,
  termsOf,
} from './search/index.ts';
import {
  type EditionStore,
  type SearchSummary,
  sheafOf,
  type TextSheaf,
  type WordShard,
} from './store/index.ts';

export type SearchStore = Pick<EditionStore, 'searchSummary' | 'wordsIn' | 'textSheaf'>;

/** The sources that may hold the words, each cut down to the likeliest pages; in the order of the corpus. */
export async function likelySources(
  wording: string,
  store: SearchStore,
  metadataOf: (source: string) => SourceMetadata | undefined,
): Promise<readonly CutSource[]> {
  const summary = await store.searchSummary();
  if (summary === undefined) return [];
  const terms = chooseTerms(termsOf(wording, new Set(summary.common)));
  const runs = choosePages(
    await pagesOf(
      terms.map(({ term }) => term),
      summary,
      store,
    ),
    summary,
  );
  const sources = groupedBy(runs, ({ source }) => source);
  const cut = await Promise.all(
    sources.map(async ([id, own]) => {
      const metadata = metadataOf(id);
      const sheaves = await sheavesOf(id, own, summary, store);
      return metadata === undefined || sheaves.length === 0 ? [] : [cutSource(metadata, own, sheaves)];
    }),
  );
  return cut.flat();
}

/** Each term with its pages; undefined where the corpus lacks it. */
export async function pagesOf(
  terms: readonly string[],
  { shards }: SearchSummary,
  store: SearchStore,
): Promise<TermPages[]> {
  const byShard = groupedBy(terms, (term) => sheafOf(term, shards));
  const found = await Promise.all(
    byShard.map(async ([number, own]) => {
      const shard = await store.wordsIn(number);
      return own.map((term) => ({ term, pages: shard && pagesIn(shard, term) }));
    }),
  );
  return found.flat();
}

function pagesIn({ terms, pages }: WordShard, term: string): string | undefined {
  return pages[terms.indexOf(term)];
}

async function sheavesOf(
  source: string,
  runs: readonly PageRun[],
  { pagesPerSheaf }: SearchSummary,
  store: SearchStore,
): Promise<TextSheaf[]> {
  const numbers = runs.flatMap(({ fromPage, toPage }) => {
    const [first, last] = [fromPage, toPage - 1].map((page) => Math.floor(page / pagesPerSheaf)) as [
      number,
      number,
    ];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  const sheaves = await Promise.all([...new Set(numbers)].map((number) => store.textSheaf(source, number)));
  return sheaves.filter((sheaf) => sheaf !== undefined);
}

/** In the order in which the keys come first. */
function groupedBy<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): [Key, Value[]][] {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return [...groups];
}
