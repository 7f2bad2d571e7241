import type { SourceOutline } from '../store/index.ts';
import { sharedHref, sharesOfHref } from './parallels-query.ts';
import { titleOf } from './parts.tsx';
import { placeLabel, sourceHref } from './places.ts';
import { quoteHref } from './quote-parts.tsx';
import { withReadableDate } from './readable-date.ts';
import type { Site } from './site.ts';
import { counted, grouped } from './words.ts';

export interface AboutProps {
  readonly site: Site;
  readonly outline: SourceOutline;
}

/** Everything that is known of a source, and what was noticed when it was read. */
export function Metadata({ outline: { source } }: Pick<AboutProps, 'outline'>) {
  const entries: readonly (readonly [string, string | undefined])[] = [
    ['Siglum', source.siglum],
    ['Authors', source.authors.join(', ') || undefined],
    ['Work', source.work],
    ['Date', withReadableDate(source).date?.label],
    ['Language', source.language === 'und' ? undefined : source.language],
    ['Publisher', source.publisher],
    ['Rights', source.rights],
    ['File', source.file],
    ['SHA-256 of the file', source.sha256],
    ['Length', `${counted(source.words, 'word')}, ${grouped(source.characters)} characters`],
  ];
  return (
    <details class="metadata">
      <summary>About this source</summary>
      <dl>
        {entries.map(([name, value]) =>
          value === undefined ? null : (
            <div>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
        )}
        {isWebAddress(source.url) ? (
          <div>
            <dt>Address</dt>
            <dd>
              <a href={source.url} rel="noopener noreferrer nofollow ugc">
                <bdi>{source.url}</bdi>
              </a>
            </dd>
          </div>
        ) : null}
        <Noticed diagnostics={source.diagnostics} />
      </dl>
    </details>
  );
}

function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url);
}

/** Notes of the reader that are shown; a damaged file can have thousands. */
const notesShown = 20;

function Noticed({ diagnostics }: Pick<SourceOutline['source'], 'diagnostics'>) {
  if (diagnostics.length === 0) return null;
  return (
    <div>
      <dt>Noticed while reading</dt>
      <dd>
        <ul>
          {diagnostics.slice(0, notesShown).map(({ message }) => (
            <li>
              <bdi>{message}</bdi>
            </li>
          ))}
          {diagnostics.length > notesShown ? (
            <li>and {counted(diagnostics.length - notesShown, 'other')}</li>
          ) : null}
        </ul>
      </dd>
    </div>
  );
}

/** Neighbours that are named in the line below the title. */
const neighboursNamed = 5;

/** With whom the source shares most. */
export function Shares({ site, outline }: AboutProps) {
  const { source, neighbours } = outline;
  if (neighbours.total === 0) {
    return (
      <p class="state">
        Nothing in this source stands anywhere else. <a href="/parallels">All parallels of the corpus</a>
      </p>
    );
  }
  const named = neighbours.listed.slice(0, neighboursNamed);
  return (
    <p class="shares">
      Shares passages with{' '}
      {named.map((neighbour, index) => (
        <>
          {index === 0 ? '' : ', '}
          <a href={sharedHref(source.id, neighbour.source)}>
            <bdi>{nameOf(site, source.id, neighbour.source)}</bdi> ({grouped(neighbour.parallels)})
          </a>
        </>
      ))}
      {neighbours.total > named.length ? (
        <>
          {' '}
          and <a href={sharesOfHref(source.id)}>{counted(neighbours.total - named.length, 'other source')}</a>
        </>
      ) : null}
      .
    </p>
  );
}

/** Two sources in one step: a form that leads to the list of what they share. */
export function CompareWith({ site, outline }: AboutProps) {
  const { source, neighbours } = outline;
  if (neighbours.total === 0) return null;
  return (
    <details class="compare-with">
      <summary>Compare with…</summary>
      <form action="/parallels" method="get">
        <input type="hidden" name="a" value={source.id} />
        <label for="compare-with">What this text shares with</label>{' '}
        <select name="b" id="compare-with">
          {neighbours.listed.map((neighbour) => (
            <option value={neighbour.source}>
              {`${nameOf(site, source.id, neighbour.source)} (${grouped(neighbour.parallels)})`}
            </option>
          ))}
        </select>{' '}
        <button type="submit">Show</button>
        {neighbours.total > neighbours.listed.length ? (
          <p class="fine">
            Those with the most parallels.{' '}
            <a href={sharesOfHref(source.id)}>All {counted(neighbours.total, 'source')}</a>
          </p>
        ) : null}
      </form>
    </details>
  );
}

function nameOf(site: Site, source: string, other: string): string {
  return other === source ? 'itself' : titleOf(site, other);
}

/** Loci that places of it belong to; those that are not listed are in the list of all. */
export function Loci({ outline: { source, loci } }: Pick<AboutProps, 'outline'>) {
  if (loci.total === 0) return null;
  return (
    <details class="sayings">
      <summary>{counted(loci.total, 'locus', 'loci')}</summary>
      <ul>
        {loci.listed.map(({ id, title, place }) => (
          <li>
            <a href={`/loci/${encodeURIComponent(id)}`}>
              <bdi>{title}</bdi>
            </a>{' '}
            <a class="place" href={sourceHref(source.id, place)}>
              {placeLabel(place)}
            </a>
          </li>
        ))}
        {loci.total > loci.listed.length ? (
          <li>
            and {counted(loci.total - loci.listed.length, 'other')} in the <a href="/loci">list of all</a>
          </li>
        ) : null}
      </ul>
    </details>
  );
}

/** Dossiers that are named here; the others are in the list of all. */
const quotesShown = 12;

export function Quotes({ outline: { source, quotes } }: Pick<AboutProps, 'outline'>) {
  if (quotes.total === 0) return null;
  const shown = quotes.listed.slice(0, quotesShown);
  return (
    <details class="sayings">
      <summary>{counted(quotes.total, 'quoted saying')}</summary>
      <ul>
        {shown.map(({ id, title, place }) => (
          <li>
            <a href={quoteHref(id)}>
              “<bdi>{title}</bdi>”
            </a>{' '}
            <a class="place" href={sourceHref(source.id, place)}>
              {placeLabel(place)}
            </a>
          </li>
        ))}
        {quotes.total > shown.length ? (
          <li>
            and {counted(quotes.total - shown.length, 'other')} in the <a href="/quotes">list of all</a>
          </li>
        ) : null}
      </ul>
    </details>
  );
}

/** What a reader must know before trusting the text: what is missing, and what may be misread. */
export function TextQuality({ outline }: Pick<AboutProps, 'outline'>) {
  const { source, gaps, misread } = outline;
  return (
    <>
      {gaps.total === 0 ? null : (
        <p class="fine">
          Not all of the text is given: at{' '}
          <a href={sourceHref(source.id, gaps.listed[0])}>
            {gaps.total === 1 ? 'one place' : `${grouped(gaps.total)} places`}
          </a>{' '}
          something is left out, which is marked […].
        </p>
      )}
      {misread === 0 ? null : (
        <p class="fine">
          Where this text and others have the same words,{' '}
          {misread === 1 ? 'one word looks' : `${grouped(misread)} words look`} misread by a scanner or a
          transcriber, here or there.
        </p>
      )}
    </>
  );
}
