import type { DateInterval, Dossier } from '../model/index.ts';
import { counted } from './words.ts';

/**
 * When the texts were written in which the saying stands: a row for each wording, a dot for each
 * occurrence, a line where only a span of time is known. A picture for eyes alone: the table below has
 * the same dates; its dots are links for the mouse.
 */
export function QuoteTimeline({ dossier }: { readonly dossier: Dossier }) {
  const dots = placedDots(dossier);
  const scale = scaleOf(dots.map(({ time }) => time));
  if (scale === undefined) return null;
  const rows = Math.min(mostRows, dossier.wordings.length);
  const height = rows * rowHeight + axisHeight;
  const undated = dossier.occurrences.length - dots.length;
  return (
    <figure class="timeline">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        {Array.from({ length: rows }, (_, row) => (
          <Row row={row} isRest={row === mostRows - 1 && dossier.wordings.length > mostRows} />
        ))}
        <text x={left} y={height - 4}>
          {scale.first}
        </text>
        <text x={right} y={height - 4} text-anchor="end">
          {scale.last}
        </text>
        {groupDots(dots, scale).map((group) => (
          <DotMark group={group} />
        ))}
      </svg>
      <figcaption>
        When the texts were written in which it stands: a row for each wording, a dot for each occurrence; a
        line where only a span of time is known.
        {undated === 0
          ? ''
          : ` ${counted(undated, 'occurrence')} without a date ${undated === 1 ? 'is' : 'are'} left out.`}{' '}
        The same dates are in the table.
      </figcaption>
    </figure>
  );
}

const width = 760;
const left = 44;
const right = width - 16;
const rowHeight = 26;
const axisHeight = 20;
/** More wordings share the last row: a picture has at most 1,500 elements. */
const mostRows = 8;
/** Dots nearer than this are one larger dot. */
const dotGrid = 14;

interface Dot {
  readonly index: number;
  readonly row: number;
  readonly time: { readonly from: number; readonly to: number };
  readonly label: string;
}

function placedDots({ occurrences }: Dossier): Dot[] {
  return occurrences.flatMap(({ date, wording }, index) => {
    const time = date && timeOf(date);
    return time === undefined
      ? []
      : [{ index, row: Math.min(wording, mostRows - 1), time, label: date!.label }];
  });
}

/** In years; undefined where the date cannot be read. */
function timeOf({ notBefore, notAfter }: DateInterval): Dot['time'] | undefined {
  const [from, to] = [yearsOf(notBefore, 0), yearsOf(notAfter, 1)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

function yearsOf(date: string, end: 0 | 1): number | undefined {
  const match = /^(-?\d{1,6})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date);
  if (match === null) return undefined;
  const [, year, month, day] = match;
  if (month === undefined) return Number(year) + end;
  const months = Number(month) - 1 + (day === undefined ? end : (Number(day) - 1 + end) / 31);
  return Number(year) + months / 12;
}

interface Scale {
  readonly from: number;
  readonly to: number;
  /** The years at its ends. */
  readonly first: number;
  readonly last: number;
}

/** Undefined where there is nothing to see: fewer than two dots, or all in one year. */
function scaleOf(times: readonly Dot['time'][]): Scale | undefined {
  const from = times.reduce((least, time) => Math.min(least, time.from), Number.POSITIVE_INFINITY);
  const to = times.reduce((most, time) => Math.max(most, time.to), Number.NEGATIVE_INFINITY);
  if (times.length < 2 || to - from <= 1) return undefined;
  return { from, to, first: Math.floor(from), last: Math.ceil(to) - 1 };
}

function Row({ row, isRest }: { readonly row: number; readonly isRest: boolean }) {
  const y = row * rowHeight + rowHeight / 2;
  return (
    <>
      <path class="axis" d={`M${left} ${y}H${right}`} />
      <text x={0} y={y + 4}>
        W{row + 1}
        {isRest ? '…' : ''}
      </text>
    </>
  );
}

interface DotGroup {
  readonly x: number;
  readonly y: number;
  readonly dots: readonly Dot[];
  /** Where the span of time begins and ends, for a single dot. */
  readonly span?: { readonly from: number; readonly to: number };
}

function groupDots(dots: readonly Dot[], scale: Scale): DotGroup[] {
  const place = (time: number): number =>
    Math.round(left + ((time - scale.from) / (scale.to - scale.from)) * (right - left));
  const groups = new Map<string, DotGroup & { dots: Dot[] }>();
  for (const dot of dots) {
    const [from, to] = [place(dot.time.from), place(dot.time.to)];
    const x = Math.round((from + to) / 2);
    const key = `${dot.row} ${Math.floor(x / dotGrid)}`;
    const group = groups.get(key);
    if (group !== undefined) group.dots.push(dot);
    else groups.set(key, { x, y: dot.row * rowHeight + rowHeight / 2, dots: [dot], span: { from, to } });
  }
  return [...groups.values()];
}

function DotMark({ group: { x, y, dots, span } }: { readonly group: DotGroup }) {
  const first = dots[0]!;
  const isSpread = span !== undefined && span.to - span.from > dotGrid;
  const name = dots.length === 1 ? `${first.index + 1}: ${first.label}` : counted(dots.length, 'occurrence');
  return (
    <a href={`#o${first.index + 1}`} tabindex={-1}>
      <title>{name}</title>
      {isSpread ? <path class="span" d={`M${span.from} ${y}H${span.to}`} /> : null}
      <circle cx={x} cy={y} r={Math.min(10, 5 + Math.log2(dots.length))} />
    </a>
  );
}
