/**
 * Whether two names can be one person's, by the names alone.
 *
 *   same         V. I. Lenin / V.I. Lenin; General Grant / Grant; Krassó, Nicolas / Nicolas Krassó
 *   compatible   Trotsky / Leon Trotsky / L. Trotsky; Franklin Roosevelt / Franklin D. Roosevelt
 *   similar      Anatoli Lunacharsky / Anatole Lunarcharsky; Leon Trotsky / Lev Trotsky
 *   different    Leon Trotsky / Natalya Trotsky; George H. W. Bush / George W. Bush
 *
 * Compatible names contradict each other in nothing: one leaves out what the other says. Similar ones
 * contradict each other in letters that may be spelling; that they are one person can be suggested, never
 * asserted. What an editor declares stands above all of it.
 */
import type { DeclaredPerson } from '../model/index.ts';
import {
  type DeclaredName,
  declaredLike,
  type KnownPeople,
  knownPeople,
  nameKey,
} from './declared-people.ts';
import { englishNames } from './english-names.ts';
import { areComparable, romanized, spellingsAgree } from './name-spelling.ts';
import { namesIn, type ParsedName, parseName } from './parse-name.ts';

export type NameAgreement = 'same' | 'compatible' | 'similar' | 'different';

/** From the closest agreement to none. */
const agreements: readonly NameAgreement[] = ['same', 'compatible', 'similar', 'different'];

/** Symmetric. Of names of several people ("Marx and Engels") the two that agree best decide, and are compatible at best. */
export function compareNames(a: string, b: string, people: readonly DeclaredPerson[] = []): NameAgreement {
  const [namesA, namesB] = [namesIn(a), namesIn(b)];
  if (namesA.length <= 1 && namesB.length <= 1) return compareDeclared(a, b, people);
  const found = namesA.flatMap((nameA) => namesB.map((nameB) => compareDeclared(nameA, nameB, people)));
  const isSame =
    namesA.length === namesB.length &&
    namesA.every((name, index) => compareDeclared(name, namesB[index]!, people) === 'same');
  const best = closest(found);
  return best === 'same' && !isSame ? 'compatible' : best;
}

function compareDeclared(a: string, b: string, people: readonly DeclaredPerson[]): NameAgreement {
  const [parsedA, parsedB] = [parseName(a), parseName(b)];
  if (people.length === 0) return compareParsed(parsedA, parsedB);
  const declared = knownPeople(people);
  const [personA, personB] = [parsedA, parsedB].map((name) => declared.byName.get(nameKey(name)));
  if (personA !== undefined && personB !== undefined) return personA === personB ? 'same' : 'different';
  if (personA === undefined && personB === undefined) {
    const asWritten = compareParsed(parsedA, parsedB);
    return asWritten !== 'same' && areOfOnePerson(parsedA, parsedB, declared) ? 'compatible' : asWritten;
  }
  const other = personA === undefined ? parsedA : parsedB;
  return closest(declared.names[personA ?? personB!]!.map((name) => compareParsed(name, other)));
}

/**
 * Whether each may be short for another of a person's names: "Bronstein" and "L. Trotsky". Names that are
 * both short for one of them gain nothing by that: George H. W. and George W. are not one George Bush.
 */
function areOfOnePerson(a: ParsedName, b: ParsedName, declared: KnownPeople): boolean {
  const fitting = (name: ParsedName): DeclaredName[] =>
    declaredLike(name, declared).filter((spelling) => compareParsed(spelling, name) === 'compatible');
  const [namesOfA, namesOfB] = [fitting(a), fitting(b)];
  return namesOfA.some((nameA) => {
    const ofPerson = ({ person }: DeclaredName): boolean => person === nameA.person;
    const own = namesOfA.filter(ofPerson);
    const others = namesOfB.filter(ofPerson);
    return others.length > 0 && !others.some((name) => own.includes(name));
  });
}

function closest(found: readonly NameAgreement[]): NameAgreement {
  return agreements.find((agreement) => found.includes(agreement)) ?? 'different';
}

function compareParsed(a: ParsedName, b: ParsedName): NameAgreement {
  if (a.surname === '' || b.surname === '') return a.surname === b.surname ? 'same' : 'different';
  if (contradict(a.gender, b.gender) || contradict(a.byname, b.byname)) return 'different';
  if (isEqualName(a, b)) return 'same';
  if (areNamesakes(a, b) || areNamesakes(b, a)) return 'different';
  const surnames = compareSurnames(a.surname, b.surname);
  if (surnames === 'none') return couldBeShortened(a, b) || couldBeShortened(b, a) ? 'similar' : 'different';
  const given = compareGiven(a.given, b.given);
  if (given === 'none') return 'different';
  if (surnames === 'spelling' || given === 'spelling') return 'similar';
  // "Antonov" alone may be many; with the same given name it is "Antonov-Ovseenko" cut short.
  if (surnames === 'half' && given === 'absent') return 'similar';
  return 'compatible';
}

function contradict(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function isEqualName(a: ParsedName, b: ParsedName): boolean {
  return (
    a.surname === b.surname &&
    a.byname === b.byname &&
    a.given.length === b.given.length &&
    a.given.every((word, index) => word === b.given[index])
  );
}

/** Both ways round. */
const namesakes: readonly (readonly [ParsedName, ParsedName])[] = /* @__PURE__ */ englishNames.namesakes
  .map(([one, other]) => [parseName(one), parseName(other)] as const)
  .flatMap(([one, other]) => [[one, other] as const, [other, one] as const]);

/** Whether the first is exactly one of two people, and the second says what only the other's name has. */
function areNamesakes(a: ParsedName, b: ParsedName): boolean {
  return namesakes.some(
    ([one, other]) =>
      b.surname === other.surname &&
      isEqualName(one, a) &&
      b.given.length >= other.given.length &&
      compareGiven(b.given, other.given) === 'short',
  );
}

/** `half` where one is a part of the other, hyphenated one. */
function compareSurnames(a: string, b: string): 'equal' | 'half' | 'spelling' | 'none' {
  if (a === b) return 'equal';
  const [partsA, partsB] = [a.split('-'), b.split('-')];
  if (partsA.length !== partsB.length && (partsA.includes(b) || partsB.includes(a))) return 'half';
  if (partsA.join('') === partsB.join('')) return 'spelling';
  return spellingsAgree(a, b) || !areComparable(a, b) ? 'spelling' : 'none';
}

/**
 * `short` where nothing contradicts: equal, initials, middle names left out, or the first of them
 * ("Bernard Shaw"); `absent` where one has no given name at all.
 */
function compareGiven(a: readonly string[], b: readonly string[]): 'short' | 'spelling' | 'absent' | 'none' {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 'short' : 'absent';
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  let start = 0;
  if (fits(shorter[0]!, longer[0]!) === 'none') {
    const isSpelled = shorter[0]!.length > 1 && shorter.length < longer.length;
    start = isSpelled ? longer.indexOf(shorter[0]!, 1) : -1;
    if (start < 0) return 'none';
  }
  const fitted = shorter
    .slice(0, longer.length - start)
    .map((word, index) => fits(word, longer[start + index]!));
  if (fitted.includes('none')) return 'none';
  return fitted.includes('spelling') ? 'spelling' : 'short';
}

/** Edits per letter of given names beside surnames that agree: Gregory and Grigori, Maihail and Mikhail. */
const mostAmissInGiven = 0.3;
const fewestLettersInGiven = 5;

function fits(a: string, b: string): 'equal' | 'spelling' | 'none' {
  if (a === b) return 'equal';
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'equal' : 'none';
  const [romanA, romanB] = [romanized(a), romanized(b)];
  const isOneName = englishNames.givenNames.some((forms) => forms.includes(romanA) && forms.includes(romanB));
  const mayBe = isOneName || spellingsAgree(a, b, mostAmissInGiven, fewestLettersInGiven);
  return mayBe || !areComparable(a, b) ? 'spelling' : 'none';
}

/**
 * Whether `a` may be `b` without its last name: "Gabriel García" for "Gabriel García Márquez", "Mao" for
 * "Mao Zedong", "Vladimir Ilyich". Rulers' numbers name them fully.
 */
function couldBeShortened(a: ParsedName, b: ParsedName): boolean {
  const words = [...a.given, a.surname];
  const isBeginning = words.length <= b.given.length && words.every((word, index) => word === b.given[index]);
  return isBeginning && a.byname === undefined && words.at(-1)!.length > 1;
}
