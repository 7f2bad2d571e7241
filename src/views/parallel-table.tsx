import type { Child } from 'hono/jsx';
import type { KindCounts, Passage } from '../model/index.ts';
import type { CatalogueParallel } from '../store/index.ts';
import { KindBadges, VerdictBadge } from './kind-badges.tsx';
import { languageOf } from './parts.tsx';
import type { KnownTexts } from './site.ts';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from './table.tsx';
import { grouped, percent } from './words.ts';

/** A line of a list of parallels. */
export interface ParallelLine {
  readonly parallel: CatalogueParallel;
  /** The page that shows it. */
  readonly href: string;
  /** Differences that the list tells of. */
  readonly kinds: KindCounts;
}

interface ParallelTableProps {
  readonly site: KnownTexts;
  readonly caption: string;
  readonly lines: readonly ParallelLine[];
  /** How the list names a passage: its source and its place. */
  readonly named: (passage: Passage) => Child;
}

export function ParallelTable({ site, caption, lines, named }: ParallelTableProps) {
  return (
    <Table class="list">
      <caption class="vh">{caption}</caption>
      <TableHead>
        <TableRow>
          {['Passage', 'A', 'B', 'Words', 'Verdict', 'Differences'].map((name) => (
            <ColumnHead {...(name === 'Words' ? { class: 'number' } : {})}>{name}</ColumnHead>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map(({ parallel, href, kinds }) => (
          <TableRow>
            <RowHead class="opening">
              <a href={href} {...languageOf(site, parallel.a.source)}>
                {parallel.opening}
              </a>
            </RowHead>
            <Cell data-label="A">{named(parallel.a)}</Cell>
            <Cell data-label="B">{named(parallel.b)}</Cell>
            <Cell data-label="Words shared" class="number">
              {grouped(parallel.words)} <span class="share">({percent(parallel.similarity)})</span>
            </Cell>
            <Cell data-label="Verdict">
              <VerdictBadge verdict={parallel.verdict} />
            </Cell>
            <Cell data-label="Differences">
              <KindBadges kinds={kinds} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
