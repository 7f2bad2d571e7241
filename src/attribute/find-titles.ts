/**
 * Finds titles of works in a run of words:
 *
 *   the author of Red October: The Bolshevik Revolution of 1917 (1967)    a date in brackets closes it
 *   in his autobiography, My Life.                                        a noun that has titles opens it
 *   published under the name Platform of the 46 which                     so does what names
 *   He wrote in the New Republic that                                     what appears in issues
 *   an article called “Trotsky's Marxism”                                 marks hold it
 *
 * A title is a run of capitalised words with small words ("of the") between them.
 */
import type { AttributedWork, Span, StatedDate } from '../model/index.ts';
import type { Mention } from './find-names.ts';
import { role } from './language.ts';
import { findStatedDates } from './read-dates.ts';
import { gap, isCapital, isNumber } from './read-words.ts';
import {
  hasGap,
  hasRole,
  isAfterPhrase,
  mentionsIn,
  phraseAt,
  type Reading,
  type Run,
  spanOfRun,
  wordAt,
} from './reading.ts';

/** A title in a run of words; `run` holds what belongs to it, its date in brackets included. */
export interface TitleFound {
  readonly run: Run;
  readonly work: AttributedWork;
  /** Whether words before it say that whoever is named there is its author. */
  readonly isAuthored: boolean;
}

/** Words of a title at most. */
const longestTitle = 24;
/** Words in brackets before the date at most: "revised edition". */
const furthestDate = 2;
/** Words in brackets after a title at most: "(17th January, 1937)", "(revised edition, 1987)". */
const longestBracket = 6;

/** All titles of a run, in order, none overlapping another. */
export function findTitles(reading: Reading, run: Run): TitleFound[] {
  const found: TitleFound[] = [];
  for (let index = run.fromWord; index < run.toWord; index++) {
    const title = titleAt(reading, index, run);
    if (title === undefined) continue;
    // A title that its date closes is read from the bracket backwards, and may hold one read forwards.
    while (found.length > 0 && found.at(-1)!.run.toWord > title.run.fromWord) found.pop();
    found.push(title);
    index = Math.max(index, title.run.toWord - 1);
  }
  return found;
}

function titleAt(reading: Reading, index: number, run: Run): TitleFound | undefined {
  if (hasGap(reading, index, gap.open)) {
    return titleBeforeBracket(reading, index, run) ?? titleInBracket(reading, index, run);
  }
  return titleAfterNoun(reading, index, run) ?? periodicalAt(reading, index, run);
}

/** "… Red October: The Bolshevik Revolution of 1917 (1967)": from the bracket backwards. */
function titleBeforeBracket(reading: Reading, bracket: number, run: Run): TitleFound | undefined {
  const closed = closeOfBracket(reading, bracket, run.toWord);
  if (closed === undefined) return undefined;
  const [date] = findStatedDates(reading.text, spanOfRun(reading, { fromWord: bracket, toWord: closed }));
  if (date?.year === undefined || date.lastYear !== undefined) return undefined;
  // "(London, 1954)" dates what stands before it; "(State of the Union Address, 1872)" has a title of its own.
  if (reading.words.at(date.span!.from) > bracket + furthestDate) return undefined;
  const titled = titleEndingAt(reading, bracket, run.fromWord);
  if (titled === undefined) return undefined;
  const isAuthored = isAfterAuthorOf(reading, titled.fromWord);
  if (!isAuthored && isCitedPerson(reading, titled, closed)) return undefined;
  return {
    run: { fromWord: titled.fromWord, toWord: closed },
    work: workOf(reading, titled, date),
    isAuthored,
  };
}

function closeOfBracket(reading: Reading, bracket: number, end: number): number | undefined {
  for (let index = bracket + 1; index <= Math.min(end, bracket + longestBracket); index++) {
    if (index === end || hasGap(reading, index, gap.close)) return index;
  }
  return undefined;
}

/** "Ulysses Grant (State of the Union Address, 1872): “…": what it is from, after whose it is. */
function titleInBracket(reading: Reading, bracket: number, run: Run): TitleFound | undefined {
  const end = Math.min(run.toWord, bracket + longestTitle);
  const titled = titleFrom(reading, bracket, end);
  if (titled === undefined || titled.toWord >= end || !hasGap(reading, titled.toWord, gap.comma))
    return undefined;
  const closed = closeOfBracket(reading, titled.toWord, end);
  const [mention] = mentionsIn(reading, { fromWord: bracket - longestName, toWord: bracket }).slice(-1);
  if (closed === undefined || mention?.toWord !== bracket) return undefined;
  const [date] = findStatedDates(
    reading.text,
    spanOfRun(reading, { fromWord: titled.toWord, toWord: closed }),
  );
  if (date?.year === undefined) return undefined;
  return {
    run: { fromWord: bracket, toWord: closed },
    work: workOf(reading, titled, date),
    isAuthored: true,
  };
}

/** Words of a name that are looked back through. */
const longestName = 8;

function titleEndingAt(reading: Reading, end: number, start: number): Run | undefined {
  const limit = Math.max(start, end - longestTitle);
  let first = end;
  for (let index = end - 1; index >= limit; index--) {
    if (!hasRole(reading, index, isCapital | isNumber | role.inTitle)) break;
    if (hasRole(reading, index, isCapital)) first = index;
    if (hasGap(reading, index, gap.sentence | gap.close | gap.comma | gap.open)) break;
    if (hasGap(reading, index, gap.mark) && first === index) break;
  }
  if (first === end) return undefined;
  const run = withoutLeadingWords(reading, { fromWord: first, toWord: end });
  return withoutAuthor(reading, run);
}

/** "In Stalin (1949)", "And Quiet Flows the Don": a preposition that only begins the sentence is no part of a title. */
function withoutLeadingWords(reading: Reading, run: Run): Run {
  const isLed =
    hasGap(reading, run.fromWord, gap.sentence) &&
    hasRole(reading, run.fromWord, role.preposition) &&
    run.toWord - run.fromWord > 1;
  return isLed ? { fromWord: run.fromWord + 1, toWord: run.toWord } : run;
}

/** "writes Mary Beard in SPQR (2015)": who says it is no part of the title. */
function withoutAuthor(reading: Reading, run: Run): Run {
  const before = run.fromWord - 1;
  const isTold = hasGap(reading, run.fromWord, gap.sentence) || hasRole(reading, before, role.saying);
  const [mention] = isTold ? mentionsIn(reading, run) : [];
  if (mention?.fromWord !== run.fromWord || !mention.isPerson) return run;
  const isIn = reading.language.takenFrom.includes(wordAt(reading, mention.toWord));
  const fromWord = mention.toWord + 1;
  return isIn && hasRole(reading, fromWord, isCapital) ? { fromWord, toWord: run.toWord } : run;
}

function isAfterAuthorOf(reading: Reading, first: number): boolean {
  return isAfterPhrase(reading, first, reading.language.authorOf);
}

/** "Krassó (1967) argues": a person and the year of the work that is meant. */
function isCitedPerson(reading: Reading, run: Run, closed: number): boolean {
  const [mention, ...others] = mentionsIn(reading, run);
  const fills = mention?.fromWord === run.fromWord && mention.toWord === run.toWord;
  if (!fills || others.length > 0) return false;
  const speaks = hasRole(reading, closed, role.saying) && !hasGap(reading, closed, gap.sentence | gap.comma);
  if (!mention!.isPerson && !speaks) return false;
  const isLed = hasRole(reading, run.fromWord - 1, role.preposition | role.workNoun);
  return !isLed || hasGap(reading, run.fromWord, gap.sentence);
}

/** "in his autobiography, My Life", "his book Silhouettes", "under the name Platform of the 46". */
function titleAfterNoun(reading: Reading, index: number, run: Run): TitleFound | undefined {
  const named = phraseAt(reading, index, reading.language.named);
  const isNoun =
    hasRole(reading, index, role.workNoun | role.periodical) && !hasRole(reading, index, isCapital);
  if (named === 0 && !isNoun) return undefined;
  const fromWord = index + Math.max(1, named);
  if (fromWord >= run.toWord || hasGap(reading, fromWord, ~(gap.comma | gap.wide | gap.mark | gap.colon))) {
    return undefined;
  }
  const titled = titleFrom(reading, fromWord, run.toWord);
  if (titled === undefined || isNobodysTitle(reading, titled)) return undefined;
  const bracketed = dateAfter(reading, titled.toWord);
  return {
    run: { fromWord, toWord: bracketed?.toWord ?? titled.toWord },
    work: workOf(reading, titled, bracketed?.date),
    isAuthored: false,
  };
}

/** "You Can't Print That! (1929)": the mark of the title parts its date from it. */
function dateAfter(
  reading: Reading,
  bracket: number,
): { readonly toWord: number; readonly date: StatedDate } | undefined {
  const toWord = hasGap(reading, bracket, gap.open)
    ? closeOfBracket(reading, bracket, reading.words.count)
    : undefined;
  if (toWord === undefined || hasGap(reading, bracket, gap.block)) return undefined;
  const [date] = findStatedDates(reading.text, spanOfRun(reading, { fromWord: bracket, toWord }));
  return date?.year === undefined ? undefined : { toWord, date };
}

/** A person's name after such a noun is the one it is about or by: "the biography Isaac Deutscher wrote". */
function isNobodysTitle(reading: Reading, run: Run): boolean {
  const [mention] = mentionsIn(reading, run);
  const fills = mention?.fromWord === run.fromWord && mention.toWord === run.toWord;
  return fills && mention!.isPerson && !hasGap(reading, run.fromWord, gap.mark);
}

/** The run of capitals, and of small words between them, that begins at a word. */
export function titleFrom(reading: Reading, fromWord: number, end: number): Run | undefined {
  if (!hasRole(reading, fromWord, isCapital)) return undefined;
  const isMarked = hasGap(reading, fromWord, gap.mark);
  const holder = reading.holder[fromWord];
  let toWord = fromWord + 1;
  for (let index = toWord; index < Math.min(end, fromWord + longestTitle); index++) {
    if (isMarked && reading.holder[index] !== holder) break;
    if (!isMarked && hasGap(reading, index, gap.sentence | gap.comma | gap.open | gap.close | gap.mark))
      break;
    if (!isMarked && leadsToDate(reading, index)) break;
    if (hasRole(reading, index, isCapital | isNumber)) toWord = index + 1;
    else if (!hasRole(reading, index, role.inTitle) && !isMarked) break;
    else if (isMarked) toWord = index + 1;
  }
  return { fromWord, toWord };
}

/** "in The Times on 3 June 1940"; "of 1917" may be part of a title. */
function leadsToDate(reading: Reading, index: number): boolean {
  const isPlain =
    hasRole(reading, index, role.preposition) && !hasRole(reading, index, role.inBody | isCapital);
  return isPlain && hasRole(reading, index + 1, isNumber);
}

/** "wrote in the The New Republic", "told the Manchester Guardian". */
function periodicalAt(reading: Reading, index: number, run: Run): TitleFound | undefined {
  if (!hasRole(reading, index, isCapital) || hasRole(reading, index - 1, isCapital)) return undefined;
  if (!hasRole(reading, index - 1, role.preposition | role.determiner)) return undefined;
  const titled = titleFrom(reading, index, run.toWord);
  if (titled === undefined) return undefined;
  const isIssued = wordsOf(titled).some((word) => hasRole(reading, word, role.periodical));
  const isInside =
    hasRole(reading, index - 1, role.preposition) || hasRole(reading, index - 2, role.preposition);
  if (!isIssued || !isInside) return undefined;
  const next = titled.toWord;
  // "the New York Times journalist" names where somebody works, not where words were printed.
  if (
    next < run.toWord &&
    hasGap(reading, next, ~gap.wide) === false &&
    hasRole(reading, next, role.person)
  ) {
    return undefined;
  }
  return { run: titled, work: workOf(reading, titled), isAuthored: false };
}

function wordsOf({ fromWord, toWord }: Run): number[] {
  return Array.from({ length: toWord - fromWord }, (_, index) => fromWord + index);
}

function workOf(reading: Reading, run: Run, date?: StatedDate): AttributedWork {
  const span = withClosingMarks(reading, spanOfRun(reading, run));
  const title = reading.text.slice(span.from, span.to).replace(/\s+/gu, ' ');
  return { title, span, ...(date && { date }) };
}

/** "You Can't Print That!" has its mark; a full stop or a colon is the sentence's. */
function withClosingMarks({ text }: Reading, span: Span): Span {
  return /^[!?]/u.test(text.slice(span.to, span.to + 1)) ? { from: span.from, to: span.to + 1 } : span;
}

/** Names that stand in none of the titles. */
export function outsideTitles(mentions: readonly Mention[], titles: readonly TitleFound[]): Mention[] {
  return mentions.filter(
    ({ fromWord }) => !titles.some(({ run }) => fromWord >= run.fromWord && fromWord < run.toWord),
  );
}
