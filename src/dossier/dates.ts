import type { DateInterval } from '../model/index.ts';

/** The first day of the interval; where only a year or a month is stated, the first of that. */
export function firstDay({ notBefore }: DateInterval): string {
  return `${notBefore}${'-01-01'.slice(notBefore.length - yearLength)}`;
}

/** The last day; of a month the 31st, which the calendar may not have but days sort before. */
export function lastDay({ notAfter }: DateInterval): string {
  return `${notAfter}${'-12-31'.slice(notAfter.length - yearLength)}`;
}

const yearLength = 'YYYY'.length;

/** Dated before undated; by the first day, then the last. */
export function compareDates(a: DateInterval | undefined, b: DateInterval | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return order(firstDay(a), firstDay(b)) || order(lastDay(a), lastDay(b));
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * Indices of the dates that may be the earliest: those that begin no later than every one of them has ended.
 * None where nothing is dated.
 */
export function earliestOf(dates: readonly (DateInterval | undefined)[]): number[] {
  const ends = dates.flatMap((date) => (date === undefined ? [] : [lastDay(date)]));
  const firstEnd = ends.reduce<string | undefined>(
    (least, end) => (least === undefined || end < least ? end : least),
    undefined,
  );
  if (firstEnd === undefined) return [];
  return dates.flatMap((date, index) => (date !== undefined && firstDay(date) <= firstEnd ? [index] : []));
}
