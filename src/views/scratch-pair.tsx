import type { MovedPart, RowPlace, TextPair } from '../store/index.ts';
import { CompareLegend } from './compare-legend.tsx';
import { type ComparedPage, compareHref, hideCodes, type RowLink } from './compare-options.ts';
import { swapSide } from './compare-page.tsx';
import { numberedParts, PartView, SkippedMarks, sumKinds, Toolbar } from './compare-parts.tsx';
import { rowMoveLink } from './pair-moves.ts';
import { SourceTitle } from './parts.tsx';
import { overviewHref, type ScratchQuery, scratchPath, scratchQuery } from './scratch-query.ts';
import type { KnownTexts } from './site.ts';
import { StateLink } from './state-link.tsx';
import { counted, grouped } from './words.ts';

/** A result as it is put into the page that has the form. */
export interface ScratchResult {
  readonly html: string;
  /** Kinds of difference that are hidden, as codes, for `main`. */
  readonly hide: string;
}

export interface TextPairProps {
  readonly pair: TextPair;
  readonly query: ScratchQuery & { readonly pair: readonly [number, number] };
  /** The form that holds the texts, where no script does. */
  readonly form?: string;
  /** They are two of more, and a link leads back to all. */
  readonly isOfMore?: boolean;
}

/** Two whole texts, as the pages of a corpus show a pair; a long text page by page. */
export function renderTextPair(props: TextPairProps): ScratchResult {
  return { html: (<TextPairResult {...props} />).toString(), hide: hideCodes(props.query.options) };
}

export function TextPairResult(props: TextPairProps) {
  const { pair, form, isOfMore = false } = props;
  const query = { ...props.query, page: Math.min(props.query.page, pair.pages.length) };
  const { options, page } = query;
  const part = pair.pages[page - 1]!;
  const moves = pair.moves.filter(({ places }) => places.a.page === page || places.b.page === page);
  const shown: ComparedPage = {
    path: scratchPath,
    query: scratchQuery(isUsual(query, isOfMore) ? { page } : query),
    isWhole: true,
    links: moveLinks(moves, page),
    ...(form !== undefined && { form }),
  };
  const parts = numberedParts([part, ...moves], options);
  const site = textsOf(pair);
  const kinds = sumKinds(parts.map(({ rows }) => rows));
  return (
    <section class="result" aria-labelledby="result">
      <Heading {...props} shown={shown} site={site} />
      {isOfMore ? (
        <p class="actions">
          <StateLink page={shown} href={overviewHref(options)}>
            Back to all texts
          </StateLink>
        </p>
      ) : null}
      <Outcome pair={pair} />
      <Pages {...props} query={query} shown={shown} />
      {options.view === 'read' ? null : <CompareLegend page={shown} kinds={kinds} options={options} />}
      <SkippedMarks page={shown} options={options} parts={parts} />
      <Toolbar page={shown} options={options} parts={parts} />
      <div class="part">
        <PartView site={site} page={shown} part={part} rows={parts[0]!.rows} options={options} />
      </div>
      {options.view === 'read'
        ? null
        : moves.map((move, index) => (
            <section class="part" id={move.move}>
              <MoveHead move={move} page={page} shown={shown} options={options} />
              {move.statistics.differences === 0 ? null : (
                <PartView
                  site={site}
                  page={shown}
                  part={move}
                  rows={parts[index + 1]!.rows}
                  options={options}
                />
              )}
            </section>
          ))}
      <Pages {...props} query={query} shown={shown} />
    </section>
  );
}

/** Without a word in the address, the first text stands beside the second. */
function isUsual({ pair }: TextPairProps['query'], isOfMore: boolean): boolean {
  return !isOfMore && pair.join() === '1,2';
}

/** What of a page decides the addresses of its other views. */
function addressOf({ path, query, form }: ComparedPage): Pick<ComparedPage, 'path' | 'query' | 'form'> {
  return { path, ...(query && { query }), ...(form !== undefined && { form }) };
}

/** What rows need to know of the two texts. */
function textsOf({ a, b }: TextPair): KnownTexts {
  return {
    sources: new Map([
      [a.id, a],
      [b.id, b],
    ]),
  };
}

interface ShownProps extends TextPairProps {
  readonly shown: ComparedPage;
}

function Heading({ pair, query, shown, site }: ShownProps & { readonly site: KnownTexts }) {
  const [a, b] = query.pair;
  const swapped = compareHref(
    { ...addressOf(shown), query: scratchQuery({ pair: [b, a], page: 1 }) },
    swapSide(query.options),
  );
  return (
    <div class="head">
      <h2 id="result" tabindex={-1}>
        <span class="passage-name">
          <span class="side a">A</span> <SourceTitle site={site} id={pair.a.id} />
        </span>{' '}
        <span class="versus">and</span>{' '}
        <span class="passage-name">
          <span class="side b">B</span> <SourceTitle site={site} id={pair.b.id} />
        </span>
      </h2>
      <p class="actions">
        <StateLink page={shown} href={swapped} data-swap>
          Swap sides
        </StateLink>
      </p>
    </div>
  );
}

/** Below this share of the words of the shorter text, what both have is chance. */
const hardlyAny = 0.01;

function Outcome({ pair: { comparison, pages } }: Pick<TextPairProps, 'pair'>) {
  const { statistics, segments, exact, coarse } = comparison;
  const { wordsA, wordsB, wordsShared, wordsMoved, wordsGivenUp, differences } = statistics;
  if (segments.every(({ type }) => type === 'equal')) {
    return (
      <p class="verdict">
        <b>These texts are identical, letter for letter.</b> Wording, spelling, punctuation, capitals and
        spacing were compared: {counted(wordsA, 'word')} on each side.
      </p>
    );
  }
  if (wordsShared + wordsMoved + wordsGivenUp === 0) {
    return (
      <p class="verdict">
        <b>These texts have nothing in common.</b> No word of A ({grouped(wordsA)}) stands for a word of B (
        {grouped(wordsB)}).
      </p>
    );
  }
  const shared = wordsShared + wordsMoved;
  return (
    <>
      <p class="verdict">
        {shared / Math.max(1, Math.min(wordsA, wordsB)) < hardlyAny ? (
          <>
            <b>These texts have hardly anything in common.</b>{' '}
          </>
        ) : null}
        {pages.length === 1 ? null : (
          <>
            <b>{counted(differences, 'difference')}</b> on {counted(pages.length, 'page')}.{' '}
          </>
        )}
        A has {counted(wordsA, 'word')}, B {grouped(wordsB)}; {grouped(wordsShared)} stand in both, in the
        same order.
        {wordsMoved === 0
          ? ''
          : ` ${counted(wordsMoved, 'word stands', 'words stand')} elsewhere in the other text.`}
        {wordsGivenUp === 0
          ? ''
          : ` ${counted(wordsGivenUp, 'word is', 'words are')} equal in place, but told as changed with the rewritten words around.`}
      </p>
      {exact ? null : (
        <p class="notice">
          Compared only coarsely in {counted(coarse.length, 'place')}: the texts are so long and differ so
          much there that not every word was matched. Shorter pieces are compared word by word.
        </p>
      )}
    </>
  );
}

function Pages({ pair, query, shown }: ShownProps) {
  const pages = pair.pages.length;
  if (pages === 1) return null;
  return (
    <nav class="pages" aria-label="Pages of these texts">
      <p>Page</p>
      <ol>
        {pair.pages.map((_, index) => (
          <li>
            <StateLink
              page={shown}
              href={compareHref(
                { ...addressOf(shown), query: { ...shown.query, page: String(index + 1) } },
                query.options,
              )}
              {...(index + 1 === query.page ? { 'aria-current': 'true' as const } : {})}
            >
              {index + 1}
              <span class="vh"> of {pages}</span>
            </StateLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Beside each end of a move: where the other end is. */
function moveLinks(moves: readonly MovedPart[], page: number): ReadonlyMap<number, readonly RowLink[]> {
  const links = new Map<number, RowLink[]>();
  for (const { move, places, statistics } of moves) {
    for (const side of ['a', 'b'] as const) {
      const [here, there] = [places[side], places[side === 'a' ? 'b' : 'a']];
      if (here.page !== page) continue;
      const own = links.get(here.row) ?? [];
      own.push({
        ...rowMoveLink(side, {
          href: there.page === page ? `#r${there.row}` : `#${move}`,
          row: rowName(there, page),
          isBelow: there.page > here.page || (there.page === here.page && there.row > here.row),
        }),
        told: `moved from ${rowName(places.a, page)} to ${rowName(places.b, page)}`,
      });
      if (statistics.differences > 0) {
        own.push({ href: `#${move}`, words: `${counted(statistics.differences, 'difference')} in it` });
      }
      links.set(here.row, own);
    }
  }
  return links;
}

function rowName(place: RowPlace, page: number): string {
  return place.page === page ? `row ${place.row}` : `page ${place.page}, row ${place.row}`;
}

interface MoveHeadProps {
  readonly move: MovedPart;
  readonly page: number;
  readonly shown: ComparedPage;
  readonly options: ScratchQuery['options'];
}

/** Above a passage that was moved: from where to where. */
function MoveHead({ move, page, shown, options }: MoveHeadProps) {
  const link = (place: RowPlace) => {
    const query = { ...shown.query, page: String(place.page) };
    const href = place.page === page ? '' : compareHref({ ...addressOf(shown), query }, options);
    return <a href={`${href}#r${place.row}`}>{rowName(place, page)}</a>;
  };
  return (
    <>
      <h3>Move {move.move.slice(1)}</h3>
      <p class="verdict">
        From {link(move.places.a)} of A to {link(move.places.b)} of B, {counted(move.words, 'word')} in
        common.{' '}
        {move.statistics.differences === 0
          ? 'It is the same in both places, letter for letter.'
          : `${counted(move.statistics.differences, 'difference')} in it:`}
      </p>
    </>
  );
}
