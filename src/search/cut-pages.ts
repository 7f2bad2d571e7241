import type { Tokens } from '../model/index.ts';

/**
 * Words of a page at least: enough that most quotations lie on one page or two, and so few that a dozen
 * pages can be read word by word within one request.
 */
const fewestWords = 150;
/** A page ends with a block, where one ends within so many words. */
const mostWords = 300;

/** A page as words: the first of them. It ends where the next one begins, the last with the text. */
export interface WordPage {
  readonly fromToken: number;
}

/**
 * Cuts a text into pages of 150 to 300 words, at the end of a block where there is one. Every text has a
 * page, an empty one too.
 */
export function cutPages({ count, block }: Pick<Tokens, 'count' | 'block'>): WordPage[] {
  const pages: WordPage[] = [{ fromToken: 0 }];
  for (;;) {
    const { fromToken } = pages.at(-1)!;
    let next = fromToken + fewestWords;
    const latest = fromToken + mostWords;
    while (next < latest && next < count && block[next] === block[next - 1]) next++;
    // What is left is no page of its own where it is only a few words.
    if (count - next < fewestWords / 4) return pages;
    pages.push({ fromToken: next });
  }
}
