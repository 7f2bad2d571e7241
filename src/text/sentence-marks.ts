/**
 * Marks that end a sentence, in the scripts of Unicode that have their own: Latin and Greek,
 * ideographic, Devanagari, Arabic and Urdu, Armenian, Ethiopic. To be used inside a character class.
 */
export const sentenceEndMarks = '.!?…。！？।॥؟۔։።';

/** Whether what stands between two words ends a sentence or a paragraph. */
export function endsSentence(gap: string): boolean {
  return sentenceEnd.test(gap);
}

const sentenceEnd = new RegExp(`[${sentenceEndMarks}]|\\n\\s*\\n`, 'u');
