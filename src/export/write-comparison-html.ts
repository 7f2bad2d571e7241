/**
 * A comparison as one page that needs nothing else: no script, no request, styles inside. It can be
 * mailed, archived and opened in ten years.
 *
 * Both texts stand side by side, a sentence a row; what is far from every difference is folded. The
 * legend's boxes switch marks on and off by style rules alone. A sentence that is mostly rewritten or would
 * need many marks is shown without them until its "mark them" is followed. Differences, rows and moves
 * have anchors (`#d31a`, `#r12`, `#m1-b`) that can be cited. The page is written in pieces, a row at a
 * time; cost: linear in the texts.
 */
import { html, raw } from 'hono/html';
import { type Comparison, countWhile, limits, type Move, type Row, type Source } from '../model/index.ts';
import type { ComparisonPart } from './compared-passages.ts';
import { grouped, groupedCount } from './counted.ts';
import { opening } from './opening.ts';
import type { Provenance } from './provenance.ts';
import { kindMarks, type ReportRow, reportRows } from './report-rows.ts';
import { reportStyle } from './report-style.ts';
import { fileName, type Html, type ReportView, tableHtml, textName } from './report-table.ts';
import { textLanguage } from './text-language.ts';
import { ignoredInWords, isTold, kindEntries, type Locators, type Side } from './told-changes.ts';

export interface ComparisonReportOptions {
  /** Cover both texts, in order. */
  readonly rows: readonly Row[];
  readonly locate: Locators;
  /** Stretches with a heading of their own, where the texts are passages put one after another. */
  readonly parts?: readonly ComparisonPart[];
  /** The page that the passages stand on. */
  readonly provenance?: Provenance;
}

type ReportedSource = Pick<Source, 'text' | 'blocks' | 'language'>;

/** The page, in pieces. */
export function* writeComparisonHtml(
  comparison: Comparison,
  sources: Readonly<Record<Side, ReportedSource>>,
  options: ComparisonReportOptions,
): Generator<string> {
  const { rows, locate } = options;
  const texts = { a: sources.a.text, b: sources.b.text };
  const shown = reportRows(comparison, rows, { texts, locate });
  const languages = { a: textLanguage(sources.a.language), b: textLanguage(sources.b.language) };
  const view: ReportView = {
    comparison,
    texts,
    languages,
    locate,
    rows: shown,
    moveRows: rowsOfMoves(shown),
  };
  for (const part of page(view, sources.a, options)) yield String(part);
}

function* page(
  view: ReportView,
  a: ReportedSource,
  { parts = [], provenance }: ComparisonReportOptions,
): Generator<Html> {
  const { comparison } = view;
  const title = `${pageTitle(comparison)}: differences`.slice(0, limits.titleLength);
  // The stylesheet is ours and holds nothing of the texts.
  yield html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="generator" content="Variorum ${comparison.engine}"><title>${title}</title>
<style>${raw(reportStyle)}</style></head>
<body><a class="skip" href="#texts">Skip to the texts</a>
<header><h1>${heading('a', comparison)} ${heading('b', comparison)}</h1></header>
<main>
${outcome(comparison)}
${legend(comparison)}
${moves(view)}
${sections(view, a)}
<h2 id="texts">The texts side by side</h2>
`;
  if (view.rows.length === 0) yield html`<p>Both texts are empty.</p>`;
  else if (parts.length < 2) yield* tableHtml(view);
  else yield* partsHtml(view, parts);
  yield html`</main>
${howItWasMade(comparison, provenance)}
</body></html>
`;
}

function* partsHtml(view: ReportView, parts: readonly ComparisonPart[]): Generator<Html> {
  let from = 0;
  for (const { title, rows } of parts) {
    yield html`<h3>${title}</h3>\n`;
    yield* tableHtml({ ...view, rows: view.rows.slice(from, from + rows) });
    from += rows;
  }
}

/** Two editions often have one title; then the names of their files tell them apart. */
function pageTitle({ a, b }: Comparison): string {
  return a.title === b.title
    ? `${a.title}, ${fileName(a.path)} and ${fileName(b.path)}`
    : `${a.title} and ${b.title}`;
}

function heading(side: Side, comparison: Comparison): Html {
  return html`<span class="text-name">${textName(side, comparison)}</span>`;
}

function outcome(comparison: Comparison): Html {
  const { segments, statistics, exact, coarse } = comparison;
  const { wordsA, wordsB, wordsShared, wordsMoved, wordsGivenUp, differences } = statistics;
  const ignored = ignoredInWords(comparison);
  const notes = [
    wordsMoved > 0 &&
      `${groupedCount(wordsMoved, 'word stands', 'words stand')} elsewhere in the other text.`,
    wordsGivenUp > 0 &&
      `${groupedCount(wordsGivenUp, 'word is', 'words are')} equal in place, but told as changed with the rewritten words around.`,
  ];
  const isSame = segments.every(({ type }) => type === 'equal');
  return html`<p class="lede"><strong>${
    isSame
      ? 'These texts are identical, letter for letter.'
      : differences === 0
        ? 'No difference but what was ignored.'
        : `${groupedCount(differences, 'difference', 'differences')}.`
  }</strong> A has ${groupedCount(wordsA, 'word', 'words')}, B has ${grouped(wordsB)}; ${grouped(wordsShared)} stand in both, in the same order. ${notes
    .filter((note) => note !== false)
    .join(' ')}</p>
${ignored === '' ? '' : html`<p class="notice"><strong>Ignored:</strong> ${ignored}. These differences are not marked and not counted above; both texts stand as they are.</p>`}
${exact ? '' : html`<p class="notice">Aligned only coarsely in ${groupedCount(coarse.length, 'place', 'places')}: the texts differ too much there for every word to be matched.</p>`}`;
}

function legend(comparison: Comparison): Html | string {
  const entries = kindEntries(comparison);
  if (entries.length === 0) return '';
  return html`<section class="legend" aria-labelledby="legend"><h2 id="legend">Kinds of difference</h2><ul class="kinds">${entries.map(
    ([kind, count]) => {
      const { code, meaning } = kindMarks[kind];
      // Spacing is seldom what is looked for and often everywhere.
      const checked = kind === 'spacing' && entries.length > 1 ? '' : raw(' checked');
      return html`<li><label><input type="checkbox" id="k-${code}" autocomplete="off"${checked}><span class="sample" data-k="${code}" aria-hidden="true">${code === 'e' ? '…' : 'Aa'}</span><span>${kind} <b>${grouped(count)}</b></span><span class="meaning">${meaning}</span></label></li>`;
    },
  )}</ul></section>`;
}

/** Moves that are listed; a book cut up and put together anew has more than anybody reads. */
const mostMoves = 500;

function moves({ comparison, moveRows, texts, locate }: ReportView): Html | string {
  const { moves } = comparison;
  if (moves.length === 0 || comparison.options.ignore.includes('transposition')) return '';
  const row = (move: Move, side: Side): Html =>
    html`<a href="#${move.id}-${side}">row ${moveRows.get(`${move.id}-${side}`)} of ${side.toUpperCase()}</a> (${locate[side](move[side]).place}, line ${locate[side](move[side]).line})`;
  const more = moves.length - mostMoves;
  return html`<section class="moves" aria-labelledby="moves"><h2 id="moves">${groupedCount(moves.length, 'moved passage', 'moved passages')}</h2><ol>${moves
    .slice(0, mostMoves)
    .map(
      (move) =>
        html`<li>${move.id}: ${row(move, 'a')} → ${row(move, 'b')}, ${groupedCount(move.words, 'word', 'words')}, ${Math.floor(move.similarity * 100)} % alike${changesIn(move, comparison)}: <bdi>“${opening(texts.a.slice(move.a.from, move.a.to))}”</bdi></li>`,
    )}</ol>${more > 0 ? html`<p>and ${more} more, marked below</p>` : ''}</section>`;
}

function changesIn({ segments }: Move, comparison: Comparison): string {
  const count = segments.filter((segment) => isTold(segment, comparison)).length;
  return count === 0 ? '' : `, ${groupedCount(count, 'difference', 'differences')} in it`;
}

/** Headings that are listed, the highest levels first. */
const mostSections = 200;

/** A table of contents by A's headings, with the differences under each, so that a whole book can be found through. */
function sections({ texts, rows }: ReportView, { blocks }: ReportedSource): Html | string {
  const headings = listedHeadings(blocks);
  if (headings.length < 2 || rows.length < 40) return '';
  const starts = headings.map(({ from }) => rowAt(rows, from));
  const entries = headings.map(({ from, to }, index) => {
    const until = starts[index + 1] ?? rows.length;
    const count = differencesBetween(rows, starts[index]!, until);
    const title = opening(texts.a.slice(from, to));
    return html`<li><a href="#r${starts[index]! + 1}"><bdi>${title}</bdi></a> ${count === 0 ? 'same' : count}</li>`;
  });
  return html`<nav class="sections" aria-labelledby="sections"><h2 id="sections">Sections of A, with the number of differences</h2><details${entries.length > 60 ? '' : raw(' open')}><summary>${groupedCount(entries.length, 'section', 'sections')}</summary><ol>${entries}</ol></details></nav>`;
}

function listedHeadings(blocks: Source['blocks']): Source['blocks'] {
  const headings = blocks.filter(({ type }) => type === 'heading');
  for (let depth = 6; depth >= 1; depth--) {
    const upTo = headings.filter((block) => block.depth <= depth);
    if (upTo.length <= mostSections) return upTo;
  }
  return headings.filter(({ depth }) => depth <= 1).slice(0, mostSections);
}

/** Index of the row that holds a position of A. */
function rowAt(rows: readonly ReportRow[], position: number): number {
  return countWhile(rows.length - 1, (index) => rows[index]!.row.a.to <= position);
}

function differencesBetween(rows: readonly ReportRow[], from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index++) {
    for (const part of rows[index]!.parts) if (part.type === 'change' && part.isFirst) count++;
  }
  return count;
}

function howItWasMade({ a, b, engine, options }: Comparison, provenance: Provenance | undefined): Html {
  const source = (side: 'A' | 'B', { path, sha256, words, characters }: Comparison['a']): Html =>
    html`<dt>${side}</dt><dd><bdi>${path}</bdi>, ${grouped(words)} words, ${grouped(characters)} characters</dd><dt>sha256 of ${side}</dt><dd class="hash">${sha256}</dd>`;
  const page =
    provenance === undefined
      ? ''
      : html`<dt>Page</dt><dd><a href="${provenance.url}">${provenance.url}</a></dd><dt>Release</dt><dd class="hash">${provenance.release}</dd>`;
  return html`<footer class="made"><h2>How this was made</h2><dl>${source('A', a)}${source('B', b)}<dt>Program</dt><dd>Variorum ${engine}</dd>${page}<dt>Ignored</dt><dd>${options.ignore.length === 0 ? 'nothing' : options.ignore.join(', ')}</dd><dt>One word, spelled otherwise</dt><dd>up to ${options.spellingDistance} edits a letter</dd></dl></footer>`;
}

function rowsOfMoves(rows: readonly ReportRow[]): ReadonlyMap<string, number> {
  const moveRows = new Map<string, number>();
  for (const { number, parts } of rows) {
    for (const part of parts) {
      if (part.type === 'plain' || part.end === undefined) continue;
      const key = `${part.end.move.id}-${part.end.side}`;
      if (!moveRows.has(key)) moveRows.set(key, number);
    }
  }
  return moveRows;
}
