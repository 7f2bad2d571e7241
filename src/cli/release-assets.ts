import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** The files of a release folder over HTTP, as Cloudflare's assets binding gives them to the Worker. */
export interface ReleaseAssets {
  fetch(request: Request | URL | string): Promise<Response>;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Answers 404 for whatever is no regular file below the folder, hidden files and `..` included. */
export function openReleaseAssets(folder: string): ReleaseAssets {
  return {
    async fetch(request) {
      const path = pathOf(new URL(request instanceof Request ? request.url : request).pathname);
      const file = path === undefined ? undefined : join(folder, path);
      if (file === undefined || !existsSync(file) || !(await stat(file)).isFile()) {
        return new Response(null, { status: 404 });
      }
      const type = contentTypes[extname(file)] ?? 'application/octet-stream';
      return new Response(await readFile(file), { headers: { 'Content-Type': type } });
    },
  };
}

/**
 * A URL's path as a file path; undefined where a part of it could lead elsewhere. Names in a release
 * are plain, so nothing is decoded: an escape is a name that does not exist.
 */
function pathOf(pathname: string): string | undefined {
  const parts = pathname.split('/').slice(1);
  return parts.every((part) => /^[A-Za-z0-9_-][A-Za-z0-9._~-]*$/.test(part)) ? parts.join('/') : undefined;
}
