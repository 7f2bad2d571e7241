import type { Span } from '../model/index.ts';

/**
 * A stretch of a reading text and the stretch of the file's text that it was read from, which may
 * have more characters: escapes, entities, the `>` of a quotation at the beginning of its lines.
 */
export interface ReadRun extends Span {
  /** Where in the reading text it begins. */
  readonly at: number;
  /** Code units of the reading text. */
  readonly length: number;
  /** Code, and what is kept as it was written: there neither backslashes nor entities stand for anything else. */
  readonly isVerbatim: boolean;
}

/**
 * Where each code unit of a run's words stands in the file: `starts[i]` is the first code unit that was
 * read as the i-th, `ends[i]` the one after its last. Both rise.
 */
export interface RunPlaces {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** `&amp;`, `&#8220;`, `&#x201C;`. */
const entity = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;
const escapable = /[!-/:-@[-`{-~]/;

/**
 * Walks through the words of a run and the Markdown they were read from at the same time. What the
 * parser left out (backslashes, `>` and indents at the beginning of lines, fences) is passed over until
 * both agree again. Linear in the file's stretch.
 */
export function placesInRun(
  { at, length, from, to, isVerbatim }: ReadRun,
  reading: string,
  file: string,
): RunPlaces {
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  let next = from + fenceLength(file, { from, to }, reading.charAt(at));
  for (let index = 0; index < length; index++) {
    const unit = reading.charAt(at + index);
    const start = nextOf(unit, { file, from: next, to, isVerbatim });
    starts[index] = start ?? next;
    if (start !== undefined) next = Math.min(to, start + widthAt({ file, isVerbatim }, start, unit));
    ends[index] = next;
  }
  return { starts, ends };
}

interface Written {
  readonly file: string;
  readonly isVerbatim: boolean;
}

interface Rest extends Span, Written {}

/**
 * Where a code unit of the reading text was read from: there, or a little further on where something was
 * left out. Undefined for the second half of a character that an entity stood for.
 */
function nextOf(unit: string, { from, to, ...written }: Rest): number | undefined {
  const { file } = written;
  if (isLowSurrogate(unit) && !isLowSurrogate(file.charAt(from))) return undefined;
  const end = Math.min(to, from + furthest);
  for (let at = from; at < end; at++) if (isReadAs(written, at, unit)) return at;
  return undefined;
}

/** Code units left out in a row: the marks and indents before a line that is nested as deep as may be. */
const furthest = 256;

function isReadAs({ file, isVerbatim }: Written, at: number, unit: string): boolean {
  const written = file.charAt(at);
  if (!isVerbatim && written === '\\' && escapable.test(file.charAt(at + 1)))
    return file.charAt(at + 1) === unit;
  if (written === unit) return true;
  if (written === '\r' || written === '\n') return unit === '\n' || unit === ' ';
  return !isVerbatim && written === '&' && mayStandFor(entityAt(file, at), unit);
}

/** Numbers say what they stand for; of names it is enough that none stands for a plain letter or digit. */
function mayStandFor(written: string, unit: string): boolean {
  if (written === '') return false;
  const [, hexadecimal, decimal] = /^&#(?:[xX]([^;]*)|(\d*));$/.exec(written) ?? [];
  const number = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  if (number > 0 && number <= lastCodePoint) return String.fromCodePoint(number).charAt(0) === unit;
  return spaceName.test(written) ? /\s/.test(unit) : !/[A-Za-z\d\s]/.test(unit);
}

const lastCodePoint = 0x10ffff;
const spaceName = /^&(?:nbsp|NonBreakingSpace|[a-z]*sp|\w*Space|Tab|NewLine|emsp1[34]);$/;

/** Code units of the file that were read as the one. */
function widthAt({ file, isVerbatim }: Written, at: number, unit: string): number {
  const written = file.charAt(at);
  if (!isVerbatim && written === '\\' && escapable.test(file.charAt(at + 1))) return 2;
  if (written === '\r' && file.charAt(at + 1) === '\n') return 2;
  if (isVerbatim || written !== '&') return 1;
  const name = entityAt(file, at);
  // What was read as `&` may be a name that nobody knows: then it stands as it was written.
  return unit === '&' && !ampersand.test(name) ? 1 : Math.max(1, name.length);
}

const ampersand = /^&(?:amp|AMP|#0*38|#[xX]0*26);$/;

function entityAt(file: string, at: number): string {
  entity.lastIndex = at;
  return entity.exec(file)?.[0] ?? '';
}

function isLowSurrogate(unit: string): boolean {
  return /^[\uDC00-\uDFFF]/.test(unit);
}

/** The opening fence of a block of code, with its line, and the backticks or the `![` before what is read. */
function fenceLength(file: string, { from, to }: Span, first: string): number {
  const fence = /^(?:(?:`{3,}|~{3,})[^\n]*\n|`+|!\[)/.exec(
    file.slice(from, Math.min(to, from + longestFence)),
  )?.[0];
  if (fence === undefined || fence.startsWith(first)) return 0;
  return fence.length;
}

/** Code units in which the fence of a block of code ends, with what language it is. */
const longestFence = 200;
