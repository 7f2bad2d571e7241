import type { CorpusConflict } from '../model/index.ts';
import type { ListedQuote } from '../store/index.ts';
import { renderLayout } from './layout.tsx';
import { Pages } from './pages.tsx';
import { languageOf, PlaceLink, SourceTitle } from './parts.tsx';
import { quoteHref, yearSpan } from './quote-parts.tsx';
import { conflictWords, judgementWords } from './quote-words.ts';
import type { Site } from './site.ts';
import { counted } from './words.ts';

export interface QuotesPageProps {
  /** This page's. */
  readonly quotes: readonly ListedQuote[];
  /** On all pages of the list. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Only those with conflicts. */
  readonly only: 'all' | 'conflicts';
  /** How many of all have conflicts. */
  readonly inConflict: number;
  /** Passages marked as somebody's words in the whole corpus. */
  readonly quotations: number;
  /** What does not agree across the corpus; on the first page of the whole list only. */
  readonly conflicts: readonly CorpusConflict[];
}

/** The address of a list; what is as by default is left out. */
export function quotesHref({ only, page }: Pick<QuotesPageProps, 'only' | 'page'>, suffix = ''): string {
  const query = new URLSearchParams();
  if (only === 'conflicts') query.set('only', only);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return `/quotes${suffix}${text === '' ? '' : `?${text}`}`;
}

export function renderQuotes(site: Site, props: QuotesPageProps): string {
  const { page, pages, total, only } = props;
  return renderLayout({
    site,
    path: quotesHref(props),
    title: page > 1 ? `Quotes, page ${page}` : only === 'conflicts' ? 'Quotes in conflict' : 'Quotes',
    crumbs: [{ href: '/', name: 'Overview' }],
    data: quotesHref(props, '.json'),
    children: (
      <>
        <h1>Quotes</h1>
        <Lede {...props} />
        {site.hasSearch ? (
          <p>
            <a href="/check">Check a quotation</a> of your own against this corpus.
          </p>
        ) : null}
        {total === 0 ? null : <Choice {...props} />}
        <ul class="cards openings quotes">
          {props.quotes.map((quote) => (
            <QuoteCard site={site} quote={quote} />
          ))}
        </ul>
        <Pages page={page} pages={pages} href={(other) => quotesHref({ only, page: other })} />
        <Conflicts site={site} conflicts={props.conflicts} />
      </>
    ),
  });
}

function Lede({ total, only, page, pages, quotations }: QuotesPageProps) {
  if (total === 0 && only === 'all') {
    return (
      <p class="state">
        {quotations === 0
          ? 'No passage of this corpus is marked as somebody’s words.'
          : `${counted(quotations, 'passage')} of this corpus ${quotations === 1 ? 'is' : 'are'} marked as somebody’s words, and none of them stands in more than one place.`}
      </p>
    );
  }
  return (
    <p class="lede">
      A saying that stands in more than one place, and somewhere as somebody’s words, has a dossier: every
      occurrence, who is named, which wording, which date. {counted(total, 'dossier')} in this list
      {pages > 1 ? `, page ${page} of ${pages}` : ''}; {counted(quotations, 'passage')} of the corpus{' '}
      {quotations === 1 ? 'is' : 'are'} marked as somebody’s words.
    </p>
  );
}

function Choice({ only, inConflict }: QuotesPageProps) {
  if (only === 'conflicts') {
    return (
      <p class="folded">
        Only those whose occurrences do not agree about name, work or date. <a href="/quotes">Show all</a>
      </p>
    );
  }
  if (inConflict === 0) return null;
  return (
    <p class="folded">
      In {counted(inConflict, 'dossier')} the occurrences do not agree about name, work or date.{' '}
      <a href="/quotes?only=conflicts">Show only {inConflict === 1 ? 'that one' : 'those'}</a>
    </p>
  );
}

function QuoteCard({ site, quote }: { readonly site: Site; readonly quote: ListedQuote }) {
  const { id, title, source, occurrences, wordings, names, years, conflicts, judgement } = quote;
  return (
    <li class="card">
      <p class="opening">
        <a href={quoteHref(id)} {...languageOf(site, source)}>
          {title}
        </a>
      </p>
      <p class="numbers">
        {counted(occurrences, 'occurrence')} · {counted(wordings, 'wording')}
        {years === undefined ? '' : ` · ${yearSpan(years)}`}
        {judgement === undefined ? '' : ` · editor: ${judgementWords[judgement]}`}
      </p>
      <p class="numbers">{names.length === 0 ? 'given to nobody by name' : <Names names={names} />}</p>
      {conflicts.map((type) => (
        <p class="conflict">{conflictWords[type].label}</p>
      ))}
    </li>
  );
}

/** Names that a card has room for. */
const namesShown = 3;

function Names({ names }: Pick<ListedQuote, 'names'>) {
  const more = names.length - namesShown;
  return (
    <>
      {names.slice(0, namesShown).map(({ name, occurrences }, index) => (
        <>
          {index === 0 ? '' : ', '}
          <bdi>{name}</bdi> {occurrences}
        </>
      ))}
      {more > 0 ? ` and ${counted(more, 'more name')}` : ''}
    </>
  );
}

/** Statements that one page has room for; all are in the data. */
const conflictsShown = 100;
const placesShown = 5;

/** What does not agree across the corpus, whichever saying it is about. */
function Conflicts({ site, conflicts }: { readonly site: Site } & Pick<QuotesPageProps, 'conflicts'>) {
  if (conflicts.length === 0) return null;
  return (
    <section>
      <h2>What does not agree across the corpus</h2>
      <p class="note">
        Works that are dated in different ways, and names that may be spellings of one. Nobody here knows
        which is right.
      </p>
      <ul class="conflicts">
        {conflicts.slice(0, conflictsShown).map((conflict) => (
          <li>
            <p class="conflict">
              {conflict.type === 'work-date' ? 'Date of ' : 'Spellings of '}
              {conflict.type === 'work-date' ? (
                <cite dir="auto">{conflict.subject}</cite>
              ) : (
                <bdi>{conflict.subject}</bdi>
              )}
            </p>
            <ul>
              {conflict.statements.map((statement) => (
                <Statement site={site} statement={statement} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {conflicts.length > conflictsShown ? (
        <p>
          {counted(conflicts.length - conflictsShown, 'more')}{' '}
          <a href="/quotes.json">in the data of this page</a>.
        </p>
      ) : null}
    </section>
  );
}

function Statement({
  site,
  statement: { label, places },
}: {
  readonly site: Site;
  readonly statement: CorpusConflict['statements'][number];
}) {
  const more = places.length - placesShown;
  return (
    <li>
      <bdi>{label}</bdi>:{' '}
      {places.slice(0, placesShown).map((place, index) => (
        <>
          {index === 0 ? '' : ', '}
          <SourceTitle site={site} id={place.source} /> <PlaceLink passage={place} />
        </>
      ))}
      {more > 0 ? ` and ${counted(more, 'more place')}` : ''}
    </li>
  );
}
