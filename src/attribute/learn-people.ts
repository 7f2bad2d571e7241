import {
  type Evidence,
  hasGivenName,
  hasNounBefore,
  isFreeName,
  type Mention,
  namesIn,
  type People,
  sexOfGivenName,
  wordsOfBodies,
} from './find-names.ts';
import { type AttributionLanguage, role } from './language.ts';
import { gap, isCapital, type Words } from './read-words.ts';

/**
 * Reads the whole text once: for full names, for names that are said to speak, and for names that alone do or
 * have several things ("Lenin proposed", "Lenin's party").
 */
export function learnPeople(text: string, words: Words, language: AttributionLanguage): People {
  const people = new Map<string, Evidence>();
  const acts = new Map<string, number>();
  const inside = new Set<string>();
  for (const mention of namesIn(text, words, { fromWord: 0, toWord: words.count }, people)) {
    const act = actOf(text, words, mention, language);
    const isSaid =
      act === 'says' || mention.leadWord < mention.fromWord || hasNounBefore(words, mention.leadWord);
    const count = (acts.get(mention.surname) ?? 0) + (act === undefined ? 0 : 1);
    acts.set(mention.surname, count);
    // "Power is", "Power was": a word that has its capital from the sentence alone is no name.
    if ((words.gaps[mention.leadWord]! & gap.sentence) === 0) inside.add(mention.surname);
    const isActive = count >= fewestActs && inside.has(mention.surname);
    if (!mention.isPerson && !isSaid && !isActive) continue;
    const evidence = people.get(mention.surname) ?? { times: 0, men: 0, women: 0, sure: 0 };
    const sex = mention.toWord - mention.fromWord > 1 ? sexOfGivenName(words, mention) : undefined;
    evidence.times++;
    if (isSaid || hasGivenName(words, mention)) evidence.sure++;
    if (sex === 'he') evidence.men++;
    if (sex === 'she') evidence.women++;
    people.set(mention.surname, evidence);
  }
  return people;
}

/** So often somebody of whom the text has no full name does something. */
const fewestActs = 2;

/** Whether a name that can be a person's is followed by a verb, and by one of saying. */
function actOf(
  text: string,
  words: Words,
  mention: Mention,
  { verbEndings }: AttributionLanguage,
): 'says' | 'does' | undefined {
  const { toWord, fromWord, isPossessive } = mention;
  if (words.gaps[toWord] !== 0 || !isFreeName(words, mention)) return undefined;
  if (wordsOfBodies(words, fromWord, toWord)) return undefined;
  if (isPossessive) return 'does';
  const roles = words.roles[toWord] ?? 0;
  if ((roles & isCapital) !== 0) return undefined;
  if ((roles & role.saying) !== 0) return 'says';
  const verb = text.slice(words.from[toWord], words.to[toWord]);
  const isVerb = (roles & role.verb) !== 0 || verbEndings.some((ending) => verb.endsWith(ending));
  return isVerb ? 'does' : undefined;
}
