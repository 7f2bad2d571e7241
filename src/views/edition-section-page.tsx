import type { EditionPairPage, EditionSectionPage, ElsewhereSpan, SectionPart } from '../store/index.ts';
import { type Citation, CiteActions } from './cite.tsx';
import { Found } from './compare-hits.tsx';
import { CompareLegend } from './compare-legend.tsx';
import {
  type ComparedPage,
  type CompareOptions,
  compareHref,
  type FindWords,
  hideCodes,
  type RowLink,
} from './compare-options.ts';
import {
  type NumberedPart,
  numberedParts,
  PartView,
  SkippedMarks,
  sumKinds,
  Toolbar,
  viewNames,
} from './compare-parts.tsx';
import { EditionName } from './edition-pair-page.tsx';
import {
  changedAround,
  editionPairPath,
  growthWords,
  movePath,
  sectionPath,
  sectionWords,
  titleOfEnd,
  workPath,
} from './edition-places.ts';
import { renderLayout } from './layout.tsx';
import { titleOf } from './parts.tsx';
import type { Site } from './site.ts';
import { counted, grouped, percent } from './words.ts';

export interface EditionSectionPageProps {
  readonly pair: EditionPairPage;
  readonly page: EditionSectionPage;
  readonly workTitle: string;
  readonly options: CompareOptions;
  /** Of what the options look for, where it stands. */
  readonly find?: FindWords;
  readonly citation?: Citation;
}

export function renderEditionSection(site: Site, props: EditionSectionPageProps): string {
  const { pair, page, workTitle, options, find, citation } = props;
  const { report, isDated } = pair;
  const entry = pair.sections[page.section]!;
  const parts = numberedParts(page.parts, options);
  const path = sectionPath(pair, page.section, page.page);
  const shown: ComparedPage = {
    path,
    isRevision: isDated,
    isWhole: true,
    links: linksOf(pair, page, parts),
    ...(find && { find }),
  };
  const address = compareHref(shown, options);
  const name = `${entry.title}${page.page > 1 ? `, page ${page.page}` : ''}`;
  return renderLayout({
    site,
    path: address,
    title: `${name}: ${titleOf(site, report.a.id)} and ${titleOf(site, report.b.id)}${
      options.view === 'side' ? '' : ` (${viewNames[options.view]})`
    }`,
    crumbs: [
      { href: '/editions', name: 'Editions' },
      { href: workPath(pair.work), name: workTitle },
      {
        href: editionPairPath(pair.work, page),
        name: `${titleOf(site, report.a.id)} → ${titleOf(site, report.b.id)}`,
      },
    ],
    ...(citation && { cited: citation.text }),
    data: address.replace(/(?=\?|$)/, '.json'),
    hide: hideCodes(options),
    children: (
      <>
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <p class="versions">
          <EditionName site={site} id={report.a.id} side="a" />
          <EditionName site={site} id={report.b.id} side="b" />
        </p>
        <CiteActions citation={citation} path={address} />
        <Became pair={pair} page={page} />
        <Neighbours pair={pair} page={page} options={options} />
        {options.view === 'read' ? null : (
          <CompareLegend page={shown} kinds={sumKinds(parts.map(({ rows }) => rows))} options={options} />
        )}
        <SkippedMarks page={shown} options={options} parts={parts} />
        <Found page={shown} options={options} parts={page.parts} />
        <Toolbar page={shown} options={options} parts={parts} />
        {parts.map((part) => (
          <section class="part" {...(part.part.move === undefined ? {} : { id: part.part.move })}>
            <MoveHead pair={pair} page={page} part={part.part} />
            <PartView site={site} page={shown} {...part} options={options} />
          </section>
        ))}
        <Pages pair={pair} page={page} options={options} />
        <Neighbours pair={pair} page={page} options={options} />
        <Contents pair={pair} page={page} />
      </>
    ),
  });
}

interface SectionProps {
  readonly pair: EditionPairPage;
  readonly page: EditionSectionPage;
}

function Became({ pair, page }: SectionProps) {
  const match = pair.report.matches[page.section]!;
  const { title, titleBefore, kinds } = pair.sections[page.section]!;
  const { a, b, growth, changed, status, isMoved, sectionsA, sectionsB } = match;
  const words = sectionWords(match, pair.sections[page.section]!, pair);
  const capital = words[0]!.toUpperCase() + words.slice(1);
  if (sectionsA.length === 0 || sectionsB.length === 0) {
    const [side, other] = sectionsA.length === 0 ? ['B', 'A'] : ['A', 'B'];
    return (
      <p class="verdict">
        <b>{capital}:</b> this section stands in {side} only,{' '}
        {counted(side === 'A' ? a.words : b.words, 'word')}; nothing in {other} stands for it as a whole.
      </p>
    );
  }
  if (Object.keys(kinds).length === 0) {
    return (
      <p class="verdict">
        <b>This section is identical in both, letter for letter.</b> Wording, spelling, punctuation, capitals
        and spacing were compared: {counted(a.words, 'word')}.
        {isMoved ? ' It stands elsewhere among the others.' : ''}
      </p>
    );
  }
  return (
    <p class="verdict">
      <b>
        {isMoved ? `Moved, ${words}` : capital}
        {status === 'split'
          ? ` in ${sectionsB.length}`
          : status === 'joined'
            ? ` from ${sectionsA.length}`
            : ''}
        :
      </b>{' '}
      {percent(changed)} of the words have no counterpart; A {grouped(a.words)}, B {grouped(b.words)} words
      {growth === undefined || growth === 0 ? '' : ` (${growthWords(growth)})`}.
      {titleBefore === undefined ? null : (
        <>
          {' '}
          In A it is called <bdi>“{titleBefore}”</bdi>, in B <bdi>“{title}”</bdi>
          {/[.!?…]$/u.test(title) ? '' : '.'}
        </>
      )}
      {page.parts.every(({ exact }) => exact)
        ? null
        : ' Some of the two texts differs so much that it was compared only coarsely.'}
    </p>
  );
}

function Neighbours({ pair, page, options }: SectionProps & { readonly options: CompareOptions }) {
  const { previous, next } = changedAround(pair.sections, page.section);
  if (previous === undefined && next === undefined) return null;
  const link = (at: number, rel: 'prev' | 'next') => (
    <a
      href={compareHref({ path: sectionPath(pair, at) }, { ...options, context: 'auto' })}
      rel={rel}
      data-keeps-kinds
    >
      {rel === 'prev' ? '← ' : ''}
      <span class="vh">{rel === 'prev' ? 'Previous changed section: ' : 'Next changed section: '}</span>
      <bdi>{pair.sections[at]!.title}</bdi>
      {rel === 'next' ? ' →' : ''}
    </a>
  );
  return (
    <p class="neighbours">
      {previous === undefined ? <span class="none">first changed section</span> : link(previous, 'prev')}
      {next === undefined ? <span class="none">last changed section</span> : link(next, 'next')}
    </p>
  );
}

/** Above a passage that was moved: from where to where. */
function MoveHead({ pair, page, part }: SectionProps & { readonly part: SectionPart }) {
  if (part.move === undefined) return null;
  const move = pair.report.moves.findIndex(({ id }) => id === part.move);
  const { sectionA, sectionB } = pair.moves[move]!;
  const place = (side: 'a' | 'b', at: number) =>
    at === page.section ? (
      'this section'
    ) : (
      <a href={movePath(pair, at, part.move!)}>
        <bdi>{titleOfEnd(pair, move, side)}</bdi>
      </a>
    );
  return (
    <>
      <h2>Move {part.move.slice(1)}</h2>
      <p class="verdict">
        {sectionA === sectionB ? (
          'It stands in another place of this section.'
        ) : (
          <>
            From {place('a', sectionA)} in A to {place('b', sectionB)} in B.
          </>
        )}{' '}
        {counted(pair.report.moves[move]!.words, 'word')} in common; what was changed in it is marked.
      </p>
    </>
  );
}

/** Beside the first row of each stretch that stands elsewhere, where that is. */
function linksOf(
  pair: EditionPairPage,
  page: EditionSectionPage,
  [main]: readonly NumberedPart<SectionPart>[],
): ReadonlyMap<number, readonly RowLink[]> {
  const links = new Map<number, RowLink[]>();
  if (main === undefined) return links;
  const here = new Set(page.parts.flatMap(({ move }) => (move === undefined ? [] : [move])));
  const firstRow = main.rows[0]?.number ?? 1;
  for (const span of main.part.elsewhere) {
    const row = main.part.rows.findIndex(
      ({ [span.side]: { from, to } }) => from < to && from <= Math.max(span.from, from) && span.from < to,
    );
    if (row < 0) continue;
    const own = links.get(firstRow + row) ?? [];
    const link = linkOf(pair, page, span, here);
    if (own.every(({ href, words }) => href !== link.href || words !== link.words)) own.push(link);
    links.set(firstRow + row, own);
  }
  return links;
}

function linkOf(
  pair: EditionPairPage,
  page: EditionSectionPage,
  { side, section, move }: ElsewhereSpan,
  here: ReadonlySet<string>,
): RowLink {
  const direction = side === 'a' ? 'to' : 'from';
  const pathOf = (id: string): string => (here.has(id) ? `#${id}` : movePath(pair, section, id));
  if (section === page.section) {
    const href = move === undefined ? sectionPath(pair, section) : pathOf(move);
    return { href, words: `${nameOf(move)}: within this section` };
  }
  const at = pair.report.moves.findIndex(({ id }) => id === move);
  const title = at < 0 ? pair.sections[section]!.title : titleOfEnd(pair, at, side === 'a' ? 'b' : 'a');
  if (move === undefined) return { href: sectionPath(pair, section), words: `moved ${direction} ${title}` };
  return { href: pathOf(move), words: `${nameOf(move)}: ${direction} ${title}` };
}

function nameOf(move: string | undefined): string {
  return move === undefined ? 'moved' : `move ${move.slice(1)}`;
}

function Pages({ pair, page, options }: SectionProps & { readonly options: CompareOptions }) {
  const { pages } = pair.sections[page.section]!;
  if (pages === 1) return null;
  return (
    <nav class="pages" aria-label="Pages of this section">
      <ol>
        {Array.from({ length: pages }, (_, index) => (
          <li>
            <a
              href={compareHref({ path: sectionPath(pair, page.section, index + 1) }, options)}
              data-keeps-kinds
              {...(index + 1 === page.page ? { 'aria-current': 'page' } : {})}
            >
              {index + 1}
              <span class="vh"> of {pages}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Contents({ pair, page }: SectionProps) {
  return (
    <details class="contents">
      <summary>All {counted(pair.sections.length, 'section')}</summary>
      <ol>
        {pair.sections.map(({ title }, at) => (
          <li>
            <a href={sectionPath(pair, at)} {...(at === page.section ? { 'aria-current': 'page' } : {})}>
              <bdi>{title}</bdi>
            </a>{' '}
            <span class="fine">{sectionWords(pair.report.matches[at]!, pair.sections[at]!, pair)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
