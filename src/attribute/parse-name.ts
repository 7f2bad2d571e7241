/** A person's name taken apart for comparing: "Sir Arthur C. Clarke", "Krassó, Nicolas", "Martin Luther King Jr.". */
import { fold } from '../text/index.ts';
import { englishNames, type NameWords } from './english-names.ts';

export interface ParsedName {
  /** Given names and initials in order, folded; an initial is one letter. */
  readonly given: readonly string[];
  /** The last word, without particles; hyphenated ones whole. Empty for no name at all. */
  readonly surname: string;
  /** Whether a title says so. */
  readonly gender?: 'his' | 'hers';
  /** What tells people of one name apart: "jr", a ruler's number, "of aragon". */
  readonly byname?: string;
}

/** Units beyond which a string is no name of a person. */
const longestName = 200;

/** The parts of a name; titles, particles, possessive endings and what stands behind the name are dropped. */
export function parseName(name: string, words: NameWords = englishNames): ParsedName {
  const pieces = name.slice(0, longestName).normalize('NFC').replace(possessive, '').split(',');
  const { tokens, byname } = takeByname(inOrder(pieces.map(tokensOf), words), words);
  const { named, gender } = withoutTitles(tokens, words);
  const core = named.filter((token, index) => !isParticle(token, index, words)).map(({ folded }) => folded);
  const kept = core.length > 0 ? core : named.map(({ folded }) => folded);
  return {
    given: kept.slice(0, -1),
    surname: kept.at(-1) ?? '',
    ...(gender === undefined ? {} : { gender }),
    ...(byname === undefined ? {} : { byname }),
  };
}

/** How many people a name names: "Marx and Engels" two. Each by its own words. */
export function namesIn(name: string, words: NameWords = englishNames): string[] {
  const parts = name.slice(0, longestName).split(words.conjunctions);
  return parts.map((part) => part.trim()).filter((part) => /\p{L}/u.test(part));
}

const possessive = /['’]s?(?=\s*$)/u;

interface NameToken {
  readonly written: string;
  readonly folded: string;
}

/** "Mc Kinley" is McKinley, "V.I." is two initials, "J.-P." and "CLR" too; "d'Estaing" loses its particle; "Antonov-Ovseenko" is one word. */
function tokensOf(piece: string): NameToken[] {
  const isMixed = /\p{Ll}/u.test(piece);
  const spelled = isMixed
    ? piece.replace(/(?<!\p{L})\p{Lu}{2,3}(?=\s+\p{Lu})/gu, (run) => [...run].join(' '))
    : piece;
  const parted = spelled
    .replace(/\.(?=-?\p{L})-?/gu, '. ')
    .replace(/(?<!\p{L})(Ma?c)\s+(?=\p{Lu}\p{Ll})/gu, '$1')
    .replace(/(?<![\p{L}])([dl])['’](?=\p{Lu})/giu, '');
  return [...parted.matchAll(/&|'t|[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}'’-]*[\p{L}\p{M}\p{N}])?\.?/gu)].map(
    ([written]) => ({ written, folded: fold(written.replace(/\.$/u, '')) }),
  );
}

/**
 * "King, Martin Luther, Jr." as "Martin Luther King Jr."; what follows a comma and is neither a
 * generation nor a given name is about the person: "Louise Bryant, the journalist".
 */
function inOrder(pieces: readonly NameToken[][], words: NameWords): NameToken[] {
  const [first = [], second = [], ...rest] = pieces;
  const isGeneration = (tokens: readonly NameToken[]): boolean =>
    tokens.length > 0 && tokens.every((token) => generationOf(token, words) !== undefined);
  const generations = [second, ...rest].filter(isGeneration).flat();
  const isInverted =
    second.length > 0 &&
    second.length <= 4 &&
    !isGeneration(second) &&
    isCapital(second[0]!.written) &&
    first.length <= 3 &&
    !(first.length > 1 && isFullName(first, words));
  return [...(isInverted ? [...second, ...first] : first), ...generations];
}

/** Whether the part before a comma is complete: "Robert Daniels, Red October" is no surname. */
function isFullName(tokens: readonly NameToken[], { particles, titles }: NameWords): boolean {
  return !tokens.slice(0, -1).some(({ folded }) => particles.has(folded) || titles.has(folded));
}

function isCapital(written: string): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(written) || !/^\p{Ll}/u.test(written);
}

function takeByname(
  tokens: readonly NameToken[],
  words: NameWords,
): { tokens: readonly NameToken[]; byname?: string } {
  const generation = tokens.length > 1 ? generationOf(tokens.at(-1)!, words) : undefined;
  if (generation !== undefined) {
    // "Pliny the Elder"
    const hasArticle = tokens.length > 2 && words.articles.has(tokens.at(-2)!.written);
    return { tokens: tokens.slice(0, hasArticle ? -2 : -1), byname: generation };
  }
  // "Erasmus of Rotterdam", but "Duke of Wellington".
  const from = tokens.findIndex(({ written }) => words.beforePlaces.has(written));
  const isOfPlace = from > 0 && from < tokens.length - 1 && !isTitle(tokens[from - 1]!, words);
  if (!isOfPlace) return { tokens };
  const place = tokens.slice(from).map(({ folded }) => folded);
  return { tokens: tokens.slice(0, from), byname: place.join(' ') };
}

function isTitle({ folded }: NameToken, { titles, hisTitles, herTitles }: NameWords): boolean {
  return titles.has(folded) || hisTitles.has(folded) || herTitles.has(folded);
}

/** Al Gore and Ben Jonson begin with what is a particle in other names. */
function isParticle(
  { written, folded }: NameToken,
  index: number,
  { particles, givenNames }: NameWords,
): boolean {
  const isGivenName = index === 0 && isCapital(written) && givenNames.some((forms) => forms.includes(folded));
  return particles.has(folded) && !isGivenName;
}

/** Roman numerals of rulers are written in capitals and without a point: "Charles V", but "Charles V.". */
function generationOf({ written, folded }: NameToken, words: NameWords): string | undefined {
  if (/^X{0,2}(?:IX|IV|V?I{0,3})$/u.test(written)) return folded;
  return words.generations.find((spellings) => spellings.includes(folded))?.[0];
}

/** The name itself is never taken for a title: John Major, Stephen King. */
function withoutTitles(
  tokens: readonly NameToken[],
  { titles, hisTitles, herTitles, particles }: NameWords,
): { named: readonly NameToken[]; gender?: 'his' | 'hers' } {
  const hasCapitals = tokens.some(({ written }) => isCapital(written));
  let from = 0;
  let gender: 'his' | 'hers' | undefined;
  for (; from < tokens.length - 1; from++) {
    const { written, folded } = tokens[from]!;
    if (hisTitles.has(folded) && !isInitial(written)) gender = 'his';
    else if (herTitles.has(folded)) gender = 'hers';
    else if (titles.has(folded)) continue;
    else if (!hasCapitals || isCapital(written) || particles.has(folded)) break;
  }
  return { named: tokens.slice(from), ...(gender === undefined ? {} : { gender }) };
}

/** "M. Robespierre" may be Monsieur or Maximilien: an initial is the safer guess. */
function isInitial(written: string): boolean {
  return /^\p{L}\.?$/u.test(written);
}
