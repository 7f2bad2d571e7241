import type { Child } from 'hono/jsx';
import type { ComparedPage } from './compare-options.ts';

interface StateLinkProps {
  readonly page: Pick<ComparedPage, 'form'>;
  readonly href: string;
  readonly class?: string;
  readonly 'aria-current'?: 'true';
  readonly children?: Child;
  readonly [data: `data-${string}`]: string | number | boolean | undefined;
}

/**
 * The way to another view of what is shown. Where the texts are the reader's own, and no address leads to
 * them, it is a button that sends their form again, to that address and, unless it names a place itself, to the
 * result on its page.
 */
export function StateLink({ page, href, children, ...attributes }: StateLinkProps) {
  if (page.form === undefined) {
    return (
      <a href={href} {...attributes}>
        {children}
      </a>
    );
  }
  const look = attributes.class === undefined ? 'as-link' : attributes.class;
  return (
    <button
      type="submit"
      form={page.form}
      formaction={href.includes('#') ? href : `${href}#result`}
      {...attributes}
      class={look}
    >
      {children}
    </button>
  );
}
