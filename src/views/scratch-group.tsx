import type { KindCounts } from '../model/index.ts';
import type { GroupComparison, TextGroup } from '../store/index.ts';
import { CompareLegend } from './compare-legend.tsx';
import { type ComparedPage, type CompareOptions, compareHref, hideCodes } from './compare-options.ts';
import { Verdict } from './compare-page.tsx';
import { numberedParts, PartView, SkippedMarks, sumKinds, Toolbar } from './compare-parts.tsx';
import { KindBadges } from './kind-badges.tsx';
import { ParallelTable } from './parallel-table.tsx';
import { SourceTitle } from './parts.tsx';
import { placeLabel } from './places.ts';
import type { ScratchResult } from './scratch-pair.tsx';
import { overviewHref, type ScratchQuery, scratchPath, scratchQuery } from './scratch-query.ts';
import type { KnownTexts } from './site.ts';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from './table.tsx';
import { counted, grouped, kindEntries, percent } from './words.ts';

export interface TextGroupProps {
  readonly group: TextGroup;
  readonly query: ScratchQuery;
}

/** What more than two texts share; or, where the address asks for it, the rows of one such pair of places. */
export function renderTextGroup(props: TextGroupProps): ScratchResult {
  const shared = props.group.comparisons[(props.query.shared ?? 0) - 1];
  const result = shared === undefined ? <Overview {...props} /> : <Shared {...props} comparison={shared} />;
  return { html: result.toString(), hide: hideCodes(props.query.options) };
}

function knownTexts({ texts }: TextGroup): KnownTexts {
  return { sources: new Map(texts.map((text) => [text.id, text])) };
}

/** Passages that are listed, the most telling ones. */
const mostListed = 200;

function Overview({ group, query }: TextGroupProps) {
  const { texts, parallels, commonplace, exact } = group;
  return (
    <section class="result" aria-labelledby="result">
      <h2 id="result" tabindex={-1}>
        {counted(texts.length, 'text')} compared
      </h2>
      <p class="verdict">
        <b>
          {parallels.length === 0
            ? 'No passage stands in more than one place.'
            : `${counted(parallels.length, 'pair')} of places share a passage.`}
        </b>{' '}
        {commonplace === 0
          ? ''
          : `${counted(commonplace, 'commonplace one')} (titles, captions, formulas) not counted.`}
      </p>
      {exact ? null : (
        <p class="notice">
          The texts are so long that some of the search was cut short: fewer texts at a time are searched
          whole.
        </p>
      )}
      <h3>Each beside the first</h3>
      <WithFirst group={group} query={query} />
      {parallels.length === 0 ? null : (
        <>
          <h3>What they share</h3>
          {parallels.length > mostListed ? (
            <p class="folded">
              The {grouped(mostListed)} most telling of {counted(parallels.length, 'pair')} are listed.
            </p>
          ) : null}
          <List group={group} query={query} />
        </>
      )}
    </section>
  );
}

function WithFirst({ group, query }: TextGroupProps) {
  const site = knownTexts(group);
  const first = group.texts[0]!;
  return (
    <Table class="list">
      <caption class="vh">Every text beside the first: words, what both have, differences</caption>
      <TableHead>
        <TableRow>
          {['Text', 'Words', 'In both', 'Differences'].map((name) => (
            <ColumnHead {...(name === 'Words' || name === 'In both' ? { class: 'number' } : {})}>
              {name}
            </ColumnHead>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        <TableRow>
          <RowHead>
            <SourceTitle site={site} id={first.id} />
          </RowHead>
          <Cell data-label="Words" class="number">
            {grouped(first.words)}
          </Cell>
          <Cell data-label="In both" class="number">
            –
          </Cell>
          <Cell data-label="Differences">
            <span class="none">the first text</span>
          </Cell>
        </TableRow>
        {group.withFirst.map((compared) => (
          <BesideFirst group={group} query={query} site={site} compared={compared} />
        ))}
      </TableBody>
    </Table>
  );
}

interface BesideFirstProps extends TextGroupProps {
  readonly site: KnownTexts;
  readonly compared: GroupComparison;
}

function BesideFirst({ group, query: { options }, site, compared }: BesideFirstProps) {
  const { statistics, isIdentical, exact } = compared;
  const text = group.texts[compared.text]!;
  const query = scratchQuery({ pair: [1, compared.text + 1], page: 1 });
  const shared = statistics.wordsShared + statistics.wordsMoved;
  const longer = Math.max(statistics.wordsA, statistics.wordsB, 1);
  return (
    <TableRow>
      <RowHead>
        <a href={compareHref({ path: scratchPath, query }, options)}>
          <SourceTitle site={site} id={text.id} />
        </a>
      </RowHead>
      <Cell data-label="Words" class="number">
        {grouped(text.words)}
      </Cell>
      <Cell data-label="In both" class="number">
        {grouped(shared)} <span class="share">({percent(shared / longer)})</span>
      </Cell>
      <Cell data-label="Differences">
        {isIdentical ? (
          'identical, letter for letter'
        ) : (
          <KindBadges kinds={withoutHidden(statistics.kinds, options)} />
        )}
        {exact ? null : <span class="byline"> compared coarsely</span>}
      </Cell>
    </TableRow>
  );
}

function List({ group, query: { options } }: TextGroupProps) {
  const site = knownTexts(group);
  return (
    <ParallelTable
      site={site}
      caption="Shared passages: first words, places, words shared, differences"
      lines={group.parallels.slice(0, mostListed).map((parallel) => {
        const query = scratchQuery({ shared: parallel.comparison + 1, page: 1 });
        return {
          parallel,
          href: compareHref({ path: scratchPath, query }, options),
          kinds: withoutHidden(parallel.kinds, options),
        };
      })}
      named={({ source, place }) => (
        <>
          <SourceTitle site={site} id={source} /> <bdi class="place">{placeLabel(place)}</bdi>
        </>
      )}
    />
  );
}

/** What is to be ignored is not told in lists, either. */
function withoutHidden(kinds: KindCounts, { hide }: CompareOptions): KindCounts {
  return Object.fromEntries(kindEntries(kinds).filter(([kind]) => !hide.includes(kind)));
}

interface SharedProps extends TextGroupProps {
  readonly comparison: TextGroup['comparisons'][number];
}

function Shared({ group, query, comparison }: SharedProps) {
  const { options } = query;
  const site = knownTexts(group);
  const shown: ComparedPage = { path: scratchPath, query: scratchQuery(query) };
  const parts = numberedParts(comparison.parts, options);
  return (
    <section class="result" aria-labelledby="result">
      <h2 id="result" tabindex={-1}>
        {(['a', 'b'] as const).map((side) => (
          <>
            <span class="passage-name">
              <span class={`side ${side}`}>{side.toUpperCase()}</span>{' '}
              <SourceTitle site={site} id={comparison[side].source} />{' '}
              <bdi class="at">{placeLabel(comparison[side].place)}</bdi>
            </span>{' '}
          </>
        ))}
      </h2>
      <p class="actions">
        <a href={overviewHref(options)}>Back to all texts</a>
      </p>
      {options.view === 'read' ? null : (
        <CompareLegend page={shown} kinds={sumKinds(parts.map(({ rows }) => rows))} options={options} />
      )}
      <SkippedMarks page={shown} options={options} parts={parts} />
      <Toolbar page={shown} options={options} parts={parts} />
      {parts.map(({ part, rows }, index) => (
        <section class="part">
          {parts.length === 1 ? null : (
            <h3>
              Part {index + 1} of {parts.length}
            </h3>
          )}
          <Verdict part={part} />
          <PartView site={site} page={shown} part={part} rows={rows} options={options} />
        </section>
      ))}
    </section>
  );
}
