import { intervalOf } from '../attribute/index.ts';
import type { AttributedWork, AttributionConflict, DateInterval, StatedDate } from '../model/index.ts';
import { firstDay, lastDay } from './dates.ts';
import { type Stated, type Statement, toStatements } from './statements.ts';

/** What stands in a text, or was published in a work, cannot have been said later. */
export function impossibleDates(
  dates: readonly Statement<StatedDate>[],
  works: readonly Statement<AttributedWork>[],
  occurrences: readonly Stated[],
): AttributionConflict[] {
  const said = dates.flatMap((one) => withDay(one, intervalOf(one.said), one.said.label, firstDay));
  const there = [
    ...works.flatMap((one) => {
      const { date } = one.said;
      return date ? withDay(one, intervalOf(date), `published ${date.label}`, lastDay) : [];
    }),
    ...occurrences.flatMap(({ date }, index) =>
      date ? withDay({ occurrences: [index] }, date, `stands in a text of ${date.label}`, lastDay) : [],
    ),
  ];
  const [earliest] = there.map(({ day }) => day).sort();
  const latest = said
    .map(({ day }) => day)
    .sort()
    .at(-1);
  if (earliest === undefined || latest === undefined || latest <= earliest) return [];
  const late = said.filter(({ day }) => day > earliest);
  const early = there.filter(({ day }) => day < latest);
  const all = [...late, ...early].map((one) => ({ ...one, said: one.label }));
  const apart = all.map((_, index) => [index]);
  return [{ type: 'date', statements: toStatements(all, apart, (label) => label) }];
}

interface DatedStatement {
  readonly occurrences: readonly number[];
  readonly label: string;
  readonly day: string;
}

/** The statement with the day that stands for its date; nothing where the date has no year. */
function withDay(
  { occurrences }: Pick<Statement<unknown>, 'occurrences'>,
  date: DateInterval | undefined,
  label: string,
  dayOf: (interval: DateInterval) => string,
): DatedStatement[] {
  return date === undefined ? [] : [{ occurrences, label, day: dayOf(date) }];
}
