import { UsageError } from '../model/index.ts';
import { headersFor } from '../store/index.ts';
import { readAddress } from './address.ts';
import { representations } from './formats.ts';

/** Nothing here can be changed; what takes a text to work on may be sent one. */
const takesForms: readonly string[] = ['/check', '/scratch', '/settings'];

/** The methods of an address, given without what names a format. */
export function allowedMethods(path: string): string {
  return takesForms.includes(path) ? 'GET, HEAD, OPTIONS, POST' : 'GET, HEAD, OPTIONS';
}

/** @throws UsageError `request.method` */
export function checkMethod(request: Request): void {
  const allowed = URL.canParse(request.url) ? allowedMethods(readAddress(request).path) : allowedMethods('');
  if (allowed.split(', ').includes(request.method)) return;
  throw new UsageError('request.method', `Expected one of the methods ${allowed}`, {
    advice: 'these pages can only be read',
  });
}

/** Answers OPTIONS, also when a browser asks before a script of another site reads our data. */
export function answerOptions(request: Request): Response {
  const { format, isLocal, path } = readAddress(request);
  const allowed = allowedMethods(path);
  const headers = new Headers(headersFor(representations[format], { isLocal }));
  headers.delete('Content-Type');
  headers.set('Allow', allowed);
  // Scripts of other sites may read; what is sent comes from our own pages.
  if (format !== 'page') headers.set('Access-Control-Allow-Methods', allowedMethods(''));
  return new Response(null, { status: 204, headers });
}
