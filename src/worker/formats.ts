import { UsageError } from '../model/index.ts';
import type { Representation } from '../store/index.ts';
import { type ExportFormat, exportFormats, exportHref } from '../views/index.ts';

/** What an address asks for: the page, or the same in another format, told by how the path ends. */
export type Format = 'page' | ExportFormat;

/** How each is sent. */
export const representations: Readonly<Record<Format, Representation>> = {
  page: 'page',
  json: 'data',
  txt: 'text',
  csv: 'table',
  xml: 'tei',
  html: 'document',
  bib: 'bibtex',
  'csl.json': 'csl',
};

/** An ending is looked for before those that it ends in. */
const byLength = [...exportFormats].sort((a, b) => b.length - a.length);

/**
 * The path without its ending, and what the ending asks for. Ids are slugs, which have no dots, so that no
 * name can be taken for a format.
 */
export function readFormat(pathname: string): { readonly path: string; readonly format: Format } {
  const format = byLength.find((ending) => pathname.endsWith(`.${ending}`));
  if (format === undefined) return { path: pathname, format: 'page' };
  const path = pathname.slice(0, -1 - format.length);
  return { path: path === '/index' ? '/' : path, format };
}

/** What to add to a path for an address of the same format. */
export function endingOf(format: Format): string {
  return format === 'page' ? '' : `.${format}`;
}

/** The page is there, but not in the format asked for. */
export class FormatError extends UsageError {
  /** The page, and what else it can be had as. */
  readonly offered: readonly { readonly href: string; readonly name: string }[];

  constructor(format: ExportFormat, path: string, formats: readonly ExportFormat[]) {
    const page = path.split('?')[0] === '/' ? '/' : path;
    super('request.not-found', `This page cannot be had as \`.${format}\``, {
      advice: `ask for ${formats.map((each) => `\`.${each}\``).join(', ')} or the page itself`,
    });
    this.offered = [
      { href: page, name: 'The page itself' },
      ...formats.map((each) => ({ href: exportHref(path, each), name: `The same as .${each}` })),
    ];
  }
}

/** Characters of a file's name; systems allow 255 bytes, and readers put it beside others. */
const nameLength = 120;

/** "compare-bliss-1864-p1-times-1863-p1.csv": the address as the name of a file. */
export function fileName(path: string, format: ExportFormat): string {
  const name = path
    .replace(/[^a-z0-9._-]+/gi, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, nameLength);
  return `${name === '' ? 'overview' : name}.${format}`;
}
