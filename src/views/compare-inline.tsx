import { Blank, withBreaks } from './blanks.tsx';
import { withHits } from './compare-hits.tsx';
import { markId, moveAttribute, type Side, trimmed } from './compare-marks.tsx';
import type { ComparedPage } from './compare-options.ts';
import { type DisplayRow, type MarkRun, wordCount } from './display-rows.ts';
import type { TextLanguage } from './language.ts';
import { kindWords, onlyWords } from './words.ts';

/** From this many words on, the end of a reading is said too. */
const wordsWithEnd = 5;

export interface InlineTextProps {
  readonly page: ComparedPage;
  readonly row: DisplayRow;
  readonly language: TextLanguage;
  readonly languageB: TextLanguage;
}

/** Both wordings in one line of text: A's first, then B's. */
export function InlineText({ page, row, language, languageB }: InlineTextProps) {
  const otherLanguage = language.lang === languageB.lang && language.dir === languageB.dir ? {} : languageB;
  if (row.state !== 'same' && row.runs.every((run) => run.type === 'plain')) {
    return (
      <>
        <span class="whole a">{withHits(page, row.a)}</span>
        <span class="whole b" {...otherLanguage}>
          {withHits(page, row.b)}
        </span>
      </>
    );
  }
  return (
    <>
      {row.runs.map((run) =>
        run.type === 'plain' ? (
          withHits(page, run.a)
        ) : (
          <>
            <Reading page={page} row={row} run={run} side="a" />
            <Reading page={page} row={row} run={run} side="b" {...otherLanguage} />
          </>
        ),
      )}
    </>
  );
}

interface ReadingProps extends Partial<TextLanguage> {
  readonly page: ComparedPage;
  readonly row: DisplayRow;
  readonly run: MarkRun;
  readonly side: Side;
}

function Reading({ page, row, run, side, ...language }: ReadingProps) {
  const { lead, core, trail } = trimmed(run[side]);
  if (run[side] === '') return null;
  const attributes = {
    'data-k': kindWords[run.kind].code,
    ...markId(run, side),
    ...moveAttribute(row, run, side),
    ...language,
  };
  const content = (
    <>
      <span class="vh">{onlyWords(page).inline[side]}: </span>
      {core === '' ? <Blank text={run[side]} /> : withBreaks(core, (words) => withHits(page, words))}
      {wordCount(core) >= wordsWithEnd ? <span class="vh"> end </span> : null}
    </>
  );
  const reading = side === 'a' ? <del {...attributes}>{content}</del> : <ins {...attributes}>{content}</ins>;
  return core === '' ? (
    reading
  ) : (
    <>
      {lead}
      {reading}
      {trail}
    </>
  );
}
