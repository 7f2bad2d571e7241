import { Hono } from 'hono';
import { UsageError } from '../model/index.ts';
import type { EditionStore } from '../store/index.ts';
import { defaultPreferences, describeSite, type Reader, renderIcon } from '../views/index.ts';
import { addAboutRoutes } from './about.ts';
import { checkAddress, readAddress } from './address.ts';
import { redirected, tagged, unlessKnown } from './answer.ts';
import { addCheckRoutes } from './check.ts';
import { addCompareRoutes } from './compare.ts';
import { addEditionRoutes } from './editions.ts';
import { catchErrors, type ReportFailure } from './errors.ts';
import { addFamilyRoutes } from './families.ts';
import { addLocusRoutes } from './loci.ts';
import { answerOptions, checkMethod } from './methods.ts';
import { movedTo } from './moved.ts';
import { addOverviewRoutes } from './overview.ts';
import type { OpenRelease, PageEnvironment } from './page-environment.ts';
import { createPageMemory, isForAll, keptPage } from './page-memory.ts';
import { addParallelRoutes } from './parallels.ts';
import { isPersonal, markPersonal, readPreferences } from './preferences.ts';
import { echo, text } from './query.ts';
import { addQuoteRoutes } from './quotes.ts';
import { addScratchRoutes } from './scratch.ts';
import { addSearchRoutes } from './search.ts';
import { addSettingsRoutes } from './settings.ts';
import { addSourceRoutes } from './sources.ts';

/** Answers requests; `request` is the short form for tests. */
export interface App<Bindings extends object> {
  fetch(request: Request, bindings: Bindings): Promise<Response>;
  request(path: string, init?: RequestInit, bindings?: Bindings): Promise<Response>;
}

export interface AppOptions<Bindings extends object> {
  /** Opens the release that a link pins, or without its name the current one. */
  readonly openStore: (bindings: Bindings, release: string | undefined) => Promise<EditionStore>;
  readonly report?: ReportFailure;
}

/** The site over whatever store is opened: pages, their data, and an answer to everything else. */
export function createApp<Bindings extends object>({
  openStore,
  report = () => {},
}: AppOptions<Bindings>): App<Bindings> {
  const pages = createPageMemory();
  // The router hands on the bindings it was given without knowing their type.
  const openStoreOf = openStore as (bindings: object, release: string | undefined) => Promise<EditionStore>;
  const routes = createRoutes();

  async function handle(request: Request, bindings: Bindings): Promise<Response> {
    checkMethod(request);
    checkAddress(request.url);
    if (request.method === 'OPTIONS') return answerOptions(request);
    if (readAddress(request).path === '/icon.svg') return tagged(request, 'image', renderIcon());
    const store = await openStoreOf(bindings, pinnedRelease(request));
    const name = `${store.current.release} ${request.url}`;
    const isRead = request.method !== 'POST' && !isPersonal(request);
    const kept = isRead ? pages.find(name) : undefined;
    if (kept !== undefined) return unlessKnown(request, kept.body, new Headers(kept.headers));
    const response = await routes.fetch(request, { store, bindings });
    if (!isForAll(request, response)) return response;
    const page = await keptPage(response);
    pages.keep(name, page);
    return new Response(page.body, { headers: page.headers });
  }

  function fetch(request: Request, bindings: Bindings): Promise<Response> {
    return catchErrors(request, {
      report,
      open: async () => describeRelease(await openStoreOf(bindings, undefined), request),
      handle: () => handle(request, bindings),
    });
  }

  return {
    fetch,
    request: (path, init, bindings) =>
      fetch(
        new Request(path.startsWith('/') ? `https://variorum.example${path}` : path, init),
        bindings ?? ({} as Bindings),
      ),
  };
}

function createRoutes(): Hono<PageEnvironment> {
  const routes = new Hono<PageEnvironment>({ getPath: (request) => readAddress(request).path });
  routes.onError((error) => {
    throw error;
  });
  routes.use('*', async (c, next) => {
    const path = c.req.path;
    if (c.req.method !== 'POST' && path.length > 1 && path.endsWith('/'))
      return c.redirect(withoutSlash(c.req.raw), 301);
    const { store, catalogue, site } = await describeRelease(c.env.store, c.req.raw);
    const moved = movedTo(c.req.raw, catalogue);
    if (moved !== undefined) return redirected(c, moved, 301);
    c.set('store', store);
    c.set('catalogue', catalogue);
    c.set('site', site);
    await next();
    markPersonal(c.req.raw, c.res.headers);
  });
  addOverviewRoutes(routes);
  addSourceRoutes(routes);
  addParallelRoutes(routes);
  addCompareRoutes(routes);
  addFamilyRoutes(routes);
  addLocusRoutes(routes);
  addQuoteRoutes(routes);
  addCheckRoutes(routes);
  addSearchRoutes(routes);
  addEditionRoutes(routes);
  addScratchRoutes(routes);
  addSettingsRoutes(routes);
  addAboutRoutes(routes);
  routes.notFound((c) => {
    throw new UsageError('request.not-found', `Nothing is kept at \`${echo(c.req.path)}\``);
  });
  return routes;
}

async function describeRelease(store: EditionStore, request: Request): Promise<OpenRelease> {
  const catalogue = await store.catalogue();
  const reader = { ...describeReader(request), isPinned: store.isPinned };
  return { store, catalogue, site: describeSite(store.current, catalogue, reader) };
}

/** Data is the same for everybody; pages follow what the reader chose. */
function describeReader(request: Request): Omit<Reader, 'isPinned'> {
  if (!URL.canParse(request.url)) return { preferences: defaultPreferences, origin: '' };
  const preferences = readAddress(request).format === 'page' ? readPreferences(request) : defaultPreferences;
  return { preferences, origin: new URL(request.url).origin };
}

/** The release that the address pins; undefined for the current one. */
function pinnedRelease(request: Request): string | undefined {
  return text(readAddress(request).query, 'v');
}

function withoutSlash(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return `${pathname.replace(/\/+$/, '')}${search}`;
}
