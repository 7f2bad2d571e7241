/**
 * Borrowing without marks: words of a checked text that stand, word for word, in another source or in
 * a document of the same collection, and in no quotation here.
 *
 *   here    … a revolution the spurs of which were already visible to everyone …      (no marks)
 *   there   … there is a revolution the spurs of which were already visible …
 *
 * Runs of eight equal words are looked up by a rolling hash, as far as they go; neighbouring runs that
 * follow each other there as well are one stretch. Left out: what a text says of itself in headings and
 * captions; phrases that several sources have; what tells too little; what stands there as a quotation
 * (of this text, for all one knows), unless it is plainly given to somebody else; and, of two texts
 * with dates, the stretch in the earlier. Linear in the words of all texts.
 */
import { compareNames, intervalOf } from '../attribute/index.ts';
import type { AttributedQuotation, DeclaredPerson, Passage } from '../model/index.ts';
import { placeOf } from '../text/index.ts';
import { type Library, type Range, spanOfWords, textAt } from './library.ts';
import { rangeOf } from './queries.ts';
import { holdingAll } from './rank-placements.ts';
import { findShared, own, type Shared } from './shared-runs.ts';
import { quoted, type Told } from './tell-words.ts';

/** Bits: 16 common words, or eight rare ones. Between 80 and 100 there are clauses of treaties and forms of address. */
const leastBits = 100;
/** Other sources that have a phrase without its being anybody's. */
const mostSources = 3;
/** Words between two runs, on either side, that still make one stretch. */
const widestGap = 8;
export interface UnmarkedStretch {
  readonly text: number;
  readonly told: Told;
  readonly found: Passage;
}

export interface UnmarkedOptions {
  readonly checked: readonly number[];
  readonly quotations: readonly (readonly AttributedQuotation[])[];
  readonly people: readonly DeclaredPerson[];
}

/** In the order of the texts and of their words; no two share words. */
export function findUnmarked(library: Library, options: UnmarkedOptions): UnmarkedStretch[] {
  const marks = markOwnWords(library, options);
  const runs = findShared(library, options.checked, marks);
  const stretches = joinNeighbours(
    library,
    runs.filter((run) => isBorrowing(library, run, options)),
  );
  const commonplace = countSources(library, stretches);
  const telling = stretches.filter(
    (one, index) => commonplace[index]! <= mostSources && bitsOf(library, one.q) >= leastBits,
  );
  return takeApart(telling).map((one) => toldOf(library, one));
}

/** The positions of words that the checked texts give as their own. */
function markOwnWords(library: Library, { checked, quotations }: UnmarkedOptions): Uint8Array {
  const marks = new Uint8Array(library.words.length);
  for (const text of checked) {
    const { source, tokens } = library.texts[text]!;
    for (let token = 0; token < tokens.count; token++) {
      const type = source.blocks[tokens.block[token]!]?.type;
      if (type !== 'heading' && type !== 'caption' && type !== 'quotation' && type !== 'note')
        marks[library.starts[text]! + token] = own;
    }
    for (const quotation of quotations[text]!) {
      const { from, to } = rangeOf(library, text, quotation);
      marks.fill(0, from, to);
    }
  }
  return marks;
}

/** Whether the one text may have it from the other, as far as quotations, names and dates say. */
function isBorrowing(
  library: Library,
  { q, t }: Shared,
  { checked, quotations, people }: UnmarkedOptions,
): boolean {
  const [here, there] = [textAt(library, q.from), textAt(library, t.from)];
  const source = library.texts[here]!.source;
  const other = library.texts[there]!.source;
  const holding = holdingAll(quotations[there]!, spanOfWords(library, there, t));
  const [holder] = holding;
  if (here === there) return holder?.type === 'document';
  if (holder !== undefined && holder.type !== 'document') {
    const name = holder.attribution?.name?.name;
    return (
      name !== undefined &&
      source.authors.length > 0 &&
      source.authors.every((author) => compareNames(author, name, people) === 'different')
    );
  }
  // Whoever says the same again need not quote himself.
  const author = holder?.attribution?.name?.name ?? other.authors.join(', ');
  if (author !== '' && source.authors.some((one) => compareNames(one, author, people) !== 'different'))
    return false;
  const stated = holder?.attribution?.date ?? holder?.attribution?.work?.date;
  const date = (stated && intervalOf(stated)) ?? other.date;
  if (source.date !== undefined && date !== undefined && source.date.notAfter < date.notBefore) return false;
  // Of two checked texts that share words, and no dates tell which was first, the later in order is told.
  const isTie = source.date === undefined || date === undefined || source.date.notBefore <= date.notAfter;
  return !(checked.includes(there) && isTie && here < there);
}

/** Runs that follow each other closely in both texts, as one. */
function joinNeighbours(library: Library, runs: readonly Shared[]): Shared[] {
  const sorted = [...runs].sort(
    (a, b) =>
      textAt(library, a.t.from) - textAt(library, b.t.from) || a.q.from - b.q.from || a.t.from - b.t.from,
  );
  const joined: Shared[] = [];
  for (const run of sorted) {
    const last = joined.at(-1);
    const isNext =
      last !== undefined &&
      isStep(last.q, run.q) &&
      isStep(last.t, run.t) &&
      library.zones[last.q.from] === library.zones[run.q.from] &&
      library.zones[last.t.from] === library.zones[run.t.from];
    if (!isNext) joined.push(run);
    else
      joined[joined.length - 1] = {
        q: { from: last.q.from, to: run.q.to },
        t: { from: last.t.from, to: run.t.to },
        words: last.words + run.words,
      };
  }
  return joined;
}

function isStep(last: Range, next: Range): boolean {
  const gap = next.from - last.to;
  return gap >= 0 && gap <= widestGap;
}

/** In how many texts the words of each stretch stand, that of the word in the middle of their order. */
function countSources(library: Library, stretches: readonly Shared[]): number[] {
  const counts = new Uint16Array(library.words.length);
  const lastText = new Int32Array(library.words.length).fill(-1);
  // Sorted by the other text, as `joinNeighbours` leaves them.
  for (const { q, t } of stretches) {
    const text = textAt(library, t.from);
    for (let at = q.from; at < q.to; at++) {
      if (lastText[at] === text) continue;
      lastText[at] = text;
      counts[at]!++;
    }
  }
  return stretches.map(({ q }) => {
    const sorted = counts.slice(q.from, q.to).sort();
    return sorted[sorted.length >> 1]!;
  });
}

function bitsOf({ words, bits }: Library, { from, to }: Range): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += bits[words[at]!]!;
  return sum;
}

/** The longest of those that overlap, in the order of the texts. */
function takeApart(stretches: readonly Shared[]): Shared[] {
  const order = [...stretches].sort(
    (a, b) => b.words - a.words || a.q.from - b.q.from || a.t.from - b.t.from,
  );
  const taken: Shared[] = [];
  const isTaken = new Set<number>();
  for (const stretch of order) {
    let shared = 0;
    for (let at = stretch.q.from; at < stretch.q.to; at++) if (isTaken.has(at)) shared++;
    if (shared > 0) continue;
    for (let at = stretch.q.from; at < stretch.q.to; at++) isTaken.add(at);
    taken.push(stretch);
  }
  return taken.sort((a, b) => a.q.from - b.q.from);
}

function toldOf(library: Library, { q, t, words }: Shared): UnmarkedStretch {
  const [text, other] = [textAt(library, q.from), textAt(library, t.from)];
  const { source } = library.texts[text]!;
  const span = spanOfWords(library, text, q);
  const there = spanOfWords(library, other, t);
  const found = {
    source: library.texts[other]!.source.id,
    ...there,
    place: placeOf(library.texts[other]!.source, there),
  };
  const message = `${words} words stand in ${found.source} ${found.place} as well, and no marks say so: ${quoted(source.text.slice(span.from, span.to))}`;
  return { text, told: { rule: 'unmarked', span, message }, found };
}
