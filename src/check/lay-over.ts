/**
 * The aligned stretches of a quotation laid over the texts: pieces that cover the paragraphs of the quotation
 * exactly, in order, and the passage they stand in.
 */
import { compareGaps } from '../align/index.ts';
import type { Piece, Span } from '../model/index.ts';
import { sentenceEndMarks } from '../text/index.ts';
import type { AlignedStretch } from './align-stretch.ts';
import { type Library, wordFrom, wordTo } from './library.ts';
import type { Query } from './queries.ts';

/** Pieces that cover the paragraphs of the quotation within `whole` exactly, and the passage. */
export function layOver(
  library: Library,
  query: Query,
  stretches: readonly AlignedStretch[],
  whole: Span,
): Piece[] {
  const { fragments, quotation } = query;
  const own = library.texts[query.text]!;
  const text = stretches[0]!.text;
  const other = library.texts[text]!;
  const pieces: Piece[] = [];
  let atA = whole.from;
  let atB = wordFrom(library, text, stretches[0]!.t.from);
  let group: AlignedStretch[] = [];
  const closeGroup = (toA: number, toB: number): void => {
    const runs = group.flatMap((one) => one.runs);
    const a = { text: own.source.text, tokens: own.tokens, span: { from: atA, to: toA } };
    const b = { text: other.source.text, tokens: other.tokens, span: { from: atB, to: Math.max(atB, toB) } };
    for (const piece of compareGaps(a, b, runs)) pieces.push(piece);
    [atA, atB] = [toA, Math.max(atB, toB)];
    group = [];
  };
  for (const [index, stretch] of stretches.entries()) {
    group.push(stretch);
    const next = stretches[index + 1];
    if (next === undefined) break;
    const [part, nextPart] = [fragments[stretch.fragment]!.part, fragments[next.fragment]!.part];
    if (part !== nextPart) {
      const partEnd = quotation.parts[part]!.to;
      closeGroup(partEnd, endWithStops(library, query, stretch, partEnd));
      pushPiece(
        pieces,
        { from: partEnd, to: partEnd },
        { from: atB, to: Math.max(atB, wordFrom(library, text, next.t.from)) },
      );
      atA = quotation.parts[nextPart]!.from;
      atB = Math.max(atB, wordFrom(library, text, next.t.from));
    } else if (!isClean(library, query, stretch, next)) {
      const fromA = wordTo(library, query.text, stretch.q.to);
      closeGroup(fromA, stretch.t.to > stretch.t.from ? wordTo(library, text, stretch.t.to) : atB);
      const toA = wordFrom(library, query.text, next.q.from);
      const toB = next.t.to > next.t.from ? Math.max(atB, wordFrom(library, text, next.t.from)) : atB;
      seam(pieces, own.source.text, { from: atA, to: toA }, other.source.text, { from: atB, to: toB });
      [atA, atB] = [toA, toB];
    }
  }
  closeGroup(whole.to, endWithStops(library, query, stretches.at(-1)!, whole.to));
  return pieces;
}

/** Whether the words on both sides of a seam have their counterparts. */
function isClean(
  { starts }: Library,
  { text }: Query,
  stretch: AlignedStretch,
  next: AlignedStretch,
): boolean {
  const [last, first] = [stretch.runs.at(-1), next.runs[0]];
  if (last === undefined || first === undefined) return false;
  return (
    last.fromTokenA + last.count + starts[text]! === stretch.q.to &&
    first.fromTokenA + starts[text]! === next.q.from
  );
}

function seam(pieces: Piece[], textA: string, a: Span, textB: string, b: Span): void {
  const isEqual = textA.slice(a.from, a.to) === textB.slice(b.from, b.to);
  if (a.from < a.to || b.from < b.to) pieces.push({ type: isEqual ? 'equal' : 'change', a, b });
}

function pushPiece(pieces: Piece[], a: Span, b: Span): void {
  if (a.from < a.to || b.from < b.to) pieces.push({ type: 'change', a, b });
}

/**
 * Where the passage ends that a stretch is set against: with the stops after its last word, if the
 * quotation has anything after its own, so that "followed..." and "followed." are seen to differ.
 */
function endWithStops(library: Library, query: Query, { text, q, t }: AlignedStretch, endA: number): number {
  if (t.from >= t.to) return 0;
  const end = wordTo(library, text, t.to);
  if (endA <= wordTo(library, query.text, q.to)) return end;
  const { source } = library.texts[text]!;
  return end + (stopsAfter.exec(source.text.slice(end, end + longestStop))?.[0].length ?? 0);
}

const stopsAfter = new RegExp(`^[${sentenceEndMarks},;:、،]+`, 'u');
/** Code units: four dots, or a question in astonishment. */
const longestStop = 8;
