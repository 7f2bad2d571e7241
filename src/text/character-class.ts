/**
 * Which characters make words, as a table over UTF-16 code units: scanning by table is five times
 * as fast as by regular expression, and the table is compiled from `\p{…}` classes, so that no
 * range is typed by hand and Node, Workers and browsers agree.
 *
 * `Intl.Segmenter` is not used: it gives different words in different runtimes ("U.S" is one word
 * in Node, two in workerd), and is quadratic on older ones. Scripts that put no spaces between
 * words (`alone`) are therefore read character by character, which is what aligning them needs.
 */
export const characterClass = {
  /** Spaces, punctuation, symbols: what stands between words. */
  gap: 0,
  letter: 1,
  /** Continues whatever it follows: combining marks, joiners, variation selectors, soft hyphens. */
  mark: 2,
  digit: 3,
  /** A word by itself: letters of scripts without spaces, and fractions or superscripts. */
  alone: 4,
  /** Part of a word only between two letters. */
  apostrophe: 5,
  /** Half of a character beyond the Basic Multilingual Plane: see `classAt`. */
  surrogate: 6,
} as const;

export type CharacterClass = (typeof characterClass)[keyof typeof characterClass];

/**
 * In rising precedence. Format characters that are not ignorable are the Arabic and Syriac number
 * signs, which belong to the digits after them. Thai and Lao AM are letters by category but part
 * of the preceding cluster.
 */
const definitions: readonly (readonly [CharacterClass, RegExp])[] = [
  [characterClass.letter, /[\p{L}\p{Nl}]+/gu],
  [characterClass.letter, /(?:(?!\p{Default_Ignorable_Code_Point})\p{Cf})+/gu],
  [characterClass.digit, /\p{Nd}+/gu],
  [
    characterClass.alone,
    /(?:\p{No}|[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}](?<=\p{L}))+/gu,
  ],
  [
    characterClass.mark,
    /[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\p{Join_Control}\u{AD}\u{E33}\u{EB3}]+/gu,
  ],
  [characterClass.apostrophe, /['\u{2019}\u{FF07}]+/gu],
];

const table: Uint8Array = /* @__PURE__ */ compileTable();

/** The class of the character at `index`; both halves of a surrogate pair have their pair's class. */
export function classAt(text: string, index: number): CharacterClass {
  const found = table[text.charCodeAt(index)] as CharacterClass;
  return found === characterClass.surrogate ? classOfPair(text, index) : found;
}

/** The class of the BMP character with this code unit; `surrogate` where it is only half of one. */
export function classOfCode(code: number): CharacterClass {
  return table[code] as CharacterClass;
}

/**
 * Whether text may be cut before `index` without parting what belongs together: a surrogate pair,
 * CR LF, a character and its marks, the dots of an ellipsis. Errs on the side of no.
 */
export function isSafeCut(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return true;
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  if (classAt(text, index) === characterClass.mark || before === zeroWidthJoiner) return false;
  // Two halves of a pair, or two pairs: these may be a flag.
  if (isSurrogate(before) && isSurrogate(after)) return false;
  if (before === carriageReturn && after === lineFeed) return false;
  return !(before === fullStop && after === fullStop);
}

function isSurrogate(code: number): boolean {
  return classOfCode(code) === characterClass.surrogate;
}

const zeroWidthJoiner = 0x200d;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;
const fullStop = 0x2e;

function classOfPair(text: string, index: number): CharacterClass {
  const unit = text.charCodeAt(index);
  const isSecondHalf = unit >= 0xdc00;
  const codePoint = text.codePointAt(isSecondHalf ? index - 1 : index) ?? unit;
  if (codePoint <= 0xffff) return characterClass.gap; // half a pair alone is no character
  const character = String.fromCodePoint(codePoint);
  let found: CharacterClass = characterClass.gap;
  for (const [value, pattern] of definitions) {
    if (character.search(pattern) === 0) found = value;
  }
  return found;
}

function compileTable(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  const units = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code++) units[code] = code >= 0xd800 && code <= 0xdfff ? 0 : code;
  let allCharacters = '';
  for (let from = 0; from < units.length; from += 0x1000) {
    allCharacters += String.fromCharCode(...units.subarray(from, from + 0x1000));
  }
  for (const [value, pattern] of definitions) {
    for (const match of allCharacters.matchAll(pattern)) {
      classes.fill(value, match.index, match.index + match[0].length);
    }
  }
  classes.fill(characterClass.surrogate, 0xd800, 0xe000);
  return classes;
}
