/**
 * Finds whom "he" or "she" beside a quotation stands for:
 *
 *   Trotsky began sitting for Clare Sheridan on 18th October. She was impressed with Trotsky: "…
 *
 * The subject of the sentence before comes first, and of its subjects the last of a main clause; whoever
 * is named as an object beside the pronoun is somebody else; a name of the other sex is passed over.
 * Where a verb hands over to its object ("sent Trotsky to negotiate", "reminded Trotsky that he"), the
 * object goes on. Failing all of that, an article that has a person's name for its title speaks of that person.
 */
import type { AttributedName } from '../model/index.ts';
import { fold, innermostBlock } from '../text/index.ts';
import { type Lead, leadEndingAt } from './find-lead.ts';
import { isSurePerson, type Mention, nameAt, type Sex, sexOf } from './find-names.ts';
import { hasUnnamed } from './find-unnamed.ts';
import { isSubject, isSubjectPronoun } from './is-subject.ts';
import { role } from './language.ts';
import { gap } from './read-words.ts';
import { hasGap, hasRole, phraseAt, type Reading } from './reading.ts';

/** Sentences, and blocks, that are looked back through. */
const longestLookBack = 7;
const mostBlocks = 2;

export interface Antecedent {
  readonly name: AttributedName;
  /** Sentences from the pronoun's back to the name's; 0 within one sentence. */
  readonly sentences: number;
}

export function resolvePronoun(reading: Reading, lead: Lead, pronoun: number): Antecedent | undefined {
  const sex: Sex = hasRole(reading, pronoun, role.she) ? 'she' : 'he';
  const others = new Set<string>();
  let fallback: Antecedent | undefined;
  let here: Lead | undefined = lead;
  for (let sentences = 0; here !== undefined && sentences <= longestLookBack; sentences++) {
    const end = sentences === 0 ? pronoun : here.run.toWord;
    for (const name of namesBeside(reading, here, { sex, end })) others.add(name);
    const fits = fitting(reading, here, { sex, end, others });
    const subject = antecedentIn(reading, here, fits, { sex, isSame: sentences === 0 });
    const certain =
      subject ?? (sentences > 0 ? named(reading, fits, { sex, isNear: sentences === 1 }) : undefined);
    if (certain !== 'pronoun' && certain !== undefined) {
      return { name: properName(reading, certain), sentences };
    }
    // "A woman came up to me. She said": whoever is named further off is somebody else.
    if (certain === undefined && hasUnnamed(reading, here, { sex, end })) return fallback;
    const any = sentences > 0 ? fits.at(-1) : undefined;
    if (any !== undefined) fallback ??= { name: properName(reading, any), sentences };
    here = sentenceBefore(reading, here);
  }
  return fallback ?? topic(reading, sex);
}

/**
 * Names before a word that can be meant: of the sex, of nobody beside the pronoun, and known to be people. Where
 * none is known, a subject that looks like a name will do ("Lenin", in a text that never calls him otherwise).
 */
function fitting(
  reading: Reading,
  lead: Lead,
  { sex, end, others }: { readonly sex: Sex; readonly end: number; readonly others: ReadonlySet<string> },
): Mention[] {
  const { words, people } = reading;
  const possible = lead.mentions.filter(
    (one) =>
      one.fromWord < end && one.isPerson && !others.has(one.surname) && isOfSex(reading, lead, one, sex),
  );
  const sure = possible.filter((one) => isSurePerson(words, one, people));
  if (sure.length > 0) return sure;
  const isFull = ({ fromWord, toWord }: Mention): boolean => toWord - fromWord > 1;
  return possible.filter((one) => isFull(one) || (people.has(one.surname) && isSubject(reading, lead, one)));
}

/** Whether a pronoun of the sex can stand for a name. "She" for one that may be a man's only if it is the subject. */
function isOfSex(reading: Reading, lead: Lead, mention: Mention, sex: Sex): boolean {
  const known = sexOf(reading.words, mention, reading.people);
  if (known !== undefined) return known === sex;
  return sex === 'he' || (isSubject(reading, lead, mention) && !isSubordinate(reading, mention));
}

/** "how much Byron loved": the subject of a clause of lower rank. */
function isSubordinate(reading: Reading, { leadWord }: Mention): boolean {
  return (
    hasRole(reading, leadWord - 1, role.subordinator) || hasRole(reading, leadWord - 2, role.subordinator)
  );
}

/** "in Little Rock": what may be a place. */
function isPlaced(reading: Reading, leadWord: number): boolean {
  if (hasGap(reading, leadWord, gap.sentence)) return false;
  return reading.language.placedBy.includes(wordOf(reading, leadWord - 1).toLowerCase());
}

/** The last that is no owner and known to be of the sex; right before the pronoun whatever its sex. */
function named(
  reading: Reading,
  fits: readonly Mention[],
  { sex, isNear }: { readonly sex: Sex; readonly isNear: boolean },
): Mention | undefined {
  const free = fits.filter(({ isPossessive, leadWord }) => !isPossessive && !isPlaced(reading, leadWord));
  const known = free.findLast((one) => sexOf(reading.words, one, reading.people) === sex);
  return known ?? (isNear ? free.at(-1) : undefined);
}

/** In "He met Trotsky" he is not Trotsky: names after a subject pronoun of the sex are of others. */
function namesBeside(
  reading: Reading,
  lead: Lead,
  { sex, end }: { readonly sex: Sex; readonly end: number },
): string[] {
  const pronoun = end < lead.run.toWord ? end : lead.own.find((word) => isMainPronoun(reading, word, sex));
  if (pronoun === undefined) return [];
  const isBeside = (one: Mention): boolean =>
    one.fromWord > pronoun && !one.isPossessive && !isSubject(reading, lead, one);
  return lead.mentions.filter(isBeside).map(({ surname }) => surname);
}

/** A subject pronoun of the sex that opens no clause of lower rank: "He met …", not "what he called". */
function isMainPronoun(reading: Reading, word: number, sex: Sex): boolean {
  if (!hasRole(reading, word, role[sex]) || !isSubjectPronoun(reading, word)) return false;
  return !hasRole(reading, word - 1, role.subordinator);
}

/** Who of those that fit goes on as "he"; `pronoun` where the sentence itself has only "he". */
function antecedentIn(
  reading: Reading,
  lead: Lead,
  fits: readonly Mention[],
  { sex, isSame }: { readonly sex: Sex; readonly isSame: boolean },
): Mention | 'pronoun' | undefined {
  const controlled = fits.findLast((one) => isControlled(reading, one));
  if (controlled !== undefined) return controlled;
  const subjects = fits.filter((one) => isSubject(reading, lead, one));
  const main = subjects.findLast((one) => !hasRole(reading, one.leadWord - 1, role.subordinator));
  const pronoun = isSame ? undefined : lead.own.findLast((word) => isMainPronoun(reading, word, sex));
  if (pronoun !== undefined && (main === undefined || main.fromWord < pronoun)) return main ?? 'pronoun';
  return main ?? subjects.at(-1);
}

/** "sent Leon Trotsky to negotiate", "reminded Trotsky that". */
function isControlled(reading: Reading, { leadWord, toWord }: Mention): boolean {
  return (
    !hasGap(reading, leadWord, gap.sentence) &&
    hasRole(reading, leadWord - 1, role.control) &&
    (hasRole(reading, toWord, role.subordinator) || reading.language.to.includes(wordOf(reading, toWord)))
  );
}

function wordOf({ text, words }: Reading, word: number): string {
  return text.slice(words.from[word], words.to[word]);
}

/** The sentence before, captions passed over; a heading and the beginning of what holds it end the search. */
export function sentenceBefore(reading: Reading, lead: Lead): Lead | undefined {
  let end = lead.run.fromWord;
  for (let blocks = 0; blocks <= mostBlocks && end > 0; ) {
    const before = leadEndingAt(reading, end, lead.holder);
    if (before === undefined) return undefined;
    const { blocks: all } = reading.source;
    const block = all[innermostBlock(all, reading.words.from[before.run.fromWord]!)];
    if (block?.type === 'heading' && hasGap(reading, lead.run.fromWord, gap.block)) return undefined;
    if (block?.type !== 'caption') return before;
    end = before.run.fromWord;
    if (hasGap(reading, end, gap.block)) blocks++;
  }
  return undefined;
}

/** "Lev Davidovich Bronshtein (he assumed the name Leon Trotsky in 1902)": the name that the text goes on with. */
function properName(reading: Reading, mention: Mention): AttributedName {
  const { text, words, people, language } = reading;
  for (let word = mention.toWord; word < Math.min(words.count, mention.toWord + longestAlias); word++) {
    if (hasGap(reading, word, gap.sentence)) break;
    const length = phraseAt(reading, word, language.alias);
    if (length === 0) continue;
    const alias = nameAt(text, words, word + length, people);
    if (alias === undefined || !alias.isPerson) break;
    const isUsual = (people.get(alias.surname)?.times ?? 0) > (people.get(mention.surname)?.times ?? 0);
    return nameOf(isUsual ? alias : mention);
  }
  return nameOf(mention);
}

/** Words between a name and another of the same person at most: "(he assumed the name". */
const longestAlias = 8;

export function nameOf({ name, span }: Mention): AttributedName {
  return { name, span };
}

/** The title of the source, where it is nothing but a person's name; it need not stand in the text. */
function topic({ source, people, text, words }: Reading, sex: Sex): Antecedent | undefined {
  const title = source.title.trim();
  const parts = title.split(/\s+/u);
  const evidence = people.get(fold(parts.at(-1)!));
  if (parts.length < 2 || evidence === undefined || !parts.every((part) => /^\p{Lu}/u.test(part)))
    return undefined;
  if (sex === 'he' ? evidence.women > evidence.men : evidence.men > evidence.women) return undefined;
  const first = nameAt(text, words, 0, people);
  const span = first !== undefined && fold(first.name) === fold(title) ? first.span : undefined;
  return { name: { name: title, ...(span && { span }) }, sentences: longestLookBack };
}
