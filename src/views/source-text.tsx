import type { Child } from 'hono/jsx';
import { countWhile, type Span } from '../model/index.ts';
import type { PageBlock, TextPage } from '../store/index.ts';
import { sourceHref } from './places.ts';
import type { Site } from './site.ts';
import { BlockContent } from './source-block.tsx';
import { hasNumber, PlaceMargin, SharedWith } from './source-margin.tsx';

export interface SourceTextProps {
  readonly site: Site;
  readonly page: TextPage;
  /** The first and the last block of what is to be marked, as indices of the page's blocks; absent where nothing is. */
  readonly marked?: readonly [number, number];
  /** Words to be marked, in order. */
  readonly hits: readonly Span[];
}

/** The id of the first word that is marked. */
export const firstHit = 'hit';

/** A page of a text, block by block; every character of it is there once, in order. */
export function SourceText(props: SourceTextProps) {
  const { page } = props;
  return <>{createReader(props).children(-1, page)}</>;
}

/** Renders the blocks that each block holds, and the words that no inner block has. */
function createReader({ site, page, marked, hits }: SourceTextProps): {
  children(parent: number, span: Span): Child[];
} {
  const childrenOf = groupByParent(page.blocks);
  const margins = new Map(page.margins.map((margin) => [margin.block, margin]));
  const words = createWordReader(page, hits);
  let headingLevel = 1;

  function children(parent: number, span: Span): Child[] {
    const pieces: Child[] = [];
    let at = span.from;
    for (const index of childrenOf.get(parent) ?? []) {
      const block = page.blocks[index]!;
      const own = within(block, page);
      if (at < own.from) pieces.push(words({ from: at, to: own.from }));
      pieces.push(blockElement(block, index, own));
      at = own.to;
    }
    if (at < span.to) pieces.push(words({ from: at, to: span.to }));
    return pieces;
  }

  function blockElement(block: PageBlock, index: number, own: Span): Child {
    const isLeaf = !childrenOf.has(index);
    if (block.type === 'heading') headingLevel = Math.min(6, headingLevel + 1, block.depth + 1);
    const margin = margins.get(index);
    const isHere = isLeaf && marked !== undefined && marked[0] <= index && index <= marked[1];
    const attributes = { class: isHere ? 'block here' : 'block', id: block.place };
    const shown = (
      <>
        {isLeaf && block.type !== 'gap' && hasNumber(block, margin) ? (
          <PlaceMargin block={block} margin={margin} isContinued={block.from < page.from} />
        ) : null}
        <BlockContent block={block} level={headingLevel}>
          {isLeaf ? words(own) : children(index, own)}
        </BlockContent>
        {margin === undefined ? null : (
          <SharedWith site={site} source={page.source} block={block} margin={margin} />
        )}
      </>
    );
    return block.type === 'item' ? <li {...attributes}>{shown}</li> : <div {...attributes}>{shown}</div>;
  }

  return { children };
}

function textOf(page: TextPage, { from, to }: Span): string {
  return page.text.slice(from - page.from, to - page.from);
}

/** A block as far as it is on the page. */
function within({ from, to }: Span, page: Span): Span {
  return { from: Math.max(from, page.from), to: Math.min(to, page.to) };
}

function groupByParent(blocks: readonly PageBlock[]): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  blocks.forEach(({ parent }, index) => {
    const group = groups.get(parent);
    if (group === undefined) groups.set(parent, [index]);
    else group.push(index);
  });
  return groups;
}

/** Renders stretches of the text with what is shared in them, the words looked for, and marks of notes. */
function createWordReader(page: TextPage, hits: readonly Span[]): (span: Span) => Child {
  const { source, shared, noteMarks } = page;
  const slice = (span: Span): string => textOf(page, span);
  /** The first mark that has no place on the page yet: blocks are rendered in order. */
  let nextNote = 0;

  function withHits(span: Span): Child {
    return pieces(span, hits, slice, (hit) => (
      <mark class="hit" {...(hit.from === hits[0]?.from ? { id: firstHit } : {})}>
        {slice(hit)}
      </mark>
    ));
  }

  function withShared(span: Span): Child {
    return pieces(span, shared, withHits, (passage) => <mark class="shared">{withHits(passage)}</mark>);
  }

  return (span) => {
    const shown: Child[] = [];
    let at = span.from;
    // A mark at the very end of a block is that block's.
    for (; (noteMarks[nextNote]?.at ?? Number.POSITIVE_INFINITY) <= span.to; nextNote++) {
      const note = noteMarks[nextNote]!;
      shown.push(withShared({ from: at, to: note.at }));
      shown.push(<NoteMark source={source} place={note.place} label={note.label} />);
      at = note.at;
    }
    shown.push(withShared({ from: at, to: span.to }));
    return shown;
  };
}

/** A stretch cut at the marks in it, which stand in order and apart; one that reaches out of it is cut itself. */
function pieces<Mark extends Span>(
  span: Span,
  marks: readonly Mark[],
  between: (span: Span) => Child,
  render: (mark: Mark) => Child,
): Child {
  const shown: Child[] = [];
  let at = span.from;
  for (let index = countWhile(marks.length, (before) => marks[before]!.to < span.from); ; index++) {
    const mark = marks[index];
    if (mark === undefined || mark.from >= span.to) break;
    const own = { ...mark, ...within(mark, span) };
    if (own.from === own.to && mark.from < mark.to) continue;
    if (at < own.from) shown.push(between({ from: at, to: own.from }));
    shown.push(render(own));
    at = own.to;
  }
  if (at < span.to) shown.push(between({ from: at, to: span.to }));
  return shown;
}

/** The way to a note, where its mark stood. */
function NoteMark({
  source,
  place,
  label,
}: {
  readonly source: string;
  readonly place: string;
  readonly label: string;
}) {
  return (
    <a class="note-mark" href={sourceHref(source, place)} data-label={label}>
      <span class="vh">note {label}</span>
    </a>
  );
}
