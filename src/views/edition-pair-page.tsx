import type { Child } from 'hono/jsx';
import type { EditionReport, QuotedStretch } from '../model/index.ts';
import type { EditionPairPage } from '../store/index.ts';
import { type Citation, CiteActions } from './cite.tsx';
import { Outline } from './edition-outline.tsx';
import {
  editionPairPath,
  growthWords,
  isIdentical,
  isUnrelated,
  movePath,
  sectionAt,
  sectionPath,
  statusCounts,
  titleOfEnd,
  workPath,
} from './edition-places.ts';
import { EditionStrips } from './edition-strips.tsx';
import { renderLayout } from './layout.tsx';
import { languageOf, SourceByline, SourceTitle, titleOf } from './parts.tsx';
import { placeLabel } from './places.ts';
import type { Site } from './site.ts';
import { counted, grouped, percent } from './words.ts';

export interface EditionPairPageProps {
  readonly pair: EditionPairPage;
  /** As the sources name the work. */
  readonly workTitle: string;
  readonly citation?: Citation;
}

export function renderEditionPair(site: Site, { pair, workTitle, citation }: EditionPairPageProps): string {
  const { report } = pair;
  const path = editionPairPath(pair.work, { a: report.a.id, b: report.b.id });
  return renderLayout({
    site,
    path,
    title: `${titleOf(site, report.a.id)} and ${titleOf(site, report.b.id)}, section by section`,
    crumbs: [
      { href: '/editions', name: 'Editions' },
      { href: workPath(pair.work), name: workTitle },
    ],
    ...(citation && { cited: citation.text }),
    data: `${path}.json`,
    children: (
      <>
        <div class="head">
          <h1>
            <EditionName site={site} id={report.a.id} side="a" /> <span class="versus">and</span>{' '}
            <EditionName site={site} id={report.b.id} side="b" />
          </h1>
          <CiteActions citation={citation} path={path} />
        </div>
        <Headline pair={pair} />
        <Figures pair={pair} />
        {isIdentical(pair) ? null : <EditionStrips pair={pair} />}
        <section>
          <h2>Outline</h2>
          <p class="folded">{statusLine(pair)}</p>
          <Outline pair={pair} />
        </section>
        <Moves site={site} pair={pair} />
        <Extremes site={site} pair={pair} />
        <p class="fine">
          Also as{' '}
          <a href={`/parallels?${new URLSearchParams({ a: report.a.id, b: report.b.id })}`}>
            all parallels of the two texts
          </a>
          .
        </p>
      </>
    ),
  });
}

export function EditionName({
  site,
  id,
  side,
}: {
  readonly site: Site;
  readonly id: string;
  readonly side: 'a' | 'b';
}) {
  return (
    <span class="passage-name">
      <span class={`side ${side}`}>{side.toUpperCase()}</span> <SourceTitle site={site} id={id} />{' '}
      <SourceByline source={site.sources.get(id)} />
    </span>
  );
}

function Headline({ pair }: { readonly pair: EditionPairPage }) {
  const { report } = pair;
  const { a, b, growth } = report.whole;
  if (isIdentical(pair)) {
    return (
      <p class="state">
        <b>These editions are identical, letter for letter.</b> Wording, spelling, punctuation, capitals and
        spacing were compared: {counted(a.words, 'word')} on each side.
      </p>
    );
  }
  if (isUnrelated(report)) {
    return (
      <p class="state">
        <b>These texts have no passage in common.</b> They name the same work, but not one word of A (
        {grouped(a.words)}) stands for one of B ({grouped(b.words)}).
      </p>
    );
  }
  const more = b.words - a.words;
  return (
    <p class="lede">
      {more === 0
        ? `B has as many words as A, ${grouped(a.words)}`
        : `B has ${counted(Math.abs(more), 'word')} ${more > 0 ? 'more' : 'fewer'} than A`}
      {growth === undefined || more === 0 ? '' : ` (${growthWords(growth)})`}.{' '}
      {percent(b.words === 0 ? 0 : b.only / b.words)} of B {pair.isDated ? 'is new' : 'is not in A'},{' '}
      {percent(a.words === 0 ? 0 : a.only / a.words)} of A {pair.isDated ? 'was given up' : 'is not in B'}.
      {report.exact ? '' : ' Some of it differs so much that it was compared only coarsely.'}
    </p>
  );
}

function Figures({ pair: { report, isDated } }: { readonly pair: EditionPairPage }) {
  const { a, b } = report.whole;
  const entries: readonly (readonly [number, string])[] = [
    [a.words, 'words in A'],
    [b.words, 'words in B'],
    [b.shared + b.respelled, 'kept in place'],
    [b.moved, 'moved'],
    [a.only, isDated ? 'removed' : 'only in A'],
    [b.only, isDated ? 'added' : 'only in B'],
  ];
  return (
    <ul class="totals figures">
      {entries.map(([count, name]) => (
        <li>
          <b>{grouped(count)}</b> {name}
        </li>
      ))}
    </ul>
  );
}

function statusLine(pair: EditionPairPage): string {
  const { matches, options } = pair.report;
  const statuses: Partial<Record<(typeof matches)[number]['status'], number>> = {};
  for (const { status } of matches) statuses[status] = (statuses[status] ?? 0) + 1;
  const unit = options.sections === 'paragraphs' ? 'paragraph' : 'section';
  const counts = statusCounts(statuses, matches.filter(({ isMoved }) => isMoved).length, pair);
  const note =
    options.sections === 'paragraphs' ? ' Neither text has headings, so these are its paragraphs.' : '';
  return `${counted(matches.length, unit)}: ${counts}.${note}`;
}

/** Moves that are listed at once; the others in a fold. */
const movesShown = 12;

function Moves({ site, pair }: { readonly site: Site; readonly pair: EditionPairPage }) {
  const { moves } = pair.report;
  if (moves.length === 0) return null;
  const list = (from: number, to: number) => (
    <ol class="moved-list" start={from + 1}>
      {moves.slice(from, to).map((move, index) => {
        return (
          <li>
            <q {...languageOf(site, pair.report.b.id)}>{firstWords(move.b.text)}</q>{' '}
            <span class="fine">
              {counted(move.words, 'word')}, {percent(move.similarity)} alike,{' '}
              <FromTo pair={pair} move={from + index} />
            </span>
          </li>
        );
      })}
    </ol>
  );
  return (
    <section>
      <h2>Moved</h2>
      {list(0, movesShown)}
      {moves.length <= movesShown ? null : (
        <details>
          <summary>{counted(moves.length - movesShown, 'more move')}</summary>
          {list(movesShown, moves.length)}
        </details>
      )}
    </section>
  );
}

function FromTo({ pair, move }: { readonly pair: EditionPairPage; readonly move: number }) {
  const { sectionA, sectionB } = pair.moves[move]!;
  const link = (side: 'a' | 'b', at: number) => <SectionLink pair={pair} at={at} move={move} side={side} />;
  if (sectionA === sectionB) return <>within {link('b', sectionB)}</>;
  return (
    <>
      from {link('a', sectionA)} to {link('b', sectionB)}
    </>
  );
}

function SectionLink({
  pair,
  at,
  move,
  side,
}: {
  readonly pair: EditionPairPage;
  readonly at: number;
  readonly move: number;
  readonly side: 'a' | 'b';
}) {
  const { id } = pair.report.moves[move]!;
  return (
    <a href={movePath(pair, at, id)}>
      <span class="vh">
        {side.toUpperCase()}, move {id.slice(1)}:{' '}
      </span>
      <bdi>{titleOfEnd(pair, move, side)}</bdi>
    </a>
  );
}

/** Words of a quotation in a list. */
const quotedWords = 24;

function firstWords(text: string): string {
  const words = text.trim().split(/\s+/u);
  return words.length <= quotedWords ? words.join(' ') : `${words.slice(0, quotedWords).join(' ')} …`;
}

/** The ten passages that changed most, were added and removed. */
function Extremes({ site, pair }: { readonly site: Site; readonly pair: EditionPairPage }) {
  const { rewritten, additions, omissions } = pair.report;
  return (
    <>
      <Passages name="Most rewritten" count={rewritten.length}>
        {rewritten.map(({ a, b, wordsA, wordsB, changed }) => (
          <li>
            <Quoted site={site} pair={pair} side="a" stretch={a} words={wordsA} />
            <Quoted site={site} pair={pair} side="b" stretch={b} words={wordsB} />
            <span class="fine">{percent(changed)} differs</span>
          </li>
        ))}
      </Passages>
      <Passages
        name={pair.isDated ? 'Longest additions' : 'Longest passages that only B has'}
        count={additions.length}
      >
        {additions.map(({ b, wordsB }) => (
          <li>
            <Quoted site={site} pair={pair} side="b" stretch={b} words={wordsB} />
          </li>
        ))}
      </Passages>
      <Passages
        name={pair.isDated ? 'Longest omissions' : 'Longest passages that only A has'}
        count={omissions.length}
      >
        {omissions.map(({ a, wordsA }) => (
          <li>
            <Quoted site={site} pair={pair} side="a" stretch={a} words={wordsA} />
          </li>
        ))}
      </Passages>
    </>
  );
}

function Passages({
  name,
  count,
  children,
}: {
  readonly name: string;
  readonly count: number;
  readonly children: Child;
}) {
  if (count === 0) return null;
  return (
    <section>
      <h2>{name}</h2>
      <ol class="extremes">{children}</ol>
    </section>
  );
}

interface QuotedProps {
  readonly site: Site;
  readonly pair: EditionPairPage;
  readonly side: 'a' | 'b';
  readonly stretch: QuotedStretch;
  readonly words: number;
}

function Quoted({ site, pair, side, stretch, words }: QuotedProps) {
  const report: EditionReport = pair.report;
  const at = sectionAt(report, side, stretch.from);
  const place = `${side.toUpperCase()}, ${placeLabel(stretch.place)}`;
  return (
    <p class={`quoted ${side}`}>
      <q {...languageOf(site, report[side].id)}>{firstWords(stretch.text)}</q>{' '}
      <span class="fine">
        {at < 0 ? place : <a href={sectionPath(pair, at)}>{place}</a>}, {counted(words, 'word')}
      </span>
    </p>
  );
}
