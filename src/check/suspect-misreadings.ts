/**
 * Words that look misread although nothing stands beside them to compare with.
 *
 *   "Srnirnov"     is no other word; with m for rn it is one that stands here three times
 *   "lie felt"     "lie" is a word, but "that he" and "she felt" stand here, and "lie felt" nowhere else
 *   "Igo6"         letters among digits, which look like those of a year
 *
 * Likeness alone proves nothing: clear and dear, home and Horne are all words. The texts themselves
 * must speak against the word as it stands and for the other: letters that follow each other in no other
 * word, or neighbours that elsewhere have the other word beside them and never this one. A dictionary
 * would know more words, and none of the names; it would also be one more thing to be wrong. Rather
 * silent than wrong: all five words suspected in 1.8 million words of addresses are misread, all five in five
 * articles, and two of four in four states of a novel (the others are old spellings).
 *
 * Cost: for each different word of the checked texts its length times the table of letters; for each
 * word of the library one look.
 */

import type { Span } from '../model/index.ts';
import { hasStrangeLetters, type Knowledge, learnWords } from './known-words.ts';
import type { Library } from './library.ts';
import { createPairIds } from './seed-index.ts';
import { quoted, type Told } from './tell-words.ts';
import { type Meaning, meaningsOf, yearIn } from './word-meanings.ts';

export interface Suspicion {
  readonly text: number;
  readonly told: Told;
}

/** Times that the word must stand for which it was read. */
const leastKnown = 3;
/** Times for a word of few letters, of which there are more that look alike. */
const leastCommon = 20;
const fewLetters = 4;
/** How much oftener the one must stand after the word before than the other. */
const farOftener = 3;
/** Stand for each other before a verb, where the texts are too short to have each of them before each. */
const subjects = 'i he she we they who'.split(' ');

interface Suspect {
  /** Position in the library. */
  readonly at: number;
  readonly text: number;
  readonly meant: string;
  readonly letters: string;
  /** Whether two letters were read for one, or one for two. */
  readonly isJoined: boolean;
  readonly isStrange: boolean;
}

/** In the order of the texts. */
export function suspectMisreadings(library: Library, checked: readonly number[]): Suspicion[] {
  const knowledge = learnWords(library);
  const suspects = checked.flatMap((text) => findSuspects(library, knowledge, text));
  const pairs = countPairs(library, suspects, knowledge);
  return suspects
    .filter((suspect) => isLikely(library, knowledge, suspect, pairs))
    .map((suspect) => tell(library, suspect));
}

function findSuspects(library: Library, knowledge: Knowledge, text: number): Suspect[] {
  const { tokens } = library.texts[text]!;
  const known = new Map<number, readonly Meaning[]>();
  const suspects: Suspect[] = [];
  for (let token = 0; token < tokens.count; token++) {
    const word = tokens.fold[token]!;
    const meanings = known.get(word) ?? meaningsOf(library, knowledge, word);
    known.set(word, meanings);
    for (const meaning of meanings) suspects.push({ at: library.starts[text]! + token, text, ...meaning });
  }
  return suspects;
}

/** How often two words stand side by side. */
type PairCount = (first: number, second: number) => number;

/** The word before and the word after, where nothing but blanks stands between. */
function neighbours(
  { words, zones, texts, starts }: Library,
  { at, text }: Suspect,
): readonly (number | undefined)[] {
  const { source, tokens } = texts[text]!;
  const isJoined = (first: number): boolean => {
    const token = first - starts[text]!;
    if (token < 0 || token + 1 >= tokens.count || zones[first] !== zones[first + 1]) return false;
    return /^\s+$/.test(source.text.slice(tokens.to[token]!, tokens.from[token + 1]!));
  };
  return [isJoined(at - 1) ? words[at - 1] : undefined, isJoined(at) ? words[at + 1] : undefined];
}

function countPairs(library: Library, suspects: readonly Suspect[], { ids }: Knowledge): PairCount {
  const table = createPairIds(suspects.length * (4 + subjects.length));
  const isAsked = new Uint8Array(library.counts.length);
  const ask = (first: number | undefined, second: number | undefined): void => {
    if (first === undefined || second === undefined) return;
    isAsked[first] = 1;
    table.add(first, second);
  };
  for (const suspect of suspects) {
    const [before, after] = neighbours(library, suspect);
    for (const word of [library.words[suspect.at], ids.get(suspect.meant)]) {
      ask(before, word);
      ask(word, after);
    }
    if (subjects.includes(suspect.meant)) for (const subject of subjects) ask(ids.get(subject), after);
  }
  const counts = new Uint32Array(table.size());
  const { words, zones } = library;
  for (let at = 0; at + 1 < words.length; at++) {
    if (isAsked[words[at]!] === 0 || zones[at] !== zones[at + 1]) continue;
    const id = table.idOf(words[at]!, words[at + 1]!);
    if (id >= 0) counts[id]!++;
  }
  return (first, second) => {
    const id = table.idOf(first, second);
    return id < 0 ? 0 : counts[id]!;
  };
}

function isLikely(library: Library, knowledge: Knowledge, suspect: Suspect, pairs: PairCount): boolean {
  const { meant, isJoined, isStrange } = suspect;
  const word = library.words[suspect.at]!;
  const other = knowledge.ids.get(meant);
  if (other === undefined) return yearIn(library.vocabulary.foldSpelling(word)) !== undefined;
  const [before, after] = neighbours(library, suspect);
  const afterBefore = before === undefined ? undefined : pairs(before, other);
  const beforeAfter = after === undefined ? undefined : pairs(other, after);
  const sides = [afterBefore, beforeAfter].filter((count) => count !== undefined);
  const supported = sides.reduce((sum, count) => sum + count, 0);
  const isAlone =
    (before === undefined || pairs(before, word) <= 1) && (after === undefined || pairs(word, after) <= 1);
  if (!isStrange) {
    if (!isJoined || before === undefined || after === undefined || !subjects.includes(meant)) return false;
    const isUsual = afterBefore! >= farOftener * pairs(before, word);
    return (
      isUsual && pairs(word, after) <= 1 && subjectShare(library, knowledge, pairs, after) >= mostlySubjects
    );
  }
  const spelling = library.vocabulary.foldSpelling(word);
  const known = library.counts[other]!;
  const isLong = spelling.length > fewLetters;
  if (isLong && hasStrangeLetters(knowledge, spelling) && !hasStrangeLetters(knowledge, meant)) {
    return isJoined || (known >= leastKnown && supported > 0);
  }
  if (!isAlone || known < (isLong ? leastKnown : leastCommon) || sides.some((count) => count === 0))
    return false;
  const ties = [tieBits(library, pairs, before, other), tieBits(library, pairs, other, after)];
  return Math.max(...ties) >= (isJoined ? leastTieOfJoined : leastTie);
}

/** How much of the time a word stands directly after the subject of a sentence, as verbs do. */
function subjectShare({ counts }: Library, { ids }: Knowledge, pairs: PairCount, word: number): number {
  const after = subjects.reduce((sum, subject) => {
    const id = ids.get(subject);
    return id === undefined ? sum : sum + pairs(id, word);
  }, 0);
  return after / counts[word]!;
}

/** Part of the time: of "felt" half, of "along" a fiftieth. */
const mostlySubjects = 0.25;

/**
 * How much oftener two words stand side by side than they would by chance, in bits; none where they do
 * so less than three times. "savings banks" has 9, "the fires" 1.
 */
function tieBits(
  { counts, words }: Library,
  pairs: PairCount,
  first: number | undefined,
  second: number | undefined,
): number {
  if (first === undefined || second === undefined) return 0;
  const together = pairs(first, second);
  if (together < leastKnown) return 0;
  return Math.log2((together * words.length) / (counts[first]! * counts[second]!));
}

/** Bits by which a neighbour must ask for the other word; two letters are seldom typed for one. */
const leastTie = 6;
const leastTieOfJoined = 3;

function tell(library: Library, { at, text, meant, letters }: Suspect): Suspicion {
  const { source, tokens } = library.texts[text]!;
  const token = at - library.starts[text]!;
  const span: Span = { from: tokens.from[token]!, to: tokens.to[token]! };
  const written = source.text.slice(span.from, span.to);
  const isCapital = /^\p{Lu}/u.test(written);
  const shown = isCapital ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
  return {
    text,
    told: {
      rule: 'misreading',
      span,
      message: `${quoted(written)} looks like ${quoted(shown)} misread (${letters})`,
    },
  };
}
