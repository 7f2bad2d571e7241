import type { Passage, Span } from '../model/index.ts';
import { type ListPart, listPartLines } from './list-part.ts';
import { printableLine } from './printable.ts';
import { writeTable } from './write-table.ts';

/** A line of a text in which words were found. */
export interface ListedHit extends Passage {
  readonly title: string;
  readonly text: string;
  /** Offsets of the words in `text`. */
  readonly words: readonly Span[];
  readonly url: string;
}

export interface WordHits extends ListPart {
  /** What was looked for. */
  readonly question: string;
  readonly hits: readonly ListedHit[];
}

/** A record for each line; the words that were found stand in one cell, with ` + ` between them. */
export function writeWordHitsCsv(list: WordHits): string {
  const columns = [
    'line',
    'of',
    'question',
    'source',
    'title',
    'place',
    'from',
    'to',
    'found',
    'text',
    'url',
  ];
  const records = list.hits.map((hit, index) => [
    list.first + index,
    list.total,
    list.question,
    hit.source,
    hit.title,
    hit.place,
    hit.from,
    hit.to,
    hit.words.map(({ from, to }) => hit.text.slice(from, to)).join(' + '),
    hit.text,
    hit.url,
  ]);
  return writeTable(columns, records, list.provenance);
}

/** Each line with where it stands. */
export function writeWordHitsText(list: WordHits): string {
  const blocks = list.hits.map(({ title, text, url }, index) => [
    '',
    `${list.first + index}. ${printableLine(title)}`,
    `   ${printableLine(text.replace(/\s+/gu, ' ').trim())}`,
    `   ${url}`,
  ]);
  const head = [`Search: ${printableLine(list.question)}`, ...listPartLines(list, list.hits.length)];
  return [...head, ...blocks.flat(), ''].join('\n');
}
