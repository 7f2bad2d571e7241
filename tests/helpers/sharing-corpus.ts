import { createRandom } from '../../src/analyse/index.ts';
import { prose } from './prose.ts';

/**
 * So many texts, by name, that quote each other: each holds passages of the others, some with a word
 * altered or left out, and one paragraph that stands in all.
 */
export function sharingCorpus(texts: number, sentences: number, seed: number): Record<string, string> {
  const random = createRandom(seed);
  const own = Array.from({ length: texts }, (_, index) => prose(seed + index, sentences).split('\n\n'));
  const common = prose(seed + texts, 5);
  const altered = (paragraph: string): string => {
    const words = paragraph.split(' ');
    words.splice(random.below(words.length), random.below(2), 'other');
    return words.join(' ');
  };
  return Object.fromEntries(
    own.map((paragraphs, index) => {
      const borrowed = own.flatMap((others, other) =>
        other === index ? [] : [altered(others[random.below(others.length)]!)],
      );
      const text = [...paragraphs, common, ...borrowed].join('\n\n');
      return [`t${String(index).padStart(2, '0')}`, text];
    }),
  );
}
