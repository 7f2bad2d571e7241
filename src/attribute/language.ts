/**
 * What a language brings to the reading of attributions: which of its words say that somebody speaks,
 * which stand for a person, which lead up to a title. English is `english.ts`; another language is another
 * object of the same shape, entered in `choose-language.ts`. All words are in lower case.
 */

/** The parts words play beside a quotation. A word may play several. */
export const wordRoles = [
  /** "said", "recalled": somebody speaks or writes. */
  'saying',
  /** "suggesting", "adding": the same of the subject of the sentence. */
  'sayingParticiple',
  /** "letter", "speech", "statement": what is said, spoken or written. */
  'sayingNoun',
  /** "book", "autobiography", "article": what has a title, which may follow. */
  'workNoun',
  /** "newspaper", "Guardian", "Review": part of the name of what appears in issues. */
  'periodical',
  /** "told", "reminded", "wrote": the person or "to" that follows is addressed. */
  'addressing',
  /** "reminded", "sent", "persuaded": who is named after it is meant by the pronoun that follows. */
  'control',
  /** "has", "was", "later", "also": may stand between a subject and its verb. */
  'between',
  'preposition',
  /** "and", "but", "whereas": joins clauses of one rank. */
  'coordinator',
  /** "that", "when", "because", "who": opens a clause of lower rank. */
  'subordinator',
  'determiner',
  'he',
  'she',
  'they',
  'i',
  /** "his", "her", "my": stand before what somebody has. */
  'possessive',
  /** "General", "Dr", "Comrade": no part of a name. */
  'personTitle',
  /** "historian", "journalist", "widow", "friend": a noun beside a name, in apposition. */
  'person',
  /** A part of names of bodies and places: "Committee", "Party", "Street". */
  'body',
  /** Begins a sentence with a capital and is no name; months and days. */
  'noName',
  'maleName',
  'femaleName',
  /** "of", "the", "and": small letters inside a title. */
  'inTitle',
  /** "de", "van", "von": small letters inside a name. */
  'inName',
  /** "of": inside the name of a body, "House of Commons". */
  'inBody',
  /** "was", "sent": what a subject does. Verbs that end as `verbEndings` say need not be here. */
  'verb',
  /** "that month", "the next day": may stand before a subject. */
  'time',
] as const;

export type WordRole = (typeof wordRoles)[number];

export interface AttributionLanguage {
  readonly roles: Readonly<Record<WordRole, readonly string[]>>;
  /** Before the name of who says it: "according to". Each phrase is a list of words. */
  readonly accordingTo: readonly (readonly string[])[];
  /** Before a title by the one named before it: "author of". */
  readonly authorOf: readonly (readonly string[])[];
  /** Before a title by whoever is the subject: "entitled", "under the name". */
  readonly named: readonly (readonly string[])[];
  /** Phrases that say, word by word: "came to the conclusion", "went on". */
  readonly sayingPhrases: readonly (readonly string[])[];
  /** Between a name and another name of the same person: "known as", "assumed the name". */
  readonly alias: readonly (readonly string[])[];
  /** Who speaks to whoever it is about: the agent of a passive, the writer of a letter. */
  readonly by: readonly string[];
  readonly to: readonly string[];
  /** Before a title from which words are taken: "in". */
  readonly takenFrom: readonly string[];
  /** Before a place: "in", "near". */
  readonly placedBy: readonly string[];
  /** People without names who are men, and who are women: "boy", "actress". */
  readonly men: readonly string[];
  readonly women: readonly string[];
  /** People without names who are more than one: "historians". */
  readonly many: readonly string[];
  /** Between a name and what whoever bears it does: "Lenin, who said". */
  readonly relative: readonly string[];
  /** Object pronouns, which are nobody's subject. */
  readonly objects: readonly string[];
  /** "I", "me", "my": in a quotation, whoever speaks it. */
  readonly firstPerson: readonly string[];
  readonly verbEndings: readonly string[];
  /** "before", "until": a date after it is not when words were said. */
  readonly otherDate: readonly string[];
  /** Before a year in which words were said: "in 1919", not "of 1917". */
  readonly beforeYear: readonly string[];
  /** Between words and whose they are, or of when: "the words of Marx", "his message of 1862". */
  readonly of: readonly string[];
  /** Before what is spoken of for the first time: "a letter". */
  readonly indefinite: readonly string[];
  /** Part of the name of a newspaper, where it has a capital: "The Observer". */
  readonly definite: readonly string[];
  /** "born", "died": no date of the sentence is. */
  readonly life: readonly string[];
  /** "later", "afterwards": the date before it is another's. */
  readonly afterwards: readonly string[];
  /** What numbers a part of a work: "chapter", "p", "vol". */
  readonly locusWords: readonly string[];
  /** Before what is cited at second hand: "quoted in". */
  readonly quotedIn: readonly string[];
  /** What is written or spoken once and spoken of again: "the letter", "this statement". */
  readonly documents: readonly string[];
  /** Before a citation: "see", "cf". */
  readonly seeAlso: readonly string[];
  /** In a note: the work of the note before. */
  readonly sameWork: readonly string[];
  /** In a note: whoever is named in the note before, with another work. */
  readonly samePerson: readonly string[];
  /** After a name: the work of that name that was cited before. */
  readonly citedBefore: readonly string[];
  /** Before a citation that says something of the matter, and may have none of the words: "see", "cf". */
  readonly compared: readonly string[];
  /** Given names that may be of either sex, or of unknown. */
  readonly givenNames: readonly string[];
  /** What says that a citation speaks of an edition and not of a person: "edition", "ed". */
  readonly editionWords: readonly string[];
}

/** The bit that stands for each role in a word's roles. */
export const role = Object.fromEntries(wordRoles.map((name, index) => [name, 1 << index])) as Readonly<
  Record<WordRole, number>
>;

/** All words of a language with the bits of their roles. */
export function rolesByWord({ roles, givenNames }: AttributionLanguage): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const name of wordRoles) {
    for (const word of roles[name]) found.set(word, (found.get(word) ?? 0) | role[name]);
  }
  for (const name of givenNames) {
    if (!found.has(name)) found.set(name, role.maleName | role.femaleName);
  }
  return found;
}
