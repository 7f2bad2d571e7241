/**
 * Reads whose words stand under a heading of a numbered collection. Most headings are lists, some are
 * sentences:
 *
 *   (36) Clare Sheridan , Russian Portraits (1921)
 *   (2) Julius Martov, letter to Pavel Axelrod on Leon Trotsky (2nd March, 1903)
 *   (10) Vladimir Lenin to Leon Trotsky after hearing that the German Army had invaded Finland
 *   (9) In November, 1917, Vladimir Lenin sent Leon Trotsky to negotiate … He wrote about it in My Life.
 *
 * A year in brackets is when the work was published; so is a day after a title. A day after what is no title
 * (a letter, a speech, an interview) is when it was said.
 */
import type { AttributedName, AttributedWork, Attribution, Block, Span, StatedDate } from '../model/index.ts';
import { attributionBy } from './attribution-by.ts';
import { leadEndingAt } from './find-lead.ts';
import type { Mention } from './find-names.ts';
import { findSpeaker, mainSubject } from './find-speaker.ts';
import { titleFrom } from './find-titles.ts';
import { role } from './language.ts';
import { findStatedDates } from './read-dates.ts';
import { gap, isCapital } from './read-words.ts';
import { hasGap, hasRole, mentionsIn, type Reading, type Run, spanOfRun, wordAt } from './reading.ts';

export function readHeading(reading: Reading, heading: Block): Attribution | undefined {
  const fromWord = reading.words.at(heading.from + labelLength(reading, heading));
  const run = { fromWord, toWord: reading.words.at(heading.to) };
  if (run.fromWord >= run.toWord) return undefined;
  const story = { fromWord: reading.words.at(heading.from), toWord: run.toWord };
  const found =
    readList(reading, run) ?? readLetter(reading, run) ?? readStory(reading, story) ?? readHead(reading, run);
  return found && { ...found, origin: 'heading', span: spanOfHeading(reading, run, heading) };
}

function labelLength({ text }: Reading, { from, to, label }: Block): number {
  if (label === undefined) return 0;
  const head = text.slice(from, Math.min(to, from + label.length + 4));
  return head.includes(label) ? head.indexOf(label) + label.length : 0;
}

function spanOfHeading({ words }: Reading, { fromWord }: Run, { to }: Block): Span {
  return { from: words.from[fromWord]!, to };
}

/** "Clare Sheridan , Russian Portraits (1921)": a name, a comma, and what it is. */
function readList(reading: Reading, run: Run): Attribution | undefined {
  const [author] = mentionsIn(reading, run);
  if (author === undefined || author.leadWord !== run.fromWord || author.isPossessive) return undefined;
  const next = author.toWord;
  if (next >= run.toWord || !hasGap(reading, next, gap.comma)) return undefined;
  const rest = { fromWord: next, toWord: run.toWord };
  // "Leon Trotsky, wrote an article": a comma too many in a sentence.
  if (hasRole(reading, next, role.saying) && !isInterview(reading, rest)) return undefined;
  const name = { name: author.name, span: author.span };
  const bracket = lastBracket(reading, rest);
  const titled = { fromWord: next, toWord: bracket?.run.fromWord ?? run.toWord };
  if (hasRole(reading, next, isCapital | role.determiner) && !isOccasion(reading, titled)) {
    const date = bracket?.date;
    return { origin: 'heading', name, work: workOf(reading, titled, date) };
  }
  const addressee = addresseeIn(reading, titled);
  const date = bracket?.date ?? findStatedDates(reading.text, spanOfRun(reading, titled)).at(-1);
  return { origin: 'heading', name, ...(date && { date }), ...(addressee && { addressee }) };
}

interface Bracket {
  readonly run: Run;
  readonly date: StatedDate;
}

/** Words of a date in brackets at most. */
const longestBracket = 6;

/** The date in brackets that ends a heading. */
function lastBracket(reading: Reading, run: Run): Bracket | undefined {
  for (let word = run.toWord - 1; word >= Math.max(run.fromWord, run.toWord - longestBracket); word--) {
    if (!hasGap(reading, word, gap.open)) continue;
    const inside = { fromWord: word, toWord: run.toWord };
    const [date] = findStatedDates(reading.text, spanOfRun(reading, inside));
    return date && { run: inside, date };
  }
  return undefined;
}

/** "interviewed by", "speech", "order issued to": no title, although it may be followed by names. */
function isOccasion(reading: Reading, run: Run): boolean {
  return !hasRole(reading, run.fromWord, isCapital);
}

function isInterview(reading: Reading, run: Run): boolean {
  return reading.language.by.includes(wordAt(reading, run.fromWord + 1));
}

function workOf(reading: Reading, run: Run, date: StatedDate | undefined): AttributedWork {
  const words = spanOfRun(reading, run);
  const isMarked = /^[!?]/u.test(reading.text.slice(words.to, words.to + 1));
  const span = { from: words.from, to: words.to + (isMarked ? 1 : 0) };
  return { title: reading.text.slice(span.from, span.to).replace(/\s+/gu, ' '), span, ...(date && { date }) };
}

/** "letter to Pavel Axelrod", "statement made to the Petrograd Soviet", "interviewed by St. Louis Post-Dispatch". */
function addresseeIn(reading: Reading, run: Run): AttributedName | undefined {
  const { to, by } = reading.language;
  for (const mention of mentionsIn(reading, run)) {
    let before = mention.leadWord - 1;
    while (before >= run.fromWord && hasRole(reading, before, role.determiner)) before--;
    const word = before >= run.fromWord ? wordAt(reading, before) : '';
    if (to.includes(word) || by.includes(word)) return { name: mention.name, span: mention.span };
  }
  return undefined;
}

/** "Vladimir Lenin to Leon Trotsky after hearing …": who wrote to whom. */
function readLetter(reading: Reading, run: Run): Attribution | undefined {
  const [author, addressee] = mentionsIn(reading, run);
  if (author?.leadWord !== run.fromWord || author.isPossessive || addressee === undefined) return undefined;
  const isTo = reading.language.to.includes(wordAt(reading, author.toWord));
  if (!isTo || addressee.leadWord !== author.toWord + 1) return undefined;
  const date = findStatedDates(reading.text, spanOfRun(reading, run)).at(-1);
  return {
    origin: 'heading',
    name: nameOf(author),
    ...(date && { date }),
    addressee: nameOf(addressee),
  };
}

function nameOf({ name, span }: Mention): AttributedName {
  return { name, span };
}

/** A heading that tells the story: its sentences from the last to the first, as far as one says who speaks. */
function readStory(reading: Reading, run: Run): Attribution | undefined {
  let end = run.toWord;
  while (end > run.fromWord) {
    const lead = leadEndingAt(reading, end, -1);
    if (lead === undefined || lead.run.fromWord < run.fromWord) break;
    const speaker =
      findSpeaker(reading, lead) ?? (lead.titles.length > 0 ? mainSubject(reading, lead) : undefined);
    const found = speaker && attributionBy(reading, lead, speaker);
    if (found !== undefined) return found;
    end = lead.run.fromWord;
  }
  return undefined;
}

/** "Leon Trotsky on the Red Army", "The Granat Encyclopaedia … was first published": who or what stands at its head. */
function readHead(reading: Reading, run: Run): Attribution | undefined {
  const [mention] = mentionsIn(reading, run);
  if (mention?.isPerson === true && !mention.isPossessive && mention.leadWord === run.fromWord) {
    return { origin: 'heading', name: nameOf(mention) };
  }
  const titled = titleFrom(reading, run.fromWord, run.toWord);
  const isTitle = titled !== undefined && titled.toWord - titled.fromWord > 1;
  return isTitle ? { origin: 'heading', work: workOf(reading, titled, undefined) } : undefined;
}
