import type { Span } from '../model/index.ts';
import type { SourceOutline, TextPage } from '../store/index.ts';
import { type Citation, Cite } from './cite.tsx';
import { textLanguage } from './language.ts';
import { renderLayout } from './layout.tsx';
import { OtherEditions, SourceByline, SourceTitle } from './parts.tsx';
import { firstBlock, placeLabel, sourcePath } from './places.ts';
import type { Site } from './site.ts';
import { CompareWith, Loci, Metadata, Quotes, Shares, TextQuality } from './source-about.tsx';
import { Contents, sourcePagePath, TextPages } from './source-contents.tsx';
import { DensityStrip } from './source-strip.tsx';
import { firstHit, SourceText } from './source-text.tsx';
import { counted, grouped } from './words.ts';

export interface SourcePageProps {
  readonly outline: SourceOutline;
  readonly page: TextPage;
  /** A place on the page, or a range that begins on it, which is to be marked; absent where nothing is. */
  readonly place?: string;
  /** Absent where no words are looked for. */
  readonly search?: WordsInSource;
  readonly citation?: Citation;
}

/** Words that are looked for in a text. */
export interface WordsInSource {
  readonly question: string;
  /** Where they stand on the page, in order; of very many the first. */
  readonly hits: readonly Span[];
  /** How often they stand on each page of the text, from the first; only this page's number where the text is long. */
  readonly counts: readonly { readonly page: number; readonly hits: number }[];
}

export function renderSource(site: Site, props: SourcePageProps): string {
  const { outline, page, place, search, citation } = props;
  const { source } = outline;
  const path = sourcePagePath(outline, page.page);
  const isFirst = page.page === 1;
  return renderLayout({
    site,
    path,
    title: sourcePageTitle(props),
    crumbs: [
      { href: '/', name: 'Overview' },
      { href: '/sources', name: 'Sources' },
      ...(isFirst ? [] : [{ href: sourcePagePath(outline, 1), name: source.title }]),
    ],
    data: `${path}.json`,
    children: (
      <>
        <div class="source-head">
          <h1 class="passage-name">
            <SourceTitle site={site} id={source.id} />
            {place === undefined ? null : (
              <>
                {' '}
                <bdi class="at">{placeLabel(place)}</bdi>
              </>
            )}
          </h1>
          {citation === undefined ? null : (
            <div class="actions">
              <Cite citation={citation} path={place === undefined ? path : sourcePath(source.id, place)} />
            </div>
          )}
        </div>
        <p class="lede byline">
          <SourceByline source={site.sources.get(source.id)} />
          <OtherEditions site={site} id={source.id} />
        </p>
        {isFirst ? <Introduction site={site} outline={outline} /> : null}
        <DensityStrip outline={outline} page={page.page} />
        <div class="ways">
          <Contents outline={outline} />
          <CompareWith site={site} outline={outline} />
          <Quotes outline={outline} />
          <Loci outline={outline} />
          <Metadata outline={outline} />
        </div>
        {search === undefined ? null : <Found outline={outline} page={page} search={search} />}
        <TextPages {...pagesProps(props)} label="Pages of this text" />
        <article class="text" {...textLanguage(source.language)}>
          <SourceText site={site} page={page} hits={search?.hits ?? []} {...markedBlocks(page, place)} />
        </article>
        <TextPages {...pagesProps(props)} label="Pages of this text, after it" />
      </>
    ),
  });
}

/** "Taft, message of 1912, page 2 of 3", or with the place that is asked for: every page has its own. */
export function sourcePageTitle({
  outline: { source, pages },
  page,
  place,
}: Pick<SourcePageProps, 'outline' | 'page' | 'place'>): string {
  if (place !== undefined) return `${source.title}, ${placeLabel(place)}`;
  return pages.length === 1 ? source.title : `${source.title}, page ${page.page} of ${pages.length}`;
}

/** What is said of the whole text, before its first page. */
function Introduction({ site, outline }: { readonly site: Site; readonly outline: SourceOutline }) {
  const { note } = outline.source;
  return (
    <>
      {note === undefined ? null : (
        <p class="lede">
          <bdi>{note}</bdi>
        </p>
      )}
      <TextQuality outline={outline} />
      <Shares site={site} outline={outline} />
    </>
  );
}

function pagesProps({
  outline,
  page,
  search,
}: SourcePageProps): Omit<Parameters<typeof TextPages>[0], 'label'> {
  return { outline, page: page.page, ...(search && { question: search.question }) };
}

/** The blocks that a place or a range names, as far as they are on the page. */
function markedBlocks({ blocks }: TextPage, place: string | undefined): { marked?: [number, number] } {
  if (place === undefined) return {};
  const first = blocks.findIndex((block) => block.place === firstBlock(place));
  if (first < 0) return {};
  const last = blocks.findIndex((block) => block.place === place.split('-')[1]);
  const isRange = place.includes('-');
  // A block that holds others is marked with all of them; a range that ends on another page, to the end of this one.
  const end = isRange ? (last < 0 ? blocks.length - 1 : last) : first;
  return { marked: [first, lastWithin(blocks, end)] };
}

/** Index of the last block within a block, which may be itself. */
function lastWithin(blocks: TextPage['blocks'], index: number): number {
  let last = index;
  while (
    last + 1 < blocks.length &&
    blocks[last + 1]!.to <= blocks[index]!.to &&
    blocks[last + 1]!.parent >= index
  ) {
    last++;
  }
  return last;
}

interface FoundProps {
  readonly outline: SourceOutline;
  readonly page: TextPage;
  readonly search: WordsInSource;
}

/** How often the words stand here, and the way to where else they do. */
function Found({ outline, page, search: { question, hits, counts } }: FoundProps) {
  const here = counts.find((count) => count.page === page.page)?.hits ?? hits.length;
  const elsewhere = counts.filter((count) => count.page !== page.page && count.hits > 0);
  const isCounted = counts.length === outline.pages.length;
  const total = counts.reduce((sum, count) => sum + count.hits, 0);
  return (
    <p class="state found">
      “<bdi>{question}</bdi>”: {here === 0 ? 'nowhere' : counted(here, 'time')}{' '}
      {outline.pages.length === 1 ? 'in this text' : 'on this page'}
      {outline.pages.length > 1 && isCounted ? `, ${counted(total, 'time')} in the text` : ''}.{' '}
      {here === 0 ? null : <a href={`#${firstHit}`}>To the first</a>}
      {hits.length < here ? ` (the first ${grouped(hits.length)} are marked)` : ''}
      {elsewhere.length === 0 ? null : (
        <>
          {' '}
          Also on{' '}
          {elsewhere.map((count, index) => (
            <>
              {index === 0 ? '' : ', '}
              <a href={sourcePagePath(outline, count.page, question)}>
                page {count.page} ({grouped(count.hits)})
              </a>
            </>
          ))}
          .
        </>
      )}{' '}
      <a href={`/search?${new URLSearchParams({ q: question })}`}>In all sources</a>{' '}
      <a href={sourcePagePath(outline, page.page)}>Take the marks away</a>
    </p>
  );
}
