/**
 * Whether a quotation is given to the one whose words they are where they stand, to the right work, and
 * to the right date; as far as both places say so.
 *
 *   given to Clare Sheridan, 18th October; stands in Clare Sheridan, Russian Portraits (1921),
 *   20th October, 1920: misdated
 *
 * Nothing is taken for wrong that one side does not state. Words that stand in a quotation have two
 * authors that may be named: whoever is quoted, and whoever quotes. So where any text that holds the
 * passage agrees with the name, nothing is told; and where the innermost quotation is nobody's, nothing
 * can be. Spellings that may mean one person are told as a note, never asserted. Dates are compared with
 * their like: when something was said with when it was said there, a work's date with the date of the
 * same work; only where a text has nothing but front matter is its date that of all its words.
 */
import { attributionAt, compareNames, compareStatedDates, compareWorks } from '../attribute/index.ts';
import type {
  AttributedQuotation,
  Attribution,
  DeclaredPerson,
  Source,
  Span,
  StatedDate,
} from '../model/index.ts';
import { holdingAll } from './rank-placements.ts';
import { quoted, type Told } from './tell-words.ts';

/** One who may be named as the author of a passage, and in what. */
export interface Holder {
  readonly attribution: Attribution;
  /** Whether it is the source's own words of which this is said. */
  readonly isSource: boolean;
  /** Whether it stands there as a quotation. */
  readonly isQuoted: boolean;
}

/**
 * Who is said to have said a passage: of the innermost quotation that holds it first, of the source last.
 * Empty where nobody is named, or where it stands in a quotation that nothing attributes.
 */
export function holdersOf(source: Source, quotations: readonly AttributedQuotation[], span: Span): Holder[] {
  const holding = holdingAll(quotations, span);
  const [innermost] = holding;
  if (innermost !== undefined && innermost.type !== 'document' && innermost.attribution === undefined)
    return [];
  const ofSource = attributionAt(source, [], span);
  return [
    ...holding.flatMap(({ attribution, type }) =>
      attribution === undefined ? [] : [{ attribution, isSource: false, isQuoted: type !== 'document' }],
    ),
    ...(ofSource === undefined ? [] : [{ attribution: ofSource, isSource: true, isQuoted: false }]),
  ];
}

/** What is told where the two do not agree; nothing where either says nothing. */
export function judgeAttribution(
  said: Attribution | undefined,
  holders: readonly Holder[],
  {
    span,
    people,
    where,
  }: { readonly span: Span; readonly people: readonly DeclaredPerson[]; readonly where: string },
): Told[] {
  if (said === undefined) return [];
  const named = holders.filter(({ attribution }) => attribution.name !== undefined);
  const agreeing = said.name === undefined ? holders : named.filter((holder) => agrees(said, holder, people));
  const at = said.span ?? span;
  if (said.name !== undefined && named.length > 0 && agreeing.length === 0) {
    return [tellName(said, named, { at, people, where })];
  }
  const there = agreeing.find(({ attribution }) => attribution.work ?? attribution.date) ?? agreeing[0];
  if (there === undefined) return [];
  const work = tellWork(said, agreeing, { at, where });
  return work === undefined ? tellDates(said, there, at, where) : [work];
}

function agrees(said: Attribution, { attribution }: Holder, people: readonly DeclaredPerson[]): boolean {
  return isOneName(said.name!.name, attribution.name!.name, people);
}

/** Whether two names contradict each other in nothing. */
export function isOneName(a: string, b: string, people: readonly DeclaredPerson[]): boolean {
  const agreement = compareNames(a, b, people);
  return agreement === 'same' || agreement === 'compatible';
}

interface Telling {
  readonly at: Span;
  readonly where: string;
}

function tellName(
  said: Attribution,
  named: readonly Holder[],
  { at, people, where }: Telling & { readonly people: readonly DeclaredPerson[] },
): Told {
  const span = said.name?.span ?? at;
  const mine = said.name!.name;
  const similar = named.find(
    ({ attribution }) => compareNames(mine, attribution.name!.name, people) === 'similar',
  );
  if (similar !== undefined) {
    const theirs = similar.attribution.name!.name;
    const message = `given to ${quoted(mine)} here and to ${quoted(theirs)} in ${where}: perhaps one person`;
    return { rule: 'misattributed', span, message, isDoubtful: true };
  }
  const [first] = named;
  return { rule: 'misattributed', span, message: `given to ${mine}; ${standsIn(first!, where)}` };
}

/** "stands in Leon Trotsky, My Life (1930), s1.p1"; of what is quoted there "is given to Lenin in p45". */
function standsIn({ attribution, isSource, isQuoted }: Holder, where: string): string {
  const { name, work } = attribution;
  const date = work?.date === undefined || isSource ? '' : ` (${work.date.label})`;
  const author = name === undefined ? 'a text' : name.name;
  if (isQuoted) return `is given to ${author} in ${where}`;
  const title = work?.title ?? '';
  const names = [hasSurname(title, author) ? '' : author, title].filter((part) => part !== '');
  return `stands in ${names.join(', ')}${date}, ${where}`;
}

/** Whether a title names the author itself: "Roosevelt, message of 1935". */
function hasSurname(title: string, author: string): boolean {
  const [surname = ''] = /[\p{L}\p{M}'’-]+$/u.exec(author) ?? [];
  return surname !== '' && title.split(/[^\p{L}\p{M}'’-]+/u).includes(surname);
}

function tellWork(said: Attribution, holders: readonly Holder[], { at, where }: Telling): Told | undefined {
  const title = said.work?.title;
  const others = holders.filter(({ attribution }) => attribution.work !== undefined);
  if (title === undefined || others.length === 0) return undefined;
  if (others.some(({ attribution }) => compareWorks(title, attribution.work!.title) !== 'different'))
    return undefined;
  const span = said.work?.span ?? at;
  return {
    rule: 'misattributed',
    span,
    message: `given to ${quoted(title)}; ${standsIn(others[0]!, where)}`,
  };
}

function tellDates(said: Attribution, { attribution, isSource }: Holder, at: Span, where: string): Told[] {
  const inWork = said.work?.date;
  const ofWork = attribution.work?.date;
  const told: Told[] = [];
  if (isOther(said.date, attribution.date)) {
    const there = isSource
      ? `${where} is of ${attribution.date!.label}`
      : `dated ${attribution.date!.label} in ${where}`;
    told.push({
      rule: 'misdated',
      span: said.date!.span ?? at,
      message: `dated ${said.date!.label} here; ${there}`,
    });
  }
  if (isOther(inWork, ofWork) && told.length === 0) {
    const message = `${quoted(said.work!.title)} is dated ${inWork!.label} here, and ${ofWork!.label} in ${where}`;
    told.push({ rule: 'misdated', span: inWork!.span ?? at, message });
  }
  return told;
}

function isOther(said: StatedDate | undefined, there: StatedDate | undefined): boolean {
  return said !== undefined && there !== undefined && compareStatedDates(said, there) === 'different';
}
