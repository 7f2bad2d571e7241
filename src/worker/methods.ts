import { UsageError } from '../model/index.ts';
import { headersFor } from '../store/index.ts';
import { readAddress } from './address.ts';

/** Nothing here can be changed, so every address has the same methods. */
export const allowedMethods = 'GET, HEAD, OPTIONS';

/** @throws UsageError `request.method` */
export function checkMethod(method: string): void {
  if (allowedMethods.split(', ').includes(method)) return;
  throw new UsageError('request.method', 'Expected the method GET, HEAD or OPTIONS', {
    advice: 'these pages can only be read',
  });
}

/** Answers OPTIONS, also when a browser asks before a script of another site reads our data. */
export function answerOptions(request: Request): Response {
  const { isData, isLocal } = readAddress(request);
  const headers = new Headers(headersFor(isData ? 'data' : 'page', { isLocal }));
  headers.delete('Content-Type');
  headers.set('Allow', allowedMethods);
  if (isData) headers.set('Access-Control-Allow-Methods', allowedMethods);
  return new Response(null, { status: 204, headers });
}
