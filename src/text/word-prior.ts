/** How rare a word is in the language, as far as its letters show it. */
import { characterClass, classAt } from './character-class.ts';

/** Bits of an unknown character that is a word by itself: one of some five hundred that make up most of a text. */
const characterBits = 9;

/**
 * Bits of a word of which nothing is known but its spelling: 3 + 1.5 a letter, a rule of thumb for
 * alphabets, where short words are common. A character of a script without spaces is a word of one
 * letter and yet no common word. A prior: to be mixed with counts.
 */
export function priorBits(word: string): number {
  return classAt(word, 0) === characterClass.alone ? characterBits : 3 + 1.5 * word.length;
}
