/**
 * What stands where: every word of a quotation given to a stretch of a text, as far as there is one.
 *
 * A cover says where runs of equal words stand. Here runs that follow each other become *stretches*, one
 * for each fragment and each jump; words at the ends of a stretch that are in no run are set against as
 * many words of the text, since an altered word stands where the word stood that it replaces; and
 * fragments too short to be found by themselves ("… of course …") are looked for between their
 * neighbours. Stretches that follow each other within `farApart` words are one passage.
 */

import { endsSentence } from '../text/index.ts';
import type { Piece } from './chain-runs.ts';
import type { Run } from './find-runs.ts';
import { type Library, type Range, textAt } from './library.ts';
import { isAcross, type Query } from './queries.ts';

/** A run of a quotation's words and the words that stand for them; none where `t` is empty. */
export interface Stretch {
  readonly q: Range;
  /** Within `q`, from the first word that was found to the last. */
  readonly core: Range;
  readonly t: Range;
  readonly text: number;
  /** Index of the fragment it lies in. */
  readonly fragment: number;
}

/**
 * Words between two pieces of a quotation from which on they are no longer one passage with a cut but two
 * passages: more than half a page. Readers take an ellipsis for a phrase, a sentence or two, at most a
 * paragraph; Wolfe's stands for 35 words, Canfield's joins what is 631 words apart.
 */
export const farApart = 200;

/** Words in no run that may follow in the quotation, and in the text, before a new stretch begins. */
const widestGap = 48;
/** Words at the end of a stretch that may stand for as many others; more of them are words of the quoter's own. */
export const mostReplaced = 3;
/** Words of the same sentence beyond an end that may be left out before the next word that is equal. */
const mostReach = 12;

/** The stretches in the order of the quotation; together they hold all words of its fragments. */
export function placeWords(library: Library, query: Query, runs: readonly Run[]): Stretch[] {
  const cores = gatherCores(library, query, runs);
  const widened = cores.map((core, index) => widen(library, query, cores, index, core));
  return withShortFragments(library, query, widened);
}

interface Core extends Stretch {
  readonly first: Run;
  readonly last: Run;
}

function gatherCores(library: Library, query: Query, runs: readonly Run[]): Core[] {
  const cores: Core[] = [];
  let fragment = 0;
  for (const run of runs) {
    while (query.fragments[fragment]!.to <= run.q) fragment++;
    const core = cores.at(-1);
    const range = { from: run.t, to: run.t + run.count };
    if (core !== undefined && core.fragment === fragment && follows(core.last, run, library)) {
      cores[cores.length - 1] = {
        ...core,
        last: run,
        q: { from: core.q.from, to: run.q + run.count },
        core: { from: core.q.from, to: run.q + run.count },
        t: { from: core.t.from, to: range.to },
      };
      continue;
    }
    const q = { from: run.q, to: run.q + run.count };
    cores.push({ q, core: q, t: range, text: textAt(library, run.t), fragment, first: run, last: run });
  }
  return cores;
}

function follows(last: Run, next: Run, { zones }: Library): boolean {
  const own = next.q - last.q - last.count;
  const other = next.t - last.t - last.count;
  return own <= widestGap && other >= 0 && other <= widestGap && zones[last.t] === zones[next.t];
}

/** The stretch with the words before and after it that no other stretch claims. */
function widen(library: Library, query: Query, cores: readonly Core[], index: number, core: Core): Stretch {
  const { from, to } = query.fragments[core.fragment]!;
  const [before, after] = [cores[index - 1], cores[index + 1]];
  const q = {
    from: before?.fragment === core.fragment ? core.q.from : from,
    to: after?.fragment === core.fragment ? after.q.from : to,
  };
  const isFree = (at: number): boolean =>
    library.zones[at] === library.zones[core.t.from] && !cores.some(({ t }) => at >= t.from && at < t.to);
  // Whether the gap before a position of the text goes on as the quotation does, so many words from its core.
  const goesOn = (gap: number, own: number): boolean =>
    !isBarrier(library, core.text, gap) ||
    (own > q.from && own < q.to && isBarrier(library, query.text, own));
  let [fromT, toT] = [core.t.from, core.t.to];
  for (let left = reach(core.q.from - q.from); left > 0 && isFree(fromT - 1); left--) {
    if (!goesOn(fromT, core.q.from - (core.t.from - fromT))) break;
    fromT--;
  }
  for (let left = reach(q.to - core.q.to); left > 0 && isFree(toT); left--) {
    if (!goesOn(toT, core.q.to + (toT - core.t.to))) break;
    toT++;
  }
  return { q, core: core.q, t: { from: fromT, to: toT }, text: core.text, fragment: core.fragment };
}

/**
 * Whether a sentence or a quotation begins or ends between the word before a position and the word at it:
 * "escape history at all" has words of its own, which stand for nothing of "escape history. We of this …".
 */
export function isBarrier({ texts, starts }: Library, text: number, position: number): boolean {
  const { source, tokens } = texts[text]!;
  const token = position - starts[text]!;
  if (token <= 0 || token >= tokens.count) return true;
  const gap = source.text.slice(tokens.to[token - 1]!, tokens.from[token]!);
  return gap !== ' ' && (endsSentence(gap) || quotationMark.test(gap));
}

const quotationMark = /["“”„«»]/u;

/** Words looked at beyond an end that has so many words in no run: as many, and those that may be left out between. */
function reach(words: number): number {
  return words === 0 ? 0 : words + mostReach;
}

/** With a stretch for each fragment that has none. */
function withShortFragments(library: Library, query: Query, stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  let next = 0;
  for (const [fragment, { from, to }] of query.fragments.entries()) {
    if (stretches[next]?.fragment !== fragment) {
      all.push(lookBetween(library, { from, to }, fragment, { before: all.at(-1), after: stretches[next] }));
    }
    for (; stretches[next]?.fragment === fragment; next++) all.push(stretches[next]!);
  }
  return all;
}

interface Neighbours {
  readonly before: Stretch | undefined;
  readonly after: Stretch | undefined;
}

/** Where a fragment's words stand between its neighbours, or near the only one; nowhere if fewer than half do. */
function lookBetween(
  { words, zones }: Library,
  q: Range,
  fragment: number,
  { before, after }: Neighbours,
): Stretch {
  const anchor = (before ?? after)!;
  const isBetween =
    before !== undefined &&
    after !== undefined &&
    before.text === after.text &&
    before.t.to <= after.t.from &&
    after.t.from - before.t.to <= farApart * 2;
  const low = before?.t.to ?? after!.t.from - farApart;
  const high = isBetween ? after.t.from : before === undefined ? after!.t.from : low + farApart;
  const count = q.to - q.from;
  let best = { at: -1, equal: 0 };
  for (let at = Math.max(0, low); at + count <= Math.min(high, words.length); at++) {
    if (zones[at] !== zones[anchor.t.from] || zones[at + count - 1] !== zones[at]) continue;
    let equal = 0;
    for (let offset = 0; offset < count; offset++) if (words[q.from + offset] === words[at + offset]) equal++;
    // Of words that stand there more than once, those nearest to what was found.
    if (equal > best.equal || (equal === best.equal && before === undefined)) best = { at, equal };
  }
  const isFound = best.equal * 2 > count;
  const nowhere = { from: low, to: low };
  return {
    q,
    core: q,
    t: isFound
      ? { from: best.at, to: best.at + count }
      : before === undefined
        ? { from: after!.t.from, to: after!.t.from }
        : nowhere,
    text: anchor.text,
    fragment,
  };
}

/**
 * The whole of a quotation set against the neighbourhood of a piece, as if every other word of it might
 * stand there as well; nothing for a quotation with omissions, of which each part has its own place.
 */
export function placeLoosely(library: Library, query: Query, { runs }: Piece): Stretch[] {
  const [first, last] = [runs[0]!, runs.at(-1)!];
  if (query.fragments.length !== 1) return [];
  const core = { from: first.q, to: last.q + last.count };
  const { zones } = library;
  // Texts are laid end to end: a piece may reach from one into the next.
  if (zones[first.t] !== zones[last.t + last.count - 1]) return [];
  const around = (words: number): number => Math.ceil(words * looseness) + mostReplaced;
  let [from, to] = [first.t, last.t + last.count];
  for (
    let left = around(core.from - query.from);
    left > 0 && isFreeOf(query.own, from - 1, zones, first.t);
    left--
  )
    from--;
  for (let left = around(query.to - core.to); left > 0 && isFreeOf(query.own, to, zones, first.t); left--)
    to++;
  return [
    {
      q: { from: query.from, to: query.to },
      core,
      t: { from, to },
      text: textAt(library, first.t),
      fragment: 0,
    },
  ];
}

/** Words of a neighbourhood for each of the quotation. */
const looseness = 1.5;

function isFreeOf({ from, to }: Range, at: number, zones: Uint32Array, anchor: number): boolean {
  return zones[at] === zones[anchor] && (at < from || at >= to);
}

/** Consecutive stretches of one passage. */
export function groupPassages(library: Library, query: Query, stretches: readonly Stretch[]): Stretch[][] {
  const groups: Stretch[][] = [];
  for (const stretch of stretches) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && isOnePassage(library, query, last, stretch)) groups.at(-1)!.push(stretch);
    else groups.push([stretch]);
  }
  return groups;
}

function isOnePassage({ zones }: Library, { own }: Query, last: Stretch, next: Stretch): boolean {
  const apart = next.t.from - last.t.to;
  if (last.text !== next.text || apart < 0 || apart > farApart) return false;
  if (isAcross(own, last.t.from, next.t.from)) return false;
  return zones[Math.max(last.t.from, last.t.to - 1)] === zones[next.t.from];
}
