import type { EditionStore, SourceOutline, TextPage } from '../store/index.ts';
import type { WordsInSource } from '../views/index.ts';
import { findWordsIn, wordsOf } from '../words-in-text.ts';

/** Words that are marked on a page: a common one can stand there thousands of times. */
const mostMarked = 500;
/** Pages of a text that are all read to count words: each takes about two milliseconds. */
const mostCounted = 6;

/** Where the words of a question stand on a page and, unless the text is very long, how often on each page of it. */
export async function wordsInSource(
  question: string,
  page: TextPage,
  { source, pages }: SourceOutline,
  store: Pick<EditionStore, 'textPage'>,
): Promise<WordsInSource> {
  const words = wordsOf(question);
  const here = findWordsIn(page.text, words);
  const counts: { page: number; hits: number }[] = [];
  for (let number = 1; number <= pages.length; number++) {
    if (number === page.page) counts.push({ page: number, hits: here.length });
    else if (pages.length <= mostCounted) {
      const other = await store.textPage(source.id, number);
      counts.push({ page: number, hits: findWordsIn(other?.text ?? '', words).length });
    }
  }
  const hits = here
    .slice(0, mostMarked)
    .map(({ from, to }) => ({ from: page.from + from, to: page.from + to }));
  return { question, hits, counts };
}
