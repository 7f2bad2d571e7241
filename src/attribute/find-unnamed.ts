/**
 * Finds people who are spoken of without a name: "a woman", "one man who", "the editor of the journal". What
 * they say is nobody's that could be named, and "she" after "a woman came up to me" is she and nobody whose
 * name stands further off.
 */
import type { Lead } from './find-lead.ts';
import type { Sex } from './find-names.ts';
import { role } from './language.ts';
import { gap, isCapital } from './read-words.ts';
import { hasGap, hasRole, type Reading, wordAt } from './reading.ts';

/** Words from an article to its noun at most: "a very old Russian peasant". */
const longestNoun = 5;

/** The part that an unnamed person plays at a word; undefined where none stands there. */
export function unnamedAt(
  reading: Reading,
  lead: Lead,
  word: number,
): 'subject' | 'object' | 'other' | undefined {
  if (!hasRole(reading, word, role.person) || hasRole(reading, word, isCapital)) return undefined;
  // "the critic, Bertram D. Wolfe", "the writer Malaparte": beside a name it names.
  if (lead.mentions.some(({ leadWord }) => leadWord === word + 1)) return undefined;
  const first = startOfNoun(reading, lead, word);
  const before = first - 1;
  if (lead.mentions.some(({ toWord }) => toWord === first) && hasGap(reading, first, gap.comma))
    return undefined;
  if (before < lead.run.fromWord || hasGap(reading, first, gap.sentence | gap.comma | gap.colon | gap.dash)) {
    return 'subject';
  }
  if (hasRole(reading, before, role.coordinator | role.subordinator)) return 'subject';
  return hasRole(reading, before, role.preposition) ? 'other' : 'object';
}

/** Whether a sentence has, before a word, somebody unnamed for whom a pronoun of the sex can stand. */
export function hasUnnamed(
  reading: Reading,
  lead: Lead,
  { sex, end }: { readonly sex: Sex; readonly end: number },
): boolean {
  const { men, women, many } = reading.language;
  const others = [...(sex === 'he' ? women : men), ...many];
  return lead.own.some((word) => {
    if (word >= end || others.includes(wordAt(reading, word))) return false;
    const part = unnamedAt(reading, lead, word);
    return part === 'subject' || part === 'object';
  });
}

function startOfNoun(reading: Reading, lead: Lead, noun: number): number {
  const article = role.determiner | role.possessive;
  for (let word = noun; word >= Math.max(lead.run.fromWord, noun - longestNoun); word--) {
    if (hasRole(reading, word, article)) return word;
    const owner = lead.mentions.find((one) => one.isPossessive && one.toWord === word);
    if (owner !== undefined) return owner.leadWord;
    if (hasGap(reading, word, ~(gap.wide | gap.hyphen))) return word;
  }
  return noun;
}
