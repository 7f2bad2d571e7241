import type { ListedQuote } from '../store/index.ts';

/** Small pieces that the pages of quotations share. */

export function quoteHref(id: string): string {
  return `/quotes/${encodeURIComponent(id)}`;
}

export function yearSpan({ from, to }: NonNullable<ListedQuote['years']>): string {
  return from === to ? from : `${from}–${to}`;
}

/** Numbers in the table that are links; of very many the first. */
export const linksShown = 12;

export function OccurrenceLinks({ indexes }: { readonly indexes: readonly number[] }) {
  return (
    <>
      {indexes.slice(0, linksShown).map((index, at) => (
        <>
          {at === 0 ? '' : ', '}
          <a href={`#o${index + 1}`}>
            <span class="vh">occurrence </span>
            {index + 1}
          </a>
        </>
      ))}
      {indexes.length > linksShown ? ', …' : ''}
    </>
  );
}
