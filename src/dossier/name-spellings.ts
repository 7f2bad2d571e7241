/**
 * Names that are spelled in several ways across a corpus and may be one person's: suggested, never asserted.
 *
 *   Anatoli Lunacharsky   3 places
 *   Anatole Lunarcharsky  1 place
 *
 * Names that attributions give, and those in the running text, are collected; of those that have a part in
 * common or begin alike, each two are compared. Running text has names of all sorts: one of two must be known
 * for a person's by a given name, a title, or because words are given to somebody of that name; towns, peoples
 * and given names alone are left out. A person whom an editor declared under all these spellings is no question
 * any more.
 */
import { compareNames, judgeName } from '../attribute/index.ts';
import type { AttributedName, CorpusConflict, DeclaredPerson, Passage, Span } from '../model/index.ts';
import { fold, placeOf } from '../text/index.ts';
import type { QuotingText } from './find-occurrences.ts';
import { personNames, smallWords } from './person-names.ts';

type Place = Passage & { readonly said: Span };

/** The spellings in the order of their first places, those of one name together. */
export function findNameSpellings(
  texts: readonly QuotingText[],
  people: readonly DeclaredPerson[],
): CorpusConflict[] {
  const { placesOf, attributed } = placesOfNames(texts);
  const groups = alikeNames(possiblePersons([...placesOf.keys()], attributed), people);
  return groups.map((group): CorpusConflict => {
    const statements = withoutTitles(group, people).map((names) => ({
      label: names[0]!,
      places: names.flatMap((name) => placesOf.get(name)!),
    }));
    const [most] = [...statements].sort((p, q) => q.places.length - p.places.length);
    return { type: 'name-spelling', subject: most!.label, statements };
  });
}

/** Names that are spelled alike but for a title are one statement, under the first of them. */
function withoutTitles(names: readonly string[], people: readonly DeclaredPerson[]): string[][] {
  const statements: string[][] = [];
  const byEnd = new Map<string, string[][]>();
  for (const name of names) {
    const end = partsOf(name).slice(-2).join(' ');
    const others = byEnd.get(end) ?? [];
    byEnd.set(end, others);
    const same = others.find(([first]) => compareNames(first!, name, people) === 'same');
    if (same !== undefined) {
      same.push(name);
      continue;
    }
    const statement = [name];
    statements.push(statement);
    if (others.length < nearNames) others.push(statement);
  }
  return statements;
}

interface FoundNames {
  /** Every name with its places, in the order of the corpus. */
  readonly placesOf: ReadonlyMap<string, Place[]>;
  /** Those to whom words are given, or said. */
  readonly attributed: ReadonlySet<string>;
}

/** Each stretch of text counts once. */
function placesOfNames(texts: readonly QuotingText[]): FoundNames {
  const small = smallWords(texts.map(({ source }) => source));
  const placesOf = new Map<string, Place[]>();
  const attributed = new Set<string>();
  for (const { source, quotations } of texts) {
    const found = new Map<number, string>();
    for (const { from, name } of personNames(source, small)) found.set(from, name);
    for (const { attribution } of quotations) {
      for (const name of [attribution?.name, attribution?.addressee]) {
        if (!isStated(name)) continue;
        const wording = source.text.slice(name.span.from, name.span.to);
        found.set(name.span.from, wording);
        attributed.add(inOneLine(wording));
      }
    }
    for (const [from, name] of [...found].sort(([p], [q]) => p - q)) {
      const said = { from, to: from + name.length };
      const label = inOneLine(name);
      const place = { source: source.id, place: placeOf(source, said), ...said, said };
      const places = placesOf.get(label);
      if (places === undefined) placesOf.set(label, [place]);
      else places.push(place);
    }
  }
  return { placesOf, attributed };
}

function inOneLine(name: string): string {
  return name.replace(/\s+/gu, ' ');
}

interface PossiblePerson {
  readonly name: string;
  /** Whether anything but its capitals says that it is a person's. */
  readonly isKnown: boolean;
}

/** The names that may be people's, in their order: a surname alone where it is that of somebody known. */
function possiblePersons(names: readonly string[], attributed: ReadonlySet<string>): PossiblePerson[] {
  const judged = names.map((name) => ({ name, judgement: judgeName(name) }));
  const surnames = new Set(
    judged.flatMap(({ name, judgement }) => (judgement === 'sure' ? [lastPart(name)] : [])),
  );
  return judged.flatMap(({ name, judgement }): PossiblePerson[] => {
    if (judgement === 'none') return [];
    const isNamed = attributed.has(name) && name.includes(' ');
    return [{ name, isKnown: judgement === 'sure' || isNamed || surnames.has(lastPart(name)) }];
  });
}

function lastPart(name: string): string {
  return partsOf(name).at(-1)!;
}

function partsOf(name: string): string[] {
  return fold(name).split(/[\s.]+/u);
}

function isStated(name: AttributedName | undefined): name is AttributedName & { readonly span: Span } {
  return name?.span !== undefined && name.pronoun === undefined;
}

/** Names beside each other in a list of like ones that are compared: real lists are seldom longer. */
const nearNames = 12;
/**
 * Comparisons in all, about two seconds' worth: 233 addresses of American presidents take hundreds, a megabyte of
 * nothing but names would take millions.
 */
const mostComparisons = 30_000;

/** Groups of two names or more that are similar, directly or through others; in the order of the names. */
function alikeNames(persons: readonly PossiblePerson[], people: readonly DeclaredPerson[]): string[][] {
  const names = persons.map(({ name }) => name);
  const known = new Set(persons.flatMap(({ name, isKnown }) => (isKnown ? [name] : [])));
  const parent = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) {
      root = next;
    }
    if (root !== name) parent.set(name, root);
    return root;
  };
  const joined = new Set<string>();
  const compared = new Set<string>();
  for (const list of comparableNames(names)) {
    for (const [at, name] of list.entries()) {
      for (const other of list.slice(at + 1, at + 1 + nearNames)) {
        if (!known.has(name) && !known.has(other)) continue;
        const pair = `${name}\n${other}`;
        if (compared.has(pair) || compared.size >= mostComparisons || !mayBeSpellings(name, other)) continue;
        compared.add(pair);
        if (compareNames(name, other, people) !== 'similar') continue;
        joined.add(name).add(other);
        const [first, second] = [rootOf(name), rootOf(other)];
        if (first !== second) parent.set(second, first);
      }
    }
  }
  const groups = new Map<string, string[]>();
  for (const name of names) {
    if (!joined.has(name)) continue;
    const group = groups.get(rootOf(name));
    if (group === undefined) groups.set(rootOf(name), [name]);
    else group.push(name);
  }
  return [...groups.values()];
}

/**
 * Whether two names may be spellings at all: not "Mary" and "Mary Magdalene", which says more, nor "Bolshevik"
 * and "Bolsheviks", "Alaska Indians" and "Alaskan Indians", which have forms of one word.
 */
function mayBeSpellings(a: string, b: string): boolean {
  if (a.startsWith(`${b} `) || b.startsWith(`${a} `)) return false;
  const [partsA, partsB] = [a.split(' '), b.split(' ')];
  if ((partsA.length === 1) !== (partsB.length === 1)) return false;
  return partsA.length !== partsB.length || !partsA.some((part, index) => areForms(part, partsB[index]!));
}

function areForms(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && formEndings.has(long.slice(short.length));
}

/** What makes another word of a name, not another spelling: plurals and adjectives. */
const formEndings: ReadonlySet<string> = new Set(['s', 'n', 'an', 'ian', 'ic', 'ish', 'ese']);

/**
 * Lists of names that may be spellings of each other, near ones beside each other: those with the same last
 * part, with the same first part, and all by the beginnings of both.
 */
function comparableNames(names: readonly string[]): string[][] {
  const lists = new Map<string, string[]>();
  const add = (key: string, name: string): void => {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [name]);
    else list.push(name);
  };
  for (const name of [...names].sort()) {
    const parts = partsOf(name);
    const [first, last] = [parts[0]!, parts.at(-1)!];
    add(`last ${last}`, name);
    if (parts.length > 1) add(`first ${first} ${last.slice(0, 1)}`, name);
    add(`both ${first.slice(0, 2)} ${last.slice(0, 2)}`, name);
  }
  return [...lists.values()].filter((list) => list.length > 1);
}
