/** Finds when words were said: the date in the sentence that leads up to them, or in the one before it. */
import type { AttributedName, AttributedWork, StatedDate } from '../model/index.ts';
import type { Lead } from './find-lead.ts';
import { isSubject } from './is-subject.ts';
import { role } from './language.ts';
import { findStatedDates } from './read-dates.ts';
import { gap } from './read-words.ts';
import { hasGap, hasRole, type Reading, spanOfRun, wordAt } from './reading.ts';
import { sentenceBefore } from './resolve-pronoun.ts';

/** Who speaks, and how many sentences back the name stands. */
export interface NamedSpeaker {
  readonly name: AttributedName;
  /** Sentences back to the one that names the speaker. */
  readonly sentences: number;
}

/** The last date of a sentence that can be when words were said. */
export function dateIn(reading: Reading, lead: Lead): StatedDate | undefined {
  if (isAnyOf(reading, lead.own, reading.language.life)) return undefined;
  const isOwn = ({ month, span }: StatedDate): boolean => {
    const word = reading.words.at(span!.from);
    // "the 1905 Revolution", "of 1917" are names of what is spoken of.
    const isBareYear = month === undefined;
    if (reading.holder[word] !== lead.holder) return false;
    if (lead.titles.some(({ run }) => word >= run.fromWord && word < run.toWord)) return false;
    if (isBareYear && !isYearOfWords(reading, word)) return false;
    return !reading.language.otherDate.includes(wordAt(reading, word - 1));
  };
  return findStatedDates(reading.text, spanOfRun(reading, lead.run)).findLast(isOwn);
}

/** "in 1919", "in his message of 1862"; not "the Revolution of 1917". */
function isYearOfWords(reading: Reading, word: number): boolean {
  const { language } = reading;
  const before = wordAt(reading, word - 1);
  if (language.beforeYear.includes(before)) return true;
  return language.of.includes(before) && hasRole(reading, word - 2, role.sayingNoun);
}

/**
 * "Trotsky began sitting for Clare Sheridan on 18th October. She was impressed with Trotsky:" – the date of
 * the sentence before, where it has the speaker in it and nothing says that time has passed.
 */
export function dateBefore(
  reading: Reading,
  lead: Lead,
  { named, work }: { readonly named: NamedSpeaker | undefined; readonly work: AttributedWork | undefined },
): StatedDate | undefined {
  if (named === undefined || work !== undefined || lead.type !== 'sentence') return undefined;
  if (isAnyOf(reading, lead.own, reading.language.afterwards)) return undefined;
  if (hasGap(reading, lead.run.fromWord, gap.block)) return undefined;
  const before = sentenceBefore(reading, lead);
  if (before === undefined || (named.sentences !== 1 && !namesSpeaker(reading, before, named.name))) {
    return undefined;
  }
  const date = dateIn(reading, before);
  // A bare year of the sentence before is seldom that of the words, unless "he" binds the two.
  return date?.month === undefined && named.sentences !== 1 ? undefined : date;
}

function isAnyOf(reading: Reading, own: readonly number[], words: readonly string[]): boolean {
  return own.some((word) => words.includes(wordAt(reading, word)));
}

function namesSpeaker(reading: Reading, lead: Lead, { name }: AttributedName): boolean {
  return lead.mentions.some((mention) => mention.name === name && isSubject(reading, lead, mention));
}
