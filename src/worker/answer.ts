import { headersFor, type Representation } from '../store/index.ts';
import type { ExportFormat, Site } from '../views/index.ts';
import { readAddress } from './address.ts';
import { FormatError, fileName, representations } from './formats.ts';
import type { PageContext } from './page-environment.ts';
import { inRelease } from './pinned.ts';

export interface Answer {
  /** Name of the page's data, as in the schema `variorum.sources-page/1`. */
  readonly name: string;
  /** Exactly what the page shows. */
  readonly data: object;
  readonly render: (site: Site) => string;
  /** What else the very same view can be had as. Each is written only when it is asked for. */
  readonly exports?: Exports;
}

export type Exports = Partial<Record<Exclude<ExportFormat, 'json'>, () => string | Promise<string>>>;

/**
 * The page, or what it is made of: under `.json` all of it, under other endings as the formats say that
 * this page has. What was made of a text that was sent is kept by nobody.
 *
 * @throws FormatError
 */
export async function answer(
  c: PageContext,
  { name, data, render, exports = {} }: Answer,
): Promise<Response> {
  const site = c.get('site');
  const { format, path } = readAddress(c.req.raw);
  const send = c.req.method === 'POST' ? unstored : tagged;
  const formats: ExportFormat[] = [...(Object.keys(exports) as ExportFormat[]), 'json'];
  if (format === 'page') {
    return send(c.req.raw, 'page', inRelease(site, render({ ...site, formats })));
  }
  const write = format === 'json' ? () => document(site, { name, data }) : exports[format];
  if (write === undefined) throw new FormatError(format, path + new URL(c.req.url).search, formats);
  const response = await send(c.req.raw, representations[format], await write());
  response.headers.set('Content-Disposition', disposition(path, format));
  return response;
}

/** What a page is made of, as one JSON document. */
function document(site: Site, { name, data }: Pick<Answer, 'name' | 'data'>): string {
  const { engine, current } = site;
  return `${JSON.stringify({ schema: `variorum.${name}-page/1`, release: current.release, engine, ...data })}\n`;
}

/** Browsers show what is plain text; everything else is for another program. */
function disposition(path: string, format: ExportFormat): string {
  const isShown = format === 'txt' || format === 'json';
  return `${isShown ? 'inline' : 'attachment'}; filename="${fileName(path, format)}"`;
}

/** An answer that no cache keeps and no search engine lists. */
export function unstored(
  request: Request,
  representation: Representation,
  body: string,
  status = 200,
): Response {
  const headers = new Headers(headersFor(representation, readAddress(request)));
  headers.set('Cache-Control', 'no-store');
  headers.set('X-Robots-Tag', 'noindex, nofollow');
  return new Response(body, { status, headers });
}

/**
 * An answer with a strong entity tag: the hash of the very body, which holds the release. So a new
 * release, a new stylesheet and a new version of the pages all give a new tag.
 */
export async function tagged(
  request: Request,
  representation: Representation,
  body: string,
): Promise<Response> {
  const headers = new Headers(headersFor(representation, readAddress(request)));
  const bytes = new TextEncoder().encode(body);
  headers.set('ETag', await entityTag(bytes));
  return unlessKnown(request, bytes, headers);
}

/** The body, or that the reader has it already. */
export function unlessKnown(
  request: Request,
  body: ConstructorParameters<typeof Response>[0],
  headers: Headers,
): Response {
  if (!isKnown(request.headers.get('If-None-Match'), headers.get('ETag') ?? '')) {
    return new Response(request.method === 'HEAD' ? null : body, { headers });
  }
  headers.delete('Content-Type');
  return new Response(null, { status: 304, headers });
}

/** Where the same page has its own address; with the headers that every answer has. */
export function redirected(c: PageContext, location: string, status: 301 | 302 | 303): Response {
  const address = readAddress(c.req.raw);
  const headers = new Headers(headersFor(representations[address.format], address));
  headers.delete('Content-Type');
  headers.set('Location', location);
  return new Response(null, { status, headers });
}

async function entityTag(bytes: ReturnType<TextEncoder['encode']>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  const hex = Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0'));
  return `"${hex.join('')}"`;
}

/** Whether the reader already has it. GET compares weakly (RFC 9110, 13.1.2). */
function isKnown(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  const known = ifNoneMatch.split(',').map((each) => each.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(tag);
}
