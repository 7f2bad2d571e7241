import type { SourceOutline, Stretch } from '../store/index.ts';
import { placeLabel, sourceHref } from './places.ts';
import { heat } from './source-margin.tsx';
import { counted, grouped, percent } from './words.ts';

export interface DensityStripProps {
  readonly outline: SourceOutline;
  /** The page that is shown, from 1. */
  readonly page: number;
}

/**
 * The whole text as a strip: where in it the most stands elsewhere as well. Every bar leads to its place; the list
 * below has the same numbers, so the picture itself is for the eye and the pointer only.
 */
export function DensityStrip({ outline, page }: DensityStripProps) {
  const { stretches, source, pages } = outline;
  const sharing = stretches.filter(({ parallels }) => parallels > 0);
  if (stretches.length < 2 || sharing.length === 0) return null;
  return (
    <figure class="density">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" preserveAspectRatio="none" focusable="false">
        {pages.length > 1 ? <ThisPage outline={outline} page={page} /> : null}
        {placed(stretches).map(({ stretch, at, size }) => (
          <a href={sourceHref(source.id, stretch.place)} tabindex={-1}>
            <title>{`${nameOf(stretch)}: ${numbersOf(stretch)}`}</title>
            <rect class="ground" fill="none" pointer-events="all" x={at} y={0} width={size} height={height} />
            {stretch.shared === 0 ? null : <Bar stretch={stretch} at={at} size={size} />}
          </a>
        ))}
      </svg>
      <figcaption>
        The text from its beginning to its end. The higher a bar, the more of these words stand elsewhere as
        well; the stronger the tint, the more often.{pages.length > 1 ? ' This page is set off.' : ''}
      </figcaption>
      <details>
        <summary>The same as a list</summary>
        <ol>
          {sharing.map((stretch) => (
            <li>
              <a href={sourceHref(source.id, stretch.place)}>
                <bdi>{nameOf(stretch)}</bdi>
              </a>{' '}
              {numbersOf(stretch)}
            </li>
          ))}
        </ol>
        {sharing.length === stretches.length ? null : (
          <p>
            {counted(stretches.length - sharing.length, 'other stretch', 'other stretches')} of the text{' '}
            {stretches.length - sharing.length === 1 ? 'shares' : 'share'} nothing.
          </p>
        )}
      </details>
    </figure>
  );
}

const width = 1000;
const height = 48;
/** Between two bars. */
const gap = 1.5;
/** What is shared at all is to be seen. */
const leastHeight = 3;

function Bar({
  stretch,
  at,
  size,
}: {
  readonly stretch: Stretch;
  readonly at: number;
  readonly size: number;
}) {
  const share = Math.min(1, stretch.shared / Math.max(1, stretch.words));
  const tall = short(Math.max(leastHeight, share * height));
  return (
    <rect
      data-heat={heat(Math.max(1, stretch.parallels))}
      x={at}
      y={short(height - tall)}
      width={short(Math.max(1, size - gap))}
      height={tall}
    />
  );
}

/** What of the strip is on the page that is shown. */
function ThisPage({ outline: { pages }, page }: DensityStripProps) {
  const words = pages.map((each) => Math.max(1, each.words));
  const total = words.reduce((sum, count) => sum + count, 0);
  const before = words.slice(0, page - 1).reduce((sum, count) => sum + count, 0);
  const own = words[page - 1] ?? 0;
  const [at, size] = [(before / total) * width, (own / total) * width];
  return <rect class="on-page" fill="none" x={short(at)} y={0} width={short(size)} height={height} />;
}

interface PlacedStretch {
  readonly stretch: Stretch;
  readonly at: number;
  readonly size: number;
}

/** Each as wide as it has words. */
function placed(stretches: readonly Stretch[]): PlacedStretch[] {
  const words = stretches.reduce((sum, stretch) => sum + Math.max(1, stretch.words), 0);
  let before = 0;
  return stretches.map((stretch) => {
    const at = short((before / words) * width);
    before += Math.max(1, stretch.words);
    return { stretch, at, size: short((before / words) * width - at) };
  });
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}

function nameOf({ place, last, title }: Stretch): string {
  if (title !== undefined) return title;
  return placeLabel(last === undefined ? place : `${place}-${last}`);
}

function numbersOf({ parallels, shared, words }: Stretch): string {
  if (parallels === 0) return `nothing shared, ${counted(words, 'word')}`;
  const share = percent(shared / Math.max(1, words));
  return `${counted(parallels, 'parallel')}, ${share} of ${grouped(words)} ${words === 1 ? 'word' : 'words'}`;
}
