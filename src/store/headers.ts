/**
 * Every header that protects readers, in one table. The Worker sends them with pages and data; static
 * files are answered before the Worker runs and get the same table through a `_headers` file.
 */

/**
 * What is sent: a page, the page for texts of one's own, its data (or a problem) as JSON, the same as plain
 * text, CSV, TEI or a document that needs nothing else, what a citation manager reads, a picture made by a
 * page, or a static file.
 */
export type Representation =
  | 'page'
  | 'scratch'
  | 'data'
  | 'text'
  | 'table'
  | 'tei'
  | 'document'
  | 'bibtex'
  | 'csl'
  | 'image'
  | 'asset';

export interface HeaderOptions {
  /** On localhost there is no TLS to insist on, and insisting would break the page. */
  readonly isLocal: boolean;
}

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];
/**
 * A page that takes in texts of the reader's own can send nothing but its form: no script of it may connect to
 * anywhere. It may start its engine, by one named policy (`web/scratch/trusted.ts`).
 */
const scratchPolicy = pagePolicy
  .filter((rule) => !rule.startsWith('connect-src') && !rule.startsWith('trusted-types'))
  .concat(["worker-src 'self'", 'trusted-types variorum-scratch']);
/** Of a script that runs in a thread of its own: it may load its parts, and connect to nowhere. */
const threadPolicy = ["default-src 'none'", "script-src 'self'"];
const dataPolicy = ["default-src 'none'", "frame-ancestors 'none'", 'sandbox'];
/** A document with its styles in it, which is to be kept; shown from here it can do nothing. */
const documentPolicy = [...dataPolicy, "style-src 'unsafe-inline'"];

const forEverything = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const forAnswers = {
  ...forEverything,
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Origin-Agent-Cluster': '?1',
  'X-DNS-Prefetch-Control': 'off',
  'X-XSS-Protection': '0',
  'Cache-Control': 'public, max-age=0, must-revalidate',
};

/** Data in some format: inert, and open to the scripts of other sites. */
function dataAs(contentType: string): Readonly<Record<string, string>> {
  return {
    ...forAnswers,
    'Content-Security-Policy': dataPolicy.join('; '),
    'Content-Type': contentType,
    'Access-Control-Allow-Origin': '*',
  };
}

const byRepresentation: Readonly<Record<Representation, Readonly<Record<string, string>>>> = {
  page: {
    ...forAnswers,
    'Content-Security-Policy': pagePolicy.join('; '),
    'Content-Type': 'text/html; charset=utf-8',
  },
  scratch: {
    ...forAnswers,
    'Content-Security-Policy': scratchPolicy.join('; '),
    'Content-Type': 'text/html; charset=utf-8',
    'X-Robots-Tag': 'noindex, nofollow',
  },
  data: dataAs('application/json; charset=utf-8'),
  text: dataAs('text/plain; charset=utf-8'),
  table: dataAs('text/csv; charset=utf-8; header=present'),
  tei: dataAs('application/tei+xml; charset=utf-8'),
  document: {
    ...dataAs('text/html; charset=utf-8'),
    'Content-Security-Policy': documentPolicy.join('; '),
    'X-Robots-Tag': 'noindex',
  },
  bibtex: dataAs('application/x-bibtex; charset=utf-8'),
  csl: dataAs('application/vnd.citationstyles.csl+json; charset=utf-8'),
  image: {
    ...forAnswers,
    'Content-Security-Policy': dataPolicy.join('; '),
    'Content-Type': 'image/svg+xml; charset=utf-8',
  },
  // Hashed names: a changed file has another name, so this one may be kept for ever.
  asset: {
    ...forEverything,
    // Without it a page under its own embedder policy may not start a thread.
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Content-Security-Policy': threadPolicy.join('; '),
    'Cache-Control': 'public, max-age=31536000, immutable',
  },
};

/** The headers of an answer. */
export function headersFor(
  representation: Representation,
  { isLocal }: HeaderOptions,
): Record<string, string> {
  const headers: Record<string, string> = { ...byRepresentation[representation] };
  // A static file's headers are the same everywhere, also where the site is tried out without TLS.
  if (isLocal || representation === 'asset') return headers;
  headers['Strict-Transport-Security'] = 'max-age=31536000; includeSubDomains';
  if (representation === 'page' || representation === 'scratch')
    headers['Content-Security-Policy'] += '; upgrade-insecure-requests';
  return headers;
}

/** The text of the `_headers` file that gives static files theirs. */
export function assetHeadersFile(): string {
  const lines = Object.entries(headersFor('asset', { isLocal: false })).map(
    ([name, value]) => `  ${name}: ${value}`,
  );
  return ['/static/*', ...lines, ''].join('\n');
}
