/**
 * The name of a family, made of nothing but its own wording, so that it lasts.
 *
 *   at-one-time-in-his-youth-4m2p0c
 *
 * Readable words first, so that a link says what it leads to; then six digits of the whole wording,
 * always: without them two families that begin alike would have to be told apart, and a text added
 * tomorrow could change the name of a family it has nothing to do with. The wording is that of the
 * passage which speaks for most: the beginning that most passages have to the letter, and among
 * those the wording that most have; of equally frequent ones the first in code unit order. So a name
 * does not depend on the order of sources, and one more copy of the same text leaves it as it is.
 *
 * Only where two families have the very same wording (a text that also stands doubled) do both get
 * twelve digits that tell them apart: better a name that ends than one that passes to another family.
 */
import { limits } from '../model/index.ts';
import { findWords, fold } from '../text/index.ts';

/** Words of a family's id: enough to be recognised, few enough to be read in an address. */
const idWords = 6;
/** Base-32 digits: 30 bits, so that among 400 families that begin alike two coincide once in 10,000 corpora. */
const shortDigits = 6;
/** Digits that stand alone, where no words are readable, or that settle a coincidence: 60 bits. */
const longDigits = 12;
/** Room for both, and for the hyphen. */
const longestWords = limits.idLength - longDigits - 1;
/** Code units in which the first six words of nearly all texts stand. */
const openingUnits = 80;
/** Code units by which beginnings are told apart: about as many words as the id shows. */
const startUnits = 32;

/** An id for a family whose passages have these wordings; `distinction` tells two apart whose wording is the same. */
export function familyId(wordings: readonly string[], distinction?: string): string {
  const text = typicalWording(wordings);
  const slug = (openingOf(text).match(/[a-z0-9]+/g) ?? []).join('-').slice(0, longestWords).replace(/-$/, '');
  const hash = stableHash(`${distinction ?? ''}\n${foldedWords(text)}`);
  const digits = hash.slice(slug === '' || distinction !== undefined ? -longDigits : -shortDigits);
  return `${slug === '' ? 'text' : slug}-${digits}`;
}

/** The most frequent wording among those with the most frequent beginning. */
function typicalWording(wordings: readonly string[]): string {
  const startOf = (wording: string): string => wording.slice(0, startUnits);
  const start = mostFrequent(wordings.map(startOf));
  return mostFrequent(wordings.filter((wording) => startOf(wording) === start));
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let [first, most] = ['', 0];
  for (const [value, count] of counts) {
    if (count > most || (count === most && value < first)) [first, most] = [value, count];
  }
  return first;
}

/** The first words in their folded forms, without apostrophes. */
function openingOf(text: string): string {
  const start = text.slice(0, openingUnits);
  const spans = findWords(start);
  const words: string[] = [];
  for (let at = 0; at < spans.length && words.length < idWords; at += 2) {
    words.push(fold(start.slice(spans.at(at), spans.at(at + 1))).replaceAll("'", ''));
  }
  return words.join(' ');
}

/** All words in their folded forms: a family keeps its name when a comma is corrected. */
function foldedWords(text: string): string {
  return (fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
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
