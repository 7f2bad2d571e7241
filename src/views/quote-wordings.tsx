import type { SayingWording, Span } from '../model/index.ts';
import type { AlignedPart, QuotedPassage, QuotePage, WordingDifferences } from '../store/index.ts';
import { MarkedText } from './compare-marks.tsx';
import { type DisplayRow, displayRows, type MarkRun } from './display-rows.ts';
import { languageOf } from './parts.tsx';
import { OccurrenceLinks } from './quote-parts.tsx';
import { differencesBetween, type QuoteTableProps, WordingVerdict } from './quote-table.tsx';
import { counted, kindWords } from './words.ts';

/** The wordings, each with the words marked that the chosen one has otherwise. */
export function QuoteWordings(props: QuoteTableProps) {
  const { wordings } = props.page.dossier;
  const start = { row: 1, difference: 1 };
  return (
    <section>
      <h2>The wordings</h2>
      <p class="note">
        {wordings.length === 1
          ? 'All occurrences agree, letter for letter, white space aside.'
          : `Marked is what differs from wording ${props.from + 1}; what one has more at its ends is pale, and not counted.`}
      </p>
      <ol class="wordings">
        {wordings.map((wording, index) => (
          <Wording {...props} wording={wording} index={index} start={start} />
        ))}
      </ol>
    </section>
  );
}

interface WordingProps extends QuoteTableProps {
  readonly wording: SayingWording;
  readonly index: number;
  /** Counts marks through the page, so that each has a name of its own. */
  readonly start: { row: number; difference: number };
}

function Wording({ site, page, from, wording, index, start }: WordingProps) {
  const source = page.dossier.occurrences[wording.occurrences[0] ?? 0]?.source ?? '';
  const differences = index === from ? undefined : differencesBetween(page, from, index);
  const row = differences === undefined ? undefined : rowOf(page, differences, start);
  return (
    <li id={`w${index + 1}`}>
      <h3>
        W{index + 1} <span class="numbers">{counted(wording.occurrences.length, 'occurrence')}: </span>
        <span class="numbers">
          <OccurrenceLinks indexes={wording.occurrences} />
        </span>
        {differences === undefined ? null : (
          <>
            {' '}
            <WordingVerdict differences={differences} />
          </>
        )}
      </h3>
      <blockquote class="passage said-b" {...languageOf(site, source)}>
        {differences === undefined || row === undefined ? (
          wording.text
        ) : (
          <Marked text={wording.text} differences={differences} row={row} />
        )}
      </blockquote>
      {differences === undefined || row === undefined ? null : (
        <Changes differences={differences} row={row} from={from} />
      )}
    </li>
  );
}

/** The words that both have, with marks; what this wording has more at its ends is pale. */
function Marked({
  text,
  differences: { segments },
  row,
}: {
  readonly text: string;
  readonly differences: WordingDifferences;
  readonly row: DisplayRow;
}) {
  const [from, to] = [segments[0]?.b.from ?? 0, segments.at(-1)?.b.to ?? 0];
  return (
    <>
      {from === 0 ? null : <span class="around">{text.slice(0, from)}</span>}
      <MarkedText page={{ path: '' }} row={row} side="b" />
      {to === text.length ? null : <span class="around">{text.slice(to)}</span>}
    </>
  );
}

function rowOf(
  { dossier: { wordings } }: QuotePage,
  { from, to, segments }: WordingDifferences,
  start: { row: number; difference: number },
): DisplayRow | undefined {
  const passage = (index: number, spans: readonly Span[]): QuotedPassage => {
    const span = { from: spans[0]?.from ?? 0, to: spans.at(-1)?.to ?? 0 };
    const text = (wordings[index]?.text ?? '').slice(span.from, span.to);
    return { source: '', place: '', ...span, text, before: '', after: '' };
  };
  const a = passage(
    from,
    segments.map((segment) => segment.a),
  );
  const b = passage(
    to,
    segments.map((segment) => segment.b),
  );
  const part: AlignedPart = {
    a,
    b,
    rows: [{ a: { from: a.from, to: a.to }, b: { from: b.from, to: b.to }, segments }],
    statistics: { wordsA: 0, wordsB: 0, wordsShared: 0, differences: 0, kinds: {} },
    exact: true,
  };
  const row = displayRows(part, start, { marksAll: true })[0];
  start.row++;
  start.difference += segments.length;
  return row;
}

/** Changes that are told in words; more are only marked. */
const changesShown = 12;
/** Code units of a reading that are told. */
const longestReading = 160;

interface ChangesProps {
  readonly differences: WordingDifferences;
  readonly row: DisplayRow;
  readonly from: number;
}

/** Each change with both readings, for whoever does not see marks, and for paper. */
function Changes({ differences: { begins, ends }, row, from }: ChangesProps) {
  const told = row.runs.filter((run) => run.type === 'mark').filter(({ kind }) => kind !== 'spacing');
  if (told.length === 0 && begins === undefined && ends === undefined) return null;
  return (
    <ul class="changes">
      {begins === undefined ? null : (
        <li>
          begins {begins} than W{from + 1}
        </li>
      )}
      {told.slice(0, changesShown).map((mark) => (
        <li>
          <Reading text={mark.a} none={`nothing in W${from + 1}`} /> →{' '}
          <Reading text={mark.b} none="nothing here" />
          {isOneSided(mark) && mark.kind !== 'punctuation' ? null : (
            <span class="none"> {kindWords[mark.kind].phrase.replace(/^(?:in|at an) /, '')}</span>
          )}
        </li>
      ))}
      {told.length > changesShown ? (
        <li>{counted(told.length - changesShown, 'more change')}, marked above</li>
      ) : null}
      {ends === undefined ? null : (
        <li>
          ends {ends} than W{from + 1}
        </li>
      )}
    </ul>
  );
}

function isOneSided({ a, b }: Pick<MarkRun, 'a' | 'b'>): boolean {
  return a.trim() === '' || b.trim() === '';
}

function Reading({ text, none }: { readonly text: string; readonly none: string }) {
  const core = text.trim();
  if (core === '') return <span class="none">{none}</span>;
  return <q>{core.length > longestReading ? `${cutAtWord(core)} …` : core}</q>;
}

/** As many whole words as there is room for; of a single word that is longer, its beginning. */
function cutAtWord(text: string): string {
  const words = text.slice(0, longestReading + 1).replace(/\s+\S*$/u, '');
  return words.slice(0, longestReading).toWellFormed();
}
