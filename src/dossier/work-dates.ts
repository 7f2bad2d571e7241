/**
 * Works that are dated in several ways across a corpus:
 *
 *   History of the Russian Revolution   1932 at s30, 1930 at s39
 *
 * Works of one title are one work unless their authors differ. Different years may be those of different
 * editions: that they are named differently is all that is said. What is dated by month or day is an issue of
 * a newspaper, of which there are many.
 */
import { compareNames, compareStatedDates, compareWorks } from '../attribute/index.ts';
import type { CorpusConflict, DeclaredPerson, Passage, Span, StatedDate } from '../model/index.ts';
import { fold, placeOf } from '../text/index.ts';
import { type Cluster, cluster } from './cluster.ts';
import type { QuotingText } from './find-occurrences.ts';

/** A statement that a work is of a date. */
interface DatedWork {
  readonly title: string;
  readonly author: string | undefined;
  readonly date: StatedDate;
  readonly places: (Passage & { readonly said: Span })[];
}

/** In the order in which the works are first dated. */
export function findWorkDates(
  texts: readonly QuotingText[],
  people: readonly DeclaredPerson[],
): CorpusConflict[] {
  return groupByTitle(datedWorks(texts)).flatMap((works) => {
    const editions = cluster(works, {
      agree: (a, b) => isOneWork(a, b, people),
      detail: ({ title, author }) => title.length + (author?.length ?? 0),
    });
    return editions.flatMap((members) => conflictOf(members.map((index) => works[index]!)));
  });
}

/** The statements of all attributions; equal ones are one with several places. */
function datedWorks(texts: readonly QuotingText[]): DatedWork[] {
  const works = new Map<string, DatedWork>();
  const seen = new Set<string>();
  for (const { source, quotations } of texts) {
    for (const { attribution } of quotations) {
      const { work, name } = attribution ?? {};
      if (work?.span === undefined || work.date === undefined || !isOfWork(work.date)) continue;
      const said = work.date.span ?? work.span;
      const at = `${source.id} ${said.from}`;
      // Quotations that one sentence introduces share its statement.
      if (seen.has(at)) continue;
      seen.add(at);
      const { label, year, month, day, lastYear } = work.date;
      const key = JSON.stringify([work.title, name?.name, label, year, month, day, lastYear]);
      const dated = works.get(key) ?? { title: work.title, author: name?.name, date: work.date, places: [] };
      dated.places.push({ source: source.id, place: placeOf(source, said), ...work.span, said });
      works.set(key, dated);
    }
  }
  return [...works.values()];
}

/** A day or a month is that of an issue or a letter; the next issue has another. */
export function isOfWork({ year, month, day }: StatedDate): boolean {
  return year !== undefined && month === undefined && day === undefined;
}

/** Letters by which titles are put together before they are compared, without a leading article. */
const titleLetters = 12;
/** Statements on works whose titles begin alike that are compared. */
const mostAlike = 200;

function groupByTitle(works: readonly DatedWork[]): DatedWork[][] {
  const groups = new Map<string, DatedWork[]>();
  for (const work of works) {
    const key = fold(work.title)
      .replace(/^(?:the|an?)\s+/u, '')
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .slice(0, titleLetters);
    const group = groups.get(key) ?? [];
    if (group.length < mostAlike) group.push(work);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function isOneWork(a: DatedWork, b: DatedWork, people: readonly DeclaredPerson[]): boolean {
  if (compareWorks(a.title, b.title) === 'different') return false;
  if (a.author === undefined || b.author === undefined) return true;
  return compareNames(a.author, b.author, people) !== 'different';
}

function conflictOf(works: readonly DatedWork[]): CorpusConflict[] {
  const dates: Cluster[] = cluster(works, {
    agree: (a, b) => compareStatedDates(a.date, b.date) !== 'different',
    detail: ({ date: { year, month, day } }) =>
      [year, month, day].filter((part) => part !== undefined).length,
  });
  if (dates.length < 2) return [];
  return [
    {
      type: 'work-date',
      subject: works[0]!.title,
      statements: dates.map((members) => ({
        label: works[members[0]!]!.date.label,
        places: members.flatMap((index) => works[index]!.places),
      })),
    },
  ];
}
