import type { DateInterval } from '../model/index.ts';

const monthNames = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month)),
);

/**
 * A source with its date as people write it: "29 June 2007", "June 1991" where its file says `2007-06-29`,
 * `1991-06`. Labels that somebody wrote stay as they are.
 */
export function withReadableDate<Dated extends { readonly date?: DateInterval }>(source: Dated): Dated {
  const { date } = source;
  if (date === undefined || date.label !== date.notBefore || !date.label.includes('-')) return source;
  const [year = '', month = '', day] = date.label.split('-');
  const name = monthNames[Number(month) - 1];
  if (name === undefined) return source;
  const label = `${day === undefined ? '' : `${Number(day)} `}${name} ${Number(year)}`;
  return { ...source, date: { ...date, label } };
}
