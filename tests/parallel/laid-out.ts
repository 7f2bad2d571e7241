import { tokenizeSources } from '../../src/compare.ts';
import type { Source, Vocabulary } from '../../src/model/index.ts';
import { layEndToEnd, type TextRun, type TokenizedSource } from '../../src/parallel/text-run.ts';
import { sourceFrom } from '../helpers/source-from.ts';

/** Texts with their words, laid end to end as detection has them. */
export interface LaidOut {
  readonly texts: readonly TokenizedSource[];
  readonly vocabulary: Vocabulary;
  readonly run: TextRun;
}

export function layOut(sources: readonly Source[]): LaidOut {
  const { texts, vocabulary } = tokenizeSources(sources);
  return { texts, vocabulary, run: layEndToEnd(texts, vocabulary) };
}

/** The same of bare texts, called a, b, c … */
export function layOutTexts(...texts: readonly string[]): LaidOut {
  return layOut(texts.map((text, index) => sourceFrom(text, String.fromCharCode(97 + index))));
}

/** The words at these positions of the run, as they are compared. */
export function wordsAt({ run, vocabulary }: LaidOut, from: number, to: number): string {
  return Array.from(run.words.subarray(from, to), (word) => vocabulary.foldSpelling(word)).join(' ');
}
