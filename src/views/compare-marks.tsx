import type { Child } from 'hono/jsx';
import { Blank, withBreaks } from './blanks.tsx';
import { withHits } from './compare-hits.tsx';
import type { ComparedPage } from './compare-options.ts';
import type { DisplayRow, MarkRun, PlainRun } from './display-rows.ts';
import { wordCount } from './display-rows.ts';
import { counted, kindWords } from './words.ts';

export type Side = 'a' | 'b';

/** One side of a row with its marks; the text content is that side's text, character for character. */
export function MarkedText({ page, row, side }: MarkedTextProps) {
  return (
    <>
      {row.runs.map((run) =>
        run.type === 'plain' ? (
          withHits(page, run[side])
        ) : (
          <Mark row={row} run={run} side={side} page={page} />
        ),
      )}
    </>
  );
}

interface MarkedTextProps {
  readonly page: ComparedPage;
  readonly row: DisplayRow;
  readonly side: Side;
}

function Mark({ row, run, side, page }: MarkProps) {
  const text = run[side];
  const render = (words: string): Child => withHits(page, words);
  const attributes = {
    'data-k': kindWords[run.kind].code,
    ...markId(run, side),
    ...moveAttribute(row, run, side),
  };
  if (text === '') return <span class="nil" {...attributes} />;
  const { lead, core, trail } = trimmed(text);
  // White space alone is marked and shown; around words it stays outside, so that lines begin and end with words.
  if (core === '') {
    return (
      <mark {...attributes}>
        <Blank text={text} />
      </mark>
    );
  }
  return (
    <>
      {lead}
      {page.isRevision === true && run.kind === 'omission' ? (
        <del {...attributes}>{withBreaks(core, render)}</del>
      ) : page.isRevision === true && run.kind === 'addition' ? (
        <ins {...attributes}>{withBreaks(core, render)}</ins>
      ) : (
        <mark {...attributes} {...cutAttribute(run, side)}>
          {withBreaks(core, render)}
        </mark>
      )}
      {trail}
    </>
  );
}

interface MarkProps {
  readonly page: ComparedPage;
  readonly row: DisplayRow;
  readonly run: MarkRun;
  readonly side: Side;
}

/** Where a difference begins it can be linked to; where it goes on in another row it needs no name. */
export function markId(run: MarkRun, side: Side): { id?: string } {
  return run.isContinued === true ? {} : { id: `d${run.first}${side}` };
}

/** At words that changed places, the mark at which they stand in the other text. */
export function moveAttribute(
  { moves }: DisplayRow,
  { kind, first }: MarkRun,
  side: Side,
): { 'data-end'?: string } {
  if (kind !== 'transposition') return {};
  const end = moves.find((each) => each.number === first && each.side === side);
  return end === undefined ? {} : { 'data-end': `d${end.other.number}${side === 'a' ? 'b' : 'a'}` };
}

/** How many words an ellipsis stands for, and on which side it is; undefined for other kinds. */
export function cutAt(run: PlainRun | MarkRun): { readonly side: Side; readonly words: number } | undefined {
  if (run.type !== 'mark' || run.kind !== 'ellipsis') return undefined;
  const words = wordCount(run.b) - wordCount(run.a);
  return words >= 0 ? { side: 'a', words } : { side: 'b', words: -words };
}

/** The mark's ellipsis carries its number of words, which the stylesheet shows. */
function cutAttribute(run: MarkRun, side: Side): { 'data-cut'?: string } {
  const cut = cutAt(run);
  return cut?.side === side ? { 'data-cut': counted(cut.words, 'word') } : {};
}

export function trimmed(text: string): {
  readonly lead: string;
  readonly core: string;
  readonly trail: string;
} {
  const core = text.trim();
  const at = text.indexOf(core);
  return { lead: text.slice(0, at), core, trail: text.slice(at + core.length) };
}
