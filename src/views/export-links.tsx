import type { Site } from './site.ts';

/** What a page can be had as besides itself; each is the page's address with this ending. */
export const exportFormats = ['txt', 'csv', 'xml', 'html', 'bib', 'csl.json', 'json'] as const;

export type ExportFormat = (typeof exportFormats)[number];

const formatNames: Readonly<Record<ExportFormat, string>> = {
  txt: 'plain text',
  csv: 'table (CSV)',
  xml: 'TEI XML',
  html: 'one HTML file',
  bib: 'BibTeX',
  'csl.json': 'CSL-JSON',
  json: 'JSON',
};

/** The address of a page, given with its query, in a format. */
export function exportHref(path: string, format: ExportFormat): string {
  const [page = '', query] = path.split('?');
  return `${page === '/' ? '/index' : page}.${format}${query === undefined ? '' : `?${query}`}`;
}

/** Every format in which this very view can be had, in one line; `data` is its address as JSON. */
export function ExportLinks({ site, data }: { readonly site: Site; readonly data: string }) {
  const formats = exportFormats.filter((format) => site.formats.includes(format));
  if (formats.length === 0) return null;
  return (
    <nav class="exports" id="export" aria-label="Export">
      <span>Export:</span>{' '}
      <ul>
        {formats.map((format) => (
          <li>
            <a href={data.replace(/\.json(?=\?|$)/, `.${format}`)} rel="nofollow" data-keeps-kinds>
              {formatNames[format]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
