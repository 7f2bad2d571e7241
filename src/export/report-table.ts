/** The rows of the HTML report as tables of one pair of columns, so that wrapping cannot break their alignment. */
import { html } from 'hono/html';
import type { Comparison, Span } from '../model/index.ts';
import { groupedCount } from './counted.ts';
import {
  kindMarks,
  kindsPhrase,
  type ReportRow,
  type RowChunk,
  type RowPart,
  rowChunks,
} from './report-rows.ts';
import type { TextLanguage } from './text-language.ts';
import {
  type ComparisonTexts,
  clipped,
  isEmpty,
  isTold,
  type Locators,
  type MoveEnd,
  partsWithin,
  type Side,
} from './told-changes.ts';

export type Html = ReturnType<typeof html>;

/** What a row of the report needs to know of all others. */
export interface ReportView {
  readonly comparison: Comparison;
  readonly texts: ComparisonTexts;
  readonly languages: Readonly<Record<Side, TextLanguage>>;
  readonly locate: Locators;
  readonly rows: readonly ReportRow[];
  /** The row in which each end of a move begins: `m1-a` → 41. */
  readonly moveRows: ReadonlyMap<string, number>;
}

/** All tables, in pieces; what is folded away has one of its own in `details`, which browsers open by themselves for links and searches. */
export function* tableHtml(view: ReportView): Generator<Html> {
  for (const [index, chunk] of rowChunks(view.rows).entries()) {
    const [first, last] = [chunk.rows[0]!, chunk.rows.at(-1)!];
    const isFolded = chunk.type === 'folded';
    if (isFolded)
      yield html`<details class="fold"><summary>${foldNote(chunk)}, ${placeRange(view, chunk)}</summary>`;
    yield html`<table role="table" class="${index === 0 ? 'pair' : 'pair continued'}"><caption class="vh">A and B side by side, ${
      first === last ? `row ${first.number}` : `rows ${first.number} to ${last.number}`
    }</caption><colgroup><col class="head"><col><col></colgroup>${columnHeads(view)}<tbody role="rowgroup">`;
    for (const row of chunk.rows) yield rowHtml(row, view);
    yield html`</tbody></table>${isFolded ? html`</details>` : ''}\n`;
  }
}

function foldNote({ rows }: RowChunk): string {
  const count = groupedCount(rows.length, 'row', 'rows');
  const moved = rows.filter(({ parts }) => parts.some((part) => part.type === 'change')).length;
  if (moved === 0) return `${count} with no differences`;
  return moved === rows.length
    ? `${count} moved, with no differences`
    : `${count} with no differences, ${moved === 1 ? 'one' : 'some'} of them moved`;
}

/** Of the side that has words there. */
function placeRange({ locate }: ReportView, { rows }: RowChunk): string {
  const side = rows.every(({ row }) => isEmpty(row.a)) ? 'b' : 'a';
  const [from, to] = [locate[side](rows[0]!.row[side]).place, locate[side](rows.at(-1)!.row[side]).place];
  const name = side === 'a' ? '' : 'B ';
  return from === to ? name + from : `${name}${from} to ${to}`;
}

function columnHeads({ comparison }: ReportView): Html {
  const head = (side: Side): Html =>
    html`<th role="columnheader" scope="col">${textName(side, comparison)}</th>`;
  return html`<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Row</th>${head('a')}${head('b')}</tr></thead>`;
}

/** A text by its letter, its title and its file; what was pasted has no file but its title. */
export function textName(side: Side, comparison: Comparison): Html {
  const { title, path } = comparison[side];
  const file = path === title ? '' : html` <span class="at"><bdi>${fileName(path)}</bdi></span>`;
  return html`<span class="side ${side}">${side.toUpperCase()}</span> <bdi>${title}</bdi>${file}`;
}

/** The last part of a path: enough to tell two editions apart. The footer has the whole. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function rowHtml(row: ReportRow, view: ReportView): Html {
  const isOnlySpacing = row.parts.every((part) => part.type === 'plain' || part.segment.kind === 'spacing');
  const name = row.state === 'marked' && isOnlySpacing ? 'only-spacing' : row.state;
  const state = name === 'marked' ? '' : html` class="${name}"`;
  return html`<tr role="row" id="r${row.number}"${state}><th role="rowheader" scope="row"><a href="#r${row.number}">${row.number}</a>${notes(row, view)}</th>${cell(row, 'a', view)}${cell(row, 'b', view)}</tr>\n`;
}

/** Beside the row: where it stands, and in words what the marks say. */
function notes(row: ReportRow, view: ReportView): Html {
  const place = row.place === '' ? '' : html` <span class="at">${row.place}</span>`;
  if (row.state === 'same') return html`${place}<span class="same-note"> same in both</span>`;
  if (row.state === 'ignored') return html`${place}<span class="vh"> only ignored differences</span>`;
  return html`${place}<span class="vh"> ${kindsPhrase(row.kinds)}</span>${moveChips(row, view)}${stateChip(row)}`;
}

function moveChips({ parts, number }: ReportRow, { moveRows }: ReportView): Html[] {
  const named = new Set<string>();
  return parts.flatMap((part) => {
    if (part.type === 'plain' || part.end === undefined || named.has(part.end.move.id)) return [];
    const { move, side } = part.end;
    named.add(move.id);
    const [here, there] = side === 'a' ? [`${move.id}-a`, `${move.id}-b`] : [`${move.id}-b`, `${move.id}-a`];
    if (!part.isFirst) return [html` <span class="at" data-k="t">${move.id}</span>`];
    const other = moveRows.get(there);
    const arrow = (other ?? 0) > number ? '↓' : '↑';
    const words = side === 'a' ? `moved ${arrow} to row ${other}` : `moved ${arrow} from row ${other}`;
    return [html` <a class="chip" data-k="t" id="${here}" href="#${there}">${move.id}: ${words}</a>`];
  });
}

function stateChip({ state, changed, parts, number }: ReportRow): Html | string {
  if (parts.some((part) => part.type === 'change' && part.end !== undefined)) return '';
  if (state === 'displaced') return html` <span class="chip" data-k="t">moved</span>`;
  if (state === 'only-a') return html` <span class="chip">only in A</span>`;
  if (state === 'only-b') return html` <span class="chip">only in B</span>`;
  if (state !== 'rewritten' && state !== 'crowded') return '';
  const count = parts.filter(({ type }) => type === 'change').length;
  const words =
    state === 'rewritten'
      ? `rewritten, ${Math.min(99, Math.round(changed * 100))}\u00a0% differs`
      : `${groupedCount(count, 'difference', 'differences')}, too many to mark`;
  return html` <span class="chip">${words}</span> <a class="mark-them" href="#r${number}">mark them<span class="vh"> in row ${number}</span></a>`;
}

function cell(row: ReportRow, side: Side, view: ReportView): Html {
  const { lang, dir } = view.languages[side];
  const text = view.texts[side].slice(row.row[side].from, row.row[side].to);
  const isMissing = text.trim() === '' && row.state !== 'same' && row.state !== 'ignored';
  const content = row.parts.map((part) => partHtml(part, side, { view, isMissing }));
  const missing = isMissing ? missingNote(row, side, view) : '';
  return html`<td role="cell" class="${side}" lang="${lang}" dir="${dir}">${content}${missing}</td>`;
}

function missingNote({ parts, state }: ReportRow, side: Side, { moveRows }: ReportView): Html {
  const end = parts.find((part) => part.type === 'change' && part.end !== undefined);
  const move = end?.type === 'change' ? end.end?.move : undefined;
  const where = state === 'displaced' ? 'elsewhere' : 'nothing here';
  const words =
    move === undefined
      ? `${where} in ${side.toUpperCase()}`
      : `(moved: see row ${moveRows.get(`${move.id}-${side}`)})`;
  return html`<span class="none" lang="en" dir="ltr">${words}</span>`;
}

interface CellContext {
  readonly view: ReportView;
  /** Words say that there is nothing; no sign is to repeat it. */
  readonly isMissing: boolean;
}

function partHtml(part: RowPart, side: Side, { view, isMissing }: CellContext): Html | string {
  const span = part.segment[side];
  const text = view.texts[side].slice(span.from, span.to);
  if (part.type === 'plain') return text;
  const { code } = kindMarks[part.end === undefined ? part.segment.kind : 'transposition'];
  const id = part.isFirst ? html` id="d${part.number}${side}"` : '';
  const reason = part.segment.reason === undefined ? '' : html` title="${part.segment.reason}"`;
  if (text === '') return html`<span class="${isMissing ? 'void' : 'nil'}" data-k="${code}"${id}></span>`;
  const attributes = html` data-k="${code}"${id}${reason}`;
  return part.end === undefined
    ? marked(text, attributes)
    : movedHtml(part.end, span, { side, view, attributes });
}

/** White space alone is marked and shown; around words it stays outside, so that lines begin and end with words. */
function marked(text: string, attributes: Html | string): Html {
  const core = text.trim();
  if (core === '') return html`<mark${attributes}>${blank(text)}</mark>`;
  const at = text.indexOf(core);
  return html`${text.slice(0, at)}<mark${attributes}>${withBreaks(core)}</mark>${text.slice(at + core.length)}`;
}

interface MovedContext {
  readonly side: Side;
  readonly view: ReportView;
  readonly attributes: Html;
}

/** Words that stand elsewhere in the other text, with what was changed in them. */
function movedHtml(end: MoveEnd, within: Span, { side, view, attributes }: MovedContext): Html {
  const content = partsWithin(end, within).map((part) => {
    const text = clipped(view.texts[side], part[side], within);
    if (!isTold(part, view.comparison)) return text;
    const { code } = kindMarks[part.kind];
    return text === ''
      ? html`<span class="nil" data-k="${code}"></span>`
      : marked(text, html` data-k="${code}"`);
  });
  return html`<mark${attributes}>${content}</mark>`;
}

function blank(text: string): Html {
  return html`<span class="${text.includes('\n') ? 'blank' : 'blank space'}">${text}</span>`;
}

/** Words with the breaks between their paragraphs shown. */
function withBreaks(text: string): Html | string {
  if (!text.includes('\n')) return text;
  const pieces = text.split(/(\n[^\S\n]*\n\s*)/u);
  return html`${pieces.map((piece, index) => (index % 2 === 1 ? blank(piece) : piece))}`;
}
