/** Two texts as the engine takes them: read, and cut into words of one vocabulary. */
import { readFileSync } from 'node:fs';
import type { Side } from '../../../src/align/index.ts';
import type { Source, Vocabulary } from '../../../src/model/index.ts';
import { readSource } from '../../../src/read/index.ts';
import { createVocabulary, tokenize } from '../../../src/text/index.ts';

export interface TokenizedPair {
  readonly a: Side;
  readonly b: Side;
  readonly vocabulary: Vocabulary;
}

export async function readPair(fileA: string, fileB: string): Promise<TokenizedPair> {
  const [a, b] = await Promise.all([readText(fileA), readText(fileB)]);
  return tokenizedPair(a, b);
}

/** A file as the command line reads a text; its hash is left out. */
export function readText(file: string): Promise<Source> {
  return readSource({ file, bytes: readFileSync(file), sha256: '' }, { format: 'text' });
}

export function tokenizedPair(a: Source, b: Source): TokenizedPair {
  const vocabulary = createVocabulary();
  return { a: sideOf(a, vocabulary), b: sideOf(b, vocabulary), vocabulary };
}

function sideOf(source: Source, vocabulary: Vocabulary): Side {
  const tokens = tokenize(source, vocabulary);
  return { text: source.text, tokens, range: { fromToken: 0, toToken: tokens.count } };
}
