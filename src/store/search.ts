import type { AttributedQuotation, Block, Origin, Span } from '../model/index.ts';

/**
 * What a release holds so that a request finds where words stand without reading whole texts. Each text
 * is cut into pages of a few hundred words; pages are numbered through the corpus, source by source.
 *
 *   <hash>/words/index.json              how many pages there are, which words are common, how many shards
 *   <hash>/words/<shard>.json            of a share of the words, on which pages each stands
 *   <hash>/texts/<source>/<sheaf>.json   a few pages of a text together, from 0
 */
export interface SearchIndex {
  readonly summary: SearchSummary;
  readonly shards: readonly WordShard[];
  readonly sheaves: readonly TextSheaf[];
}

export interface SearchSummary {
  /** In the order of the catalogue; pages of the one before come first. */
  readonly sources: readonly { readonly id: string; readonly pages: number }[];
  readonly pagesPerSheaf: number;
  readonly shards: number;
  /** Folded words that stand on so many pages that a quotation is sought by two of them together. */
  readonly common: readonly string[];
}

/** Terms whose hash is the shard's number: a folded word, or two common ones with a space between. */
export interface WordShard {
  /** Sorted by code units. */
  readonly terms: readonly string[];
  /** For each of them the pages on which it stands, as `search/page-lists.ts` writes them. */
  readonly pages: readonly string[];
}

/** Neighbouring pages of one text; the span and all that is in it are offsets of the source's text. */
export interface TextSheaf extends Span {
  readonly source: string;
  /** From 0. */
  readonly sheaf: number;
  /** The number of its first page in the source, from 0. */
  readonly firstPage: number;
  readonly origin: Origin;
  readonly text: string;
  /** Blocks with text in the sheaf, whole, in their order; parents count in this list. */
  readonly blocks: readonly Block[];
  readonly pages: readonly SheafPage[];
  /** Quotations with text in the sheaf, whole, in their order; `within` counts in this list. */
  readonly quotations: readonly SheafQuotation[];
  /** Headings under which the sheaf begins, the furthest first. */
  readonly headings: readonly { readonly block: Block; readonly text: string }[];
}

/** Whose words a stretch is, as far as a reader of the sheaf needs to know it. */
export type SheafQuotation = Omit<AttributedQuotation, 'source' | 'parts' | 'omissions' | 'insertions'>;

export interface SheafPage {
  readonly from: number;
  /** Words of the text before it. */
  readonly wordsBefore: number;
}

export function searchSummaryPath(): string[] {
  return ['words', 'index.json'];
}

export function wordShardPath(shard: number): string[] {
  return ['words', `${shard}.json`];
}

export function textSheafPath(source: string, sheaf: number): string[] {
  return ['texts', source, `${sheaf}.json`];
}
