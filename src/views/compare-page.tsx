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
  const shown: ComparedPage = { path: pairPath(page.a, page.b), ...(find && { find }) };
  const parts = numberedParts(page.parts, options);
  const kinds = sumKinds(parts.map(({ rows }) => rows));
  const path = compareHref(shown, options);
  return renderLayout({
    site,
    path,
    title: `${pageName(site, page)}${options.view === 'side' ? '' : ` (${viewNames[options.view]})`}`,
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
        {page.parts.length === 1 && page.parts[0] !== undefined ? <Verdict part={page.parts[0]} /> : null}
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
                <Verdict part={part} />
              </>
            ) : null}
            <PartView site={site} page={shown} part={part} rows={rows} options={options} />
          </section>
        ))}
        <Onward site={site} page={page} {...(options.q !== undefined && { question: options.q })} />
      </>
    ),
  });
}

interface HeadingProps extends ComparePageProps {
  readonly site: Site;
  readonly path: string;
}

function Heading({ site, comparison: page, options, citation, path }: HeadingProps) {
  const swapped = compareHref({ path: pairPath(page.b, page.a) }, swapSide(options));
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

export function Verdict({ part }: { readonly part: ComparisonPart }) {
  const { statistics, parallel, exact } = part;
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
          Also in:{' '}
          <a href={`/families/${encodeURIComponent(id)}`}>
            all {counted(passages, 'copy', 'copies')} of “<bdi>{title}</bdi>”
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
