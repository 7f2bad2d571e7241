import { commonplaceFrom, type DifferenceKind, type Passage } from '../model/index.ts';
import type { ComparisonPage, ComparisonPart } from '../store/index.ts';
import { type Citation, Cite } from './cite.tsx';
import { Found } from './compare-hits.tsx';
import { CompareLegend } from './compare-legend.tsx';
import {
  type ComparedPage,
  type CompareOptions,
  compareHref,
  type FindWords,
  hideCodes,
} from './compare-options.ts';
import { numberedParts, PartView, SkippedMarks, sumKinds, Toolbar, viewNames } from './compare-parts.tsx';
import { renderLayout } from './layout.tsx';
import { Pages } from './pages.tsx';
import { PlaceLink, passageName, SourceTitle, titleOf } from './parts.tsx';
import { pairPath, placeLabel } from './places.ts';
import type { Site } from './site.ts';
import { counted, grouped, percent, verdictWords } from './words.ts';

export interface ComparePageProps {
  /** Sides as in the address, whichever way round the release keeps the pair. */
  readonly comparison: ComparisonPage;
  readonly options: CompareOptions;
  /** Of what the options look for, where it stands. */
  readonly find?: FindWords;
  readonly citation?: Citation;
}

export function renderCompare(site: Site, props: ComparePageProps): string {
  const { comparison: page, options, find } = props;
  const shown: ComparedPage = { ...pairAddress(page), ...(find && { find }) };
  const parts = numberedParts(page.parts, options);
  const kinds = sumKinds(parts.map(({ rows }) => rows));
  const path = compareHref(shown, options);
  return renderLayout({
    site,
    path,
    title: [
      pageName(site, page),
      ...(page.page === undefined ? [] : [`, page ${page.page.number} of ${page.page.of}`]),
      ...(options.view === 'side' ? [] : [` (${viewNames[options.view]})`]),
    ].join(''),
    crumbs: [
      { href: '/parallels', name: 'Parallels' },
      {
        href: sourcesHref(page),
        name: page.a.source === page.b.source ? 'Within this source' : 'Between these sources',
      },
    ],
    data: path.replace(/(?=\?|$)/, '.json'),
    ...(props.citation && { cited: props.citation.text }),
    hide: hideCodes(options),
    children: (
      <>
        <Heading site={site} {...props} path={path} />
        {page.parts.length === 1 && page.parts[0] !== undefined ? (
          <Verdict part={page.parts[0]} {...(page.page && { page: page.page })} />
        ) : null}
        <PairPages page={page} options={options} />
        {options.view === 'read' ? null : <CompareLegend page={shown} kinds={kinds} options={options} />}
        <SkippedMarks page={shown} options={options} parts={parts} />
        <Found page={shown} options={options} parts={page.parts} />
        <Toolbar page={shown} options={options} parts={parts} />
        {parts.map(({ part, rows }, index) => (
          <section class="part">
            {parts.length > 1 ? (
              <>
                <h2>
                  Part {index + 1} of {parts.length}
                </h2>
                <Verdict part={part} {...(page.page && { page: page.page })} />
              </>
            ) : null}
            <PartView site={site} page={shown} part={part} rows={rows} options={options} />
          </section>
        ))}
        <PairPages page={page} options={options} label="Pages, after the text" />
        <Onward site={site} page={page} {...(options.q !== undefined && { question: options.q })} />
      </>
    ),
  });
}

/** The address of a pair, or of a later page of it, without options. */
export function pairAddress({ a, b, page }: ComparisonPage): Pick<ComparedPage, 'path' | 'query'> {
  const path = pairPath(a, b);
  return page === undefined || page.number === 1 ? { path } : { path, query: { page: String(page.number) } };
}

interface PairPagesProps {
  readonly page: ComparisonPage;
  readonly options: CompareOptions;
  readonly label?: string;
}

function PairPages({ page, options, label }: PairPagesProps) {
  if (page.page === undefined) return null;
  const { number, of } = page.page;
  return (
    <Pages
      page={number}
      pages={of}
      href={(other) => compareHref(pairAddress({ ...page, page: { number: other, of } }), options)}
      {...(label !== undefined && { label })}
    />
  );
}

interface HeadingProps extends ComparePageProps {
  readonly site: Site;
  readonly path: string;
}

function Heading({ site, comparison: page, options, citation, path }: HeadingProps) {
  const swapped = compareHref(pairAddress({ ...page, a: page.b, b: page.a }), swapSide(options));
  return (
    <div class="head">
      <h1>
        <PassageName site={site} passage={page.a} side="A" /> <span class="versus">and</span>{' '}
        <PassageName site={site} passage={page.b} side="B" />
      </h1>
      <div class="actions">
        <a href={swapped} data-swap>
          Swap sides
        </a>
        {citation === undefined ? null : <Cite citation={citation} path={path} />}
      </div>
    </div>
  );
}

function PassageName({
  site,
  passage,
  side,
}: {
  readonly site: Site;
  readonly passage: Pick<Passage, 'source' | 'place'>;
  readonly side: string;
}) {
  return (
    <span class="passage-name">
      <span class={`side ${side.toLowerCase()}`}>{side}</span> <SourceTitle site={site} id={passage.source} />{' '}
      <bdi class="at">{placeLabel(passage.place)}</bdi>
    </span>
  );
}

/** What kinds are hidden stays hidden; what only A has is then what only B has. */
export function swapSide(options: CompareOptions): CompareOptions {
  const swap = (kind: DifferenceKind): DifferenceKind =>
    kind === 'omission' ? 'addition' : kind === 'addition' ? 'omission' : kind;
  return { ...options, hide: options.hide.map(swap), side: options.side === 'a' ? 'b' : 'a' };
}

interface VerdictProps {
  readonly part: ComparisonPart;
  /** The part is a page of a longer one. */
  readonly page?: NonNullable<ComparisonPage['page']>;
}

export function Verdict({ part, page }: VerdictProps) {
  const { statistics, parallel, exact } = part;
  if (page !== undefined) return <PageVerdict part={part} page={page} />;
  if (statistics.differences === 0) {
    return (
      <p class="verdict">
        <b>These passages are identical, letter for letter.</b> Wording, spelling, punctuation, capitals and
        spacing were compared: {counted(statistics.wordsA, 'word')} on each side. <Commonplace part={part} />
      </p>
    );
  }
  const { label, meaning } = verdictWords[parallel.verdict];
  return (
    <>
      <p class="verdict">
        <b>{label[0]?.toUpperCase() + label.slice(1)}:</b> {meaning}. They share{' '}
        {counted(statistics.wordsShared, 'word')}, {percent(parallel.similarity)} of the longer passage (A{' '}
        {grouped(statistics.wordsA)}, B {grouped(statistics.wordsB)}).
        <Commonplace part={part} />
      </p>
      {exact ? null : (
        <p class="notice">
          Some of it was compared only coarsely: these passages are so long and differ so much that not every
          word was matched. <a href="/method">How texts are compared</a>
        </p>
      )}
    </>
  );
}

/** Of a page of a long pair: what is true of the whole, and what of this page. */
function PageVerdict({ part, page }: Required<VerdictProps>) {
  const { statistics, parallel, exact } = part;
  const { label, meaning } = verdictWords[parallel.verdict];
  return (
    <>
      <p class="verdict">
        <b>{label[0]?.toUpperCase() + label.slice(1)}:</b> {meaning}. In all they share{' '}
        {counted(parallel.words, 'word')}, {percent(parallel.similarity)} of the longer passage. Page{' '}
        {page.number} of {page.of} has {grouped(statistics.wordsA)} words of A and{' '}
        {grouped(statistics.wordsB)} of B, with {counted(statistics.differences, 'difference')}.
        <Commonplace part={part} />
      </p>
      {exact ? null : (
        <p class="notice">
          Some of it was compared only coarsely. <a href="/method">How texts are compared</a>
        </p>
      )}
    </>
  );
}

function Commonplace({ part: { parallel } }: { readonly part: ComparisonPart }) {
  if (parallel.commonplace < commonplaceFrom) return null;
  return <> It is commonplace: a title, a caption or a formula.</>;
}

interface OnwardProps {
  readonly site: Site;
  readonly page: ComparisonPage;
  /** Words that are looked for here and there. */
  readonly question?: string;
}

function Onward({ site, page, ...looked }: OnwardProps) {
  return (
    <aside class="onward" aria-label="Onward">
      <p>
        Read in context: <PlaceLink passage={page.a} label="A" {...looked} /> ·{' '}
        <PlaceLink passage={page.b} label="B" {...looked} />
      </p>
      {page.families.map(({ id, title, passages }) => (
        <p>
          {passages > 2 ? 'Also in: ' : 'With what stands around them: '}
          <a href={`/families/${encodeURIComponent(id)}`}>
            {passages > 2 ? `all ${counted(passages, 'copy', 'copies')}` : 'both copies'} of “
            <bdi>{title}</bdi>”
          </a>
        </p>
      ))}
      <p>
        <a href={sourcesHref(page)}>
          {page.a.source === page.b.source
            ? 'Everything that stands more than once in '
            : 'Everything shared by '}
          <bdi>{pairName(site, page)}</bdi>
        </a>
      </p>
    </aside>
  );
}

function sourcesHref(page: ComparisonPage): string {
  return `/parallels?${new URLSearchParams({ a: page.a.source, b: page.b.source })}`;
}

function pairName(site: Site, page: ComparisonPage): string {
  if (page.a.source === page.b.source) return titleOf(site, page.a.source);
  return `${titleOf(site, page.a.source)} and ${titleOf(site, page.b.source)}`;
}

function pageName(site: Site, page: ComparisonPage): string {
  return `${passageName(site, page.a)} and ${passageName(site, page.b)}`;
}
