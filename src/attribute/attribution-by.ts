/** Puts together what a sentence says of the words that somebody speaks in it: name, work, date, addressee. */
import type { AttributedName, AttributedWork, Attribution, StatedDate } from '../model/index.ts';
import { type Lead, leadEndingAt } from './find-lead.ts';
import type { Mention } from './find-names.ts';
import { findSpeaker, isSubject, type Speaker } from './find-speaker.ts';
import type { TitleFound } from './find-titles.ts';
import { role } from './language.ts';
import { citedBeside } from './read-citation.ts';
import { findStatedDates } from './read-dates.ts';
import { gap, isCapital, spanOf } from './read-words.ts';
import { hasGap, hasRole, isAfterPhrase, type Reading, spanOfRun, wordAt } from './reading.ts';
import { resolvePronoun, sentenceBefore } from './resolve-pronoun.ts';

interface NamedSpeaker {
  readonly name: AttributedName;
  /** Sentences back to the one that names the speaker. */
  readonly sentences: number;
}

export function attributionBy(reading: Reading, lead: Lead, speaker: Speaker): Attribution | undefined {
  if (speaker.thing !== undefined) return attributionOfThing(reading, lead, speaker.thing.toWord - 1);
  const named = nameOfSpeaker(reading, lead, speaker);
  const cited = speaker.mention && citedBeside(reading, speaker.mention);
  const work = workIn(reading, lead, speaker) ?? cited?.work;
  if (named === undefined && work === undefined) return undefined;
  const date = dateIn(reading, lead) ?? cited?.date ?? dateBefore(reading, lead, { named, work });
  const told = addresseeIn(reading, lead, speaker);
  const addressee = told?.name === named?.name.name ? undefined : told;
  return {
    origin: lead.type === 'before' ? 'context' : 'introduction',
    span: spanOfRun(reading, lead.run),
    ...(named && { name: named.name }),
    ...(work && { work }),
    ...(date && { date }),
    ...(cited?.locus && { locus: cited.locus }),
    ...(addressee && { addressee }),
  };
}

/** Who says "I" in a quotation, or in the text itself: whoever it is attributed to. */
export function ownSpeaker({ drafts, source }: Reading, holder: number): AttributedName | undefined {
  if (holder >= 0) return drafts[holder]!.attribution?.name;
  const [author, ...others] = source.authors;
  return author === undefined || others.length > 0 ? undefined : { name: author };
}

function nameOfSpeaker(
  reading: Reading,
  lead: Lead,
  { mention, pronoun }: Speaker,
): NamedSpeaker | undefined {
  if (mention !== undefined) return { name: withOthers(reading, lead, mention), sentences: 0 };
  if (pronoun === undefined) return undefined;
  const span = spanOf(reading.words, pronoun, pronoun + 1);
  if (hasRole(reading, pronoun, role.i)) {
    const name = ownSpeaker(reading, lead.holder);
    return name && { name: { ...name, pronoun: span }, sentences: 0 };
  }
  if (hasRole(reading, pronoun, role.they)) return undefined;
  const found = resolvePronoun(reading, lead, pronoun);
  return found && { name: { ...found.name, pronoun: span }, sentences: found.sentences };
}

/** "Marx and Engels": those who speak together are named together. */
function withOthers(reading: Reading, { mentions }: Lead, mention: Mention): AttributedName {
  const other = mentions.find(({ toWord }) => toWord === mention.leadWord - 1);
  const isJoined =
    other?.isPerson === true &&
    mention.isPerson &&
    !other.isPossessive &&
    hasRole(reading, mention.leadWord - 1, role.coordinator) &&
    !hasGap(reading, mention.leadWord, ~gap.wide);
  if (!isJoined) return withArticle(reading, mention);
  const span = { from: other.span.from, to: mention.span.to };
  return { name: reading.text.slice(span.from, span.to).replace(/\s+/gu, ' '), span };
}

/** "The Observer": the article of what is no person is part of its name. */
function withArticle({ text, words }: Reading, { name, span, isPerson, leadWord }: Mention): AttributedName {
  if (isPerson || leadWord === 0) return { name, span };
  const from = words.from[leadWord - 1]!;
  return text.slice(from, span.from) === 'The '
    ? { name: `The ${name}`, span: { from, to: span.to } }
    : { name, span };
}

/** The work that the words are from: the speaker's by "the author of", or one that they stand in. */
function workIn(reading: Reading, lead: Lead, speaker: Speaker): AttributedWork | undefined {
  const authored = lead.titles.findLast(({ isAuthored }) => isAuthored);
  if (authored !== undefined) return authored.work;
  const first = speaker.mention?.toWord ?? 0;
  const isTaken = (title: TitleFound): boolean =>
    (title.run.fromWord >= first || speaker.mention === undefined || isEarly(lead, title)) &&
    isTakenFrom(reading, title);
  return lead.titles.findLast(isTaken)?.work;
}

/** "In Let History Judge (1971) Medvedev argues": the title opens the sentence. */
function isEarly(lead: Lead, { run }: TitleFound): boolean {
  return run.fromWord - lead.run.fromWord <= 4;
}

/** "in her book, X", "published X", "under the name X"; not "said of X", "spoke about X". */
function isTakenFrom(reading: Reading, { run }: TitleFound): boolean {
  const { language } = reading;
  let word = run.fromWord - 1;
  if (isAfterPhrase(reading, run.fromWord, language.named)) return true;
  const skipped = role.workNoun | role.periodical | role.possessive | role.determiner;
  while (word >= 0 && hasRole(reading, word, skipped) && !hasGap(reading, word + 1, gap.sentence)) word--;
  if (hasRole(reading, word, role.preposition)) {
    // "in the preface to X".
    return language.takenFrom.includes(wordAt(reading, word)) || hasRole(reading, word - 1, role.workNoun);
  }
  const isOwned = hasRole(reading, word + 1, role.possessive) && hasRole(reading, word + 2, role.workNoun);
  return isOwned || !hasRole(reading, word, isCapital);
}

/** The last date of a sentence that can be when words were said. */
function dateIn(reading: Reading, lead: Lead): StatedDate | undefined {
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
  return language.ofYear.includes(before) && hasRole(reading, word - 2, role.sayingNoun);
}

/**
 * "Trotsky began sitting for Clare Sheridan on 18th October. She was impressed with Trotsky:" – the date of
 * the sentence before, where it has the speaker in it and nothing says that time has passed.
 */
function dateBefore(
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

/** "remarked to Maxim Gorky", "told Nikolai Valentinov", "a telegram to Yakov Sverdlov". */
function addresseeIn(reading: Reading, lead: Lead, speaker: Speaker): AttributedName | undefined {
  for (const mention of lead.mentions) {
    if (mention === speaker.mention || mention.isPossessive) continue;
    const before = beforeArticle(reading, mention.leadWord - 1);
    if (isAddressing(reading, before)) return { name: mention.name, span: mention.span };
    if (!reading.language.to.includes(wordAt(reading, before))) continue;
    // "sent a telegram to", "said quietly to": what is sent may stand between.
    for (let word = before - 1; word >= Math.max(lead.run.fromWord, before - 3); word--) {
      if (isAddressing(reading, word)) return { name: mention.name, span: mention.span };
    }
  }
  return addresseeInFirstPerson(reading, lead);
}

function addresseeInFirstPerson(reading: Reading, lead: Lead): AttributedName | undefined {
  const word = lead.own.findLast((one) => wordAt(reading, one) === 'me');
  if (word === undefined) return undefined;
  const isTold = isAddressing(reading, word - 1) || reading.language.to.includes(wordAt(reading, word - 1));
  const name = isTold ? ownSpeaker(reading, lead.holder) : undefined;
  return name && { ...name, pronoun: spanOf(reading.words, word, word + 1) };
}

function beforeArticle(reading: Reading, word: number): number {
  return hasRole(reading, word, role.determiner) ? word - 1 : word;
}

function isAddressing(reading: Reading, word: number): boolean {
  return hasRole(reading, word, role.addressing) && !hasRole(reading, word, isCapital);
}

/** Sentences that are looked back through for what "the document" is. */
const longestLookBack = 6;

/**
 * "The document then went on to complain": either a sentence before brings it in ("drafted a statement"), or
 * a quotation before is from it. The nearer of them says whose words these are.
 */
function attributionOfThing(reading: Reading, lead: Lead, noun: number): Attribution | undefined {
  if (!reading.language.documents.includes(wordAt(reading, noun))) return undefined;
  const quoted = quotedBefore(reading, lead);
  let here = sentenceBefore(reading, lead);
  for (let sentences = 0; here !== undefined && sentences < longestLookBack; sentences++) {
    if (quoted !== undefined && quoted.from > reading.words.from[here.run.fromWord]!) break;
    const found = broughtIn(reading, here, wordAt(reading, noun));
    if (found !== undefined) return { ...found, origin: 'context' };
    here = sentenceBefore(reading, here);
  }
  if (quoted === undefined) return undefined;
  const { name, work, date, addressee } = quoted.attribution;
  return {
    origin: 'context',
    span: spanOfRun(reading, lead.run),
    ...(name && { name }),
    ...(work && { work }),
    ...(date && { date }),
    ...(addressee && { addressee }),
  };
}

/** Quotations that are looked back through, and code units that may lie between. */
const mostQuotations = 3;
const furthestQuotation = 600;

function quotedBefore(
  { drafts, words }: Reading,
  { run }: Lead,
): { readonly from: number; readonly attribution: Attribution } | undefined {
  const start = words.from[run.fromWord]!;
  let index = drafts.length;
  let low = 0;
  while (low < index) {
    const middle = (low + index) >> 1;
    if (drafts[middle]!.from < start) low = middle + 1;
    else index = middle;
  }
  for (let tries = 0; tries < mostQuotations && --index >= 0; tries++) {
    const { from, to, attribution } = drafts[index]!;
    if (start - to > furthestQuotation) return undefined;
    if (to <= start && attribution !== undefined) return { from, attribution };
  }
  return undefined;
}

/** A sentence that brings in a thing: "Yuri Piatakov drafted a statement". */
function broughtIn(reading: Reading, lead: Lead, noun: string): Attribution | undefined {
  const word = lead.own.find((one) => wordAt(reading, one) === noun && !isKnown(reading, one));
  if (word === undefined) return undefined;
  const until = leadEndingAt(reading, word + 1, lead.holder);
  const speaker = until && findSpeaker(reading, until);
  return speaker?.thing === undefined && speaker !== undefined
    ? attributionBy(reading, lead, speaker)
    : undefined;
}

/** "the statement", "this letter": brought in already. */
function isKnown(reading: Reading, noun: number): boolean {
  const article = wordAt(reading, noun - 1);
  return hasRole(reading, noun - 1, role.determiner) && article !== 'a' && article !== 'an';
}
