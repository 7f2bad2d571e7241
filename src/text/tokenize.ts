import {
  type Block,
  limits,
  type Source,
  SourceError,
  type Tokens,
  type Vocabulary,
} from '../model/index.ts';
import { characterClass, classAt, classOfCode } from './character-class.ts';

/**
 * The words of a source, in order. A word is a run of letters, marks and digits; it may hold an
 * apostrophe between letters ("Trotsky's"), a point or comma between digits ("86,000") and a
 * hyphen with a line break between letters ("tele-⏎phone"). A hyphen within a line parts words, so
 * that "to-day" and "to day" differ in what stands between the words. Characters of scripts
 * without spaces are words by themselves. Lossless: words and the gaps between them are the text.
 */
export function tokenize(
  { id, text, blocks }: Pick<Source, 'id' | 'text' | 'blocks'>,
  vocabulary: Vocabulary,
): Tokens {
  const spans = findWords(text);
  const count = spans.length / 2;
  if (count > limits.tokensPerSource) {
    throw new SourceError('source.too-large', `\`${id}\` has ${count} words`, {
      advice: 'split it into several sources',
      limit: limits.tokensPerSource,
      actual: count,
    });
  }
  const from = new Uint32Array(count);
  const to = new Uint32Array(count);
  const fold = new Uint32Array(count);
  for (let index = 0; index < count; index++) {
    from[index] = spans.at(index * 2);
    to[index] = spans.at(index * 2 + 1);
    fold[index] = vocabulary.foldOf(vocabulary.internForm(text, from[index]!, to[index]!));
  }
  return { count, from, to, fold, ...locate(from, blocks) };
}

/** Number of words in a stretch of text. */
export function countWords(text: string): number {
  return findWords(text).length / 2;
}

/** Starts and ends of the words of a text, alternating, in UTF-16 units. */
export function findWords(text: string): { readonly length: number; at(index: number): number } {
  let ends = new Uint32Array(Math.max(16, text.length >> 1));
  let length = 0;
  let index = 0;
  while (index < text.length) {
    const kind = classAt(text, index);
    if (!startsWord(kind)) {
      index++;
      continue;
    }
    const end = endOfWord(text, index, kind);
    if (length + 2 > ends.length) {
      const larger = new Uint32Array(ends.length * 2);
      larger.set(ends);
      ends = larger;
    }
    ends[length++] = index;
    ends[length++] = end;
    index = end;
  }
  return { length, at: (position) => ends[position]! };
}

function startsWord(kind: number): boolean {
  return kind === characterClass.letter || kind === characterClass.digit || kind === characterClass.alone;
}

function endOfWord(text: string, start: number, kind: number): number {
  let index = afterMarks(text, start + characterLength(text, start));
  if (kind === characterClass.alone) return index;
  for (;;) {
    if (index >= text.length) return index;
    const next = classAt(text, index);
    if (next === characterClass.letter || next === characterClass.digit) {
      index = afterMarks(text, index + characterLength(text, index));
    } else {
      const joined = afterJoiner(text, index, next);
      if (joined === index) return index;
      index = joined;
    }
  }
}

/** Where the word goes on when what stands at `index` joins two parts of it; else `index`. */
function afterJoiner(text: string, index: number, kind: number): number {
  const after = index + 1;
  if (after >= text.length) return index;
  if (kind === characterClass.apostrophe) {
    return classAt(text, after) === characterClass.letter ? after : index;
  }
  const code = text.charCodeAt(index);
  if (code === fullStop || code === comma) {
    const isBetweenDigits =
      classAt(text, index - 1) === characterClass.digit && classAt(text, after) === characterClass.digit;
    return isBetweenDigits ? after : index;
  }
  if (code === hyphenMinus || code === hyphen) return afterLineEnd(text, after) ?? index;
  // A soft hyphen is part of the word already, as a mark.
  if (text.charCodeAt(index - 1) === softHyphen) return afterLineEnd(text, index) ?? index;
  return index;
}

/**
 * "tele-⏎phone": where the next line goes on with a lower-case letter; undefined where it does not,
 * since "Anglo-⏎American" keeps its hyphen. Blanks on either side of the break are passed over.
 */
function afterLineEnd(text: string, index: number): number | undefined {
  const next =
    index + /^[ \t]*(?:\r\n|\n|\r)?[ \t]*/.exec(text.slice(index, index + longestBreak))![0].length;
  const isBreak = /[\r\n]/.test(text.slice(index, next));
  return isBreak && next < text.length && /\p{Ll}/u.test(text[next]!) ? next : undefined;
}

/** Code units of a line break with an indented line after it. */
const longestBreak = 40;

const fullStop = 0x2e;
const comma = 0x2c;
const hyphenMinus = 0x2d;
const hyphen = 0x2010;
const softHyphen = 0xad;

function afterMarks(text: string, start: number): number {
  let index = start;
  while (index < text.length && classAt(text, index) === characterClass.mark) {
    index += characterLength(text, index);
  }
  return index;
}

function characterLength(text: string, index: number): number {
  return classOfCode(text.charCodeAt(index)) === characterClass.surrogate ? 2 : 1;
}

function locate(from: Uint32Array, blocks: readonly Block[]): Pick<Tokens, 'block' | 'zone'> {
  const block = new Uint32Array(from.length);
  const zone = new Uint32Array(from.length);
  const open: number[] = [];
  let next = 0;
  let zones = 0;
  for (let token = 0; token < from.length; token++) {
    const start = from[token]!;
    for (; next < blocks.length && blocks[next]!.from <= start; next++) {
      if (blocks[next]!.type === 'gap') zones++;
      else open.push(next);
    }
    while (open.length > 0 && blocks[open.at(-1)!]!.to <= start) open.pop();
    block[token] = open.at(-1) ?? 0;
    zone[token] = zones;
  }
  return { block, zone };
}

/** Index of the first value that is not below `position`, in a rising column. */
export function firstAtOrAfter(column: Uint32Array, position: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
