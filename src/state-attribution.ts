/** What a person says of a quotation at a command line or in a form, as an attribution. */
import { findStatedDates } from './attribute/index.ts';
import { type Attribution, type StatedDate, UsageError } from './model/index.ts';

export interface StatedParts {
  readonly name?: string;
  /** A title. */
  readonly work?: string;
  /** As people write dates: "1920", "20th October, 1920". */
  readonly date?: string;
}

/**
 * The attribution that the parts make; undefined where all are absent or blank.
 *
 * @throws UsageError `usage.option` for a date in which no year, or month and day, can be read.
 */
export function stateAttribution({ name, work, date }: StatedParts): Attribution | undefined {
  const [stated, title, label] = [name, work, date].map((part) => part?.replace(/\s+/gu, ' ').trim() ?? '');
  if (!stated && !title && !label) return undefined;
  return {
    origin: 'corpus',
    ...(stated && { name: { name: stated } }),
    ...(title && { work: { title } }),
    ...(label && { date: readDate(label) }),
  };
}

function readDate(label: string): StatedDate {
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(label);
  if (iso !== null) {
    const [year, month, day] = iso.slice(1).map(Number);
    return { label, year: year!, month: month!, ...(iso[3] !== undefined && { day: day! }) };
  }
  const [date, second] = findStatedDates(label, { from: 0, to: label.length });
  if (date === undefined || second !== undefined) {
    throw new UsageError('usage.option', `Cannot read the date \`${label}\``, {
      advice: 'write it as in `1920`, `October 1920` or `20th October 1920`',
    });
  }
  const { span: _, ...parts } = date;
  return { ...parts, label };
}
