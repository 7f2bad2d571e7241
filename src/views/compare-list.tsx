import type { AlignedPart } from '../store/index.ts';
import { withHits } from './compare-hits.tsx';
import { cutAt } from './compare-marks.tsx';
import { type ComparedPage, type CompareOptions, compareHref } from './compare-options.ts';
import type { DisplayRow, MarkRun } from './display-rows.ts';
import type { TextLanguage } from './language.ts';
import { moveSentence } from './pair-moves.ts';
import { languageOf } from './parts.tsx';
import type { KnownTexts } from './site.ts';
import { StateLink } from './state-link.tsx';
import { counted, kindEntries, kindWords, onlyWords, percent } from './words.ts';

/** Words of A before a difference that say where it is. */
const leadWords = 5;

export interface CompareListProps {
  readonly site: KnownTexts;
  readonly page: ComparedPage;
  readonly part: AlignedPart;
  readonly rows: readonly DisplayRow[];
  readonly options: CompareOptions;
}

/**
 * Every difference in words, for reading aloud and for checking one by one. Here no row has too many of them;
 * one that was rewritten is told as a whole, unless all marks are asked for.
 */
export function CompareList({ site, page, part, rows, options }: CompareListProps) {
  const languages = { a: languageOf(site, part.a.source), b: languageOf(site, part.b.source) };
  const rowHref = ({ number, state }: DisplayRow): string => {
    // What is listed is to be found marked there.
    const marks = state === 'crowded' ? 'all' : options.marks;
    return `${compareHref(page, { ...options, view: 'side', marks })}#r${number}`;
  };
  if (rows.every(({ state }) => state === 'same')) return null;
  return (
    <ol class="differences">
      {rows.map((row) =>
        row.state === 'rewritten' && options.marks !== 'all' ? (
          <WholeRow page={page} row={row} languages={languages} href={rowHref(row)} />
        ) : (
          row.runs.map((run, index) =>
            run.type === 'mark' && run.isContinued !== true ? (
              <Difference
                page={page}
                row={row}
                run={run}
                lead={leadOf(row, index)}
                languages={languages}
                href={rowHref(row)}
              />
            ) : null,
          )
        ),
      )}
    </ol>
  );
}

interface DifferenceProps {
  readonly page: ComparedPage;
  readonly row: DisplayRow;
  readonly run: MarkRun;
  readonly lead: string;
  readonly languages: { readonly a: TextLanguage; readonly b: TextLanguage };
  readonly href: string;
}

function Difference({ page, row, run, lead, languages, href }: DifferenceProps) {
  const cut = cutAt(run);
  return (
    <li value={run.first} id={`d${run.first}`} data-k={kindWords[run.kind].code}>
      <p class="what">
        Row {row.number}, {onlyWords(page).kinds[run.kind]?.label ?? run.kind}
        {run.last > run.first ? ` (differences ${run.first} to ${run.last} as one)` : ''}
        {cut === undefined ? '' : `: ${counted(cut.words, 'word')} cut in ${cut.side.toUpperCase()}`}
        {run.reason === undefined ? '' : ` (${run.reason})`}
        {moveWords(page, row, run)}.
      </p>
      <p class="said">
        <Said page={page} side="a" text={run.a} language={languages.a} />{' '}
        <Said page={page} side="b" text={run.b} language={languages.b} />
      </p>
      <p class="where">
        {lead === '' ? null : (
          <>
            After “<bdi {...languages.a}>{lead}</bdi>”.{' '}
          </>
        )}
        <StateLink page={page} href={href}>
          Go to row {row.number}
          <span class="vh">, difference {run.first}</span>
        </StateLink>
      </p>
    </li>
  );
}

function Said({
  page,
  side,
  text,
  language,
}: {
  readonly page: ComparedPage;
  readonly side: 'a' | 'b';
  readonly text: string;
  readonly language: TextLanguage;
}) {
  return (
    <span class={`said-${side}`}>
      <b>{side.toUpperCase()}:</b>{' '}
      {text.trim() === '' ? (
        <span class="none">{text === '' ? 'nothing' : spacingName(text)}</span>
      ) : (
        <bdi {...language}>{withHits(page, text.trim())}</bdi>
      )}
      <span class="vh">. </span>
    </span>
  );
}

/** White space can be heard only by name. */
function spacingName(text: string): string {
  const breaks = text.split('\n').length - 1;
  if (breaks >= 2) return 'a paragraph break';
  return breaks === 1 ? 'a line break' : counted(text.length, 'space');
}

function WholeRow({ page, row, languages, href }: WholeRowProps) {
  const count = kindEntries(row.kinds).reduce((sum, [, each]) => sum + each, 0);
  return (
    <li value={row.first} id={`d${row.first}`}>
      <p class="what">
        Row {row.number}, rewritten, {percent(row.changed)} differs: {counted(count, 'difference')}.
      </p>
      <p class="said">
        <Said page={page} side="a" text={row.a} language={languages.a} />{' '}
        <Said page={page} side="b" text={row.b} language={languages.b} />
      </p>
      <p class="where">
        <StateLink page={page} href={href}>
          Go to row {row.number}
          <span class="vh">, difference {row.first}</span>
        </StateLink>
      </p>
    </li>
  );
}

/** From which row to which words moved; of what moved from elsewhere, as far as the page tells it. */
function moveWords(page: ComparedPage, row: DisplayRow, run: MarkRun): string {
  if (run.kind !== 'transposition') return '';
  const end = row.moves.find(({ number }) => number === run.first);
  if (end !== undefined) return `, ${moveSentence(end)}`;
  const links = page.links?.get(row.number);
  const told = links?.filter((link) => link.told !== undefined) ?? [];
  if (told.length === 1) return `, ${told[0]!.told}`;
  // Where several came together in one row, the address of each is told where it is set beside itself.
  return links?.length === 1 ? `, ${links[0]!.words}` : '';
}

type WholeRowProps = Pick<DifferenceProps, 'page' | 'row' | 'languages' | 'href'>;

function leadOf(row: DisplayRow, index: number): string {
  const before = row.runs
    .slice(0, index)
    .map((run) => run.a)
    .join('');
  return before.trim().split(/\s+/u).slice(-leadWords).join(' ');
}
