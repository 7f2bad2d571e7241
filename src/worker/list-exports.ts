import type { ListPart } from '../export/index.ts';
import { limits } from '../model/index.ts';
import type { Range } from '../store/index.ts';
import { type ExportFormat, exportHref } from '../views/index.ts';
import { readAddress } from './address.ts';
import type { PageContext } from './page-environment.ts';
import { provenanceOf } from './passage-exports.ts';

/** What of a list goes into one file: from the page that is asked for on, as far as one file may reach. */
export function exportedRange(page: number, total: number): Range {
  const from = (page - 1) * limits.itemsPage;
  return { from, to: Math.min(total, from + limits.exportedItems) };
}

/** How a file says which part of the list it has; `nextPage` is that from which the list goes on. */
export function listPart(
  c: PageContext,
  { first, total, nextPage }: Pick<ListPart, 'first' | 'total'> & { readonly nextPage: number | undefined },
): ListPart {
  const part = { first, total, provenance: provenanceOf(c) };
  const { format, path, query } = readAddress(c.req.raw);
  if (nextPage === undefined || format === 'page') return part;
  const next = new URLSearchParams(query);
  next.set('page', String(nextPage));
  return { ...part, next: nextHref(c, `${path}?${next}`, format) };
}

function nextHref(c: PageContext, path: string, format: ExportFormat): string {
  return c.get('site').origin + exportHref(path, format);
}
