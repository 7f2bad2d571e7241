import type { Random } from '../../../src/analyse/index.ts';
import type { Lengths } from './draw-passage.ts';
import type { Library } from './library.ts';

export interface Invention {
  /** Put together word by word, or taken from a text that is not in the library. */
  readonly isMadeUp: boolean;
  readonly lengths: Lengths;
}

/**
 * A sentence that nobody in the library wrote: put together from pairs of words of one of its texts, each
 * word by what it followed there, or taken from a text that is not in it. Undefined where the draw has
 * marks of quotation or Markdown in it.
 */
export function inventWording(
  library: Library,
  { isMadeUp, lengths: { least, most } }: Invention,
  random: Random,
): string | undefined {
  const count = least + random.below(most - least + 1);
  const words = isMadeUp ? followPairs(library, count, random) : takeElsewhere(library, count, random);
  const wording = words.join(' ').replace(/[,;:.?!-]+$/u, '');
  return words.length < least || /[&"“”‘«»*_[\]<>\\`()|~#\n]|(?<!\p{L})['’]|['’](?!\p{L})/u.test(wording)
    ? undefined
    : wording[0]!.toUpperCase() + wording.slice(1);
}

function followPairs({ texts }: Library, count: number, random: Random): string[] {
  const written = random.pick(texts).source.text.split(/\s+/u);
  const followers = new Map<string, string[]>();
  for (const [at, word] of written.slice(0, -1).entries()) {
    const known = followers.get(word);
    if (known === undefined) followers.set(word, [written[at + 1]!]);
    else known.push(written[at + 1]!);
  }
  const words = [random.pick(written)];
  while (words.length < count) words.push(random.pick(followers.get(words.at(-1)!) ?? written));
  return words;
}

function takeElsewhere({ heldOut }: Library, count: number, random: Random): string[] {
  const written = random.pick(heldOut).split(/\s+/u);
  const at = random.below(Math.max(1, written.length - count));
  return written.slice(at, at + count);
}
