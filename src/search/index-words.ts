/**
 * Builds what `/check` and the search look words up in: on which pages of the corpus each word stands.
 *
 *   page 17: "…the people of the United States…"   people → 17, united → 17, states → 17, "of the" → 17
 *
 * A word that stands on very many pages tells next to nothing by itself; of such words every two that
 * stand side by side are a term of their own. So any two neighbouring
 * words of a quotation hold a term, and a quotation of nothing but common words is found as well.
 * Positions are not kept: pages are short, and who has the page finds the words.
 *
 * Linear in the words of the corpus, but for sorting the terms.
 */
import type { AttributedQuotation, Source, Tokens, Vocabulary } from '../model/index.ts';
import { type SearchIndex, type SearchSummary, sheafOf, type WordShard } from '../store/index.ts';
import { createVocabulary, tokenize } from '../text/index.ts';
import { cutPages } from './cut-pages.ts';
import { type PagedText, sheavesOf } from './cut-sheaves.ts';
import { writePages } from './page-lists.ts';
import { longestTerm, pairTerm } from './terms.ts';

/** A word on more than this share of the pages is common; in a small corpus, on more than so many pages. */
const commonShare = 1 / 8;
const commonPages = 24;
/** Characters of a shard: a request reads a dozen of them. */
const charactersPerShard = 12_000;
/** About 2,500 words, 20 kB: a file for each page would be too many files, a whole book too much to read. */
const pagesPerSheaf = 12;

/**
 * The same sources in the same order give the same index. The quotations of all sources are given in their
 * order; `within` counts in the whole list.
 */
export function indexWords(
  sources: readonly Source[],
  quotations: readonly AttributedQuotation[] = [],
): SearchIndex {
  const vocabulary = createVocabulary();
  const quoted = quotationsBySource(quotations);
  const texts = sources.map((source): PagedText => {
    const tokens = tokenize(source, vocabulary);
    return { source, tokens, pages: cutPages(tokens), quotations: quoted.get(source.id) ?? [] };
  });
  const common = commonWords(texts, vocabulary);
  const lists = pageLists(texts, vocabulary, common);
  const shards = shardLists(lists);
  const summary: SearchSummary = {
    sources: texts.map(({ source, pages }) => ({ id: source.id, pages: pages.length })),
    pagesPerSheaf,
    shards: shards.length,
    common: [...common.keys()].map((fold) => spellingOf(vocabulary, fold)).sort(byCodeUnits),
  };
  return { summary, shards, sheaves: texts.flatMap((text) => sheavesOf(text, pagesPerSheaf)) };
}

/** The quotations of each source, those that hold others counted in its own list. */
function quotationsBySource(all: readonly AttributedQuotation[]): Map<string, AttributedQuotation[]> {
  const bySource = new Map<string, AttributedQuotation[]>();
  const positions: number[] = [];
  for (const { within, ...quotation } of all) {
    const own = bySource.get(quotation.source) ?? [];
    bySource.set(quotation.source, own);
    positions.push(own.length);
    own.push(within === undefined ? quotation : { ...quotation, within: positions[within]! });
  }
  return bySource;
}

/** Common words, numbered. */
function commonWords(texts: readonly PagedText[], vocabulary: Vocabulary): Map<number, number> {
  const counts = new Uint32Array(vocabulary.size);
  const lastPage = new Uint32Array(vocabulary.size);
  const total = eachPage(texts, ({ fold }, page, { from, to }) => {
    for (let token = from; token < to; token++) {
      const word = fold[token]!;
      if (lastPage[word] === page + 1) continue;
      lastPage[word] = page + 1;
      counts[word]!++;
    }
  });
  const most = Math.max(commonPages, total * commonShare);
  const common = new Map<number, number>();
  for (const [word, count] of counts.entries()) if (count > most) common.set(word, common.size);
  return common;
}

/** Every term with its pages. */
function pageLists(
  texts: readonly PagedText[],
  vocabulary: Vocabulary,
  common: ReadonlyMap<number, number>,
): Map<string, number[]> {
  const words: (number[] | undefined)[] = new Array(vocabulary.size);
  const pairs: (number[] | undefined)[] = new Array(common.size ** 2);
  eachPage(texts, ({ fold, zone, count }, page, { from, to }) => {
    for (let token = from; token < to; token++) {
      words[fold[token]!] = withPage(words[fold[token]!], page);
      const first = common.get(fold[token]!);
      const isFollowed = token + 1 < count && zone[token + 1] === zone[token];
      const second = isFollowed ? common.get(fold[token + 1]!) : undefined;
      if (first === undefined || second === undefined) continue;
      const pair = first * common.size + second;
      pairs[pair] = withPage(pairs[pair], page);
    }
  });
  const lists = new Map<string, number[]>();
  // Words that are equal as far as they are looked up share a list.
  for (const [word, pages] of words.entries()) addPages(lists, spellingOf(vocabulary, word), pages);
  const spellings = [...common.keys()].map((word) => spellingOf(vocabulary, word));
  for (const [pair, pages] of pairs.entries()) {
    const [first, second] = [Math.floor(pair / common.size), pair % common.size];
    addPages(lists, pairTerm(spellings[first]!, spellings[second]!), pages);
  }
  return lists;
}

function withPage(pages: number[] | undefined, page: number): number[] {
  if (pages === undefined) return [page];
  if (pages.at(-1) !== page) pages.push(page);
  return pages;
}

function addPages(lists: Map<string, number[]>, term: string, pages: number[] | undefined): void {
  if (pages === undefined) return;
  const before = lists.get(term);
  lists.set(term, before === undefined ? pages : [...new Set([...before, ...pages])].sort((p, q) => p - q));
}

/** Calls with each page as a range of words; pages are numbered through the corpus. Returns their number. */
function eachPage(
  texts: readonly PagedText[],
  take: (tokens: Tokens, page: number, words: { readonly from: number; readonly to: number }) => void,
): number {
  let number = 0;
  for (const { tokens, pages } of texts) {
    for (const [index, { fromToken }] of pages.entries()) {
      take(tokens, number, { from: fromToken, to: pages[index + 1]?.fromToken ?? tokens.count });
      number++;
    }
  }
  return number;
}

function shardLists(lists: ReadonlyMap<string, readonly number[]>): WordShard[] {
  const written = [...lists]
    .sort(([p], [q]) => byCodeUnits(p, q))
    .map(([term, pages]) => [term, writePages(pages)] as const);
  const characters = written.reduce((sum, [term, pages]) => sum + term.length + pages.length, 0);
  const count = Math.max(1, Math.ceil(characters / charactersPerShard));
  const shards = Array.from({ length: count }, () => ({ terms: [] as string[], pages: [] as string[] }));
  for (const [term, pages] of written) {
    const shard = shards[sheafOf(term, count)]!;
    shard.terms.push(term);
    shard.pages.push(pages);
  }
  return shards;
}

function spellingOf(vocabulary: Vocabulary, word: number): string {
  return vocabulary.foldSpelling(word).slice(0, longestTerm);
}

function byCodeUnits(p: string, q: string): number {
  return p < q ? -1 : p > q ? 1 : 0;
}
