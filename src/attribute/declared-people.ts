/** The people whom an editor declares, ready to be looked up by any of their names. */
import type { DeclaredPerson } from '../model/index.ts';
import { type ParsedName, parseName } from './parse-name.ts';

/** One of a person's names; `person` is the index in the list. */
export interface DeclaredName extends ParsedName {
  readonly person: number;
}

export interface KnownPeople {
  /** All names of each person. */
  readonly names: readonly (readonly DeclaredName[])[];
  /** By what `nameKey` gives for them; the first person who is declared to be called so. */
  readonly byName: ReadonlyMap<string, number>;
  /** By surname, and by each part of a hyphenated one. */
  readonly bySurname: ReadonlyMap<string, readonly DeclaredName[]>;
}

/** The same list is read once. */
const known = new WeakMap<readonly DeclaredPerson[], KnownPeople>();

export function knownPeople(people: readonly DeclaredPerson[]): KnownPeople {
  const read = known.get(people);
  if (read !== undefined) return read;
  const names = people.map(({ name, also }, person) =>
    [name, ...also].map((spelling) => ({ ...parseName(spelling), person })),
  );
  const byName = new Map<string, number>();
  const bySurname = new Map<string, DeclaredName[]>();
  for (const name of names.flat()) {
    const key = nameKey(name);
    if (!byName.has(key)) byName.set(key, name.person);
    for (const surname of surnameKeys(name)) {
      const others = bySurname.get(surname);
      if (others === undefined) bySurname.set(surname, [name]);
      else others.push(name);
    }
  }
  const made = { names, byName, bySurname };
  known.set(people, made);
  return made;
}

/** Equal for equal names, titles aside. */
export function nameKey({ given, surname, byname }: ParsedName): string {
  return [...given, surname, byname ?? ''].join(' ');
}

/** Declared names whose surname is this one's, or a part of it, or has it as a part. */
export function declaredLike(name: ParsedName, { bySurname }: KnownPeople): DeclaredName[] {
  return [...new Set(surnameKeys(name).flatMap((surname) => bySurname.get(surname) ?? []))];
}

function surnameKeys({ surname }: ParsedName): string[] {
  return surname.includes('-') ? [surname, ...surname.split('-')] : [surname];
}
