/**
 * Reads who says a quotation from the words that lead up to it: who speaks (`find-speaker.ts`), in what
 * work, when, to whom.
 *
 *   She commented in her book, Six Months in Russia (1918): "…
 *   Later that month Lenin sent a message to the Bolshevik Central Committee via Ivar Smilga. "…
 */
import type { Attribution } from '../model/index.ts';
import { attributionBy } from './attribution-by.ts';
import { findLead, type Lead } from './find-lead.ts';
import { findSpeaker, lastSaying, mainSubject, type Speaker } from './find-speaker.ts';
import { role } from './language.ts';
import { gap, isCapital } from './read-words.ts';
import { type Draft, hasGap, hasRole, isAfterPhrase, phraseAt, type Reading, wordAt } from './reading.ts';
import { sentenceBefore } from './resolve-pronoun.ts';

/** What the words before a quotation say of it; undefined where they say nothing. */
export function readIntroduction(reading: Reading, draft: Draft): Attribution | undefined {
  const lead = findLead(reading, draft);
  if (lead === undefined || !leadsUp(reading, lead, draft)) return undefined;
  if (isTitle(reading, lead, draft)) return undefined;
  const speaker = findSpeaker(reading, lead) ?? speakerOfFirstPerson(reading, lead, draft);
  const isOfMany = speaker !== undefined && isMany(reading, speaker);
  if (speaker !== undefined && !isOfMany) return attributionBy(reading, lead, speaker);
  const isSilent = isOfMany || (!lead.hasColon && lastSaying(reading, lead) === undefined);
  return isSilent && lead.type === 'sentence' ? goesOnFrom(reading, lead, draft) : undefined;
}

/**
 * Whether words before a quotation are about it. A sentence that has ended before it is, where the
 * quotation is a sentence too; one of the block before, where the quotation fills its block.
 */
function leadsUp(reading: Reading, lead: Lead, draft: Draft): boolean {
  const saying = lastSaying(reading, lead);
  if (lead.hasColon) return true;
  if (lead.type === 'sentence')
    return saying === undefined || !isCatchword(reading, draft) || isBeside(reading, lead, saying);
  if (saying === undefined || !standsAlone(reading, draft)) return false;
  return hasRole(reading, saying, role.sayingNoun) || lead.type === 'before';
}

/** A word or three in the middle of a sentence may be a term, a title, irony. */
function isCatchword({ words }: Reading, draft: Draft): boolean {
  return words.at(draft.to) - words.at(draft.from) < fewestAlone;
}

/** Words between what says that somebody speaks and a catchword of his at most: "what he called". */
const furthestSaying = 8;

function isBeside(reading: Reading, { own }: Lead, saying: number): boolean {
  if (hasRole(reading, saying, role.sayingNoun)) return false;
  return own.length - own.indexOf(saying) <= furthestSaying;
}

/** Words of a quotation that is a sentence by itself and no title or catchword, at least. */
const fewestAlone = 4;

function standsAlone(reading: Reading, draft: Draft): boolean {
  const after = reading.words.at(draft.to);
  const isLong = after - reading.words.at(draft.from) >= fewestAlone;
  return isLong && (after >= reading.words.count || hasGap(reading, after, gap.sentence));
}

/** "they", "we": nobody that can be named. */
function isMany(reading: Reading, { pronoun }: Speaker): boolean {
  return pronoun !== undefined && hasRole(reading, pronoun, role.they);
}

/** "replied that", "attempts to show": the sentence tells in its own words what somebody says. */
function reports(reading: Reading, saying: number): boolean {
  if (phraseAt(reading, saying, reading.language.sayingPhrases) > 0) return true;
  return hasRole(reading, saying + 1, role.subordinator);
}

/** Words of a title at most. */
const longestTitle = 14;

/** "published his article: “Russia: How the Revolution was Lost”": the name of words, and nobody's words. */
function isTitle(reading: Reading, lead: Lead, draft: Draft): boolean {
  const { words } = reading;
  const [first, end] = [words.at(draft.from), words.at(draft.to)];
  if (lead.type !== 'sentence' || end - first > longestTitle) return false;
  const last = lead.run.toWord - 1;
  const isLed =
    hasRole(reading, last, role.workNoun) || isAfterPhrase(reading, last + 1, reading.language.named);
  const isSaid = hasRole(reading, last, role.saying) && !hasRole(reading, last - 1, role.workNoun);
  if (!isLed || isSaid) return false;
  let capitals = 0;
  for (let word = first; word < end; word++) if (hasRole(reading, word, isCapital)) capitals++;
  return capitals * 2 >= end - first;
}

/** Words in which somebody says "I" are the subject's, though nothing says that he speaks. */
function speakerOfFirstPerson(reading: Reading, lead: Lead, draft: Draft): Speaker | undefined {
  if (lead.type !== 'sentence') return undefined;
  const first = reading.words.at(draft.from);
  const last = Math.min(reading.words.at(draft.to), first + firstWords);
  for (let word = first; word < last; word++) {
    if (reading.language.firstPerson.includes(wordAt(reading, word))) return mainSubject(reading, lead);
  }
  return undefined;
}

/** Words of a quotation in which "I" is looked for: its first sentence or two. */
const firstWords = 40;
/** A shorter one may be a word of the writer's own time or irony. */
const fewestReported = 5;

/** "Stalin replied that the party was no debating society. Russia was "surrounded by the wolves …". */
function goesOnFrom(reading: Reading, lead: Lead, draft: Draft): Attribution | undefined {
  if (reading.words.at(draft.to) - reading.words.at(draft.from) < fewestReported) return undefined;
  // A sentence that speaks of somebody is not about words of another; "we are shown" is.
  const subject = mainSubject(reading, lead);
  const isOfSomebody = subject !== undefined && !isMany(reading, subject);
  if (isOfSomebody || hasGap(reading, lead.run.fromWord, gap.block)) return undefined;
  const before = sentenceBefore(reading, lead);
  if (before === undefined) return undefined;
  const saying = lastSaying(reading, before);
  const isReported = saying !== undefined && reports(reading, saying);
  const speaker = isReported ? findSpeaker(reading, before) : undefined;
  // "I am glad to state …" goes on in the writer's own words: what he puts in marks is another's.
  const isOwn = speaker?.pronoun !== undefined && hasRole(reading, speaker.pronoun, role.i);
  const found = speaker && !isOwn ? attributionBy(reading, before, speaker) : undefined;
  return found && { ...found, origin: 'context' };
}
