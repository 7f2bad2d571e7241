import { limits, UsageError } from '../model/index.ts';
import { type Format, readFormat } from './formats.ts';

/** What of an address decides the page, and as what it is wanted. */
export interface Address {
  /** The path without what names a format. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly format: Format;
  readonly isLocal: boolean;
}

/** Two ids and two ranges of places have less than half of it. */
const pathLength = 1_024;
const localHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

export function readAddress(request: Pick<Request, 'url'>): Address {
  const { pathname, searchParams, hostname } = new URL(request.url);
  return {
    ...readFormat(pathname),
    query: searchParams,
    isLocal: localHosts.has(hostname) || hostname.endsWith('.localhost'),
  };
}

/**
 * Refuses addresses that a router, a file system and a reader might understand differently. It
 * looks at the address as it was sent, since parsing already takes `..` away.
 *
 * @throws UsageError `request.path`, `request.query`
 */
export function checkAddress(url: string): void {
  const [, path = '', query = ''] = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^?#]*)\??([^#]*)/i.exec(url) ?? [];
  if (path.length > pathLength) {
    throw new UsageError('request.path', 'The address is too long', {
      advice: 'use a link from these pages',
      limit: pathLength,
      actual: path.length,
    });
  }
  const ambiguous = ['//', '\\', '%2f', '%5c', '%00', '%2e'].find((part) =>
    path.toLowerCase().includes(part),
  );
  if (ambiguous !== undefined) throw badPath(`Expected a plain path, got one with \`${ambiguous}\``);
  if (path.split('/').some((step) => step === '.' || step === '..')) {
    throw badPath('Expected a plain path, got one with `.` or `..` as a step');
  }
  if (!isDecodable(path)) throw badPath('Expected a path in UTF-8, got broken percent encoding');
  checkQuery(query);
}

function checkQuery(query: string): void {
  if (query.length > limits.queryLength) {
    throw new UsageError('request.query', 'The query is too long', {
      advice: 'use fewer or shorter parameters',
      limit: limits.queryLength,
      actual: query.length,
    });
  }
  if (query.includes('%00')) throw new UsageError('request.query', 'Expected text in the query, got `%00`');
  if (!isDecodable(query.replaceAll('+', ' '))) {
    throw new UsageError('request.query', 'Expected a query in UTF-8, got broken percent encoding');
  }
}

function badPath(message: string): UsageError {
  return new UsageError('request.path', message, { advice: 'use a link from these pages' });
}

function isDecodable(text: string): boolean {
  return text.isWellFormed() && !/%(?![0-9a-f]{2})/i.test(text) && isUtf8(text);
}

/** Broken UTF-8 decodes to the replacement character, which none of our addresses has. */
function isUtf8(text: string): boolean {
  return !(new URLSearchParams(`text=${text.replaceAll('&', '%26')}`).get('text') ?? '').includes('\uFFFD');
}
