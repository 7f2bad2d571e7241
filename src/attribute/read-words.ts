/**
 * The words of a text as columns, each with the roles that its language gives it and with what stands
 * before it. Attributions are read by walking over these columns from a quotation outwards, so that a text
 * is cut into words once however many quotations it has.
 */
import type { Source, Span } from '../model/index.ts';
import { findSentences, findWords, firstAtOrAfter } from '../text/index.ts';

/** What stands between a word and the one before it. */
export const gap = {
  comma: 1,
  /** The word begins a sentence or a block. */
  sentence: 2,
  open: 4,
  close: 8,
  /** A colon or semicolon. */
  colon: 16,
  mark: 32,
  dash: 64,
  stop: 128,
  hyphen: 256,
  /** The word begins a block. */
  block: 512,
  /** Anything but a single space. */
  wide: 1024,
} as const;

/** How a word is written; kept above the bits of its roles, of which there are fewer than 29. */
export const isCapital = 1 << 29;
export const isNumber = 1 << 30;

export interface Words {
  readonly count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Bits of `role`, `isCapital`, `isNumber`. */
  readonly roles: Uint32Array;
  /** Bits of `gap`. */
  readonly gaps: Uint16Array;
  /** Index of the first word that begins at or after a position. */
  at(position: number): number;
}

export function readWords(
  { text, blocks }: Pick<Source, 'text' | 'blocks'>,
  roleOf: ReadonlyMap<string, number>,
): Words {
  const spans = findWords(text);
  const count = spans.length / 2;
  const from = new Uint32Array(count);
  const to = new Uint32Array(count);
  const roles = new Uint32Array(count);
  const gaps = new Uint16Array(count);
  const known = new Map<string, number>();
  for (let index = 0; index < count; index++) {
    from[index] = spans.at(index * 2);
    to[index] = spans.at(index * 2 + 1);
    const word = text.slice(from[index], to[index]);
    let bits = known.get(word);
    if (bits === undefined) {
      bits = rolesOf(word, roleOf);
      known.set(word, bits);
    }
    roles[index] = bits;
    gaps[index] = gapBits(text, index === 0 ? 0 : to[index - 1]!, from[index]!);
  }
  const at = (position: number): number => firstAtOrAfter(from, position);
  blocks.forEach((block, index) => {
    if (blocks[index + 1]?.parent === index) return;
    for (const sentence of findSentences(text, block)) {
      const word = at(sentence.from);
      if (word < count) gaps[word]! |= gap.sentence;
    }
    const word = at(block.from);
    if (word < count) gaps[word]! |= gap.block | gap.sentence;
  });
  return { count, from, to, roles, gaps, at };
}

/** The span of a run of words, half-open. */
export function spanOf(words: Words, fromWord: number, toWord: number): Span {
  return { from: words.from[fromWord]!, to: words.to[toWord - 1]! };
}

/** "Trotsky's" has the roles of "Trotsky", and "I've" those of "I". */
const contraction = /(?:n['’]t|['’](?:s|ve|d|ll|re|m))$/u;

function rolesOf(word: string, roleOf: ReadonlyMap<string, number>): number {
  const lower = word.toLowerCase();
  const known = roleOf.get(lower) ?? roleOf.get(lower.replace(contraction, '')) ?? 0;
  // "d’État" has the capital of "État".
  const first = /^[dl]['’]\p{Lu}/u.test(word) ? word[2]! : word[0]!;
  if (/\p{N}/u.test(first)) return known | isNumber;
  return first === first.toLowerCase() ? known : known | isCapital;
}

const gapOf: Readonly<Record<string, number>> = {
  ',': gap.comma,
  '(': gap.open,
  '[': gap.open,
  ')': gap.close,
  ']': gap.close,
  ':': gap.colon,
  ';': gap.colon,
  '—': gap.dash,
  '–': gap.dash,
  '.': gap.stop,
  '!': gap.stop,
  '?': gap.stop,
  '…': gap.stop,
};

const quotationMark = /["“”‘’„‚«»‹›「」『』'`]/u;

/** "the Workers' Opposition": the apostrophe of a plural is no quotation mark. */
function isApostrophe(text: string, from: number, to: number): boolean {
  return to - from === 2 && /^['’]\s/u.test(text.slice(from, to));
}

function gapBits(text: string, from: number, to: number): number {
  if (to - from === 1 && text[from] === ' ') return 0;
  let bits: number = gap.wide;
  if (isApostrophe(text, from, to)) return bits;
  for (let index = from; index < to; index++) {
    const character = text[index]!;
    if (character === ' ') continue;
    if (character === '-' || character === '‐') {
      bits |= to - from === 1 ? gap.hyphen : gap.dash;
      continue;
    }
    bits |= gapOf[character] ?? (quotationMark.test(character) ? gap.mark : 0);
  }
  return bits;
}
