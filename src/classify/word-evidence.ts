import type { Tokens, Vocabulary } from '../model/index.ts';

/** Tells how often a folded word stands in a text. */
export type WordCounter = (word: string) => number;

/**
 * A counter of the words of one text. It counts at the first question, in one pass over the text, and
 * keeps what it counted: most pairs of texts never ask. One counter serves all pairs the text is in.
 */
export function wordCounter(tokens: Tokens, vocabulary: Vocabulary): WordCounter {
  let counts: Map<number, number> | undefined;
  return (word) => {
    counts ??= countFolds(tokens);
    return counts.get(vocabulary.foldOf(vocabulary.internForm(word, 0, word.length))) ?? 0;
  };
}

function countFolds({ count, fold }: Tokens): Map<number, number> {
  const counts = new Map<number, number>();
  for (let token = 0; token < count; token++) counts.set(fold[token]!, (counts.get(fold[token]!) ?? 0) + 1);
  return counts;
}
