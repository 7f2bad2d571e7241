/**
 * Finds who speaks in the words that lead up to a quotation. From the quotation backwards the nearest word
 * that says something is looked for ("recalled", "suggesting", "a message"), and from there the nearest
 * name or pronoun that can be its subject:
 *
 *   Joseph Stalin, who was in Tsaritsyn at the time, sent a telegram to Yakov Sverdlov suggesting: "…
 *   ^ no preposition before it                                  ^ "to" before it
 *
 *   Lenin was impressed by Trotsky's achievements and in 1919 remarked to Maxim Gorky: "…
 *   ^ subject              ^ stands before what is his
 *
 * Grammar is not parsed. A name after a preposition, after a verb, or before what is its own is no
 * subject; what is left is right in nearly all sentences that journalists and historians write.
 */
import type { Lead } from './find-lead.ts';
import type { Mention } from './find-names.ts';
import { unnamedAt } from './find-unnamed.ts';
import { isSubject, isSubjectPronoun, isVerb } from './is-subject.ts';
import { role } from './language.ts';
import { gap, isCapital } from './read-words.ts';
import { hasGap, hasRole, phraseAt, type Reading, type Run, wordAt } from './reading.ts';

/** Whoever speaks: a name, or the word of a pronoun, or the words of another thing ("the document"). */
export interface Speaker {
  readonly mention?: Mention;
  readonly pronoun?: number;
  readonly thing?: Run;
  /** The word that says that somebody speaks; absent where only the place before a colon does. */
  readonly saying?: number;
}

const pronouns = role.he | role.she | role.they | role.i;

/** Who speaks in a lead; undefined where nobody is said to. */
export function findSpeaker(reading: Reading, lead: Lead): Speaker | undefined {
  const according = speakerAfterAccording(reading, lead);
  for (const saying of sayingsOf(reading, lead)) {
    const speaker = speakerOf(reading, lead, saying);
    const isLater = according === undefined || firstWordOf(speaker) >= according.toWord;
    if (speaker !== undefined && isLater) return { ...speaker, saying };
  }
  if (according !== undefined) return according.speaker;
  return lead.hasColon
    ? (mainSubject(reading, lead) ?? thingAtStart(reading, lead))
    : thingThatSays(reading, lead);
}

function firstWordOf(speaker: Speaker | undefined): number {
  return speaker?.mention?.fromWord ?? speaker?.pronoun ?? speaker?.thing?.fromWord ?? -1;
}

/** "According to the historian Robert Service, the author of …": the first name or pronoun after it. */
function speakerAfterAccording(
  reading: Reading,
  lead: Lead,
): { readonly speaker: Speaker; readonly toWord: number } | undefined {
  for (let at = lead.own.length - 1; at >= 0; at--) {
    const length = phraseAt(reading, lead.own[at]!, reading.language.accordingTo);
    if (length === 0) continue;
    const after = lead.own[at]! + length;
    const mention = lead.mentions.find(
      ({ fromWord, leadWord }) => fromWord >= after && leadWord <= after + furthestName,
    );
    if (mention !== undefined && !hasVerb(reading, after, mention.leadWord)) {
      return { speaker: { mention, saying: lead.own[at]! }, toWord: mention.toWord };
    }
    if (hasRole(reading, after, role.he | role.she)) {
      return { speaker: { pronoun: after, saying: lead.own[at]! }, toWord: after };
    }
  }
  return undefined;
}

/** Words between "according to" and the name at most: "the late professor of history at Yale". */
const furthestName = 10;

/** "in the words of one commission made the Government": whoever is named after a verb is in another part. */
function hasVerb(reading: Reading, fromWord: number, toWord: number): boolean {
  for (let word = fromWord; word < toWord; word++) if (isVerb(reading, word)) return true;
  return false;
}

/** The last word before the quotation that says that somebody speaks. */
export function lastSaying(reading: Reading, lead: Lead): number | undefined {
  return sayingsOf(reading, lead)[0];
}

/** Words tried as what says that somebody speaks; a sentence that has more is no introduction. */
const mostSayings = 6;

/** From the last to the first. */
function sayingsOf(reading: Reading, lead: Lead): number[] {
  const found: number[] = [];
  for (let at = lead.own.length - 1; at >= 0 && found.length < mostSayings; at--) {
    const word = lead.own[at]!;
    if (!isInTitle(lead, word) && !hasRole(reading, word, isCapital) && isSaying(reading, word))
      found.push(word);
  }
  return found;
}

/** "The letter said that": a thing that speaks, where nobody does. */
function thingThatSays(reading: Reading, lead: Lead): Speaker | undefined {
  return lastSaying(reading, lead) === undefined ? undefined : thingAtStart(reading, lead);
}

function isSaying(reading: Reading, word: number): boolean {
  if (phraseAt(reading, word, reading.language.sayingPhrases) > 0) return true;
  if (hasRole(reading, word, role.sayingNoun | role.sayingParticiple)) return true;
  if (!hasRole(reading, word, role.saying)) return false;
  // "the claims", "his notes": what is written like a verb is a noun after an article.
  return !hasRole(reading, word - 1, role.determiner | role.possessive) || hasGap(reading, word, gap.comma);
}

function isInTitle({ titles }: Lead, word: number): boolean {
  return titles.some(({ run }) => word >= run.fromWord && word < run.toWord);
}

/** Whose saying it is: named after "by", else the nearest subject before it, else the thing that says it. */
function speakerOf(reading: Reading, lead: Lead, saying: number): Speaker | undefined {
  const agent = agentAfter(reading, lead, saying);
  if (agent !== undefined) return { mention: agent };
  const owner = lead.mentions.find(({ toWord, isPossessive }) => isPossessive && toWord === saying);
  if (owner !== undefined) return { mention: owner };
  return subjectBefore(reading, lead, saying) ?? invertedSubject(lead, saying);
}

/** "the words spoken by Lenin", "a letter from Joffe", "the words of Marx". */
function agentAfter(reading: Reading, lead: Lead, saying: number): Mention | undefined {
  const next = wordAt(reading, saying + 1);
  const isNoun = hasRole(reading, saying, role.sayingNoun);
  const { by, of } = reading.language;
  if (!by.includes(next) && !(isNoun && of.includes(next))) return undefined;
  const isNear = ({ isPerson, leadWord }: Mention): boolean =>
    isPerson &&
    leadWord > saying + 1 &&
    leadWord <= saying + furthestAgent &&
    isPlain(reading, saying + 2, leadWord);
  return lead.mentions.find(isNear);
}

/** Words from "by" to the name at most: "from the late terrorist". */
const furthestAgent = 6;

/** Articles and descriptions alone. */
function isPlain(reading: Reading, fromWord: number, toWord: number): boolean {
  for (let word = fromWord; word < toWord; word++) {
    if (hasRole(reading, word, role.preposition | role.verb | role.saying | isCapital)) return false;
    if (hasGap(reading, word, ~gap.wide)) return false;
  }
  return true;
}

/** "Said Lenin:", "Wrote Trotsky in 1923:" at the beginning. */
function invertedSubject(lead: Lead, saying: number): Speaker | undefined {
  if (saying !== lead.own[0]) return undefined;
  const mention = lead.mentions.find(({ leadWord }) => leadWord === saying + 1);
  return mention && { mention };
}

/** "The document then went on to complain": what the sentence is about, where it is something that speaks. */
function thingAtStart(reading: Reading, { own }: Lead): Speaker | undefined {
  const first = own[0]!;
  const noun = first + 1;
  if (!hasRole(reading, first, role.determiner) || !hasRole(reading, noun, role.sayingNoun | role.workNoun)) {
    return undefined;
  }
  return { thing: { fromWord: first, toWord: noun + 1 } };
}

/** The nearest name or pronoun before a word that can be the subject of it. */
function subjectBefore(reading: Reading, lead: Lead, saying: number): Speaker | undefined {
  const noun = personNounBefore(reading, lead, saying);
  if (noun !== undefined) return { thing: noun };
  const isParticiple = hasRole(reading, saying, role.sayingParticiple);
  const last = lead.own.indexOf(saying) - 1;
  let isRelative = false;
  for (let at = last; at >= 0; at--) {
    const word = lead.own[at]!;
    if (isInTitle(lead, word)) continue;
    if (hasRole(reading, word, pronouns) && isSubjectPronoun(reading, word)) return { pronoun: word };
    const mention = lead.mentions.find((one) => word >= one.leadWord && word < one.toWord);
    if (mention === undefined) {
      if (unnamedAt(reading, lead, word) === 'subject')
        return { thing: { fromWord: word, toWord: word + 1 } };
      isRelative ||= at === last && reading.language.relative.includes(wordAt(reading, word));
      continue;
    }
    at = lead.own.indexOf(mention.leadWord, Math.max(0, at - longestWalk));
    const isNear = mention.toWord === saying && !hasGap(reading, saying, gap.comma);
    if (isNear && !isParticiple && !mention.isPossessive) return { mention };
    if (isRelative && !mention.isPossessive) return { mention };
    if (isSubject(reading, lead, mention)) return { mention };
  }
  return undefined;
}

/** "what his wife said", "the editor of the journal argued" begin otherwise, but "his wife said" is nobody named. */
function personNounBefore(reading: Reading, lead: Lead, saying: number): Run | undefined {
  let word = saying - 1;
  while (
    word >= lead.run.fromWord &&
    hasRole(reading, word, role.between) &&
    !hasGap(reading, word + 1, gap.comma)
  ) {
    word--;
  }
  const isNoun = hasRole(reading, word, role.person) && !hasRole(reading, word, isCapital);
  if (word < lead.run.fromWord || !isNoun || hasGap(reading, word + 1, ~gap.wide)) return undefined;
  return { fromWord: word, toWord: word + 1 };
}

/** A name is no longer than this. */
const longestWalk = 12;

/** The subject of a sentence that says nothing of speaking: "Trotsky gave Lenin his full support:". */
export function mainSubject(reading: Reading, lead: Lead): Speaker | undefined {
  const mention = lead.mentions.find((one) => isSubject(reading, lead, one) && one.isPerson);
  const pronoun = lead.own.find(
    (word) => hasRole(reading, word, pronouns) && isSubjectPronoun(reading, word),
  );
  if (mention !== undefined && (pronoun === undefined || mention.fromWord < pronoun)) return { mention };
  if (pronoun !== undefined) return { pronoun };
  const any = lead.mentions.find((one) => one.isPerson && !one.isPossessive);
  return any && { mention: any };
}
