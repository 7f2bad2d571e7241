/** Where all the words of a question stand near each other, with a line of the text around them. */
import { pagesOf, type SearchStore } from './look-up-words.ts';
import { limits, type Passage, UsageError } from './model/index.ts';
import { findHit, foldedWords, pagesWithAll } from './search/index.ts';
import type { SearchSummary, TextSheaf } from './store/index.ts';
import { findWords, placeOf } from './text/index.ts';

/** A line of a text with the words that were looked for. */
export interface WordHit extends Passage {
  readonly text: string;
  /** Offsets of the words in `text`. */
  readonly words: readonly { readonly from: number; readonly to: number }[];
  /** Words of the question, as asked, that stand near it but not in this line. */
  readonly near: readonly string[];
}

export interface WordSearch {
  /** Some of the places, in the order of the corpus. */
  readonly hits: readonly WordHit[];
  /** Places on all pages of the list: stretches of a few hundred words that have all of the words. */
  readonly total: number;
  readonly pages: number;
  /** Words of the question, as asked, that no source has. */
  readonly lacking: readonly string[];
}

/** Places on one page of the list: each may be in a file of its own. */
export const hitsOnPage = 10;

/** @throws UsageError `request.not-found` where the list has no such page. */
export async function searchWords(question: string, page: number, store: SearchStore): Promise<WordSearch> {
  const summary = await store.searchSummary();
  const asked = askedWords(question);
  const words = [...asked.keys()];
  if (summary === undefined || words.length === 0) return { hits: [], total: 0, pages: 1, lacking: [] };
  const lists = await pagesOf(words, summary, store);
  const found = lists.some(({ pages }) => pages === undefined)
    ? []
    : pagesWithAll(lists.map(({ pages }) => pages ?? ''));
  const pages = Math.max(1, Math.ceil(found.length / hitsOnPage));
  if (page > pages) throw new UsageError('request.not-found', `This list has ${pages} pages, not ${page}`);
  const shown = found.slice((page - 1) * hitsOnPage, page * hitsOnPage);
  const hits = await hitsOn(shown, asked, summary, store);
  const lacking = lists.flatMap(({ term, pages: has }) => (has === undefined ? [asked.get(term)!] : []));
  return { hits, total: found.length, pages, lacking };
}

/** The words of a question as they are looked up, each with its first form as asked. */
type AskedWords = ReadonlyMap<string, string>;

function askedWords(question: string): AskedWords {
  const spans = findWords(question);
  const asked = new Map<string, string>();
  for (const [index, folded] of foldedWords(question).entries()) {
    if (!asked.has(folded)) asked.set(folded, question.slice(spans.at(index * 2), spans.at(index * 2 + 1)));
  }
  return asked;
}

async function hitsOn(
  numbers: readonly number[],
  asked: AskedWords,
  summary: SearchSummary,
  store: SearchStore,
): Promise<WordHit[]> {
  const sheaves = new Map<string, Promise<TextSheaf | undefined>>();
  const hits = await Promise.all(
    numbers.map(async (number) => {
      const { source, page } = pageAt(number, summary);
      const sheaf = Math.floor(page / summary.pagesPerSheaf);
      const key = `${source}/${sheaf}`;
      const read = sheaves.get(key) ?? store.textSheaf(source, sheaf);
      sheaves.set(key, read);
      const text = await read;
      return text === undefined ? [] : hitIn(text, page, asked);
    }),
  );
  return hits.flat();
}

/** A page of the corpus as a page of one of its sources. */
function pageAt(
  number: number,
  { sources }: SearchSummary,
): { readonly source: string; readonly page: number } {
  let page = number;
  for (const { id, pages } of sources) {
    if (page < pages) return { source: id, page };
    page -= pages;
  }
  return { source: sources.at(-1)!.id, page: 0 };
}

function hitIn(sheaf: TextSheaf, page: number, asked: AskedWords): WordHit[] {
  const index = page - sheaf.firstPage;
  const [from, to] = [sheaf.pages[index]?.from ?? sheaf.to, sheaf.pages[index + 1]?.from ?? sheaf.to];
  const text = sheaf.text.slice(from - sheaf.from, to - sheaf.from);
  const hit = findHit(text, new Set(asked.keys()));
  if (hit === undefined) return [];
  const [first, last] = [hit.words[0]!, hit.words.at(-1)!];
  const span = { from: from + first.from, to: from + last.to };
  const shown = new Set(foldedWords(text.slice(hit.from, hit.to)));
  return [
    {
      source: sheaf.source,
      place: placeOf(sheaf, span),
      ...span,
      text: text.slice(hit.from, hit.to),
      words: hit.words.map((word) => ({ from: word.from - hit.from, to: word.to - hit.from })),
      near: [...asked].flatMap(([folded, word]) => (shown.has(folded) ? [] : [word])),
    },
  ];
}

/** Whether so many words are a quotation: not all of them could be looked up. */
export function isQuotation(question: string): boolean {
  return foldedWords(question).length > limits.searchedWords;
}
