/**
 * Which pages of a corpus a quotation may stand on, from the lists of some of its terms.
 *
 *   terms   trifle 3, 80   decisive 3, 41, 80   acquire 2, 80       → page 80 first
 *
 * A term tells the more the fewer pages it stands on. A quotation may begin on one page and end on the
 * next, so that two neighbours are weighed together. Once pages are chosen, the terms that stand there
 * count for a quarter: the next choice is then rather where the other half of a splice stands than
 * the next best copy of the first half, and a copy where there is no other half.
 *
 * Cost: the lengths of the lists, up to a limit, rarest terms first.
 */
import type { SearchSummary } from '../store/index.ts';
import { readPages } from './page-lists.ts';

/** Pages of one source, half-open, counted in that source. */
export interface PageRun {
  readonly source: string;
  readonly fromPage: number;
  readonly toPage: number;
}

export interface TermPages {
  readonly term: string;
  /** As the shard has it; undefined where the corpus lacks the term. */
  readonly pages: string | undefined;
}

/** Places at which a quotation is looked for. */
const mostChoices = 4;
/** What a term still counts for that stands on a page chosen before. */
const shareOfCovered = 1 / 4;
/** Page numbers read from all lists together: about a millisecond. */
const mostNumbers = 20_000;
/**
 * A choice with less than this share of the best one's bits is no likely place. Where a splice is quoted once
 * more as a whole, a piece of it in its source has half of the terms, and they count for a quarter.
 */
const leastShare = 1 / 12;
/** A page with less than this share of all that the best one has is not weighed: most have a common word or two. */
const leastOwnShare = 1 / 5;
/** Bits in a mask. */
const mostTerms = 30;

/** The likeliest pages with their neighbours, in the order of the corpus; runs do not overlap. */
export function choosePages(terms: readonly TermPages[], summary: SearchSummary): PageRun[] {
  const starts = firstPages(summary);
  const { masks, bits } = readMasks(terms.slice(0, mostTerms), starts);
  const candidates = likelyPages(masks, bits);
  const chosen: number[] = [];
  let covered = 0;
  let best = 0;
  while (chosen.length < mostChoices) {
    const next = likeliest(candidates, { bits, covered, chosen });
    best ||= next.bits;
    if (next.page === undefined || next.bits < best * leastShare) break;
    chosen.push(next.page.number);
    covered |= next.page.mask;
  }
  return joinedRuns(chosen, starts, summary);
}

/** The number of each source's first page, and one past the last of all. */
function firstPages({ sources }: SearchSummary): number[] {
  const starts = [0];
  for (const { pages } of sources) starts.push(starts.at(-1)! + pages);
  return starts;
}

interface Masks {
  /** By the number of the page, the terms that stand on it, a bit each. */
  readonly own: Uint32Array;
  /** The same with those of the next page of the same source. */
  readonly withNext: Uint32Array;
}

function readMasks(
  terms: readonly TermPages[],
  starts: readonly number[],
): { readonly masks: Masks; readonly bits: readonly number[] } {
  const pages = starts.at(-1)!;
  const own = new Uint32Array(pages);
  const bits: number[] = [];
  let read = 0;
  const lists = terms.flatMap(({ pages: list }) => (list === undefined ? [] : [list]));
  for (const [index, list] of lists.sort((p, q) => p.length - q.length).entries()) {
    let count = 0;
    readPages(list, (page) => {
      own[page]! |= 1 << index;
      count++;
      read++;
      return read < mostNumbers;
    });
    bits.push(Math.log2((pages + 1) / Math.max(1, count)) + 1);
    if (read >= mostNumbers) break;
  }
  const withNext = own.slice();
  for (let page = 0; page + 1 < pages; page++) withNext[page]! |= own[page + 1]!;
  // The last page of a source has no next one.
  for (const start of starts) if (start > 0) withNext[start - 1] = own[start - 1]!;
  return { masks: { own, withNext }, bits };
}

interface Candidate {
  readonly number: number;
  readonly mask: number;
  /** Bits of the page by itself: of two neighbours with the same terms the one that has more of them is meant. */
  readonly own: number;
}

/** Pages that have, with the next one, a good share of what the best page has. */
function likelyPages({ own, withNext }: Masks, bits: readonly number[]): Candidate[] {
  const sums = new Map<number, number>();
  const bitsOf = (mask: number): number => {
    const sum = sums.get(mask) ?? sumOf(mask, bits);
    sums.set(mask, sum);
    return sum;
  };
  let best = 0;
  for (const mask of withNext) if (mask !== 0) best = Math.max(best, bitsOf(mask));
  const candidates: Candidate[] = [];
  for (const [number, mask] of withNext.entries()) {
    if (mask === 0 || bitsOf(mask) < best * leastOwnShare) continue;
    candidates.push({ number, mask, own: bitsOf(own[number]!) });
  }
  return candidates;
}

interface Weighing {
  readonly bits: readonly number[];
  /** Terms that stand on the pages chosen so far. */
  readonly covered: number;
  readonly chosen: readonly number[];
}

function likeliest(
  candidates: readonly Candidate[],
  { bits, covered, chosen }: Weighing,
): { readonly page: Candidate | undefined; readonly bits: number } {
  let page: Candidate | undefined;
  let most = 0;
  for (const candidate of candidates) {
    if (chosen.some((other) => Math.abs(other - candidate.number) <= 1)) continue;
    const { mask, own } = candidate;
    const sum = sumOf(mask & ~covered, bits) + shareOfCovered * sumOf(mask & covered, bits);
    if (sum > most || (sum === most && page !== undefined && own > page.own)) [page, most] = [candidate, sum];
  }
  return { page, bits: most };
}

function sumOf(mask: number, bits: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < bits.length; index++) if ((mask & (1 << index)) !== 0) sum += bits[index]!;
  return sum;
}

/** Each page with the one before it, where whoever speaks may be named, and the one after it. */
function joinedRuns(
  chosen: readonly number[],
  starts: readonly number[],
  { sources }: SearchSummary,
): PageRun[] {
  const runs: { source: string; fromPage: number; toPage: number }[] = [];
  for (const page of [...chosen].sort((p, q) => p - q)) {
    const index = starts.findLastIndex((start) => start <= page);
    const { id, pages } = sources[index]!;
    const own = page - starts[index]!;
    const run = { source: id, fromPage: Math.max(0, own - 1), toPage: Math.min(pages, own + 2) };
    const last = runs.at(-1);
    if (last?.source === id && run.fromPage <= last.toPage) last.toPage = run.toPage;
    else runs.push(run);
  }
  return runs;
}
