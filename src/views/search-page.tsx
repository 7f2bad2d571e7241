import type { Child } from 'hono/jsx';
import type { Passage } from '../model/index.ts';
import { checkHref } from './check-form.tsx';
import { renderLayout } from './layout.tsx';
import { Pages } from './pages.tsx';
import { languageOf, PlaceLink, SourceByline, SourceTitle } from './parts.tsx';
import type { Site } from './site.ts';
import { counted } from './words.ts';

export interface SearchPageProps {
  readonly question: string;
  readonly page: number;
  /** Absent as long as nothing was asked. */
  readonly result?: {
    readonly hits: readonly ShownHit[];
    readonly total: number;
    readonly pages: number;
    /** Words that no source has. */
    readonly lacking: readonly string[];
  };
}

export interface ShownHit extends Passage {
  readonly text: string;
  /** Offsets of what was found in `text`. */
  readonly words: readonly { readonly from: number; readonly to: number }[];
  /** Words that stand near it, outside of `text`. */
  readonly near: readonly string[];
}

function searchHref({ question, page }: Pick<SearchPageProps, 'question' | 'page'>, suffix = ''): string {
  const query = new URLSearchParams();
  if (question !== '') query.set('q', question);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return `/search${suffix}${text === '' ? '' : `?${text}`}`;
}

export function renderSearch(site: Site, props: SearchPageProps): string {
  const { question, page, result } = props;
  const name = question === '' ? 'Search' : `Search: ${question}`;
  return renderLayout({
    site,
    path: searchHref(props),
    title: page > 1 ? `${name}, page ${page}` : name,
    crumbs: [{ href: '/', name: 'Overview' }],
    data: searchHref(props, '.json'),
    children: (
      <>
        <h1>Search</h1>
        <form class="filter quick-check" action="/search" method="get">
          <p class="field">
            <label for="q">Words that stand near each other</label>
            <input type="search" name="q" id="q" dir="auto" required value={question} />
          </p>
          <p class="field">
            <button type="submit">Search</button>
          </p>
        </form>
        {result === undefined ? null : <Result site={site} {...props} result={result} />}
      </>
    ),
  });
}

/** Fewer words are a name or a catchword. */
const wordsOfQuotation = 3;

function Result({ site, question, page, result }: Required<SearchPageProps> & { readonly site: Site }) {
  const isLong = question.split(/\s+/u).length >= wordsOfQuotation;
  const check = isLong ? checkHref({ wording: question }) : undefined;
  return (
    <>
      <p class="lede">{summary(result)}</p>
      {check === undefined ? null : (
        <p>
          <a href={check} rel="nofollow">
            Check “<bdi>{question}</bdi>” as a quotation
          </a>
          : what was altered or left out is found there, too.
        </p>
      )}
      {result.total === 0 ? <WaysOn lacking={result.lacking} /> : null}
      {grouped(result.hits).map(([source, hits]) => (
        <section>
          <h2>
            <SourceTitle site={site} id={source} /> <SourceByline source={site.sources.get(source)} />
          </h2>
          <ul class="hits">
            {hits.map((hit) => (
              <li>
                <PlaceLink passage={hit} question={question} />{' '}
                <span {...languageOf(site, source)}>… {marked(hit)} …</span>
                {hit.near.length === 0 ? null : (
                  <span class="byline">
                    {' '}
                    <bdi>{inQuotes(hit.near)}</bdi> within a few hundred words
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Pages page={page} pages={result.pages} href={(other) => searchHref({ question, page: other })} />
    </>
  );
}

function WaysOn({ lacking }: { readonly lacking: readonly string[] }) {
  return (
    <p>
      {lacking.length === 0 ? (
        'Each of them stands in this corpus, but not near the others. '
      ) : (
        <>
          No source here has <bdi>{inQuotes(lacking)}</bdi>, in this spelling.{' '}
        </>
      )}
      Try fewer words, <a href="/check">check a whole quotation</a>, or{' '}
      <a href="/scratch">compare texts of your own</a>.
    </p>
  );
}

function inQuotes(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}

function summary({ total, pages }: NonNullable<SearchPageProps['result']>): string {
  if (total === 0) return 'No stretch of a few hundred words has all of these words.';
  const places = `${counted(total, 'stretch', 'stretches')} of a few hundred words`;
  return `${places} ${total === 1 ? 'has' : 'have'} all of these words${pages > 1 ? `, on ${counted(pages, 'page')}` : ''}.`;
}

/** The hits of one source together, in their order. */
function grouped(hits: readonly ShownHit[]): [string, ShownHit[]][] {
  const groups = new Map<string, ShownHit[]>();
  for (const hit of hits) groups.set(hit.source, [...(groups.get(hit.source) ?? []), hit]);
  return [...groups];
}

function marked({ text, words }: ShownHit): Child {
  const pieces: Child[] = [];
  let at = 0;
  for (const { from, to } of words) {
    pieces.push(text.slice(at, from), <mark class="hit">{text.slice(from, to)}</mark>);
    at = to;
  }
  return [...pieces, text.slice(at)];
}
