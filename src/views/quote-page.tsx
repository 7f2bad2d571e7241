import type { AttributionConflict, Dossier, Occurrence } from '../model/index.ts';
import type { QuotePage } from '../store/index.ts';
import { type Citation, CiteActions } from './cite.tsx';
import { renderLayout } from './layout.tsx';
import { languageOf, PlaceLink, SourceTitle } from './parts.tsx';
import { linksShown, OccurrenceLinks, quoteHref, yearSpan } from './quote-parts.tsx';
import { QuoteTable } from './quote-table.tsx';
import { QuoteTimeline } from './quote-timeline.tsx';
import { QuoteWordings } from './quote-wordings.tsx';
import { conflictWords, judgementWords } from './quote-words.ts';
import type { Site } from './site.ts';
import { counted, grouped } from './words.ts';

export interface QuotePageProps {
  readonly page: QuotePage;
  /** Index of the wording from which differences are told. */
  readonly from: number;
  /** The facts as plain text, to be copied: what is at the same address with `.txt`. */
  readonly plain: string;
  readonly citation?: Citation;
}

export function renderQuote(site: Site, props: QuotePageProps): string {
  const { page, from, citation } = props;
  const { dossier } = page;
  const path = quoteHref(dossier.id);
  const query = from === 0 ? '' : `?from=${from + 1}`;
  return renderLayout({
    site,
    path: `${path}${query}`,
    title: `${dossier.title}${from === 0 ? '' : `, from wording ${from + 1}`} (dossier)`,
    crumbs: [
      { href: '/', name: 'Overview' },
      { href: '/quotes', name: 'Quotes' },
    ],
    ...(citation && { cited: citation.text }),
    data: `${path}.json${query}`,
    hide: 'x',
    children: (
      <>
        <h1 class="opening" {...languageOf(site, dossier.occurrences[0]?.source ?? '')}>
          “{dossier.title}”
        </h1>
        <Facts {...props} />
        <CiteActions citation={citation} path={`${path}${query}`} />
        <div class="facts">
          {dossier.conflicts.map((conflict) => (
            <Conflict conflict={conflict} dossier={dossier} />
          ))}
          <Earliest site={site} dossier={dossier} />
          <Splices dossier={dossier} />
          <UnclosedMarks dossier={dossier} />
          <Note dossier={dossier} />
        </div>
        <QuoteTimeline dossier={dossier} />
        <section>
          <h2>The occurrences</h2>
          <QuoteTable site={site} page={page} from={from} />
        </section>
        <QuoteWordings site={site} page={page} from={from} />
        <Onward {...props} />
      </>
    ),
  });
}

function Facts({ page }: QuotePageProps) {
  const { dossier, years } = page;
  const { occurrences, wordings } = dossier;
  return (
    <p class="lede">
      {counted(occurrences.length, 'occurrence')} · {counted(wordings.length, 'wording')} · {namesIn(page)}
      {years === undefined ? ' · no date' : ` · ${yearSpan(years)}`}
    </p>
  );
}

function namesIn({ names, dossier: { conflicts } }: QuotePage): string {
  if (names.length === 0) return 'no name';
  const isOneName = !conflicts.some(({ type }) => type === 'name');
  return isOneName && names.length > 1
    ? `one name, perhaps, in ${names.length} spellings`
    : counted(names.length, 'name');
}

/** "Date differs: 18th October in 2 (1, 3); 20th October, 1920 in 1 (2); not stated in 1". */
function Conflict({
  conflict: { type, statements },
  dossier,
}: {
  readonly conflict: AttributionConflict;
  readonly dossier: Dossier;
}) {
  const said = new Set(statements.flatMap(({ occurrences }) => occurrences));
  const silent = dossier.occurrences.length - said.size;
  return (
    <p class="conflict">
      <b>{conflictWords[type].label}:</b>{' '}
      {statements.map(({ label, occurrences }, index) => (
        <>
          {index === 0 ? '' : '; '}
          <bdi>{label}</bdi> in {grouped(occurrences.length)} (<OccurrenceLinks indexes={occurrences} />)
        </>
      ))}
      {silent === 0 ? '' : `; not stated in ${grouped(silent)}`}
    </p>
  );
}

function Earliest({
  site,
  dossier: { earliest, occurrences },
}: {
  readonly site: Site;
  readonly dossier: Dossier;
}) {
  const [first] = earliest;
  const named = (index: number) => {
    const occurrence = occurrences[index]!;
    return (
      <>
        <OccurrenceLinks indexes={[index]} />, <SourceTitle site={site} id={occurrence.source} />{' '}
        <PlaceLink passage={occurrence} />
        {occurrence.date === undefined ? null : (
          <>
            {' '}
            (<bdi>{occurrence.date.label}</bdi>)
          </>
        )}
      </>
    );
  };
  if (first === undefined) {
    return <p>No occurrence is dated: none can be called the earliest in this corpus.</p>;
  }
  if (earliest.length === 1) return <p>Earliest in this corpus: {named(first)}.</p>;
  const shown = earliest.slice(0, linksShown);
  return (
    <p>
      Earliest in this corpus: the dates leave it open between {counted(earliest.length, 'occurrence')}:{' '}
      {shown.map((index, at) => (
        <>
          {at === 0 ? '' : '; '}
          {named(index)}
        </>
      ))}
      {shown.length < earliest.length ? '; …' : '.'}
    </p>
  );
}

const precisionWords = { about: 'about ', 'at-least': 'at least ' } as const;

function Splices({ dossier: { splices } }: { readonly dossier: Dossier }) {
  return (
    <>
      {splices.map(({ joined, pieces, distance, precision }) => (
        <p class="notice">
          <b>Spliced:</b> occurrence <OccurrenceLinks indexes={[joined]} /> gives as one text what stands{' '}
          {precision === undefined ? '' : precisionWords[precision]}
          {counted(distance, 'word')} apart in {pieces.length === 1 ? 'occurrence' : 'occurrences'}{' '}
          <OccurrenceLinks indexes={pieces} />.
        </p>
      ))}
    </>
  );
}

function UnclosedMarks({ dossier: { occurrences } }: { readonly dossier: Dossier }) {
  const unclosed = occurrences.flatMap((occurrence: Occurrence, index) =>
    occurrence.isClosed ? [] : [index],
  );
  if (unclosed.length === 0) return null;
  return (
    <p class="notice">
      <b>Not closed:</b> in {unclosed.length === 1 ? 'occurrence' : 'occurrences'}{' '}
      <OccurrenceLinks indexes={unclosed} /> a quotation mark is opened and never closed, so that where the
      quoted words end is not said there.
    </p>
  );
}

function Note({ dossier: { note } }: { readonly dossier: Dossier }) {
  if (note === undefined) return null;
  return (
    <div class="state editors-note">
      <p>
        <b>Editor’s note{note.judgement === undefined ? '' : `: ${judgementWords[note.judgement]}`}.</b>{' '}
        <bdi>{note.note}</bdi>
      </p>
      {note.reference === undefined ? null : (
        <p class="byline">
          Reference: <bdi>{note.reference}</bdi>
        </p>
      )}
    </div>
  );
}

function Onward({ page: { dossier }, plain }: QuotePageProps) {
  return (
    <aside class="onward" aria-label="Onward">
      <p>
        <a href={`/families/${encodeURIComponent(dossier.id)}`}>
          All copies in full, with what stands around them
        </a>
      </p>
      <details>
        <summary>List to copy</summary>
        <pre class="copyable" dir="auto">
          {plain}
        </pre>
      </details>
    </aside>
  );
}
