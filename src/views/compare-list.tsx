import type { AlignedPart } from '../store/index.ts';
import { cutAt } from './compare-marks.tsx';
import { type ComparedPage, type CompareOptions, compareHref } from './compare-options.ts';
import type { DisplayRow, MarkRun } from './display-rows.ts';
import type { TextLanguage } from './language.ts';
import { languageOf } from './parts.tsx';
import type { Site } from './site.ts';
import { counted, kindEntries, kindWords, onlyWords, percent } from './words.ts';

/** Words of A before a difference that say where it is. */
const leadWords = 5;

export interface CompareListProps {
  readonly site: Site;
  readonly page: ComparedPage;
  readonly part: AlignedPart;
  readonly rows: readonly DisplayRow[];
  readonly options: CompareOptions;
}

/** Every difference in words, for reading aloud and for checking one by one. */
export function CompareList({ site, page, part, rows, options }: CompareListProps) {
  const languages = { a: languageOf(site, part.a.source), b: languageOf(site, part.b.source) };
  const rowHref = (row: DisplayRow): string =>
    `${compareHref(page, { ...options, view: 'side' })}#r${row.number}`;
  return (
    <ol class="differences">
      {rows.map((row) =>
        isUnmarked(row) ? (
          <WholeRow row={row} href={rowHref(row)} />
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
    <li value={run.first} data-k={kindWords[run.kind].code}>
      <p class="what">
        Row {row.number}, {onlyWords(page).kinds[run.kind]?.label ?? run.kind}
        {run.last > run.first ? ` (differences ${run.first} to ${run.last} as one)` : ''}
        {cut === undefined ? '' : `: ${counted(cut.words, 'word')} cut in ${cut.side.toUpperCase()}`}
        {run.reason === undefined ? '' : ` (${run.reason})`}.
      </p>
      <p class="said">
        <Said side="a" text={run.a} language={languages.a} />{' '}
        <Said side="b" text={run.b} language={languages.b} />
      </p>
      <p class="where">
        {lead === '' ? null : (
          <>
            After “<bdi {...languages.a}>{lead}</bdi>”.{' '}
          </>
        )}
        <a href={href}>
          Go to row {row.number}
          <span class="vh">, difference {run.first}</span>
        </a>
      </p>
    </li>
  );
}

function Said({
  side,
  text,
  language,
}: {
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
        <bdi {...language}>{text.trim()}</bdi>
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

function WholeRow({ row, href }: { readonly row: DisplayRow; readonly href: string }) {
  const count = kindEntries(row.kinds).reduce((sum, [, each]) => sum + each, 0);
  return (
    <li value={row.first}>
      <p class="what">
        Row {row.number},{' '}
        {row.state === 'rewritten' ? `rewritten, ${percent(row.changed)} differs` : 'too many to list'}:{' '}
        {counted(count, 'difference')}.
      </p>
      <p class="where">
        <a href={href}>
          Go to row {row.number}
          <span class="vh">, difference {row.first}</span>
        </a>
      </p>
    </li>
  );
}

function isUnmarked(row: DisplayRow): boolean {
  return row.state !== 'same' && row.runs.every((run) => run.type === 'plain');
}

function leadOf(row: DisplayRow, index: number): string {
  const before = row.runs
    .slice(0, index)
    .map((run) => run.a)
    .join('');
  return before.trim().split(/\s+/u).slice(-leadWords).join(' ');
}
