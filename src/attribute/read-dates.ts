/**
 * Finds the dates that a text states, each as far as it states it.
 *
 *   On 20th October, 1920, she wrote …    year 1920, month 10, day 20
 *   Red October (1967)                    year 1967
 *   from 18th October                     month 10, day 18
 *
 * One pattern, made of the language's words, is matched over the text; its first alternative that fits is
 * the longest form. A month alone is no date ("the July Days", "May I?"), nor is a number that counts
 * something or stands after "p." or a currency; of forms whose order depends on the country ("5/6/1937")
 * only the year is read. Days that a calendar does not have are not read. Linear: every repetition in
 * the pattern is bounded.
 */
import type { Span, StatedDate } from '../model/index.ts';
import { type DateWords, englishDates } from './english-dates.ts';

/** Years of four digits; others need an era to be known for years. */
const [firstYear, lastYear] = [1000, 2099];

/** All dates within the span, in the order of text, none overlapping another. */
export function findStatedDates(text: string, span: Span, words: DateWords = englishDates): StatedDate[] {
  const found: StatedDate[] = [];
  const { pattern, notAfter, notBefore } = words === englishDates ? englishPatterns : patternsOf(words);
  for (const match of text.slice(span.from, span.to).matchAll(pattern)) {
    const parts = partsOf(match.groups!, words);
    if (parts === undefined) continue;
    const from = span.from + match.index;
    // "on the 18th of October." The stop is the sentence's.
    const written = match[0].replace(/\.$/u, '');
    const to = from + written.length;
    if (isBareYear(match.groups!)) {
      // What stands outside the span tells as well what the number is.
      if (notAfter.test(text.slice(Math.max(0, from - lookAround), from))) continue;
      if (notBefore.test(text.slice(to, to + lookAround))) continue;
    }
    found.push({ label: written.replace(/\s+/gu, ' '), ...parts, span: { from, to } });
  }
  return found;
}

/** UTF-16 units: more than the longest word among those that make a number no year, and its point and spaces. */
const lookAround = 16;

type Groups = Readonly<Record<string, string | undefined>>;
type DateParts = Pick<StatedDate, 'year' | 'month' | 'day' | 'lastYear'>;

interface DatePatterns {
  readonly pattern: RegExp;
  readonly notAfter: RegExp;
  readonly notBefore: RegExp;
}

function patternsOf(words: DateWords): DatePatterns {
  return {
    pattern: new RegExp(formsOf(words).join('|'), 'gu'),
    notAfter: new RegExp(
      `(?:(?<![\\p{L}\\p{N}])(?:${anyOf(words.numbered)})\\.?\\s{0,2}|[\\p{Sc}#№§])$`,
      'iu',
    ),
    notBefore: new RegExp(`^\\s{1,2}(?:${anyOf(words.counted)})(?![\\p{L}\\p{N}])|^[%‰°]`, 'u'),
  };
}

const englishPatterns = /* @__PURE__ */ patternsOf(englishDates);

/** The forms of a date, the fullest first. Groups carry the number of their form. */
function formsOf(words: DateWords): string[] {
  const { afterDay, joints, circa, decade, partsOfYear } = words;
  const monthNames = `(?:${anyOf(words.months.flat())})`;
  const dayNumber = `(?:0?[1-9]|[12]\\d|3[01])(?!\\d)(?:${afterDay})?`;
  const jointWords = `(?:(?:${anyOf(joints)})\\s{1,3}){0,2}`;
  const joint = `(?:,?\\s{1,3}${jointWords}|,)`;
  const start = "(?<![\\p{L}\\p{N}]|\\p{N}[.,’'])";
  const end = '(?![\\p{L}\\p{N}]|[.,]\\p{N})';
  const to = '\\s?[-–/]\\s?';
  const year = (group: string): string => `(?<${group}>\\d{4})${end}`;
  const days = (group: string): string => `(?<${group}>${dayNumber})(?<${group}s>${to}${dayNumber})?`;
  const month = (group: string): string =>
    `(?<${group}>${monthNames})\\.?(?<${group}s>${to}${monthNames}\\.?)?(?!\\p{L})`;
  // "$1.02 3/4 July 1": a fraction is no pair of days, nor its last number a day.
  const isNoFraction = '(?<!\\p{N}/)(?!(?<=\\p{N}\\s)\\d{1,2}/)';
  // "25th October (7th November), 1917": before the year the day of another calendar may stand.
  const otherDay = '(?:\\s?\\([^()]{4,30}\\))?';
  const uncertain = `(?<c6>(?:${anyOf(circa)})\\.?\\s{0,2})?`;
  const partOfYear = `(?<q6>(?:${anyOf(partsOfYear)})(?:\\s|-)${jointWords})?`;
  return [
    `${start}(?<y1>\\d{4})-(?<m1>\\d{2})-(?<d1>\\d{2})${end}`,
    `${start}(?<n2>\\d{1,2})(?:/|\\.\\s?)(?<p2>\\d{1,2})(?:/|\\.\\s?)${year('y2')}`,
    `${start}${isNoFraction}${days('d3')}${joint}${month('m3')}(?:${otherDay}${joint}${year('y3')})?`,
    `${start}${month('m4')}\\s{1,3}${jointWords}${days('d4')}${end}(?:${joint}${year('y4')})?`,
    `${start}${month('m5')}${joint}${year('y5')}`,
    `${start}${uncertain}${partOfYear}(?<y6>\\d{4})(?:(?<s6>${decade})|\\s?[-–—/]\\s?(?<z6>\\d{4}|\\d{1,2}))?${end}`,
  ];
}

function anyOf(words: readonly string[]): string {
  const longestFirst = [...words].sort((p, q) => q.length - p.length);
  return longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|');
}

/** A number alone may be a number of anything. */
function isBareYear({ y6, c6, q6, s6 }: Groups): boolean {
  return y6 !== undefined && (c6 ?? q6 ?? s6) === undefined;
}

/** What the matched form says; undefined where no calendar has it. */
function partsOf(groups: Groups, words: DateWords): DateParts | undefined {
  const year = numberOf(groups['y1'] ?? groups['y2'] ?? groups['y3'] ?? groups['y4'] ?? groups['y5']);
  if (groups['y6'] !== undefined) return yearsOf(groups);
  if (year !== undefined && !isYear(year)) return undefined;
  if (groups['y2'] !== undefined) return { year: year!, ...numericDay(groups, year!) };
  const name = groups['m3'] ?? groups['m4'] ?? groups['m5'];
  const hasMonths = (groups['m3s'] ?? groups['m4s'] ?? groups['m5s']) !== undefined;
  const month =
    groups['m1'] === undefined
      ? 1 + words.months.findIndex((spellings) => spellings.includes(name!))
      : Number(groups['m1']);
  const day = numberOf(/\d+/u.exec(groups['d1'] ?? groups['d3'] ?? groups['d4'] ?? '')?.[0]);
  const lastDay = numberOf(/\d+/u.exec(groups['d3s'] ?? groups['d4s'] ?? '')?.[0]);
  const hasDays = lastDay !== undefined;
  const isInCalendar =
    month >= 1 && month <= 12 && (day === undefined || (isDay(day, month, year) && day < (lastDay ?? 99)));
  // Of several days or months none is the day or month: what is left is what they share.
  if (hasMonths || !isInCalendar) return year === undefined ? undefined : { year };
  return {
    ...(year === undefined ? {} : { year }),
    month,
    ...(day === undefined || hasDays ? {} : { day }),
  };
}

/** "1920", "1920s", "1903–07", "1923-4", "1917-10". */
function yearsOf({ y6, s6, z6 }: Groups): DateParts | undefined {
  const year = Number(y6);
  if (!isYear(year)) return undefined;
  if (s6 !== undefined) return { year, lastYear: year + (year % 100 === 0 ? 99 : 9) };
  if (z6 === undefined) return { year };
  const last = Number(`${y6!.slice(0, 4 - z6.length)}${z6}`);
  if (last > year && isYear(last)) return { year, lastYear: last };
  const month = Number(z6);
  return z6.length === 2 && month >= 1 && month <= 12 ? { year, month } : { year };
}

/** Day and month where one number can only be the day: "17/1/1937", "1/17/1937". */
function numericDay({ n2, p2 }: Groups, year: number): DateParts {
  const [first, second] = [Number(n2), Number(p2)];
  const orders = [
    { day: first, month: second },
    { day: second, month: first },
  ].filter(({ day, month }) => month >= 1 && month <= 12 && isDay(day, month, year));
  return orders.length === 1 || first === second ? (orders[0] ?? {}) : {};
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function isYear(year: number): boolean {
  return year >= firstYear && year <= lastYear;
}

function isDay(day: number, month: number, year = 2000): boolean {
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
