/**
 * Puts together what a sentence says of the words that somebody speaks in it: name, work, date, addressee.
 *
 *   In 1919 Lenin remarked to Maxim Gorky in a letter: "…
 */
import type { AttributedName, AttributedWork, Attribution } from '../model/index.ts';
import { addresseeIn, ownSpeaker } from './addressee-of.ts';
import { dateBefore, dateIn, type NamedSpeaker } from './date-of-words.ts';
import { type Lead, leadEndingAt } from './find-lead.ts';
import type { Mention } from './find-names.ts';
import { findSpeaker, type Speaker } from './find-speaker.ts';
import type { TitleFound } from './find-titles.ts';
import { role } from './language.ts';
import { citedBeside } from './read-citation.ts';
import { gap, isCapital, spanOf } from './read-words.ts';
import { hasGap, hasRole, isAfterPhrase, type Reading, spanOfRun, wordAt } from './reading.ts';
import { resolvePronoun, sentenceBefore } from './resolve-pronoun.ts';

/** What a sentence says, of which the speaker is found; undefined where it names neither person nor work. */
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

function nameOfSpeaker(
  reading: Reading,
  lead: Lead,
  { mention, pronoun }: Speaker,
): NamedSpeaker | undefined {
  if (mention !== undefined && !canSpeak(reading, mention)) return undefined;
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

/**
 * Whether what is named can speak: a person, what may be one ("Seward"), a newspaper. "Congress", "Kansas", "the
 * Government of Panama" are bodies and places.
 */
function canSpeak({ words }: Reading, { isPerson, fromWord, toWord }: Mention): boolean {
  let roles = 0;
  for (let word = fromWord; word < toWord; word++) roles |= words.roles[word]!;
  return isPerson || (roles & role.periodical) !== 0 || (roles & role.body) === 0;
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
function withArticle(reading: Reading, { name, span, isPerson, leadWord }: Mention): AttributedName {
  const { text, words, language } = reading;
  const article = leadWord - 1;
  const isPart =
    !isPerson &&
    hasRole(reading, article, isCapital) &&
    !hasGap(reading, leadWord, ~gap.wide) &&
    language.definite.includes(wordAt(reading, article));
  if (!isPart) return { name, span };
  const whole = { from: words.from[article]!, to: span.to };
  return { name: text.slice(whole.from, whole.to).replace(/\s+/gu, ' '), span: whole };
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
  const isFirst = reading.language.indefinite.includes(wordAt(reading, noun - 1));
  return hasRole(reading, noun - 1, role.determiner) && !isFirst;
}
