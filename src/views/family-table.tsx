import type { FamilyCollation, FamilyCopy, FamilyPage } from '../store/index.ts';
import type { FamilyOptions } from './family-options.ts';
import { type ReadingGroup, type ReadingLine, readingLines, type VaryingLine } from './family-readings.ts';
import { Sigla } from './family-sigla.tsx';
import { type CollatedUnit, gapAfter, siglumOf, wordOf } from './family-units.ts';
import { languageOf } from './parts.tsx';
import type { Site } from './site.ts';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from './table.tsx';
import { counted, grouped } from './words.ts';

export interface CollatedProps {
  readonly site: Site;
  readonly page: FamilyPage;
  readonly collation: FamilyCollation;
  readonly options: FamilyOptions;
  /** The wordings that are shown, or their states. */
  readonly units: readonly CollatedUnit[];
  /** Of `units`. */
  readonly base: CollatedUnit;
}

/** What is grouped in the table, and its figures. */
export function tableLines({ collation, units, base, options }: CollatedProps): readonly ReadingLine[] {
  return readingLines(collation, units, { base, tell: options.tell });
}

/** The table of grouped readings: one line where all agree, one for each place that varies. */
export function FamilyTable(props: CollatedProps) {
  const lines = tableLines(props);
  const moves = movesIn(props, lines);
  return (
    <Table class="list readings">
      <caption class="vh">Which copies read what, in the order of the text</caption>
      <TableHead>
        <TableRow>
          <ColumnHead>Words</ColumnHead>
          <ColumnHead>
            Base <bdi class="sigla">{siglumOf(props.page.passages[props.options.base]!)}</bdi>
          </ColumnHead>
          <ColumnHead>Agree</ColumnHead>
          <ColumnHead>Other readings</ColumnHead>
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map((line) =>
          line.type === 'agree' ? (
            <TableRow class="agreed">
              <RowHead data-label="Words">{wordNumbers(line)}</RowHead>
              <Cell
                colspan={2}
                {...languageOf(props.site, sourceOf(props, props.base.copies))}
                data-label="Base"
              >
                <AgreedText text={line.text} />
              </Cell>
              <Cell>
                all agree <Outside {...props} line={line} />
              </Cell>
            </TableRow>
          ) : (
            <VaryingRow {...props} line={line} moves={moves.get(line.number) ?? []} />
          ),
        )}
      </TableBody>
    </Table>
  );
}

/** "7", "1–6"; of words that the base has not, the word after which they stand. */
function wordNumbers({ from, to }: Pick<ReadingLine, 'from' | 'to'>): string {
  if (to < from) return from === 1 ? 'before 1' : `after ${grouped(to)}`;
  return from === to ? grouped(from) : `${grouped(from)}–${grouped(to)}`;
}

/** "at 7", "after 8". */
function placeWords(line: ReadingLine): string {
  return line.to < line.from ? wordNumbers(line) : `at ${wordNumbers(line)}`;
}

/** Words of a run on which all agree that are written out; of more the first and the last, and the rest unfolds. */
const longestAgreed = 30;
const edgeOfAgreed = 8;

function AgreedText({ text }: { readonly text: string }) {
  const words = text.split(' ');
  if (words.length <= longestAgreed) return <>{text}</>;
  return (
    <details>
      <summary>
        {words.slice(0, edgeOfAgreed).join(' ')} … {words.slice(-edgeOfAgreed).join(' ')}
      </summary>
      {text}
    </details>
  );
}

interface LineProps extends CollatedProps {
  readonly line: VaryingLine;
  readonly moves: readonly TableMove[];
}

function VaryingRow(props: LineProps) {
  const { line, page, site, moves } = props;
  const language = languageOf(site, sourceOf(props, props.base.copies));
  return (
    <TableRow id={`v${line.number}`}>
      <RowHead data-label="Words">
        <a href={`#v${line.number}`}>{wordNumbers(line)}</a>
      </RowHead>
      <Cell {...language} data-label="Base">
        {line.base.text === '' ? <NoReading edge={line.edge} /> : line.base.text}
      </Cell>
      <Cell data-label="Agree">
        {line.edge === undefined ? <Sigla passages={page.passages} copies={line.base.copies} /> : null}
      </Cell>
      <Cell data-label="Other">
        <OtherReadings {...props} />
        <Outside {...props} />
        {moves.map(({ words, number, at, copies }) => (
          <p class="moved">
            “{words}” stands <a href={`#v${number}`}>{at}</a> in{' '}
            <Sigla passages={page.passages} copies={copies} />
          </p>
        ))}
      </Cell>
    </TableRow>
  );
}

function NoReading({ edge }: { readonly edge: VaryingLine['edge'] }) {
  return (
    <span class="none" lang="en" dir="ltr">
      {edge === undefined
        ? 'nothing'
        : edge === 'begins-later'
          ? 'the base begins here'
          : 'the base has ended'}
    </span>
  );
}

/** Readings of a place that are written out; more of them unfold. */
const mostReadings = 12;

function OtherReadings(props: LineProps) {
  const { others } = props.line;
  const shown = others.length > mostReadings ? others.slice(0, mostReadings - 2) : others;
  return (
    <>
      <ul class="variants">
        {shown.map((group) => (
          <Reading {...props} group={group} />
        ))}
      </ul>
      {shown.length < others.length ? (
        <details>
          <summary>{counted(others.length - shown.length, 'more reading')}</summary>
          <ul class="variants">
            {others.slice(shown.length).map((group) => (
              <Reading {...props} group={group} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function Reading(props: LineProps & { readonly group: ReadingGroup }) {
  const { group, page, site } = props;
  return (
    <li>
      {group.text === '' ? (
        <i class="omits">om.</i>
      ) : (
        <span {...languageOf(site, sourceOf(props, group.copies))}>{group.text}</span>
      )}{' '}
      <Sigla passages={page.passages} copies={group.copies} />
    </li>
  );
}

/** Those that say nothing here, because what they share with the others begins later or has ended. */
function Outside({ page, units, line }: CollatedProps & { readonly line: ReadingLine }) {
  const at = line.columns[0]!;
  const isLater = (copy: number): boolean =>
    at < (units.find(({ copies }) => copies.includes(copy))?.columns[0] ?? 0);
  const later = line.outside.filter(isLater);
  const earlier = line.outside.filter((copy) => !isLater(copy));
  return (
    <>
      {later.length === 0 ? null : <Silent label="not yet begun" passages={page.passages} copies={later} />}
      {earlier.length === 0 ? null : <Silent label="ended" passages={page.passages} copies={earlier} />}
    </>
  );
}

function Silent(props: {
  readonly label: string;
  readonly passages: readonly FamilyCopy[];
  readonly copies: readonly number[];
}) {
  return (
    <div class="silent">
      <Sigla {...props} />
    </div>
  );
}

function sourceOf({ page }: Pick<CollatedProps, 'page'>, copies: readonly number[]): string {
  return page.passages[copies[0] ?? 0]?.source ?? '';
}

/** Words of a place that stand at another in some copies. */
interface TableMove {
  readonly words: string;
  /** Number of the other place, and its words in the base. */
  readonly number: number;
  readonly at: string;
  readonly copies: readonly number[];
}

/** By the number of the place: both ends of each transposition point to each other. */
function movesIn(
  { collation, units }: CollatedProps,
  lines: readonly ReadingLine[],
): Map<number, readonly TableMove[]> {
  const lineOf = new Map(lines.flatMap((line) => line.columns.map((column) => [column, line] as const)));
  const moves = new Map<number, TableMove[]>();
  for (const { from, to } of collation.transpositions) {
    for (const [here, there] of [[from, to] as const, [to, from] as const]) {
      const [line, other] = [lineOf.get(here.columns[0]!), lineOf.get(there.columns[0]!)];
      const own = units.find(({ wording }) => here.witnesses.includes(wording));
      const others = units.filter(({ wording }) => there.witnesses.includes(wording));
      const copies = others.flatMap((unit) => unit.copies);
      if (line?.type !== 'vary' || other?.type !== 'vary' || line === other) continue;
      if (own === undefined || others[0] === undefined) continue;
      const words = movedWords({ unit: own, ...here }, { unit: others[0], ...there });
      const move = { words, number: other.number, at: placeWords(other), copies };
      moves.set(line.number, [...(moves.get(line.number) ?? []), move]);
    }
  }
  return moves;
}

interface PlacedWords {
  readonly unit: CollatedUnit;
  readonly columns: readonly number[];
}

/** Words as they are written here; an ellipsis stands where more words come between them, here or there. */
function movedWords(here: PlacedWords, there: PlacedWords): string {
  const wordsAt = ({ unit, columns }: PlacedWords): number[] => columns.map((column) => unit.wordAt[column]!);
  const [own, others] = [wordsAt(here), wordsAt(there)];
  const gapBefore = (at: number): string => {
    if (at === 0) return '';
    const isNext = own[at]! - own[at - 1]! === 1 && others[at]! - others[at - 1]! === 1;
    return isNext ? gapAfter(here.unit, own[at - 1]!) || ' ' : ' … ';
  };
  return own.map((word, at) => gapBefore(at) + wordOf(here.unit, word)).join('');
}
