import type { PlacedDiagnostic } from '../store/index.ts';
import { PlaceLink, SourceTitle } from './parts.tsx';
import type { Site } from './site.ts';
import { counted, grouped } from './words.ts';

/** Lines that stand open; the others are folded. */
const mostOpen = 10;
/** Lines that are listed at all; a corpus of thousands of scans can have as many. */
const mostNoticed = 100;
/** Places that a line names. */
const placesShown = 12;

/** One thing that was noticed about one source, however often. */
interface NoticedLine {
  readonly source: string;
  readonly message: string;
  readonly times: number;
  readonly places: ReadonlySet<string>;
}

/** What reading and comparing had to say about the files, a line for each source and thing. */
export function Noticed({
  site,
  diagnostics,
}: {
  readonly site: Site;
  readonly diagnostics: readonly PlacedDiagnostic[];
}) {
  if (diagnostics.length === 0) return null;
  const lines = noticedLines(diagnostics);
  const list = (from: number, to: number) => (
    <ul>
      {lines.slice(from, to).map((line) => (
        <Line site={site} line={line} />
      ))}
    </ul>
  );
  return (
    <section id="noticed">
      <h2>Noticed on the way</h2>
      {list(0, mostOpen)}
      {lines.length <= mostOpen ? null : (
        <details>
          <summary>{counted(lines.length - mostOpen, 'more line')}</summary>
          {list(mostOpen, mostNoticed)}
        </details>
      )}
      {lines.length <= mostNoticed ? null : (
        <p>
          These are {grouped(mostNoticed)} of {grouped(lines.length)} lines;{' '}
          <a href="/method.json">the data</a> has all.
        </p>
      )}
    </section>
  );
}

/** What is said of the whole corpus first, then source by source, in the order given. */
function noticedLines(diagnostics: readonly PlacedDiagnostic[]): readonly NoticedLine[] {
  const lines = new Map<string, { source: string; message: string; times: number; places: Set<string> }>();
  for (const { source, message, place } of diagnostics) {
    const key = JSON.stringify([source, message]);
    const line = lines.get(key) ?? { source, message, times: 0, places: new Set<string>() };
    line.times++;
    if (place !== undefined) line.places.add(place);
    lines.set(key, line);
  }
  const all = [...lines.values()];
  return [...all.filter(({ source }) => source === ''), ...all.filter(({ source }) => source !== '')];
}

function Line({ site, line }: { readonly site: Site; readonly line: NoticedLine }) {
  const { source, message, times, places } = line;
  const more = places.size - placesShown;
  return (
    <li>
      {source === '' ? null : (
        <>
          <SourceTitle site={site} id={source} />
          {': '}
        </>
      )}
      <bdi>{message}</bdi>
      {times === 1 ? '' : `, ${counted(times, 'time')}`}
      {[...places].slice(0, placesShown).map((place, index) => (
        <>
          {index === 0 ? ': ' : ', '}
          <PlaceLink passage={{ source, place }} />
        </>
      ))}
      {more > 0 ? ` and ${counted(more, 'more place')}` : ''}
    </li>
  );
}
