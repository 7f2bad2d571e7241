/** Real prose of any length, and the same with a share of its words replaced, left out or added. Seeded. */
import {
  type AlterationKind,
  alterWords,
  type QuotedWord,
  wordingOf,
} from '../../../src/analyse/alter-words.ts';
import { createRandom } from '../../../src/analyse/index.ts';
import { findWords } from '../../../src/text/index.ts';
import { addresses } from '../detect/texts.ts';

export interface Altered {
  readonly a: string;
  readonly b: string;
  /** Words that were left as they were: any good alignment keeps as many. */
  readonly untouched: number;
}

/** The first words of the addresses of American presidents, and a revision of them. */
export function alteredAddresses(words: number, strength: number): Altered {
  const text = addresses()
    .map((address) => address.text)
    .join('\n\n');
  const spans = findWords(text);
  const random = createRandom(words);
  const form = (word: number): string => text.slice(spans.at(word * 2), spans.at(word * 2 + 1));
  const original = Array.from(
    { length: words },
    (_, word): QuotedWord => ({
      form: form(word),
      gap: text.slice(spans.at(word * 2 + 1), spans.at(word * 2 + 2)),
    }),
  );
  const supply = { random, drawWord: (): string => form(random.below(words)) };
  const revise = (before: readonly QuotedWord[], kind: AlterationKind): readonly QuotedWord[] =>
    alterWords(before, { kind, strength: strength / 3 }, supply)!;
  const left = revise(revise(original, 'substituted'), 'dropped');
  const originals = new Set(original);
  return {
    a: wordingOf(original),
    b: wordingOf(revise(left, 'inserted')),
    untouched: left.filter((word) => originals.has(word)).length,
  };
}
