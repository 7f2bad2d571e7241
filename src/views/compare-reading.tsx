import type { Child } from 'hono/jsx';
import type { AlignedPart } from '../store/index.ts';
import { withHits } from './compare-hits.tsx';
import type { ComparedPage, CompareOptions } from './compare-options.ts';
import type { DisplayRow } from './display-rows.ts';
import { languageOf, Unclosed } from './parts.tsx';
import type { KnownTexts } from './site.ts';

export interface CompareReadingProps {
  readonly site: KnownTexts;
  readonly page: ComparedPage;
  readonly part: AlignedPart;
  readonly rows: readonly DisplayRow[];
  readonly options: CompareOptions;
}

/**
 * One side as continuous text in its own paragraphs, without marks and without numbers, which would
 * be taken for those of verses. Rows keep their anchors, so that links to them lead here too.
 */
export function CompareReading({ site, page, part, rows, options: { side } }: CompareReadingProps) {
  const passage = part[side];
  const paragraphs = rowParagraphs(rows, side, page);
  return (
    <div class="reading" data-side={side} {...languageOf(site, passage.source)}>
      {paragraphs.map((pieces, index) => (
        <p>
          {index === 0 && passage.before !== '' ? <span class="around">{passage.before}</span> : null}
          {pieces}
          {index < paragraphs.length - 1 ? null : (
            <>
              {passage.after === '' ? null : <span class="around">{passage.after}</span>}
              <Unclosed passage={passage} />
            </>
          )}
        </p>
      ))}
    </div>
  );
}

const afterParagraphBreak = /(?<=\n[^\S\n]*\n\s*)(?=\S)/u;

/** The rows' text by paragraphs; a break belongs to the paragraph that it ends. */
function rowParagraphs(
  rows: readonly DisplayRow[],
  side: 'a' | 'b',
  page: ComparedPage,
): readonly (readonly Child[])[] {
  const paragraphs: Child[][] = [[]];
  let isAtBreak = false;
  for (const row of rows) {
    row[side].split(afterParagraphBreak).forEach((piece, index) => {
      if (isAtBreak && piece.trim() !== '') paragraphs.push([]);
      isAtBreak = endsParagraph(piece) || (isAtBreak && piece.trim() === '');
      const words = withHits(page, piece);
      paragraphs.at(-1)?.push(index === 0 ? <span id={`r${row.number}`}>{words}</span> : words);
    });
  }
  return paragraphs;
}

function endsParagraph(text: string): boolean {
  return /\n[^\S\n]*\n\s*$/u.test(text);
}
