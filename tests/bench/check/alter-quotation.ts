/**
 * Quotations with one thing done to each, so that what a checker says of them can be held against it.
 * What is done to the words is one function a kind; who is said to have said them is another matter,
 * and wrong only where the kind says so.
 */
import { wordingOf } from '../../../src/analyse/alter-words.ts';
import type { Random } from '../../../src/analyse/index.ts';
import { type DrawnPassage, drawPassage, type Lengths, sharesWords } from './draw-passage.ts';
import { inventWording } from './invent-wording.ts';
import type { Library, LibraryText } from './library.ts';
import { type Alter, usualLengths, type WordingChange, wordingChanges } from './wording-changes.ts';

export const deeds = [
  'verbatim',
  'typography',
  'word',
  'number',
  'negation',
  'marked cut',
  'unmarked cut',
  'splice',
  'reorder',
  'wrong author',
  'wrong year',
  'invention',
] as const;

/** What was done to a quotation. */
export type Deed = (typeof deeds)[number];

/** What can be done to a short quotation. */
export const shortDeeds: readonly Deed[] = deeds.filter(
  (deed) => !['marked cut', 'unmarked cut', 'splice', 'reorder'].includes(deed),
);

export type Extent = 'usual' | 'short';

export interface AlteredQuotation {
  readonly deed: Deed;
  /** Without marks around it, and without the mark that ends its last sentence. */
  readonly wording: string;
  /** The mark that ends its last sentence, where that is not a full stop. */
  readonly end: string;
  /** Where it was taken from; absent for an invention. */
  readonly from?: LibraryText;
  /** To whom, and to which year, it is to be given. */
  readonly name: string;
  readonly year: number;
  /** For people: what exactly was done. */
  readonly detail: string;
}

/** What fits a headline. */
const short: Lengths = { least: 6, most: 12 };
const mostAttempts = 3_000;

/** Short ones have six to twelve words, and are neither cut nor spliced nor put in another order. */
export function alterQuotation(
  deed: Deed,
  library: Library,
  random: Random,
  extent: Extent = 'usual',
): AlteredQuotation {
  if (deed === 'invention') return invent(library, random, extent);
  const change = isWordingChange(deed) ? wordingChanges[deed] : { lengths: usualLengths, alter: asIs };
  const { alter } = change;
  const lengths = extent === 'short' ? short : change.lengths;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const passage = drawPassage(library, lengths, random);
    const altered = alter(passage, library, random);
    if (altered === undefined) continue;
    const { from, end } = passage;
    const given = { name: from.author, year: from.year };
    return {
      deed,
      wording: wordingOf(altered.words),
      end,
      from,
      detail: altered.detail,
      ...given,
      ...(deed === 'wrong author' && { name: otherAuthor(library, from.author, random) }),
      ...(deed === 'wrong year' && { year: otherYear(from.year, random) }),
    };
  }
  throw new Error(`Cannot find a passage for “${deed}”`);
}

function isWordingChange(deed: Deed): deed is WordingChange {
  return Object.hasOwn(wordingChanges, deed);
}

function asIs({ words }: DrawnPassage): ReturnType<Alter> {
  return { words, detail: '' };
}

/** One whose last name is another. */
function otherAuthor({ authors }: Library, author: string, random: Random): string {
  const lastName = (name: string): string => name.split(' ').at(-1)!;
  return random.pick(authors.filter((other) => lastName(other) !== lastName(author)));
}

/** Up to thirty years off, never by less than two: an address of December is printed the year after. */
function otherYear(year: number, random: Random): number {
  const off = 2 + random.below(29);
  return year + (random.next() < 0.5 && year + off < 2020 ? off : -off);
}

/** Words of no text, or of a text that is not in the library. */
function invent(library: Library, random: Random, extent: Extent): AlteredQuotation {
  const { author: name, year } = random.pick(library.texts);
  const lengths = extent === 'short' ? short : { least: 15, most: 32 };
  for (;;) {
    const isMadeUp = random.next() < 0.5;
    const wording = inventWording(library, { isMadeUp, lengths }, random);
    if (wording === undefined || sharesWords(library, wording, extent === 'short' ? 4 : 6)) continue;
    return {
      deed: 'invention',
      wording,
      end: '',
      name,
      year,
      detail: isMadeUp ? 'made up' : 'from elsewhere',
    };
  }
}
