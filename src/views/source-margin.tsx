import type { Margin, MarginMark, PageBlock } from '../store/index.ts';
import { VerdictBadge } from './kind-badges.tsx';
import { sharesOfHref } from './parallels-query.ts';
import { titleOf } from './parts.tsx';
import { pairPath, placeLabel } from './places.ts';
import { quoteHref } from './quote-parts.tsx';
import type { Site } from './site.ts';
import { counted, grouped } from './words.ts';

export interface PlaceMarginProps {
  readonly block: PageBlock;
  readonly margin: Margin | undefined;
  /** The block begins on the page before. */
  readonly isContinued: boolean;
}

/** Longer names of places ("list 1 item 3") do not fit beside the text. */
const shortLabel = 8;
/** Of verse, every so many lines have their number. */
const linesNumbered = 5;

/** What stands before a block: its place, and how many parallels it has. */
export function PlaceMargin({ block, margin, isContinued }: PlaceMarginProps) {
  const count = margin?.parallels ?? 0;
  const label = placeLabel(block.place);
  return (
    <span class="margin" lang="en" dir="ltr">
      <a class="self" href={`#${block.place}`}>
        <PlaceNumber block={block} label={label} />
        {isContinued ? <span class="vh">, continued</span> : null}
      </a>
      {count === 0 ? null : (
        <a class="bar" href={`#${block.place}-shared`} data-heat={heat(count)}>
          {grouped(count)}
          <span class="vh">
            {' '}
            {count === 1 ? 'parallel' : 'parallels'} of {label}
          </span>
        </a>
      )}
    </span>
  );
}

/** The place in few letters: what is longer than the margin is wide is said, and a sign stands for it. */
function PlaceNumber({ block, label }: { readonly block: PageBlock; readonly label: string }) {
  if (block.type === 'verse' && label.startsWith(lineWord)) {
    return (
      <>
        <span class="vh">{lineWord}</span>
        {label.slice(lineWord.length)}
      </>
    );
  }
  if (label.length <= shortLabel && block.type !== 'heading') return <>{label}</>;
  return (
    <>
      <span aria-hidden="true">#</span>
      <span class="vh">{label}</span>
    </>
  );
}

/** Beside verse a number is that of a line. */
const lineWord = 'line ';

/** Whether the place stands beside the block: of lines of verse every fifth, and what there is more to say of. */
export function hasNumber({ type, place }: PageBlock, margin: Margin | undefined): boolean {
  if (type !== 'verse' || margin !== undefined) return true;
  return Number(/\d+$/.exec(place)?.[0] ?? 0) % linesNumbered === 0;
}

/** 1–5, doubling: the bar says how much, the number beside it says exactly. */
export function heat(count: number): number {
  return Math.min(5, 1 + Math.floor(Math.log2(count)));
}

export interface SharedWithProps {
  readonly site: Site;
  readonly source: string;
  readonly block: PageBlock;
  readonly margin: Margin;
}

/** Where the words of a block stand as well, and the loci and dossiers that they belong to. */
export function SharedWith({ site, source, block, margin }: SharedWithProps) {
  const { parallels, commonplace, listed, loci = [], quotes = [] } = margin;
  const left = parallels + commonplace - listed.length;
  return (
    <details class="shared-with" lang="en" dir="ltr">
      <summary>
        {summary(margin)}
        <Neighbours site={site} source={source} margin={margin} />
      </summary>
      <ul id={`${block.place}-shared`}>
        {listed.map((mark) => (
          <Shared site={site} source={source} mark={mark} isAmongTelling={parallels > 0} />
        ))}
        {left > 0 ? <Unlisted source={source} margin={margin} count={left} /> : null}
        {quotes.map(({ id, title }) => (
          <li>
            Dossier:{' '}
            <a href={quoteHref(id)}>
              “<bdi>{title}</bdi>”
            </a>
          </li>
        ))}
        {loci.map(({ id, title }) => (
          <li>
            Locus:{' '}
            <a href={`/loci/${encodeURIComponent(id)}`}>
              <bdi>{title}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function summary({ parallels, commonplace, loci = [], quotes = [] }: Margin): string {
  const names = [
    parallels === 0 ? '' : counted(parallels, 'parallel'),
    commonplace === 0 ? '' : `${grouped(commonplace)} commonplace`,
  ].filter((name) => name !== '');
  if (names.length > 0) return names.join(', ');
  return quotes.length > 0 ? counted(quotes.length, 'dossier') : counted(loci.length, 'locus', 'loci');
}

/** Sources that the closed list names. */
const sourcesNamed = 2;

/** The texts it leads to, so that one need not open it to know. */
function Neighbours({ site, source, margin }: Omit<SharedWithProps, 'block'>) {
  const others = new Set(
    margin.listed.filter(({ isCommonplace }) => !isCommonplace).map(({ there }) => there.source),
  );
  if (others.size === 0) return null;
  const named = [...others].slice(0, sourcesNamed);
  return (
    <span class="with">
      {' · '}
      {named.map((other, index) => (
        <>
          {index === 0 ? '' : ', '}
          <bdi>{other === source ? 'this text' : titleOf(site, other)}</bdi>
        </>
      ))}
      {others.size > named.length ? ' …' : ''}
    </span>
  );
}

interface SharedProps {
  readonly site: Site;
  readonly source: string;
  readonly mark: MarginMark;
  /** Others in the list are telling, so that what is commonplace must be said of each. */
  readonly isAmongTelling: boolean;
}

function Shared({ site, source, mark, isAmongTelling }: SharedProps) {
  const { here, there, verdict, words, differences } = mark;
  const place = placeLabel(there.place);
  return (
    <li>
      <a href={pairPath({ source, place: here }, there)}>
        <bdi>
          {there.source === source ? `this text, ${place}` : `${titleOf(site, there.source)}, ${place}`}
        </bdi>
      </a>{' '}
      <VerdictBadge verdict={verdict} /> {counted(words, 'word')} shared
      {differences === 0 ? '' : `, ${counted(differences, 'difference')}`}
      {isAmongTelling && mark.isCommonplace ? ', commonplace' : ''}
    </li>
  );
}

/** The way to those that are not listed: the family that holds them all, or the list of what the source shares. */
function Unlisted({
  source,
  margin,
  count,
}: {
  readonly source: string;
  readonly margin: Margin;
  readonly count: number;
}) {
  const { family } = margin;
  return (
    <li>
      and {grouped(count)} more in{' '}
      {family === undefined ? (
        <a href={sharesOfHref(source)}>the list of all that this text shares</a>
      ) : (
        <a href={`/families/${encodeURIComponent(family)}`}>the family of these copies</a>
      )}
    </li>
  );
}
