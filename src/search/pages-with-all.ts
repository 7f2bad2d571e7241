import { readPages } from './page-lists.ts';

/** The pages that are in every list, rising. Linear in the lists, the shortest first. */
export function pagesWithAll(lists: readonly string[]): number[] {
  const [shortest, ...others] = [...lists].sort((p, q) => p.length - q.length);
  if (shortest === undefined) return [];
  let pages = pagesIn(shortest);
  for (const list of others) {
    const here = new Set(pagesIn(list));
    pages = pages.filter((page) => here.has(page));
  }
  return pages;
}

function pagesIn(list: string): number[] {
  const pages: number[] = [];
  readPages(list, (page) => pages.push(page) > 0);
  return pages;
}
