import type { Child } from 'hono/jsx';
import type { StaticFile } from '../store/index.ts';
import type { Site } from './site.ts';

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

function Layout({ site, title, path, crumbs = [], data, hide, scripts = [], children }: LayoutProps) {
  const siteName = site?.corpus.title ?? 'Variorum';
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${isolate(title)} · ${isolate(siteName)}`}</title>
        {path === undefined ? null : <link rel="canonical" href={path} />}
        <link rel="icon" href="/icon.svg" />
        {data === undefined ? null : <link rel="alternate" type="application/json" href={data} />}
        {site === undefined ? null : <Assets site={site} />}
        {scripts.map(({ path: script, integrity }) => (
          <script defer src={`/${script}`} integrity={integrity} />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the text
        </a>
        {site === undefined ? null : <Header site={site} path={path ?? ''} />}
        {crumbs.length === 0 ? null : <Breadcrumb crumbs={crumbs} />}
        <main id="main" tabindex={-1} {...(hide === undefined ? {} : { 'data-hide': hide })}>
          {children}
        </main>
        {site === undefined ? null : <Footer site={site} {...(data === undefined ? {} : { data })} />}
      </body>
    </html>
  );
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

function Header({ site, path }: { readonly site: Site; readonly path: string }) {
  return (
    <header class="site">
      <p class="name">
        <a href="/">Variorum</a>{' '}
        <span class="corpus">
          <bdi>{site.corpus.title}</bdi>
        </span>
      </p>
      <nav aria-label="Site">
        <ul>
          {site.sections.map(({ href, name }) => (
            <li>
              <a href={href} {...currentPage(href, path)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function currentPage(href: string, path: string): { 'aria-current'?: 'page' | 'true' } {
  if (path === href) return { 'aria-current': 'page' };
  const isWithin = href !== '/' && (path.startsWith(`${href}/`) || path.startsWith(`${href}?`));
  return isWithin ? { 'aria-current': 'true' } : {};
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

function Footer({ site, data }: { readonly site: Site; readonly data?: string }) {
  return (
    <footer class="site">
      <Rights site={site} />
      <ul>
        <li>
          <a href="/help">Help</a>
        </li>
        <li>
          <a href="/method">Method</a>
        </li>
        <li>
          <a href="/accessibility">Accessibility</a>
        </li>
        {data === undefined ? null : (
          <li>
            <a href={data}>This page as data</a>
          </li>
        )}
      </ul>
      <p class="release">
        Release <span class="hash">{site.current.release}</span>, made by Variorum {site.engine}
      </p>
    </footer>
  );
}

/** Says of rights what the sources say, and nothing where they say nothing. */
function Rights({ site }: { readonly site: Site }) {
  const sources = [...site.sources.values()];
  const stated = sources.filter(({ rights }) => rights !== undefined).length;
  if (stated === 0) return null;
  return (
    <p>
      <a href="/sources">
        {stated === sources.length ? 'Each source states its rights' : 'Some sources state their rights'}
      </a>
      .
    </p>
  );
}

const turnsDirection = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Bidi_Control}]/u;

/** A title takes no markup, so direction is isolated by characters instead of `bdi`. */
function isolate(text: string): string {
  return turnsDirection.test(text) ? `\u2068${text}\u2069` : text;
}
