import { createRandom } from '../../src/analyse/index.ts';

const syllables = ['ba', 'ke', 'lo', 'mi', 'nu', 'ra', 'se', 'ti', 'vo', 'zan', 'dor', 'fel'];

/**
 * Paragraphs of five sentences in a language of its own: some 2,000 words of Zipf-like frequency, so
 * that two texts share words and no sentences; every sentence has a number and a negation.
 */
export function prose(seed: number, sentences: number): string {
  const random = createRandom(seed);
  const word = (): string => {
    let spelling = '';
    let rank = Math.floor(2_000 * random.next() ** 3) + syllables.length;
    for (; rank > 0; rank = Math.floor(rank / syllables.length))
      spelling += syllables[rank % syllables.length];
    return spelling;
  };
  const sentence = (): string => {
    const words = Array.from({ length: 12 }, word);
    words[random.below(12)] = String(1_800 + random.below(99));
    words.splice(random.below(12), 0, 'was not');
    return `${words[0]!.charAt(0).toUpperCase()}${words.join(' ').slice(1)}.`;
  };
  const paragraph = (): string => Array.from({ length: 5 }, sentence).join(' ');
  return Array.from({ length: sentences / 5 }, paragraph).join('\n\n');
}
