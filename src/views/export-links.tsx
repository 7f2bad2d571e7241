import { type ExportFormat, exportFormats } from './export-formats.ts';
import type { Site } from './site.ts';

const formatNames: Readonly<Record<ExportFormat, string>> = {
  txt: 'plain text',
  csv: 'table (CSV)',
  xml: 'TEI XML',
  html: 'one HTML file',
  bib: 'BibTeX',
  'csl.json': 'CSL-JSON',
  json: 'JSON',
};

/**
 * Every format in which this very view can be had, in one line; `data` is its address as JSON. A page that has
 * nothing but JSON is about this site: programs find its data by the head of the page, readers need not choose.
 */
export function ExportLinks({ site, data }: { readonly site: Site; readonly data: string }) {
  const formats = exportFormats.filter((format) => site.formats.includes(format));
  if (formats.every((format) => format === 'json')) return null;
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
