import { headersFor, type Representation } from '../store/index.ts';
import type { Site } from '../views/index.ts';
import { readAddress } from './address.ts';
import type { PageContext } from './page-environment.ts';

export interface Answer {
  /** Name of the page's data, as in the schema `variorum.sources-page/1`. */
  readonly name: string;
  /** Exactly what the page shows. */
  readonly data: object;
  readonly render: (site: Site) => string;
}

/** The page, or under `.json` what it is made of. What was made of a text that was sent is kept by nobody. */
export async function answer(c: PageContext, { name, data, render }: Answer): Promise<Response> {
  const site = c.get('site');
  const send = c.req.method === 'POST' ? unstored : tagged;
  if (!readAddress(c.req.raw).isData) return send(c.req.raw, 'page', render(site));
  const { engine, current } = site;
  const envelope = { schema: `variorum.${name}-page/1`, release: current.release, engine, ...data };
  return send(c.req.raw, 'data', `${JSON.stringify(envelope)}\n`);
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
  const tag = await entityTag(bytes);
  headers.set('ETag', tag);
  if (!isKnown(request.headers.get('If-None-Match'), tag)) return new Response(bytes, { headers });
  headers.delete('Content-Type');
  return new Response(null, { status: 304, headers });
}

/** Where the same page has its own address; with the headers that every answer has. */
export function redirected(c: PageContext, location: string, status: 301 | 302): Response {
  const address = readAddress(c.req.raw);
  const headers = new Headers(headersFor(address.isData ? 'data' : 'page', address));
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
