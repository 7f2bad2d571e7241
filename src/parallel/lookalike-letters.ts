/**
 * The letters of every word as a scanner sees them: letters that are taken for each other are one.
 *
 *   modern, modem      [m o d e n n] both          clear, dear      [e l e a n] both
 *
 * Under these letters a page and its bad scan are nearly the same, however its words were broken or
 * joined. Nothing is shown or judged by them: they only say where to look, and whether what differs
 * is as likely one text as two.
 */
import type { Vocabulary } from '../model/index.ts';

/** Letters by fold id: those of word w are `letters[starts[w]]` up to `letters[starts[w + 1]]`. */
export interface LookalikeLetters {
  readonly starts: Uint32Array;
  readonly letters: Uint8Array;
}

/**
 * What each letter looks like. Two letters stand for one that is easily read as two. The groups are
 * those of the table in `classify/scanning-errors.ts`, made transitive.
 */
const looks: Readonly<Record<string, string>> = {
  ...same('ceo0', 'e'),
  ...same('bhk6', 'h'),
  ...same('iljtf1!', 'l'),
  ...same('nuvr', 'n'),
  ...same('gq9', 'g'),
  ...same('s58', 's'),
  ...same('yz', 'y'),
  d: 'el',
  m: 'nn',
  w: 'nn',
};

function same(letters: string, look: string): Record<string, string> {
  return Object.fromEntries([...letters].map((letter) => [letter, look]));
}

/** Letters outside ASCII are told apart as far as a byte can. */
const firstForeign = 0x80;

export function lookalikeLetters(vocabulary: Vocabulary): LookalikeLetters {
  const starts = new Uint32Array(vocabulary.size + 1);
  let letters = new Uint8Array(vocabulary.size * 8 + 64);
  let length = 0;
  for (let word = 0; word < vocabulary.size; word++) {
    starts[word] = length;
    const spelling = vocabulary.foldSpelling(word);
    if (length + spelling.length * 2 > letters.length) {
      const larger = new Uint8Array(letters.length * 2 + spelling.length * 2);
      larger.set(letters);
      letters = larger;
    }
    for (let at = 0; at < spelling.length; at++) {
      const code = spelling.charCodeAt(at);
      if (code === apostrophe) continue;
      const look = code < firstForeign ? (looks[spelling[at]!] ?? spelling[at]!) : undefined;
      if (look === undefined) letters[length++] = firstForeign | (code & 0x7f);
      else for (let index = 0; index < look.length; index++) letters[length++] = look.charCodeAt(index);
    }
  }
  starts[vocabulary.size] = length;
  return { starts, letters };
}

const apostrophe = 0x27;
