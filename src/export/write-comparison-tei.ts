/**
 * A comparison as TEI P5 by parallel segmentation: what both texts share once, and for each difference
 *
 *   <app xml:id="d31" n="31" type="spelling"><rdg wit="#A">honour</rdg><rdg wit="#B" cause="our_or">honor</rdg></app>
 *
 * - `type` is the kind of difference, `cause` its reason (a single word in TEI: spaces become `_`).
 * - The character data of the body, with the readings of A only, is A's text character for character;
 *   likewise B's. What is ignored has A's wording; the header says what that is.
 * - Where both have the same blank line a paragraph ends: it stands between two `<p>`. A blank line in a
 *   reading cannot end the `<p>` around it and is preceded by `<milestone unit="paragraph"/>`.
 * - Moved words stand in two `<app>` that name each other by `corresp`, each with an empty reading on the
 *   other side; what was changed in them is in `<seg>` that do so, too.
 * - Passages put one after another, each with a heading on its page, stand in a `<div>` each.
 * - Characters that XML cannot hold are `<g type="U+001B"/>` (see `xml.ts`).
 */
import {
  type ChangeSegment,
  type Comparison,
  engineVersion,
  type Source,
  type SourceSummary,
} from '../model/index.ts';
import type { ComparisonPart } from './compared-passages.ts';
import type { Provenance } from './provenance.ts';
import {
  clipped,
  ignoredInWords,
  isTold,
  type MoveEnd,
  moveEndsOf,
  partsWithin,
  type Side,
  toldSegments,
} from './told-changes.ts';
import { xmlAttribute, xmlText } from './xml.ts';

/** What TEI says of each text besides the comparison. */
export type ComparedSources = Readonly<Record<Side, Pick<Source, 'text' | 'language'>>>;

export interface ComparisonTeiOptions {
  /** The passages that the texts are made of, where they are not whole texts. */
  readonly parts?: readonly ComparisonPart[];
  /** The page that the passages stand on. */
  readonly provenance?: Provenance;
}

/** The comparison as a TEI document, in pieces. */
export function* writeComparisonTei(
  comparison: Comparison,
  sources: ComparedSources,
  { parts = [], provenance }: ComparisonTeiOptions = {},
): Generator<string> {
  const language = sources.a.language === 'und' ? '' : ` xml:lang="${xmlAttribute(sources.a.language)}"`;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n';
  yield* header(comparison, provenance);
  // Nothing may stand in the body that is not in the texts, not even a line break.
  yield `<text${language}><body xml:space="preserve">`;
  if (parts.length === 0) yield* paragraphs(bodyPieces(comparison, sources));
  else yield* divisions(bodyPieces(comparison, sources), parts);
  yield '</body></text>\n</TEI>\n';
}

function* header(comparison: Comparison, provenance: Provenance | undefined): Generator<string> {
  const { a, b, engine, options, exact, coarse } = comparison;
  const ignored = ignoredInWords(comparison);
  yield `<teiHeader>
<fileDesc>
<titleStmt><title>${xmlText(`${a.title} and ${b.title}: differences`)}</title></titleStmt>
<publicationStmt><p>Made by Variorum ${xmlText(engine)}${pageOf(provenance)}.</p></publicationStmt>
<sourceDesc><listWit>
${witness('A', a)}
${witness('B', b)}
</listWit></sourceDesc>
</fileDesc>
<encodingDesc>
<editorialDecl>
<p>Variants between two witnesses, found by computer (words closer than ${options.spellingDistance} edits a letter count as spellings of one word). The type of an app is the kind of its difference, the cause of a reading the reason for that.</p>
<p>A milestone of the unit paragraph stands before a blank line of one witness only. An empty g names by its type a character that XML cannot hold.</p>
`;
  if (ignored !== '') {
    yield `<normalization><p>Ignored, with the number of such differences: ${xmlText(ignored)}. Where only these differ the reading is that of A.</p></normalization>\n`;
  }
  if (!exact)
    yield `<p>Aligned only coarsely in ${coarse.length} places, where the texts differ too much.</p>\n`;
  yield `</editorialDecl>
<variantEncoding method="parallel-segmentation" location="internal"/>
<appInfo><application ident="variorum" version="${xmlAttribute(engineVersion)}"><label>Variorum</label></application></appInfo>
</encodingDesc>
</teiHeader>
`;
}

function pageOf(provenance: Provenance | undefined): string {
  if (provenance === undefined) return '';
  const { url, release } = provenance;
  return ` from release ${xmlText(release)}, <ref target="${xmlAttribute(url)}">${xmlText(url)}</ref>`;
}

function witness(siglum: 'A' | 'B', { title, path, sha256, words }: SourceSummary): string {
  const identifiers = `<idno type="path">${xmlText(path)}</idno> <idno type="sha256">${sha256}</idno>`;
  return `<witness xml:id="${siglum}"><title>${xmlText(title)}</title> ${identifiers} <measure unit="words" quantity="${words}">${words} words</measure></witness>`;
}

/** A division for each part, of as many pieces as it has segments. */
function* divisions(pieces: Iterable<BodyPiece>, parts: readonly ComparisonPart[]): Generator<string> {
  const all = [...pieces];
  let from = 0;
  for (const [index, { urls, segments }] of parts.entries()) {
    yield `<div type="passages" n="${index + 1}" source="${xmlAttribute(`${urls.a} ${urls.b}`)}">`;
    yield* paragraphs(all.slice(from, from + segments));
    yield '</div>';
    from += segments;
  }
}

/** A piece of the body: text of both, which may end paragraphs, or markup, which stands within one. */
type BodyPiece = { readonly type: 'text' | 'markup'; readonly content: string };

function* bodyPieces(comparison: Comparison, sources: ComparedSources): Generator<BodyPiece> {
  const endOf = moveEndsOf(comparison);
  for (const told of toldSegments(comparison)) {
    if (!told.isTold) {
      yield { type: 'text', content: sources.a.text.slice(told.segment.a.from, told.segment.a.to) };
      continue;
    }
    const end = endOf(told.segment);
    yield { type: 'markup', content: apparatusEntry({ ...told, end, comparison, sources }) };
  }
}

interface Entry {
  readonly segment: ChangeSegment;
  readonly number: number;
  readonly end: MoveEnd | undefined;
  readonly comparison: Comparison;
  readonly sources: ComparedSources;
}

function apparatusEntry(entry: Entry): string {
  const { segment, number, end, sources } = entry;
  const language = sources.b.language;
  const reading = (side: Side): string => {
    const wording =
      end === undefined
        ? readingText(sources[side].text.slice(segment[side].from, segment[side].to))
        : movedText(entry, end, side);
    const cause = side === 'b' && segment.reason !== undefined ? ` cause="${word(segment.reason)}"` : '';
    const lang =
      side === 'b' && language !== sources.a.language && language !== 'und'
        ? ` xml:lang="${xmlAttribute(language)}"`
        : '';
    return `<rdg wit="#${side.toUpperCase()}"${cause}${lang}>${wording}</rdg>`;
  };
  const id =
    end === undefined
      ? ` xml:id="d${number}"`
      : ` xml:id="${end.move.id}-${end.side}" corresp="#${end.move.id}-${end.side === 'a' ? 'b' : 'a'}"`;
  return `<app${id} n="${number}" type="${segment.kind}">${reading('a')}${reading('b')}</app>`;
}

function movedText({ segment, comparison, sources }: Entry, end: MoveEnd, side: Side): string {
  if (side !== end.side) return '';
  const other = side === 'a' ? 'b' : 'a';
  const numbers = new Map(
    end.move.segments.filter(({ type }) => type === 'change').map((part, index) => [part, index + 1]),
  );
  return partsWithin(end, segment[side])
    .map((part) => {
      const wording = readingText(clipped(sources[side].text, part[side], segment[side]));
      if (!isTold(part, comparison)) return wording;
      const id = `${end.move.id}.${numbers.get(part)}`;
      return `<seg xml:id="${id}-${side}" corresp="#${id}-${other}" type="${part.kind}">${wording}</seg>`;
    })
    .join('');
}

/** A reading; a blank line in it is marked, because it cannot end the paragraph that the reading stands in. */
function readingText(text: string): string {
  return splitAtBlankLines(text)
    .map((piece, index) => (index % 2 === 1 ? '<milestone unit="paragraph"/>' : '') + xmlText(piece))
    .join('');
}

/** Puts the pieces into paragraphs. At least one is written, because a body may not be empty. */
function* paragraphs(pieces: Iterable<BodyPiece>): Generator<string> {
  let isOpen = false;
  let isWritten = false;
  const inParagraph = (content: string): string => {
    const start = isOpen ? '' : '<p>';
    isOpen = true;
    isWritten = true;
    return start + content;
  };
  for (const { type, content } of joined(pieces)) {
    if (type === 'markup') {
      yield inParagraph(content);
      continue;
    }
    for (const [index, piece] of splitAtBlankLines(content).entries()) {
      if (piece === '') continue;
      if (index % 2 === 0) yield inParagraph(xmlText(piece));
      else {
        yield (isOpen ? '</p>' : '') + xmlText(piece);
        isOpen = false;
      }
    }
  }
  if (isOpen) yield '</p>';
  if (!isWritten) yield '<p/>';
}

/** Neighbouring texts as one: a blank line may begin in one and end in the next. */
function* joined(pieces: Iterable<BodyPiece>): Generator<BodyPiece> {
  let text = '';
  for (const piece of pieces) {
    if (piece.type === 'text') {
      text += piece.content;
      continue;
    }
    if (text !== '') yield { type: 'text', content: text };
    text = '';
    yield piece;
  }
  if (text !== '') yield { type: 'text', content: text };
}

/** Text and blank lines in turn, text first; together they are the whole. */
function splitAtBlankLines(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  // Runs of white space first, then what is in them: one expression for both would be quadratic in long runs.
  for (const { 0: space, index } of text.matchAll(/[ \t\r\n]+/g)) {
    if (space.indexOf('\n') === space.lastIndexOf('\n')) continue;
    pieces.push(text.slice(from, index), space);
    from = index + space.length;
  }
  return [...pieces, text.slice(from)];
}

/** A reason as one word, which is all that `cause` may hold. */
function word(reason: string): string {
  return xmlAttribute(reason.trim().replace(/\s+/gu, '_'));
}
