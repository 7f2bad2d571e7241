/**
 * What scanning does to a text: letters taken for others, letters lost or doubled, words broken
 * or run together.
 *
 *   the modern church learned  →  tlie modem churcb leamed
 *
 * Errors fall on single characters, independently and evenly. Real scanning errors come in bursts
 * (a crease, a stain), which leave longer stretches clean: these are the harder case.
 */
import { characterClass, classAt } from '../text/index.ts';
import { type Random, samplePositions } from './random.ts';

/** Shapes that are taken for each other, both ways; the groups that every list of OCR errors has. */
const confusedShapes: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['cl', 'd'],
  ['li', 'h'],
  ['vv', 'w'],
  ['e', 'c'],
  ['h', 'b'],
  ['l', '1'],
  ['i', 'l'],
  ['u', 'n'],
  ['o', '0'],
  ['s', 'f'],
  ['a', 'o'],
  ['t', 'f'],
  ['S', '5'],
  ['I', 'l'],
];

const confusions: readonly (readonly [string, string])[] = confusedShapes.flatMap(([one, other]) => [
  [one, other] as const,
  [other, one] as const,
]);

/** Of errors at a letter that has a like shape, how many are confusions; the rest lose, double or part. */
const shareOfConfusions = 0.7;

/** The text with this share of its characters (letters and spaces, at least one) misread. */
export function scanBadly(text: string, share: number, random: Random): string {
  const places = readablePlaces(text);
  const count = Math.max(1, Math.round(share * places.length));
  let scanned = text;
  // From the end, so that an error that changes the length moves no place that is still to come.
  for (const index of samplePositions(random, count, places.length).reverse()) {
    const at = places[index]!;
    const { length, wording } = misreading(scanned, at, random);
    scanned = scanned.slice(0, at) + wording + scanned.slice(at + length);
  }
  return scanned;
}

/** Where a letter or a space stands that is one code unit long. */
function readablePlaces(text: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === ' ' || isPlainLetter(text, at)) places.push(at);
  }
  return places;
}

function isPlainLetter(text: string, at: number): boolean {
  const kind = classAt(text, at);
  const isWord = kind === characterClass.letter || kind === characterClass.alone;
  return isWord && text.codePointAt(at)! <= 0xffff && !/\p{Cs}/u.test(text[at]!);
}

interface Misreading {
  /** Code units that are replaced. */
  readonly length: number;
  readonly wording: string;
}

function misreading(text: string, at: number, random: Random): Misreading {
  const letter = text[at]!;
  if (letter === ' ') return { length: 1, wording: '' };
  const alike = confusions.filter(([shape]) => text.startsWith(shape, at));
  if (alike.length > 0 && random.next() < shareOfConfusions) {
    const [shape, other] = random.pick(alike);
    return { length: shape.length, wording: other };
  }
  return random.pick([
    { length: 1, wording: '' },
    { length: 1, wording: letter + letter },
    { length: 1, wording: `${letter} ` },
  ]);
}
