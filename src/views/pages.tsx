interface PagesProps {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
  /** Where a page has it twice, each is called otherwise. */
  readonly label?: string;
}

/** The way through a list that takes several pages; nothing where it takes one. */
export function Pages({ page, pages, href, label = 'Pages' }: PagesProps) {
  if (pages <= 1) return null;
  return (
    <nav class="pages" aria-label={label}>
      <ul>
        {page > 1 ? (
          <li>
            <a href={href(page - 1)} rel="prev">
              Previous page
            </a>
          </li>
        ) : null}
        <li>
          Page {page} of {pages}
        </li>
        {page < pages ? (
          <li>
            <a href={href(page + 1)} rel="next">
              Next page
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
