/**
 * The words that lead up to a quotation: those of its own sentence before it; where it begins a sentence,
 * the sentence before; where it begins a block, the last sentence of the block before. Words of other
 * quotations on the way are passed over: in
 *
 *   He argued that it was "a fault" and that "it must go".
 *
 * the second quotation is led by "He argued that it was … and that".
 */
import type { Mention } from './find-names.ts';
import { findTitles, outsideTitles, type TitleFound } from './find-titles.ts';
import { gap } from './read-words.ts';
import { type Draft, hasGap, mentionsIn, type Reading, type Run } from './reading.ts';

export interface Lead {
  /** `sentence`: the quotation goes on with it; `before`: it ends before the quotation; `block`: in the block before. */
  readonly type: 'sentence' | 'before' | 'block';
  /** From its first to its last word, others' words between included. */
  readonly run: Run;
  /** Its own words, in order. */
  readonly own: readonly number[];
  /** Index of the quotation that holds it; -1 where none does. */
  readonly holder: number;
  /** Whether a colon stands right before the quotation. */
  readonly hasColon: boolean;
  readonly titles: readonly TitleFound[];
  /** Names outside titles. */
  readonly mentions: readonly Mention[];
}

/** Words that are read before a quotation at most: no sentence is longer, and a page of marks costs no more. */
const longestLead = 90;
/** Quotations that are passed over on the way at most: a list of catchwords has a dozen. */
const mostPassed = 24;

/** The words that lead up to a quotation; undefined where nothing stands before it. */
export function findLead(reading: Reading, draft: Draft): Lead | undefined {
  const first = reading.words.at(draft.from);
  const type = typeOfLead(reading, first);
  const lead = leadEndingAt(reading, first, draft.within ?? -1, type);
  if (lead === undefined) return undefined;
  const last = reading.words.to[lead.run.toWord - 1]!;
  return { ...lead, hasColon: /:\P{L}*$/u.test(reading.text.slice(last, draft.from)) };
}

/** The sentence that ends before a word, as a lead; undefined at the beginning of a text or quotation. */
export function leadEndingAt(
  reading: Reading,
  endWord: number,
  holder: number,
  type: Lead['type'] = 'before',
): Lead | undefined {
  const own = ownWords(reading, endWord, holder);
  const fromWord = own[0];
  if (fromWord === undefined) return undefined;
  const run = { fromWord, toWord: own.at(-1)! + 1 };
  const titles = findTitles(reading, run);
  const mentions = outsideTitles(mentionsIn(reading, run), titles).filter(
    ({ fromWord: word }) => reading.holder[word] === holder,
  );
  return { type, run, own, holder, hasColon: false, titles, mentions };
}

function typeOfLead(reading: Reading, first: number): Lead['type'] {
  if (hasGap(reading, first, gap.block)) return 'block';
  return hasGap(reading, first, gap.sentence) ? 'before' : 'sentence';
}

function ownWords(reading: Reading, endWord: number, holder: number): number[] {
  const own: number[] = [];
  const start = holder < 0 ? 0 : reading.drafts[holder]!.from;
  let index = endWord - 1;
  let passed = 0;
  while (index >= 0 && reading.words.from[index]! >= start && own.length < longestLead) {
    const inner = reading.holder[index]!;
    if (inner !== holder) {
      // The words of a quotation on the way; one that does not lie in the same holder ends the lead.
      if (inner < holder || ++passed > mostPassed) break;
      index = reading.words.at(outermostBelow(reading, inner, holder).from) - 1;
      continue;
    }
    own.push(index);
    if (hasGap(reading, index, gap.sentence)) break;
    index--;
  }
  return own.reverse();
}

function outermostBelow(reading: Reading, inner: number, holder: number): Draft {
  let draft = reading.drafts[inner]!;
  while (draft.within !== undefined && draft.within !== holder) draft = reading.drafts[draft.within]!;
  return draft;
}
