/**
 * Tells whether a name or a pronoun can be the subject of its sentence, by the word before it and the one after.
 */
import type { Lead } from './find-lead.ts';
import type { Mention } from './find-names.ts';
import { role } from './language.ts';
import { gap, isCapital } from './read-words.ts';
import { hasGap, hasRole, type Reading, wordAt } from './reading.ts';

/** "he", "she"; "him" and a "her" before what is hers are none. */
export function isSubjectPronoun(reading: Reading, word: number): boolean {
  if (reading.language.objects.includes(wordAt(reading, word))) return false;
  return !hasRole(reading, word - 1, role.preposition) || hasGap(reading, word, gap.comma);
}

/** Whether a name can be the subject of what follows: by what stands before it, and whether it does something. */
export function isSubject(reading: Reading, lead: Lead, mention: Mention): boolean {
  if (mention.isPossessive || isModifier(reading, mention)) return false;
  const before = beforeNoun(reading, lead, mention.leadWord - 1);
  const hasNoun = before < mention.leadWord - 1;
  const next = before + 1;
  if (before < lead.run.fromWord || hasGap(reading, next, gap.sentence)) {
    // "Listen to this": a first word that is nobody known is a name only before a verb, a comma, a bracket.
    const isFollowed =
      isVerb(reading, mention.toWord) || hasGap(reading, mention.toWord, gap.comma | gap.open);
    return mention.isPerson || hasNoun || mention.toWord - mention.leadWord > 1 || isFollowed;
  }
  if (hasGap(reading, next, gap.comma | gap.colon | gap.dash | gap.close | gap.open)) {
    return mention.isPerson || hasNoun || mention.toWord - mention.leadWord === 1;
  }
  if (hasRole(reading, before, role.coordinator)) return followsSubject(reading, lead, before);
  if (hasRole(reading, before, role.subordinator)) return true;
  if (hasRole(reading, before, role.preposition)) return false;
  if (hasRole(reading, before, role.between | role.time) && !hasRole(reading, before, role.verb)) return true;
  return (
    !isVerb(reading, before) && isVerb(reading, mention.toWord) && !hasGap(reading, mention.toWord, ~gap.wide)
  );
}

/** "the Norwegian government": what is not a person's and stands before a noun names nobody. */
function isModifier(reading: Reading, { isPerson, leadWord, toWord }: Mention): boolean {
  const isLed = hasRole(reading, leadWord - 1, role.determiner | role.possessive);
  if (isPerson || (!isLed && !hasRole(reading, toWord - 1, role.body))) return false;
  const isFollowed = !hasGap(reading, toWord, ~gap.wide) && !hasRole(reading, toWord, isCapital);
  const goesOn = role.preposition | role.coordinator | role.subordinator | role.between;
  return isFollowed && !isVerb(reading, toWord) && !hasRole(reading, toWord, goesOn);
}

export function isVerb(reading: Reading, word: number): boolean {
  if (hasRole(reading, word, isCapital)) return false;
  if (hasRole(reading, word, role.verb | role.saying)) return true;
  const spelling = wordAt(reading, word);
  return spelling.length > 4 && reading.language.verbEndings.some((ending) => spelling.endsWith(ending));
}

/** Words of a noun in apposition with what describes it: "the distinguished Russian historian". */
const longestNoun = 5;

/**
 * The word before a name and all that stands with it: "the Russian historian, Roy A. Medvedev", "her friend,
 * Evgeni Preobrazhensky", "Leon Trotsky's wife, Natalya Sedova".
 */
function beforeNoun(reading: Reading, lead: Lead, before: number): number {
  const isNoun = hasRole(reading, before, role.person) && !hasRole(reading, before, isCapital);
  const article = role.determiner | role.possessive;
  let word = before;
  if (isNoun) {
    while (word > Math.max(lead.run.fromWord, before - longestNoun) && !hasRole(reading, word, article)) {
      if (hasGap(reading, word, ~(gap.wide | gap.hyphen))) return word - 1;
      word--;
    }
  }
  const owner = lead.mentions.find((one) => one.isPossessive && word >= one.leadWord && word < one.toWord);
  if (owner !== undefined) word = owner.leadWord - 1;
  while (word >= lead.run.fromWord && hasRole(reading, word, article)) word--;
  return word;
}

/** "Marx and Engels": the second is what the first is; after another word "and" opens a clause. */
function followsSubject(reading: Reading, lead: Lead, and: number): boolean {
  const other = lead.mentions.find(({ toWord }) => toWord === and);
  return other === undefined || other.isPossessive || isSubject(reading, lead, other);
}
