import { limits, UsageError } from '../model/index.ts';
import type { Range } from '../store/index.ts';

/** One parameter; an empty one counts as absent, as forms send those that nobody filled in. */
export function text(query: URLSearchParams, name: string): string | undefined {
  const value = query.get(name)?.trim();
  return value === '' ? undefined : value;
}

/** @throws UsageError `request.query` */
export function oneOf<Value extends string>(
  query: URLSearchParams,
  name: string,
  values: readonly Value[],
): Value | undefined {
  const value = text(query, name);
  if (value === undefined) return undefined;
  const found = values.find((each) => each === value);
  if (found === undefined)
    throw unexpected(name, `one of ${values.map((each) => `\`${each}\``).join(', ')}`, value);
  return found;
}

/** @throws UsageError `request.query` */
export function wholeNumber(
  query: URLSearchParams,
  name: string,
  range: { readonly from: number; readonly to: number },
): number | undefined {
  const value = text(query, name);
  if (value === undefined) return undefined;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= range.from && number <= range.to)) {
    throw unexpected(name, `a whole number from ${range.from} to ${range.to}`, value);
  }
  return number;
}

/** A page of a list. */
export interface ListPage {
  /** From 1. */
  readonly page: number;
  /** One at least. */
  readonly pages: number;
  /** The positions of what it shows. */
  readonly range: Range;
}

/**
 * Which page of a list of `total` lines is wanted.
 *
 * @throws UsageError `request.query`, `request.not-found` beyond the last
 */
export function readPage(query: URLSearchParams, total: number, size: number = limits.itemsPage): ListPage {
  const page = wholeNumber(query, 'page', { from: 1, to: 1_000_000 }) ?? 1;
  const pages = Math.max(1, Math.ceil(total / size));
  if (page > pages) {
    const advice = 'begin at the first page';
    throw new UsageError('request.not-found', `This list has ${pages} pages, not ${page}`, { advice });
  }
  const from = (page - 1) * size;
  return { page, pages, range: { from, to: Math.min(total, from + size) } };
}

export function unexpected(name: string, expected: string, value: string): UsageError {
  return new UsageError('request.query', `Expected \`${name}\` to be ${expected}, got \`${echo(value)}\``);
}

/** Characters of the request that an answer repeats. */
const echoed = 120;

/** What was sent, short enough and without characters that act on a terminal or turn the line. */
export function echo(value: string): string {
  const shown = value.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => {
    return `\\u{${character.codePointAt(0)?.toString(16)}}`;
  });
  return shown.length > echoed ? `${shown.slice(0, echoed)}…` : shown;
}
