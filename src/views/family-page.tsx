import type { Child } from 'hono/jsx';
import type { KindCounts, Parallel, Span, Verdict } from '../model/index.ts';
import { type FamilyPage, type QuotedPassage, swapKinds } from '../store/index.ts';
import { KindBadges, VerdictBadge } from './kind-badges.tsx';
import { renderLayout } from './layout.tsx';
import { languageOf, PlaceLink, QuotedText, SourceByline, SourceTitle } from './parts.tsx';
import { pairPath, placeLabel } from './places.ts';
import { quoteHref } from './quote-parts.tsx';
import type { Site } from './site.ts';
import { splices } from './splices.ts';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from './table.tsx';
import { counted, grouped, totalOf } from './words.ts';

export interface FamilyPageProps {
  readonly family: FamilyPage;
  /** Verdicts of its parallels, by id. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
  /** Its parallels, by id: what is compared may be shorter than the copies. */
  readonly compared: Readonly<Record<string, Pick<Parallel, 'a' | 'b'>>>;
  /** It is quoted somewhere, and has a dossier. */
  readonly hasDossier?: boolean;
}

export function renderFamily(site: Site, props: FamilyPageProps): string {
  const { family, passages } = props.family;
  const path = `/families/${encodeURIComponent(family.id)}`;
  return renderLayout({
    site,
    path,
    title: family.title,
    crumbs: [
      { href: '/', name: 'Overview' },
      { href: '/families', name: 'Families' },
    ],
    data: `${path}.json`,
    children: (
      <>
        <h1 class="opening" {...languageOf(site, passages[0]?.source ?? '')}>
          “{family.title}”
        </h1>
        <p class="lede">
          {counted(passages.length, 'copy', 'copies')} in{' '}
          {counted(new Set(passages.map(({ source }) => source)).size, 'source')} of this corpus.{' '}
          <Agreement {...props} />
        </p>
        {props.hasDossier === true ? (
          <p>
            <a href={quoteHref(family.id)}>Who is said to have said it, where and when</a>
          </p>
        ) : null}
        <Splices family={props.family} />
        <section>
          <h2>The copies</h2>
          <Copies site={site} {...props} />
        </section>
        <section>
          <h2>In full</h2>
          {family.passages.some(({ from, to, core }) => core.from > from || core.to < to) ? (
            <p class="note">Pale words at the ends of a copy are shared with some of the others only.</p>
          ) : null}
          <div class="columns">
            {passages.map((passage, index) => (
              <Copy site={site} passage={passage} core={family.passages[index]?.core} number={index + 1} />
            ))}
          </div>
        </section>
      </>
    ),
  });
}

function Agreement({ family: { passages } }: FamilyPageProps): Child {
  const wordings = new Set(passages.map(({ text }) => text)).size;
  if (wordings === 1) return 'They agree letter for letter.';
  return wordings === passages.length
    ? 'No two are the same, letter for letter.'
    : `${grouped(wordings)} wordings.`;
}

function Splices({ family }: Pick<FamilyPageProps, 'family'>) {
  return (
    <>
      {splices(family).map(({ joined, apart }) => (
        <p class="notice">
          <b>Spliced:</b> {copyNames(joined)} ({placesOf(family, joined)}) give
          {joined.length === 1 ? 's' : ''} as one text what stands apart in {copyNames(apart)} (
          {placesOf(family, apart)}).
        </p>
      ))}
    </>
  );
}

function placesOf(family: FamilyPage, indexes: readonly number[]): string {
  return [...new Set(indexes.map((index) => placeLabel(family.passages[index]?.place ?? '')))].join(', ');
}

function copyNames(indexes: readonly number[]): string {
  const numbers = indexes.map((index) => String(index + 1));
  const last = numbers.pop() ?? '';
  return numbers.length === 0 ? `copy ${last}` : `copies ${numbers.join(', ')} and ${last}`;
}

function Copies({ site, family, verdicts, compared }: FamilyPageProps & { readonly site: Site }) {
  return (
    <Table class="list">
      <caption class="vh">All copies: where, who introduces them, how they differ</caption>
      <TableHead>
        <TableRow>
          <ColumnHead class="number">Copy</ColumnHead>
          {['Source and place', 'Introduced by', 'Differences', 'Compare'].map((name) => (
            <ColumnHead>{name}</ColumnHead>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {family.passages.map((passage, index) => (
          <TableRow>
            <RowHead class="number" data-label="Copy">
              <a href={`#copy-${index + 1}`}>{index + 1}</a>
            </RowHead>
            <Cell data-label="Where">
              <SourceTitle site={site} id={passage.source} /> <PlaceLink passage={passage} />{' '}
              <SourceByline source={site.sources.get(passage.source)} />
            </Cell>
            <Cell data-label="Introduced by">
              <Introduction site={site} passage={passage} />
            </Cell>
            <Cell data-label="Differences">
              <Differences family={family} verdicts={verdicts} index={index} />
            </Cell>
            <Cell data-label="Compare">
              <CompareLinks family={family} compared={compared} index={index} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Introduction({ site, passage }: { readonly site: Site; readonly passage: QuotedPassage }) {
  const language = languageOf(site, passage.source);
  if (passage.heading === undefined && passage.before === '')
    return <span class="none">nothing before it</span>;
  return (
    <>
      {passage.heading === undefined ? null : (
        <span class="under" {...language}>
          {passage.heading}
        </span>
      )}
      {passage.before === '' ? null : (
        <span class="around" {...language}>
          {passage.before}
        </span>
      )}
    </>
  );
}

interface FoundPair {
  readonly other: number;
  readonly parallel: string;
  /** Seen with the lower-numbered copy as A. */
  readonly kinds: KindCounts;
}

/** The pairs of a copy with those before it, the first copy first. */
function earlierPairs(family: FamilyPage, index: number): readonly FoundPair[] {
  return family.pairs
    .flatMap(({ a, b, parallel, kinds }) => {
      if (b === index && a < index) return [{ other: a, parallel, kinds }];
      return a === index && b < index ? [{ other: b, parallel, kinds: swapKinds(kinds) }] : [];
    })
    .sort((p, q) => p.other - q.other);
}

function Differences({
  family,
  verdicts,
  index,
}: Omit<FamilyPageProps, 'compared'> & { readonly index: number }) {
  const pairs = earlierPairs(family, index);
  const first = pairs[0];
  if (index === 0) return <span class="none">the first copy</span>;
  if (first === undefined) return <span class="none">not compared directly</span>;
  const verdict = verdicts[first.parallel];
  return (
    <>
      {verdict === undefined ? null : <VerdictBadge verdict={verdict} />}{' '}
      {first.other === 0 ? null : <span class="byline">from copy {first.other + 1}: </span>}
      {totalOf(first.kinds) === 0 ? null : <KindBadges kinds={first.kinds} />}
    </>
  );
}

function CompareLinks({
  family,
  compared,
  index,
}: Pick<FamilyPageProps, 'family' | 'compared'> & { readonly index: number }) {
  const pairs = family.pairs.filter(({ a, b }) => a === index || b === index);
  if (pairs.length === 0) return <span class="none">–</span>;
  return (
    <>
      {pairs.map(({ a, b, parallel }) => {
        const ends = compared[parallel];
        if (ends === undefined) return null;
        const [first, second] = a < b ? [ends.a, ends.b] : [ends.b, ends.a];
        return (
          <a class="compare" href={pairPath(first, second)}>
            with {(a === index ? b : a) + 1}
            <span class="vh">, copy {index + 1}</span>
          </a>
        );
      })}
    </>
  );
}

function Copy({
  site,
  passage,
  core = passage,
  number,
}: {
  readonly site: Site;
  readonly passage: QuotedPassage;
  readonly core: Span | undefined;
  readonly number: number;
}) {
  return (
    <article id={`copy-${number}`}>
      <h3>
        <span class="ordinal">{number}</span> <SourceTitle site={site} id={passage.source} />{' '}
        <PlaceLink passage={passage} />
      </h3>
      {passage.heading === undefined ? null : (
        <p class="under" {...languageOf(site, passage.source)}>
          {passage.heading}
        </p>
      )}
      <QuotedText site={site} passage={passage} core={core} />
    </article>
  );
}
