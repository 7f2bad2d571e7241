/**
 * What every ellipsis left out: how much, and whether anything among it turns or limits what is said.
 *
 *   "It is a history … one-sided.... But particularly here …"
 *   the ellipsis stands for 35 words, one sentence: "It is always the historian's duty … by the victors."
 */
import { findTellingWords } from '../classify/index.ts';
import type { AuditedOmission, Passage, Source, Span } from '../model/index.ts';
import { countWords, endsSentence, findSentences, placeOf } from '../text/index.ts';
import type { AlignedPassage } from './align-passage.ts';
import { type Library, wordFrom, wordTo } from './library.ts';
import { farApart } from './place-words.ts';
import type { Query } from './queries.ts';
import type { Told } from './tell-words.ts';

/** Every omission of the quotation in order, those at its ends and those of which nothing is found with no words. */
export function auditOmissions(
  library: Library,
  query: Query,
  passages: readonly AlignedPassage[],
): AuditedOmission[] {
  const lefts = new Map<number, Left>();
  const stretches = passages.flatMap((one) => one.stretches);
  for (const [index, stretch] of stretches.entries()) {
    const before = stretches[index - 1];
    const { omission } = query.fragments[stretch.fragment]!;
    if (before === undefined || omission === undefined || before.fragment === stretch.fragment) continue;
    const left = between(library, before, stretch);
    if (left !== undefined) lefts.set(omission, left);
  }
  return query.quotation.omissions.map((span, index) => audited(span, lefts.get(index)));
}

type Placed = AlignedPassage['stretches'][number];

interface Left {
  readonly source: Source;
  readonly passage: Passage;
}

/** The passage from the end of one stretch to the beginning of the next, where something stands there. */
function between(library: Library, before: Placed, after: Placed): Left | undefined {
  if (before.text !== after.text || before.t.to >= after.t.from) return undefined;
  if (library.zones[before.t.to] !== library.zones[after.t.from - 1]) return undefined;
  const { source } = library.texts[before.text]!;
  const span = {
    from: wordFrom(library, before.text, before.t.to),
    to: wordTo(library, before.text, after.t.from),
  };
  return { source, passage: { source: source.id, ...span, place: placeOf(source, span) } };
}

function audited(span: Span, left: Left | undefined): AuditedOmission {
  const nothing = { span: { from: span.from, to: span.to }, words: 0, sentences: 0, telling: [] };
  if (left === undefined) return nothing;
  const { source, passage } = left;
  const words = countWords(source.text.slice(passage.from, passage.to));
  return {
    ...nothing,
    left: passage,
    words,
    sentences: countSentences(source.text, passage),
    // Beyond that it is a splice, and what stands between two passages is no part of what was quoted.
    telling: words > farApart ? [] : findTellingWords(source.text, passage.from, passage.to, source.language),
  };
}

/** Whole sentences, and a half for one of which a part was left out as well; none for words within one sentence. */
export function countSentences(text: string, { from, to }: Span): number {
  const sentences = findSentences(text, { from, to });
  const isBegun = from > 0 && !endsSentence(gapBefore(text, from));
  const isEnded =
    to >= text.length || endsSentence(text.slice(to, to + longestGap).replace(/[\p{L}\p{N}].*$/su, ''));
  if (sentences.length === 1) return isBegun || !isEnded ? 0 : 1;
  return sentences.length - (isBegun ? 0.5 : 0) - (isEnded ? 0 : 0.5);
}

function gapBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - longestGap), at).replace(/^.*[\p{L}\p{N}]/su, '');
}

/** Code units of what may stand between two words. */
const longestGap = 12;

/** What is told of the omissions that stand for something. */
export function tellOmissions(omissions: readonly AuditedOmission[]): Told[] {
  return omissions.flatMap(({ span, left, words, sentences, telling }): Told[] => {
    if (left === undefined || words === 0 || words > farApart) return [];
    const extent = `${words} ${words === 1 ? 'word' : 'words'}${sentences >= 1 ? `, ${sentenceCount(sentences)}` : ''}`;
    if (telling.length === 0)
      return [{ rule: 'cut-marked', span, message: `the ellipsis stands for ${extent}` }];
    return [
      {
        rule: 'cut-telling',
        span,
        message: `the ellipsis stands for ${extent}, with ${listed(telling)} among them`,
      },
    ];
  });
}

/** "one sentence", "two sentences and a half". */
function sentenceCount(sentences: number): string {
  const whole = Math.floor(sentences);
  const half = sentences > whole ? ' and a half' : '';
  return whole === 1 ? `one sentence${half}` : `${whole} sentences${half}`;
}

/** "a negation (“not”) and a number (“1917”)": each kind once, with its first words. */
function listed(telling: AuditedOmission['telling']): string {
  const kinds = [...new Set(telling.map(({ kind }) => kind))];
  const told = kinds.map((kind) => {
    const words = telling.filter((each) => each.kind === kind);
    const shown = words.slice(0, mostShown).map(({ word }) => `“${word}”`);
    return `${kind === 'exception' ? 'an' : 'a'} ${kind} (${shown.join(', ')}${words.length > mostShown ? ' …' : ''})`;
  });
  return told.length < 2 ? told.join('') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`;
}

const mostShown = 3;
