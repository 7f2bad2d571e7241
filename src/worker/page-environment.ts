import type { Context } from 'hono';
import type { Catalogue, EditionStore } from '../store/index.ts';
import type { Site } from '../views/index.ts';

/** What every page finds ready: the open release, its catalogue, the site around the page. */
export interface PageEnvironment {
  /** What the router is given with each request; the Worker's own bindings are of whatever type they are. */
  readonly Bindings: { readonly store: EditionStore; readonly bindings: object };
  readonly Variables: {
    readonly store: EditionStore;
    readonly catalogue: Catalogue;
    readonly site: Site;
  };
}

export type PageContext = Context<PageEnvironment>;

/** A release opened for one request. */
export type OpenRelease = PageEnvironment['Variables'];
