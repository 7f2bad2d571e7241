import type { Child } from 'hono/jsx';
import type { PageBlock } from '../store/index.ts';

export interface BlockContentProps {
  readonly block: Pick<PageBlock, 'type' | 'label'>;
  /** Of a heading, from 2. */
  readonly level: number;
  readonly children?: Child;
}

/** The element that a block of a text is, around its words. */
export function BlockContent({ block, level, children }: BlockContentProps) {
  switch (block.type) {
    case 'heading':
      return <Heading level={level}>{children}</Heading>;
    case 'quotation':
      return <blockquote>{children}</blockquote>;
    case 'list':
      return <ul>{children}</ul>;
    case 'item':
      return block.label === undefined ? (
        children
      ) : (
        <>
          <span class="marker" data-label={block.label} />
          {children}
        </>
      );
    case 'code':
      return (
        <pre>
          <code>{children}</code>
        </pre>
      );
    case 'gap':
      return (
        <p class="gap" lang="en" dir="ltr">
          <span aria-hidden="true">[…]</span> not reproduced here
        </p>
      );
    default:
      return <p class={block.type}>{children}</p>;
  }
}

function Heading({ level, children }: { readonly level: number; readonly children?: Child }) {
  if (level <= 2) return <h2>{children}</h2>;
  if (level === 3) return <h3>{children}</h3>;
  if (level === 4) return <h4>{children}</h4>;
  return level === 5 ? <h5>{children}</h5> : <h6>{children}</h6>;
}
