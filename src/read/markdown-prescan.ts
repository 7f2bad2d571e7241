import { limits } from '../model/index.ts';
import { type Line, splitLines } from './lines.ts';

/**
 * Markdown parsers are quadratic in a few shapes that no prose has: 20 KB of `*` take remark 18 s,
 * 370 KB of paragraphs in sixty quotation marks 108 s. Nothing can stop a parser once it runs, so
 * one linear look at the lines comes first. It measures what those shapes are made of:
 *
 *   nesting      `> > > >`, `- - - -` and lists within lists
 *   runs         `****…`
 *   openers      `*_*_*_`, `[[[[`, `a <![CDATA[ a <![CDATA[`: each may be tried against every later closer
 *   underlines   `a`, `===`, `a`, `===`, …: each is looked for among all lines before
 *   work         all of it together, and the plain cost of every block, line and escape
 *
 * The measures are upper bounds taken without parsing. What passes is parsed in about 2 s at worst,
 * a usual text in milliseconds; what does not pass is most likely no prose.
 *
 * @returns why the text is better read as plain text; undefined where it may be parsed.
 */
export function refusalReason(text: string): string | undefined {
  let work = text.length / charactersPerUnit;
  let openers = 0;
  let underlines = 0;
  let isAfterBlank = true;
  for (const line of splitLines(text)) {
    const wording = text.slice(line.from, line.to);
    const isBlank = wording === '';
    if (isBlank || startsBlock.test(wording)) {
      work += openers ** 2 / openerSquaresPerUnit;
      openers = 0;
    }
    const nesting = nestingOf(text, line);
    if (nesting > limits.markdownNesting) return `blocks are nested more than ${limits.markdownNesting} deep`;
    if (!isBlank && (isAfterBlank || mayStartBlock.test(wording)))
      work += unitsPerBlock * Math.max(1, nesting);
    if (!isAfterBlank && setextUnderline.test(wording)) underlines++;
    isAfterBlank = isBlank;
    const runs = wording.match(delimiterRuns) ?? [];
    if (runs.some(isTooLong)) return `a run of delimiters is longer than ${limits.markdownDelimiterRun}`;
    openers += runs.length;
    if (openers > limits.markdownOpenersPerParagraph) {
      return `a paragraph has more than ${limits.markdownOpenersPerParagraph} delimiters`;
    }
    work += 1 + runs.length + (wording.match(escapes)?.length ?? 0);
    if (work + underlines ** 2 / underlineSquaresPerUnit > limits.markdownWork) {
      return 'it has more markup than can be parsed in reasonable time';
    }
  }
  return undefined;
}

// Measured on shapes of one kind each, doubled until the law showed (micromark 4, 2 cores): a unit,
// 12 µs, is a line, an escape or a delimiter that finds its partner.
const unitsPerBlock = 8;
const charactersPerUnit = 100;
const openerSquaresPerUnit = 64;
const underlineSquaresPerUnit = 32;

/** What can interrupt a paragraph, and so end the reach of its openers. */
const startsBlock = /^(?:[-+*][ \t]|#{1,6}[ \t]|1[.)][ \t]|\|)/;

/** A line that begins with no letter may begin a block of its own. */
const mayStartBlock = /^[^\p{L}]/u;

const setextUnderline = /^(?:=+|-+)$/;

/** Runs of one delimiter; brackets, `<` and cell walls count one by one, as each is looked at by itself. */
const delimiterRuns = /\*+|_+|~+|`+|\[|<|\|/g;

const escapes = /[\\&]/g;

function isTooLong(run: string): boolean {
  return run.length > limits.markdownDelimiterRun;
}

/** Nested lists are indented by two columns or more a level. */
const columnsPerLevel = 2;

const containerMarks = /^(?:(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))[ \t]*)+/;

function nestingOf(text: string, line: Line): number {
  const marks = containerMarks.exec(text.slice(line.from, line.to))?.[0];
  if (marks === undefined) return 0;
  const count = marks.match(/[>+*-]|\d+[.)]/g)?.length ?? 0;
  return count + Math.floor((line.from - line.start) / columnsPerLevel);
}
