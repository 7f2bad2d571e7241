import { limits } from '../model/index.ts';
import { fold } from '../text/index.ts';

/** Words of a family's id: enough to be recognised, few enough to be read in an address. */
const idWords = 6;
const longestWords = limits.idLength - 10;

/**
 * A readable id from the first words of a text ("at-one-time-in-his-youth"), the same whatever else
 * is scanned. Where the words are not Latin, or `distinction` is given, a hash is added.
 */
export function familyId(text: string, distinction?: string): string {
  const words = fold(text).match(/[a-z0-9]+(?:'[a-z]+)?/g) ?? [];
  const slug = words
    .slice(0, idWords)
    .map((word) => word.replace("'", ''))
    .join('-')
    .slice(0, longestWords);
  if (slug.length >= 8 && distinction === undefined) return slug;
  const hash = stableHash(`${distinction ?? ''} ${text}`);
  return slug === '' ? `text-${hash}` : `${slug}-${hash}`;
}

/** Two 32-bit multiplicative hashes side by side, 60 bits of them in base 32: the same in every runtime. */
export function stableHash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 7), 0x85ebca6b);
  }
  const digits = (low >>> 0).toString(32).padStart(7, '0') + (high >>> 0).toString(32).padStart(7, '0');
  return digits.slice(-12);
}
