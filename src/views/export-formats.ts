/** What a page can be had as besides itself; each is the page's address with this ending. */
export const exportFormats = ['txt', 'csv', 'xml', 'html', 'bib', 'csl.json', 'json'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** The address of a page, given with its query, in a format. */
export function exportHref(path: string, format: ExportFormat): string {
  const [page = '', query] = path.split('?');
  return `${page === '/' ? '/index' : page}.${format}${query === undefined ? '' : `?${query}`}`;
}
