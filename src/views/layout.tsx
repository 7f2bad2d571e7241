import type { Child } from 'hono/jsx';
import type { StaticFile } from '../store/index.ts';
import { ExportLinks } from './export-links.tsx';
import { PinnedNote } from './pinned-note.tsx';
import { defaultPreferences } from './preferences.ts';
import type { Site } from './site.ts';
import { Footer } from './site-footer.tsx';
import { Header } from './site-header.tsx';

export interface Crumb {
  readonly href: string;
  readonly name: string;
}

export interface LayoutProps {
  /** Undefined where there is no release to describe: the page then stands without navigation and style. */
  readonly site: Site | undefined;
  /** The page's own name, for the window and for search engines. */
  readonly title: string;
  /** Path and query of this very view, its canonical address; none where there is nothing to come back to. */
  readonly path?: string;
  /** Ways up from here, the outermost first; the page itself is left out. */
  readonly crumbs?: readonly Crumb[];
  /** How the view is cited, for the head of what is printed; without it, its title and address. */
  readonly cited?: string;
  /** Where the same is found as data. */
  readonly data?: string;
  /** Kinds of difference that are hidden, as codes, for the stylesheet. */
  readonly hide?: string;
  /** What this page loads besides what all pages load. */
  readonly scripts?: readonly StaticFile[];
  readonly children: Child;
}

/** The frame of every page, as HTML text: head, navigation, one `main`, footer. */
export function renderLayout(props: LayoutProps): string {
  return `<!DOCTYPE html>\n${(<Layout {...props} />).toString()}`;
}

function Layout({ site, title, path, crumbs = [], cited, data, hide, scripts, children }: LayoutProps) {
  return (
    <html lang="en" dir="ltr" {...choices(site)}>
      <Head site={site} title={title} path={path} data={data} scripts={scripts} />
      <body>
        <a class="skip" href="#main">
          Skip to the text
        </a>
        {site === undefined ? null : <Header site={site} path={path ?? ''} />}
        {site === undefined || path === undefined ? null : (
          <p class="print-only cited">{cited ?? citation(site, { title, path })}</p>
        )}
        {crumbs.length === 0 ? null : <Breadcrumb crumbs={crumbs} />}
        <main id="main" tabindex={-1} {...(hide === undefined ? {} : { 'data-hide': hide })}>
          {site === undefined ? null : <PinnedNote site={site} path={path ?? '/'} />}
          {children}
          {site === undefined || data === undefined ? null : <ExportLinks site={site} data={data} />}
        </main>
        {site === undefined ? null : <Footer site={site} />}
      </body>
    </html>
  );
}

type HeadProps = { readonly [Name in 'site' | 'title' | 'path' | 'data' | 'scripts']: LayoutProps[Name] };

function Head({ site, title, path, data, scripts = [] }: HeadProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content={colorScheme(site)} />
      <title>{`${isolate(title)} · ${isolate(site?.corpus.title ?? 'Variorum')}`}</title>
      {path === undefined ? null : <link rel="canonical" href={path} />}
      <link rel="icon" href="/icon.svg" />
      {data === undefined ? null : <link rel="alternate" type="application/json" href={data} />}
      {site === undefined ? null : <Assets site={site} />}
      {scripts.map(({ path: script, integrity }) => (
        <script defer src={`/${script}`} integrity={integrity} />
      ))}
    </head>
  );
}

/** Enough to find the page again, in this release. */
function citation(site: Site, { title, path }: { readonly title: string; readonly path: string }): string {
  const { release } = site.current;
  const address = `${site.origin}${path}${path.includes('?') ? '&' : '?'}v=${release}`;
  return `${isolate(title)}. ${isolate(site.corpus.title)}. ${address}, release ${release}.`;
}

/** What the reader chose, for the stylesheet and the script; nothing where nothing was chosen. */
function choices(site: Site | undefined): Readonly<Record<`data-${string}`, string>> {
  const { theme, keys, view } = site?.preferences ?? defaultPreferences;
  return {
    ...(theme === defaultPreferences.theme ? {} : { 'data-theme': theme }),
    ...(keys === defaultPreferences.keys ? {} : { 'data-keys': keys }),
    ...(view === defaultPreferences.view ? {} : { 'data-opens': view }),
  };
}

/** Known before the stylesheet is there, so that no dark page begins with a white flash. */
function colorScheme(site: Site | undefined): string {
  const theme = site?.preferences.theme ?? 'system';
  return theme === 'system' ? 'light dark' : theme;
}

function Assets({ site }: { readonly site: Site }) {
  const { stylesheet, script } = site.current;
  return (
    <>
      <link rel="stylesheet" href={`/${stylesheet.path}`} integrity={stylesheet.integrity} />
      <script defer src={`/${script.path}`} integrity={script.integrity} />
    </>
  );
}

function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav class="crumbs" aria-label="Breadcrumb">
      <ol>
        {crumbs.map(({ href, name }) => (
          <li>
            <a href={href}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const turnsDirection = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Bidi_Control}]/u;

/** A title takes no markup, so direction is isolated by characters instead of `bdi`. */
function isolate(text: string): string {
  return turnsDirection.test(text) ? `\u2068${text}\u2069` : text;
}
