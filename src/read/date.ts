import * as v from 'valibot';
import type { DateInterval } from '../model/index.ts';

/**
 * Checks a date as front matter writes it: `1935`, `1935-11`, `1935-11-30`, an interval `1997/2013`
 * (ISO 8601), or `{notBefore, notAfter, label}`, of which the label may be left out.
 */
export const dateSchema: v.GenericSchema<unknown, DateInterval> = v.pipe(
  v.union(
    [
      v.string(),
      v.strictObject({ notBefore: v.string(), notAfter: v.string(), label: v.exactOptional(v.string()) }),
    ],
    'Expected a date or `{notBefore, notAfter, label}`',
  ),
  v.transform(toInterval),
  v.check(
    ({ notBefore, notAfter }) => isDate(notBefore) && isDate(notAfter),
    'Expected a year, month or day such as `1935`, `1935-11` or `1935-11-30`, or two with `/` between them',
  ),
  v.check(isInOrder, 'Expected the earlier date first'),
);

interface WrittenInterval {
  readonly notBefore: string;
  readonly notAfter: string;
  readonly label?: string;
}

function toInterval(written: string | WrittenInterval): DateInterval {
  if (typeof written !== 'string') {
    const { notBefore, notAfter, label = labelOf(notBefore, notAfter) } = written;
    return { notBefore, notAfter, label };
  }
  const [notBefore = '', notAfter = notBefore, ...rest] = written.split('/');
  return { notBefore, notAfter: [notAfter, ...rest].join('/'), label: labelOf(notBefore, notAfter) };
}

function labelOf(notBefore: string, notAfter: string): string {
  return notBefore === notAfter ? notBefore : `${notBefore}–${notAfter}`;
}

/** A day that the calendar has: the 30th of February is a slip of the pen. */
function isDate(date: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (match === null) return false;
  const [month, day] = [Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const lastDay = new Date(Date.UTC(Number(match[1]), month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
}

/** Compared as far as both are stated: `1935-11` is not before `1935`. */
function isInOrder({ notBefore, notAfter }: DateInterval): boolean {
  const length = Math.min(notBefore.length, notAfter.length);
  return notBefore.slice(0, length) <= notAfter.slice(0, length);
}
