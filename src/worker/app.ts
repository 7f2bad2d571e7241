import { Hono } from 'hono';
import { UsageError } from '../model/index.ts';
import type { EditionStore } from '../store/index.ts';
import { describeSite, renderIcon } from '../views/index.ts';
import { addAboutRoutes } from './about.ts';
import { checkAddress, readAddress } from './address.ts';
import { tagged } from './answer.ts';
import { addCheckRoutes } from './check.ts';
import { addCompareRoutes } from './compare.ts';
import { addEditionRoutes } from './editions.ts';
import { catchErrors, type ReportFailure } from './errors.ts';
import { addFamilyRoutes } from './families.ts';
import { addLocusRoutes } from './loci.ts';
import { answerOptions, checkMethod } from './methods.ts';
import { addOverviewRoutes } from './overview.ts';
import type { OpenRelease, PageEnvironment } from './page-environment.ts';
import { addParallelRoutes } from './parallels.ts';
import { echo } from './query.ts';
import { addQuoteRoutes } from './quotes.ts';
import { rememberCatalogue } from './remember-catalogue.ts';
import { addScratchRoutes } from './scratch.ts';
import { addSearchRoutes } from './search.ts';
import { addSourceRoutes } from './sources.ts';

/** Answers requests; `request` is the short form for tests. */
export interface App<Bindings extends object> {
  fetch(request: Request, bindings: Bindings): Promise<Response>;
  request(path: string, init?: RequestInit, bindings?: Bindings): Promise<Response>;
}

export interface AppOptions<Bindings extends object> {
  readonly openStore: (bindings: Bindings) => Promise<EditionStore>;
  readonly report?: ReportFailure;
}

/** The site over whatever store is opened: pages, their data, and an answer to everything else. */
export function createApp<Bindings extends object>({
  openStore,
  report = () => {},
}: AppOptions<Bindings>): App<Bindings> {
  const catalogueOf = rememberCatalogue();
  // The router hands on the bindings it was given without knowing their type.
  const open = async (bindings: object): Promise<OpenRelease> => {
    const store = await openStore(bindings as Bindings);
    const catalogue = await catalogueOf(store);
    return { store, catalogue, site: describeSite(store.current, catalogue) };
  };
  const routes = createRoutes(open);

  function fetch(request: Request, bindings: Bindings): Promise<Response> {
    return catchErrors(request, {
      report,
      open: () => open(bindings),
      async handle() {
        checkMethod(request);
        checkAddress(request.url);
        return request.method === 'OPTIONS' ? answerOptions(request) : routes.fetch(request, bindings);
      },
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

function createRoutes(open: (bindings: object) => Promise<OpenRelease>): Hono<PageEnvironment> {
  const routes = new Hono<PageEnvironment>({ getPath: (request) => readAddress(request).path });
  routes.onError((error) => {
    throw error;
  });
  routes.get('/icon.svg', (c) => tagged(c.req.raw, 'image', renderIcon()));
  routes.use('*', async (c, next) => {
    const path = c.req.path;
    if (c.req.method !== 'POST' && path.length > 1 && path.endsWith('/'))
      return c.redirect(withoutSlash(c.req.raw), 301);
    const { store, catalogue, site } = await open(c.env);
    c.set('store', store);
    c.set('catalogue', catalogue);
    c.set('site', site);
    return next();
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
  addAboutRoutes(routes);
  routes.notFound((c) => {
    throw new UsageError('request.not-found', `Nothing is kept at \`${echo(c.req.path)}\``);
  });
  return routes;
}

function withoutSlash(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return `${pathname.replace(/\/+$/, '')}${search}`;
}
