import type { Child } from 'hono/jsx';
import type { Span } from '../model/index.ts';
import type { FamilyPage } from '../store/index.ts';
import { type Citation, CiteActions } from './cite.tsx';
import { FamilyCollationSection } from './family-collation.tsx';
import { CopiesInFull, FamilyCopies } from './family-copies.tsx';
import { type FamilyOptions, familyHref, familyPath } from './family-options.ts';
import { renderLayout } from './layout.tsx';
import { Pages } from './pages.tsx';
import { languageOf } from './parts.tsx';
import { placeLabel } from './places.ts';
import { quoteHref } from './quote-parts.tsx';
import type { Site } from './site.ts';
import { splices } from './splices.ts';
import { counted, grouped } from './words.ts';

export interface FamilyPageProps {
  readonly family: FamilyPage;
  readonly options: FamilyOptions;
  /** Pages that the list of copies takes, and which copies are on this one. */
  readonly pages: number;
  readonly range: Span;
  readonly citation?: Citation;
}

export function renderFamily(site: Site, props: FamilyPageProps): string {
  const { family: page, options, pages, range, citation } = props;
  const { family, passages } = page;
  const path = familyHref(page, options);
  return renderLayout({
    site,
    path,
    title: pages > 1 && options.page > 1 ? `${family.title}, page ${options.page}` : family.title,
    crumbs: [
      { href: '/', name: 'Overview' },
      { href: '/families', name: 'Families' },
    ],
    data: path.replace(familyPath(family.id), `${familyPath(family.id)}.json`),
    ...(citation && { cited: citation.text }),
    // In columns, what is not to be told is not marked.
    hide: options.view === 'columns' && options.tell === 'words' ? 'x p c s' : 'x',
    children: (
      <>
        <h1 class="opening" {...languageOf(site, passages[0]?.source ?? '')}>
          “{family.title}”
        </h1>
        <p class="lede">
          {counted(passages.length, 'copy', 'copies')} in{' '}
          {counted(new Set(passages.map(({ source }) => source)).size, 'source')} of this corpus.{' '}
          <Agreement page={page} />
        </p>
        <CiteActions citation={citation} path={path} />
        {page.hasDossier === true ? (
          <p>
            <a href={quoteHref(family.id)}>Who is said to have said it, where and when</a>
          </p>
        ) : null}
        <Splices page={page} />
        {options.page === 1 ? <FamilyCollationSection site={site} page={page} options={options} /> : null}
        <section>
          <h2>{pages > 1 ? `Copies ${range.from + 1}–${range.to}` : 'The copies'}</h2>
          <FamilyCopies site={site} page={page} range={range} />
          <Pages
            page={options.page}
            pages={pages}
            href={(at) => familyHref(page, { ...options, page: at })}
          />
        </section>
        <section>
          <h2>In full</h2>
          <CopiesInFull site={site} page={page} range={range} />
        </section>
      </>
    ),
  });
}

function Agreement({ page: { passages } }: { readonly page: FamilyPage }): Child {
  const wordings = new Set(passages.map(({ text }) => text)).size;
  if (wordings === 1) return 'They agree letter for letter.';
  return wordings === passages.length
    ? 'No two are the same, letter for letter.'
    : `${grouped(wordings)} wordings, letter for letter.`;
}

function Splices({ page }: { readonly page: FamilyPage }) {
  return (
    <>
      {splices(page).map(({ joined, apart }) => (
        <p class="notice">
          <b>Spliced:</b> {copyNames(joined)} ({placesOf(page, joined)}) give
          {joined.length === 1 ? 's' : ''} as one text what stands apart in {copyNames(apart)} (
          {placesOf(page, apart)}).
        </p>
      ))}
    </>
  );
}

function placesOf(page: FamilyPage, indexes: readonly number[]): string {
  return [...new Set(indexes.map((index) => placeLabel(page.passages[index]?.place ?? '')))].join(', ');
}

function copyNames(indexes: readonly number[]): string {
  const numbers = indexes.map((index) => String(index + 1));
  const last = numbers.pop() ?? '';
  return numbers.length === 0 ? `copy ${last}` : `copies ${numbers.join(', ')} and ${last}`;
}
