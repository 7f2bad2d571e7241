/**
 * Whether two spellings of one word of a name may be the same word, written down by different people:
 *
 *   Trotsky / Trotzki    Zinoviev / Zinovieff    Lunacharsky / Lunarcharsky    Троцкий / Trotsky
 *
 * Spellings are brought to a key, in which letters that transliterations exchange are one; equal keys
 * agree. Longer words agree as well with a letter or two amiss. Short ones do not: Lenin and Levin, Marx
 * and Mark are one letter apart. Soundex and its kin are not used: they take Robert for Rupert and hold
 * nothing against different vowels.
 */
import { fold, spellingDistance } from '../text/index.ts';

/** Letters from which on a letter may be amiss: of six, Martov and Marlov are two men. */
const fewestLetters = 7;
/** Edits per letter: one in seven to nine, two in ten or more, and Lunacharsky against Lunarcharsky. */
const mostAmiss = 0.2;

/** Words as `fold` gives them. `mostAmissHere` is edits per letter, for words that are known to be the same part of a name. */
export function spellingsAgree(
  a: string,
  b: string,
  mostAmissHere = mostAmiss,
  fewestLettersHere = fewestLetters,
): boolean {
  if (a === b) return true;
  const [keyA, keyB] = [keyOf(a), keyOf(b)];
  if (keyA === keyB) return true;
  if (Math.max(a.length, b.length) < fewestLettersHere) return false;
  // Keys are shorter than what is written, so that what they do not explain weighs more in them.
  const isNear = (p: string, q: string): boolean => spellingDistance(p, q, mostAmissHere) <= mostAmissHere;
  return isNear(keyA, keyB) || isNear(romanized(a), romanized(b));
}

/** Whether letters of both are of scripts that can be compared: a name in Chinese says nothing about one in Latin. */
export function areComparable(a: string, b: string): boolean {
  return unknownScript.test(romanized(a)) === unknownScript.test(romanized(b));
}

const unknownScript = /(?!\p{scx=Latin})\p{L}/u;

function keyOf(word: string): string {
  let key = romanized(word);
  for (const [pattern, replacement] of exchanges) key = key.replace(pattern, replacement);
  return key;
}

/** In order: longer clusters before the letters in them. */
const exchanges: readonly (readonly [RegExp, string])[] = [
  [/[^\p{L}\p{N}]+/gu, ''],
  // Scanned letters: "Srnirnov", "Ratnon".
  [/rn|tn/gu, 'm'],
  [/shch|schtsch|szcz/gu, 'sh'],
  [/tsch|tch|cz|ch/gu, 'c'],
  [/sch|sz/gu, 'sh'],
  [/dzh|dj/gu, 'j'],
  [/(?:tsk|tzk|sk|zk|ck|k)(?:aya|aia|aja|iy|yi|ii|ij|yj|y|i|ie|j)$/gu, 'ki'],
  [/(?:ff|v|w)$/gu, 'f'],
  [/(?:iy|yi|ii|ij|ie|ey|ei|ai|ay|y|i)$/gu, 'i'],
  [/ph/gu, 'f'],
  [/kh|qu|q|ck|c(?=[aou])/gu, 'k'],
  [/tz|ts|z/gu, 's'],
  [/x/gu, 'ks'],
  [/th/gu, 't'],
  [/w/gu, 'v'],
  [/oo|ou/gu, 'u'],
  [/ee|[jy]/gu, 'i'],
  [/i(?=[aeou])|(?<=[aeou])i/gu, ''],
  [/(\p{L})\1+/gu, '$1'],
];

/** Cyrillic and Greek letters as English books write them; other letters stay. */
export function romanized(word: string): string {
  if (isLatin.test(word)) return word;
  return word.replace(/[\p{scx=Cyrillic}\p{scx=Greek}]/gu, (letter) => romanLetters[letter] ?? letter);
}

const isLatin = /^[\0-\x7f]*$/;

const romanLetters: Readonly<Record<string, string>> = {
  ...lettersFrom('абвгдезиклмнопрстуфыэіў', 'abvgdeziklmnoprstufyeiu'),
  ...{
    ё: 'e',
    ж: 'zh',
    й: 'i',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ь: '',
    ю: 'iu',
    я: 'ia',
  },
  ...{ є: 'ie', ї: 'i', ґ: 'g', ђ: 'dj', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', џ: 'dzh' },
  ...lettersFrom('αβγδεζηικλμνοπρστυφω', 'abgdezeiklmnoprstyfo'),
  ...{ θ: 'th', ξ: 'x', ς: 's', χ: 'ch', ψ: 'ps' },
};

function lettersFrom(letters: string, roman: string): Record<string, string> {
  return Object.fromEntries([...letters].map((letter, index) => [fold(letter), roman[index]!]));
}
