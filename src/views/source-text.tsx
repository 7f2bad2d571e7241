import type { Child } from 'hono/jsx';
import { type Block, commonplaceFrom, overlaps, type Span } from '../model/index.ts';
import type { CatalogueParallel, SourceMark, SourcePage } from '../store/index.ts';
import { VerdictBadge } from './kind-badges.tsx';
import { titleOf } from './parts.tsx';
import { pairPath, placeLabel } from './places.ts';
import type { Site } from './site.ts';
import { counted, totalOf } from './words.ts';

export interface SourceTextProps {
  readonly site: Site;
  readonly page: SourcePage;
  /** The parallels of this source, by id. */
  readonly parallels: ReadonlyMap<string, CatalogueParallel>;
}

/** A source's text, block by block; every character of it is in the page once, in order. */
export function SourceText(props: SourceTextProps) {
  const reader = createReader(props);
  return <>{reader.children(-1, { from: 0, to: props.page.source.text.length })}</>;
}

/** Where in the text something is marked, and by which marks each block is touched. */
function createReader({ site, page, parallels }: SourceTextProps): {
  children(parent: number, span: Span): Child[];
} {
  const { source, marks } = page;
  const telling = joinSpans(marks.filter((mark) => !isCommonplace(mark, parallels)).map((mark) => mark.here));
  const childrenOf = groupByParent(source.blocks);
  let headingLevel = 1;

  function text(span: Span): Child {
    const pieces: Child[] = [];
    let at = span.from;
    for (const mark of telling) {
      if (!overlaps(mark, span)) continue;
      const [from, to] = [Math.max(mark.from, span.from), Math.min(mark.to, span.to)];
      pieces.push(source.text.slice(at, from), <mark class="shared">{source.text.slice(from, to)}</mark>);
      at = to;
    }
    pieces.push(source.text.slice(at, span.to));
    return pieces;
  }

  function children(parent: number, span: Span): Child[] {
    const pieces: Child[] = [];
    let at = span.from;
    for (const { block, index } of childrenOf.get(parent) ?? []) {
      if (at < block.from) pieces.push(text({ from: at, to: block.from }));
      pieces.push(blockElement(block, index));
      at = block.to;
    }
    if (at < span.to) pieces.push(text({ from: at, to: span.to }));
    return pieces;
  }

  function blockElement(block: Block, index: number): Child {
    const isLeaf = !childrenOf.has(index);
    const content = isLeaf ? text(block) : children(index, block);
    const touching = isLeaf ? marks.filter((mark) => overlaps(mark.here, block)) : [];
    if (block.type === 'heading') headingLevel = Math.min(6, headingLevel + 1, block.depth + 1);
    const shown = (
      <>
        {isLeaf && block.type !== 'gap' ? (
          <Margin block={block} count={touching.filter((mark) => !isCommonplace(mark, parallels)).length} />
        ) : null}
        <BlockContent block={block} level={headingLevel}>
          {content}
        </BlockContent>
        {touching.length === 0 ? null : (
          <Parallels site={site} block={block} marks={touching} parallels={parallels} />
        )}
      </>
    );
    return block.type === 'item' ? (
      <li class="block" id={block.place}>
        {shown}
      </li>
    ) : (
      <div class="block" id={block.place}>
        {shown}
      </div>
    );
  }

  return { children };
}

interface PlacedBlock {
  readonly block: Block;
  readonly index: number;
}

function groupByParent(blocks: readonly Block[]): ReadonlyMap<number, readonly PlacedBlock[]> {
  const groups = new Map<number, PlacedBlock[]>();
  blocks.forEach((block, index) => {
    const group = groups.get(block.parent);
    if (group === undefined) groups.set(block.parent, [{ block, index }]);
    else group.push({ block, index });
  });
  return groups;
}

function isCommonplace(mark: SourceMark, parallels: ReadonlyMap<string, CatalogueParallel>): boolean {
  return (parallels.get(mark.parallel)?.commonplace ?? 0) >= commonplaceFrom;
}

/** The spans in order, those that overlap or touch as one. */
function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || last.to < span.from) joined.push({ from: span.from, to: span.to });
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return joined;
}

function BlockContent({
  block,
  level,
  children,
}: {
  readonly block: Block;
  readonly level: number;
  readonly children?: Child;
}) {
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

function Margin({ block, count }: { readonly block: Block; readonly count: number }) {
  return (
    <span class="margin" lang="en" dir="ltr">
      <a class="self" href={`#${block.place}`}>
        {placeLabel(block.place)}
      </a>
      {count === 0 ? null : (
        <a class="bar" href={`#${block.place}-shared`} data-heat={heat(count)}>
          {count}
          <span class="vh">
            {' '}
            {count === 1 ? 'parallel' : 'parallels'} of {placeLabel(block.place)}
          </span>
        </a>
      )}
    </span>
  );
}

/** 1–5, doubling: the bar says how much, the number beside it says exactly. */
function heat(count: number): number {
  return Math.min(5, 1 + Math.floor(Math.log2(count)));
}

interface ParallelsProps {
  readonly site: Site;
  readonly block: Block;
  readonly marks: readonly SourceMark[];
  readonly parallels: ReadonlyMap<string, CatalogueParallel>;
}

function Parallels({ site, block, marks, parallels }: ParallelsProps) {
  const [telling, commonplace] = [
    marks.filter((mark) => !isCommonplace(mark, parallels)),
    marks.filter((mark) => isCommonplace(mark, parallels)),
  ];
  const names = [
    telling.length === 0 ? '' : counted(telling.length, 'parallel'),
    commonplace.length === 0 ? '' : `${commonplace.length} commonplace`,
  ];
  return (
    <details class="shared-with" lang="en" dir="ltr">
      <summary>{names.filter((name) => name !== '').join(', ')}</summary>
      <ul id={`${block.place}-shared`}>
        {[...telling, ...commonplace].map((mark) => (
          <SharedWith site={site} mark={mark} parallel={parallels.get(mark.parallel)} />
        ))}
      </ul>
    </details>
  );
}

function SharedWith({
  site,
  mark,
  parallel,
}: {
  readonly site: Site;
  readonly mark: SourceMark;
  readonly parallel: CatalogueParallel | undefined;
}) {
  const { here, there } = mark;
  const place = placeLabel(there.place);
  return (
    <li>
      <a href={pairPath(here, there)}>
        <bdi>
          {there.source === here.source ? `this text, ${place}` : `${titleOf(site, there.source)}, ${place}`}
        </bdi>
      </a>
      {parallel === undefined ? null : (
        <>
          {' '}
          <VerdictBadge verdict={parallel.verdict} /> {counted(parallel.words, 'word')} shared,{' '}
          {counted(totalOf(parallel.kinds), 'difference')}
        </>
      )}
    </li>
  );
}
