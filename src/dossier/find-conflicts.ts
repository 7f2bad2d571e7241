/**
 * What the attributions of one saying say that cannot all be right.
 *
 *   Lunacharsky / Lunarcharsky                 spelling: may be one person; suggested
 *   18th October / 20th October, 1920          date: another day
 *   My Life (1930) / My Life (1933)            work-date: one work, published in two years
 *   said in 1940 / published in 1930           date: not yet said when it was printed
 *
 * Only what two of them both state is compared. When something was said and when a work was published are two
 * things: that Canfield met Trotsky in 1940 and told of it in a book of 1971 is no conflict.
 *
 * Whoever has the words as his own, without marks, states nothing about them; a phrase that ten presidents use
 * is not given to ten people. Only where the words are given to somebody who has them nowhere as his own, the
 * author who has them first may be the true one.
 */
import { compareNames, compareStatedDates, compareWorks, judgeName } from '../attribute/index.ts';
import type { AttributedWork, AttributionConflict, DeclaredPerson, StatedDate } from '../model/index.ts';
import { type Cluster, cluster } from './cluster.ts';
import { impossibleDates } from './impossible-dates.ts';
import { type Stated, type Statement, statementsOf, toStatements } from './statements.ts';
import { isOfWork } from './work-dates.ts';

/**
 * All conflicts: of names, spellings, works, dates, dates of works, in this order. The occurrences are those of
 * one saying, in the order of their dates.
 */
export function findConflicts(
  occurrences: readonly Stated[],
  people: readonly DeclaredPerson[],
): AttributionConflict[] {
  const names = statementsOf(occurrences, ({ name }) => name?.name);
  const works = statementsOf(occurrences, ({ work }) => work);
  const dates = statementsOf(occurrences, ({ date }) => date);
  const persons = clusterNames(names, people);
  return [
    ...nameConflicts([...names, ...authorStatement(occurrences, names, people)], people),
    ...workConflicts(works, names, persons),
    ...dateConflicts(dates),
    ...impossibleDates(dates, works, occurrences),
    ...workDateConflicts(works),
  ];
}

/** Words that more authors have without marks come from somewhere else: a constitution, the Bible. */
const mostAuthors = 2;

/**
 * The author who has the words as his own before anybody gives them to another; nothing where one of those who
 * are named has them as well. Who names somebody at one place and repeats the words at another claims nothing.
 */
function authorStatement(
  occurrences: readonly Stated[],
  names: readonly Statement<string>[],
  people: readonly DeclaredPerson[],
): Statement<string>[] {
  const named = new Set(names.flatMap((name) => name.occurrences));
  const [firstNamed] = [...named].sort((p, q) => p - q);
  if (firstNamed === undefined) return [];
  const quoting = new Set([...named].map((index) => occurrences[index]!.source));
  const own = occurrences.flatMap(({ quoted, attribution }, index) =>
    quoted === 'own' && attribution?.name ? [{ said: attribution.name.name, occurrences: [index] }] : [],
  );
  const authors = [...new Set(own.map(({ said }) => said))];
  if (authors.length > mostAuthors) return [];
  const isNamed = authors.some((author) =>
    names.some((name) => compareNames(author, name.said, people) !== 'different'),
  );
  const claims = own.filter(({ occurrences: [index] }) => {
    const { date, source } = occurrences[index!]!;
    return index! < firstNamed && date !== undefined && !quoting.has(source);
  });
  return isNamed ? [] : claims.slice(0, 1);
}

/**
 * The names of one person, as far as can be told: each group those that are sure to be one. Spellings are
 * suggested of what may be a person's name: not of a given name alone, nor of peoples and bodies.
 */
interface Person {
  readonly spellings: readonly Cluster[];
}

function clusterNames(names: readonly Statement<string>[], people: readonly DeclaredPerson[]): Person[] {
  const compare = (a: Statement<string>, b: Statement<string>) => compareNames(a.said, b.said, people);
  const sure = cluster(names, {
    agree: (a, b) => isOne(compare(a, b)),
    detail: ({ said }) => said.length,
  });
  const mayBePersons = names.map(({ said }) => judgeName(said) !== 'none');
  const areAlike = (one: number, other: number): boolean =>
    mayBePersons[one]! && mayBePersons[other]! && compare(names[one]!, names[other]!) === 'similar';
  const persons: { spellings: Cluster[] }[] = [];
  for (const members of sure) {
    const alike = persons.find(({ spellings }) =>
      spellings.flat().some((other) => members.some((one) => areAlike(one, other))),
    );
    if (alike === undefined) persons.push({ spellings: [members] });
    else alike.spellings.push(members);
  }
  return persons;
}

function isOne(relation: 'same' | 'compatible' | 'similar' | 'different'): boolean {
  return relation === 'same' || relation === 'compatible';
}

function nameConflicts(
  names: readonly Statement<string>[],
  people: readonly DeclaredPerson[],
): AttributionConflict[] {
  const persons = clusterNames(names, people);
  const label = (said: string): string => said;
  const spellings = persons
    .filter((person) => person.spellings.length > 1)
    .map(
      (person): AttributionConflict => ({
        type: 'spelling',
        statements: toStatements(names, person.spellings, label),
      }),
    );
  if (persons.length < 2) return spellings;
  const all = persons.map((person) => person.spellings.flat());
  return [{ type: 'name', statements: toStatements(names, all, label) }, ...spellings];
}

/** Works of one person that differ; who gives the words to another person names another work, of course. */
function workConflicts(
  works: readonly Statement<AttributedWork>[],
  names: readonly Statement<string>[],
  persons: readonly Person[],
): AttributionConflict[] {
  if (persons.length < 2) return conflictOfWorks(works);
  return persons.flatMap((person) => {
    const said = new Set(person.spellings.flat().flatMap((index) => names[index]!.occurrences));
    return conflictOfWorks(works.filter(({ occurrences }) => occurrences.some((one) => said.has(one))));
  });
}

function conflictOfWorks(works: readonly Statement<AttributedWork>[]): AttributionConflict[] {
  const clusters = clusterWorks(works);
  if (clusters.length < 2) return [];
  return [{ type: 'work', statements: toStatements(works, clusters, ({ title }) => title) }];
}

function clusterWorks(works: readonly Statement<AttributedWork>[]): Cluster[] {
  return cluster(works, {
    agree: (a, b) => compareWorks(a.said.title, b.said.title) !== 'different',
    detail: ({ said }) => said.title.length,
  });
}

function dateConflicts(dates: readonly Statement<StatedDate>[]): AttributionConflict[] {
  const clusters = clusterDates(dates);
  if (clusters.length < 2) return [];
  return [{ type: 'date', statements: toStatements(dates, clusters, ({ label }) => label) }];
}

function clusterDates(dates: readonly Statement<StatedDate>[]): Cluster[] {
  return cluster(dates, {
    agree: (a, b) => compareStatedDates(a.said, b.said) !== 'different',
    detail: ({ said: { year, month, day } }) =>
      [year, month, day].filter((part) => part !== undefined).length,
  });
}

function workDateConflicts(works: readonly Statement<AttributedWork>[]): AttributionConflict[] {
  return clusterWorks(works).flatMap((members): AttributionConflict[] => {
    const dated = members.flatMap((index) => {
      const { said, occurrences } = works[index]!;
      return said.date && isOfWork(said.date) ? [{ said: said.date, occurrences, title: said.title }] : [];
    });
    const clusters = clusterDates(dated);
    if (clusters.length < 2) return [];
    const label = ({ label }: StatedDate): string => `${dated[0]!.title}, ${label}`;
    return [{ type: 'work-date', statements: toStatements(dated, clusters, label) }];
  });
}
