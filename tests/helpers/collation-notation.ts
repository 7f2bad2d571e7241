import { collate } from '../../src/collate/index.ts';
import { type Collation, createBudget, defaultComparisonOptions } from '../../src/model/index.ts';
import { createVocabulary, tokenize } from '../../src/text/index.ts';
import { sourceFrom } from './source-from.ts';

/** Texts by their sigla, collated. */
export function collated(texts: Readonly<Record<string, string>>, steps = 1e9): Collation {
  const vocabulary = createVocabulary();
  const witnesses = Object.entries(texts).map(([siglum, text]) => {
    const tokens = tokenize(sourceFrom(text, siglum), vocabulary);
    return { siglum, text, tokens, range: { fromToken: 0, toToken: tokens.count } };
  });
  const { spellingDistance } = defaultComparisonOptions;
  return collate(witnesses, { vocabulary, spellingDistance }, createBudget(steps));
}

/** The table as the field writes it: `A: |the|black|cat| |`, folded words, one line a witness. */
export function table(texts: Readonly<Record<string, string>>, collation = collated(texts)): string[] {
  return collation.witnesses.map(({ siglum, columns }) => {
    const cells = new Array<string>(collation.width).fill(' ');
    const words = wordsOf(texts[siglum] ?? '');
    for (const [at, column] of columns.entries()) cells[column] = words[at] ?? '';
    return `${siglum}: |${cells.join('|')}|`;
  });
}

/** The words of a text as they are compared. */
export function wordsOf(text: string): string[] {
  const vocabulary = createVocabulary();
  const { fold } = tokenize(sourceFrom(text, 'x'), vocabulary);
  return [...fold].map((word) => vocabulary.foldSpelling(word));
}
