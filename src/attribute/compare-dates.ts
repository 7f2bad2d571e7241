/** Dates as texts state them, set beside each other: only what both say can contradict. */
import type { DateInterval, StatedDate } from '../model/index.ts';
import { englishDates } from './english-dates.ts';

/**
 * `same` where both say the same parts and agree; `compatible` where one says more, or is a span of
 * years that the other lies in; `different` where a part that both say differs.
 *
 * Two things are less than a contradiction: a year within a few of one that is called uncertain ("c. 1932"
 * and 1930), and two days as far apart as the Julian and the Gregorian calendar were ("25th October, 1917"
 * and "7th November, 1917").
 */
export function compareStatedDates(a: StatedDate, b: StatedDate): 'same' | 'compatible' | 'different' {
  if (!haveYearsInCommon(a, b)) return areOfTwoCalendars(a, b) ? 'compatible' : 'different';
  const isSpan = a.lastYear !== undefined || b.lastYear !== undefined;
  if (!isSpan && (differ(a.month, b.month) || differ(a.day, b.day))) {
    return areOfTwoCalendars(a, b) ? 'compatible' : 'different';
  }
  const isSame =
    a.year === b.year &&
    a.month === b.month &&
    a.day === b.day &&
    (a.lastYear ?? a.year) === (b.lastYear ?? b.year);
  return isSame ? 'same' : 'compatible';
}

/** The time in which the date lies, with the date's own label; undefined where it states no year. */
export function intervalOf(date: StatedDate): DateInterval | undefined {
  const { label, year, month, day, lastYear } = date;
  if (year === undefined) return undefined;
  const notBefore = [digits(year, 4), ...(month === undefined ? [] : [digits(month, 2)])];
  if (month !== undefined && day !== undefined) notBefore.push(digits(day, 2));
  const first = notBefore.join('-');
  return { notBefore: first, notAfter: lastYear === undefined ? first : digits(lastYear, 4), label };
}

/** Years that "c." may be wrong by: a guess at a year is seldom nearer than five. */
const circaYears = 5;
const circa = new RegExp(`^(?:${englishDates.circa.join('|')})[.\\s\\d]`, 'iu');

function haveYearsInCommon(a: StatedDate, b: StatedDate): boolean {
  if (a.year === undefined || b.year === undefined) return true;
  const slack = circa.test(a.label) || circa.test(b.label) ? circaYears : 0;
  return a.year - slack <= (b.lastYear ?? b.year) && b.year - slack <= (a.lastYear ?? a.year);
}

function differ(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** Russia went over in 1918, Greece, the last in Europe, in 1923. */
const calendarYears = [1582, 1923] as const;

function areOfTwoCalendars(a: StatedDate, b: StatedDate): boolean {
  const [dayA, dayB] = [dayNumber(a), dayNumber(b)];
  if (dayA === undefined || dayB === undefined) return false;
  const year = Math.min(a.year!, b.year!);
  if (year < calendarYears[0] || year > calendarYears[1]) return false;
  return Math.abs(dayA - dayB) === calendarOffset(Math.max(dayA, dayB));
}

/** Days since 1970; undefined for what is no full date. */
function dayNumber({ year, month, day }: StatedDate): number | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** Days by which the calendars were apart: 10 from 1582, one more after each February 1700, 1800, 1900. */
function calendarOffset(gregorianDay: number): number {
  const passed = [1700, 1800, 1900].filter((year) => gregorianDay > Date.UTC(year, 1, 28) / 86_400_000);
  return 10 + passed.length;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
