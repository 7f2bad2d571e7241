/**
 * Spellings evened out: with u and v as one letter "vniuersal" and "universal" both become "uniuersal",
 * and two words are the same but for such letters where they become the same.
 *
 * Letters (or groups of them) that count as one form a class, of which the shortest member stands for
 * all; letters that are ignored are in one class with nothing. A word is read from left to right, at
 * each place the longest member that stands there. Being evened out to one form is the same whichever
 * word is named first. No pattern is ever searched: at most `longest` look-ups a letter.
 */
export interface EvenLetters {
  /** What stands for each letter or group of letters; those that stand for themselves are absent. */
  readonly standsFor: ReadonlyMap<string, string>;
  /** The first code units of those in `standsFor`: at most places of a word none begins. */
  readonly initials: ReadonlySet<string>;
  /** Code units of the longest group. */
  readonly longest: number;
}

/**
 * The look-up for groups of letters that count as one: `[["u", "v"], ["ae", "e"], ["-", ""]]`. Groups
 * that share a member are one class.
 */
export function compileLetters(groups: readonly (readonly string[])[]): EvenLetters {
  const classOf = new Map<string, Set<string>>();
  for (const group of groups) {
    const joined = new Set(group);
    for (const member of group) for (const other of classOf.get(member) ?? []) joined.add(other);
    for (const member of joined) classOf.set(member, joined);
  }
  const standsFor = new Map<string, string>();
  for (const [member, all] of classOf) {
    const shortest = [...all].reduce((best, other) => (isBefore(other, best) ? other : best));
    if (member !== shortest) standsFor.set(member, shortest);
  }
  const members = [...standsFor.keys()];
  const longest = members.reduce((most, { length }) => Math.max(most, length), 0);
  return { standsFor, initials: new Set(members.map((member) => member[0]!)), longest };
}

/** Shorter, else earlier in the order of code units. */
function isBefore(one: string, other: string): boolean {
  return one.length < other.length || (one.length === other.length && one < other);
}

/** The wording with every letter that does not stand for itself replaced by what stands for it. */
export function evenOut(wording: string, { standsFor, initials, longest }: EvenLetters): string {
  let evened = '';
  let copied = 0;
  for (let index = 0; index < wording.length; index++) {
    if (!initials.has(wording[index]!)) continue;
    let end = Math.min(wording.length, index + longest);
    while (end > index && !standsFor.has(wording.slice(index, end))) end--;
    if (end === index) continue;
    evened += wording.slice(copied, index) + standsFor.get(wording.slice(index, end))!;
    copied = end;
    index = end - 1;
  }
  return copied === 0 ? wording : evened + wording.slice(copied);
}
