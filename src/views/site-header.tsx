import type { Site } from './site.ts';

export function Header({ site, path }: { readonly site: Site; readonly path: string }) {
  return (
    <header class="site">
      <p class="name">
        <a href="/">Variorum</a>{' '}
        <span class="corpus">
          <bdi>{site.corpus.title}</bdi>
        </span>
      </p>
      {site.hasSearch && !hasOwnSearch(path) ? <SearchBox /> : null}
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

/** Pages that begin with a larger field of the same kind. */
function hasOwnSearch(path: string): boolean {
  return path === '/' || isAt('/search', path);
}

function SearchBox() {
  return (
    <search class="find">
      <form action="/search" method="get">
        <label class="vh" for="find">
          Search for words or a quotation
        </label>
        <input
          type="search"
          name="q"
          id="find"
          dir="auto"
          placeholder="words or a quotation"
          enterkeyhint="search"
          required
        />
        <button type="submit">
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M10.6 10.6 15 15M12 6.5a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0Z" />
          </svg>
          <span class="vh">Search</span>
        </button>
      </form>
    </search>
  );
}

function currentPage(href: string, path: string): { 'aria-current'?: 'page' | 'true' } {
  if (path === href) return { 'aria-current': 'page' };
  return href !== '/' && isAt(href, path) ? { 'aria-current': 'true' } : {};
}

function isAt(href: string, path: string): boolean {
  return path === href || path.startsWith(`${href}/`) || path.startsWith(`${href}?`);
}
