/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import {
  type CurrentRelease,
  type EditionStore,
  headersFor,
  openRelease,
  type StaticFile,
} from '../../src/store/index.ts';
import { createApp } from '../../src/worker/app.ts';

const root = join(import.meta.dirname, '../..');
const chromiumPath = '/usr/bin/chromium';

/** Whether there is a browser to test with; says so where there is none and none is demanded. */
export function hasBrowser(): boolean {
  if (existsSync(chromiumPath) || process.env['VARIORUM_BROWSER'] === 'required') return true;
  process.stdout.write(
    `Browser tests skipped: there is no ${chromiumPath} (VARIORUM_BROWSER=required makes that a failure)\n`,
  );
  return false;
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface Site {
  readonly origin: string;
  readonly stylesheet: string;
  readonly script: string;
  close(): Promise<void>;
}

let shared: Promise<Browser> | undefined;

/** The browser of all files of a run that share a process; it ends with the process. */
export function sharedBrowser(): Promise<Browser> {
  shared ??= launchBrowser();
  return shared;
}

/** The site over a store and a browser to look at it with, for the tests of one `describe`. */
export function siteInBrowser(store: EditionStore | (() => Promise<EditionStore>)): {
  readonly site: Site;
  readonly browser: Browser;
} {
  let opened: readonly [Site, Browser] | undefined;
  beforeAll(async () => {
    const site = Promise.resolve(typeof store === 'function' ? store() : store).then(startSite);
    opened = await Promise.all([site, sharedBrowser()]);
  });
  afterAll(() => opened?.[0].close());
  return {
    get site() {
      return opened![0];
    },
    get browser() {
      return opened![1];
    },
  };
}

/** The site over a store, with the stylesheet and script that `npm run build:web` made. */
export async function startSite(store: EditionStore): Promise<Site> {
  const files = {
    stylesheet: builtFile(/^site-.*\.css$/),
    script: builtFile(/^site-.*\.js$/),
    scratch: {
      script: builtFile(/^scratch-(?!engine-).*\.js$/),
      engine: builtFile(/^scratch-engine-.*\.js$/),
    },
  };
  const app = createApp({ openStore: async () => ({ ...store, current: { ...store.current, ...files } }) });
  const listener = getRequestListener(async (request) => {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith('/static/')) return zipped(await app.fetch(request, {}));
    return new Response(readFileSync(join(root, 'dist/web', pathname.slice('/static/'.length))), {
      headers: {
        ...headersFor('asset', { isLocal: true }),
        'Content-Type': pathname.endsWith('.css')
          ? 'text/css; charset=utf-8'
          : 'text/javascript; charset=utf-8',
      },
    });
  });
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stylesheet: files.stylesheet.path,
    script: files.script.path,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** Pages travel zipped, as Cloudflare sends them. */
function zipped(response: Response): Response {
  if (response.body === null) return response;
  const headers = new Headers(response.headers);
  headers.set('Content-Encoding', 'gzip');
  return new Response(response.body.pipeThrough(new CompressionStream('gzip')), {
    status: response.status,
    headers,
  });
}

/** The release that `npm run build:demo` made. */
export function demoStore(): Promise<EditionStore> {
  const folder = join(root, 'dist/release');
  return openRelease(async (path) => {
    const file = join(folder, path);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CurrentRelease) : undefined;
  });
}

function builtFile(pattern: RegExp): StaticFile {
  const outputs = ['manifest.json', 'engine-manifest.json'].flatMap((name) => {
    const manifest = JSON.parse(readFileSync(join(root, 'dist/web', name), 'utf8')) as {
      readonly outputs: Readonly<Record<string, unknown>>;
    };
    return Object.keys(manifest.outputs).map((output) => output.split('/').at(-1)!);
  });
  const name = outputs.find((output) => pattern.test(output));
  if (name === undefined) throw new Error(`dist/web has no ${pattern} file; run \`npm run build:web\``);
  const hash = createHash('sha384')
    .update(readFileSync(join(root, 'dist/web', name)))
    .digest('base64');
  return { path: `static/${name}`, integrity: `sha384-${hash}` };
}

/** How many kB a file of `dist/web` is when it travels, from its address. */
export function builtSize(path: string): number {
  return gzipSync(readFileSync(join(root, 'dist/web', path.replace('static/', '')))).length / 1024;
}

/** How far what was painted moved about since, as the browser sums it up. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true } as unknown as PerformanceObserverInit);
    await new Promise((done) => setTimeout(done, 50));
    return sum;
  });
}
