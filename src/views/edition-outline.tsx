import type { KindCounts, PartMatch, SectionMatch } from '../model/index.ts';
import type { EditionPairPage } from '../store/index.ts';
import { growthWords, sectionPath, sectionWords, statusWords } from './edition-places.ts';
import { Sparkline } from './edition-strips.tsx';
import { KindBadges } from './kind-badges.tsx';
import { placeLabel } from './places.ts';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from './table.tsx';
import { counted, grouped, percent, totalOf } from './words.ts';

/** Runs of at least so many sections that are the same are one row. */
const leastFolded = 4;

type OutlineRow =
  | { readonly type: 'part'; readonly part: PartMatch }
  | { readonly type: 'section'; readonly at: number }
  | { readonly type: 'same'; readonly from: number; readonly to: number };

/** Every section of both editions and what became of it, in the order of B; parts stand above what they hold. */
export function Outline({ pair }: { readonly pair: EditionPairPage }) {
  return (
    <Table class="list outline">
      <caption class="vh">Sections of both editions</caption>
      <TableHead>
        <TableRow>
          <ColumnHead>Section</ColumnHead>
          <ColumnHead>Became</ColumnHead>
          <ColumnHead class="number">Words</ColumnHead>
          <ColumnHead class="number">Growth</ColumnHead>
          <ColumnHead class="number">Differs</ColumnHead>
          <ColumnHead>Where</ColumnHead>
          <ColumnHead>Differences</ColumnHead>
        </TableRow>
      </TableHead>
      <TableBody>
        {outlineRows(pair).map((row) =>
          row.type === 'part' ? (
            <PartRow pair={pair} part={row.part} />
          ) : row.type === 'same' ? (
            <SameRow pair={pair} from={row.from} to={row.to} />
          ) : (
            <SectionRow pair={pair} at={row.at} />
          ),
        )}
      </TableBody>
    </Table>
  );
}

function outlineRows({ report: { parts, matches }, sections }: EditionPairPage): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const waiting = [...parts];
  matches.forEach((match, at) => {
    for (let index = 0; index < waiting.length; ) {
      if (!isAbove(waiting[index]!, match)) index++;
      else rows.push({ type: 'part', part: waiting.splice(index, 1)[0]! });
    }
    const last = rows.at(-1);
    const isSame = match.status === 'same' && match.isMoved !== true && totalOf(sections[at]!.kinds) === 0;
    if (!isSame) rows.push({ type: 'section', at });
    else if (last?.type === 'same') rows[rows.length - 1] = { ...last, to: at + 1 };
    else rows.push({ type: 'same', from: at, to: at + 1 });
  });
  const all = [...rows, ...waiting.map((part) => ({ type: 'part' as const, part }))];
  return all.flatMap((row): OutlineRow[] => {
    if (row.type !== 'same' || row.to - row.from >= leastFolded) return [row];
    return Array.from({ length: row.to - row.from }, (_, index) => ({
      type: 'section',
      at: row.from + index,
    }));
  });
}

/** A part stands above its first section; one that only A has above the first that was in it. */
function isAbove({ partA, partB }: PartMatch, { sectionsA, sectionsB }: SectionMatch): boolean {
  const [firstA, firstB] = [sectionsA[0], sectionsB[0]];
  if (partB !== undefined) return firstB !== undefined && partB <= firstB;
  return firstA !== undefined && partA !== undefined && partA <= firstA;
}

function PartRow({ pair, part }: { readonly pair: EditionPairPage; readonly part: PartMatch }) {
  const { sectionsA, sectionsB } = pair.report;
  const section = part.partB === undefined ? sectionsA[part.partA!]! : sectionsB[part.partB]!;
  const lonely = part.partB === undefined ? 'only in A' : 'only in B';
  const { growth, changed, a, b } = part;
  return (
    <TableRow class="part-row">
      <RowHead>
        <bdi>{section.title}</bdi>
      </RowHead>
      <Cell data-label="Became">{part.status === 'regrouped' ? lonely : statusWords(part.status, pair)}</Cell>
      <Cell class="number" data-label="Words">
        {grouped(a.words)} → {grouped(b.words)}
      </Cell>
      <Cell class="number" data-label="Growth">
        {growthWords(growth)}
      </Cell>
      <Cell class="number" data-label="Differs">
        {percent(changed)}
      </Cell>
      <Cell class="empty" />
      <Cell class="empty" />
    </TableRow>
  );
}

function SameRow({
  pair,
  from,
  to,
}: {
  readonly pair: EditionPairPage;
  readonly from: number;
  readonly to: number;
}) {
  const own = pair.sections.slice(from, to);
  const words = pair.report.matches.slice(from, to).reduce((sum, { b }) => sum + b.words, 0);
  return (
    <TableRow class="same-row">
      <RowHead>
        <details>
          <summary>
            {counted(own.length, 'section')}, from <bdi>{own[0]!.title}</bdi>
          </summary>
          <ul>
            {own.map(({ title }, index) => (
              <li>
                <a href={sectionPath(pair, from + index)}>
                  <bdi>{title}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </details>
      </RowHead>
      <Cell data-label="Became">same</Cell>
      <Cell class="number" data-label="Words">
        {grouped(words)}
      </Cell>
      <Cell class="empty" />
      <Cell class="empty" />
      <Cell class="empty" />
      <Cell class="empty" />
    </TableRow>
  );
}

function SectionRow({ pair, at }: { readonly pair: EditionPairPage; readonly at: number }) {
  const { matches, sectionsA, sectionsB } = pair.report;
  const match = matches[at]!;
  const { title, titleBefore, kinds } = pair.sections[at]!;
  const { a, b, growth, changed, sectionsA: inA, sectionsB: inB } = match;
  const shown = inB.length > 0 ? sectionsB[inB[0]!]! : sectionsA[inA[0]!]!;
  const isBoth = inA.length > 0 && inB.length > 0;
  return (
    <TableRow {...(match.status === 'same' ? { class: 'same-row' } : {})}>
      <RowHead>
        <span class="depth" data-depth={Math.min(shown.depth, 3)}>
          <a href={sectionPath(pair, at)}>
            <bdi>{title}</bdi>
          </a>
          {titleBefore === undefined ? null : (
            <span class="byline">
              was <bdi>{titleBefore}</bdi>
            </span>
          )}
        </span>
      </RowHead>
      <Cell data-label="Became">
        <Became pair={pair} at={at} />
      </Cell>
      <Cell class="number" data-label="Words">
        {isBoth && a.words !== b.words ? `${grouped(a.words)} → ` : ''}
        {grouped(inB.length > 0 ? b.words : a.words)}
      </Cell>
      <Cell class={isBoth ? 'number' : 'empty'} data-label="Growth">
        {isBoth ? growthWords(growth) : ''}
      </Cell>
      <Cell class={isBoth ? 'number' : 'empty'} data-label="Differs">
        {isBoth ? percent(changed) : ''}
      </Cell>
      <Cell class="where-changed">{isBoth ? <Sparkline profile={shown.profile} /> : null}</Cell>
      <Cell {...(totalOf(kinds) === 0 ? { class: 'empty' } : {})} data-label="Differences">
        {isBoth ? <KindsInBrief kinds={kinds} isRevision={pair.isDated} /> : ''}
      </Cell>
    </TableRow>
  );
}

function Became({ pair, at }: { readonly pair: EditionPairPage; readonly at: number }) {
  const match = pair.report.matches[at]!;
  const { status, sectionsA, sectionsB } = match;
  const { report } = pair;
  const [fromPlace, toPlace] = [
    report.sectionsA[sectionsA[0]!]?.place,
    report.sectionsB[sectionsB[0]!]?.place,
  ];
  const number = status === 'split' ? sectionsB.length : sectionsA.length;
  const words = sectionWords(match, pair.sections[at]!, pair);
  return (
    <>
      {match.isMoved === true && fromPlace !== undefined && toPlace !== undefined ? (
        <span class="chip" data-k="t">
          moved, {placeLabel(fromPlace)} → {placeLabel(toPlace)}
        </span>
      ) : null}{' '}
      <span class="became" data-status={status}>
        {status === 'split'
          ? `${words} in ${number}`
          : status === 'joined'
            ? `${words} from ${number}`
            : words}
      </span>
    </>
  );
}

/** Kinds that leave the words what they are, in one figure. */
function KindsInBrief({ kinds, isRevision }: { readonly kinds: KindCounts; readonly isRevision: boolean }) {
  if (totalOf(kinds) === 0) return null;
  const { scanning = 0, spelling = 0, punctuation = 0, capitals = 0, spacing = 0, ...telling } = kinds;
  const minor = scanning + spelling + punctuation + capitals + spacing;
  return (
    <>
      {totalOf(telling) === 0 ? null : <KindBadges kinds={telling} isRevision={isRevision} />}
      {minor === 0 ? null : (
        <span class="minor-count">
          {totalOf(telling) === 0 ? '' : ', '}
          {grouped(minor)} minor
        </span>
      )}
    </>
  );
}
