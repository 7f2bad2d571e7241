/**
 * Readings of several copies as TEI P5 by parallel segmentation: what all have stands once, and for each
 * place that varies
 *
 *   <app xml:id="v7" n="7"><lem wit="#w1 #w3">on</lem><rdg wit="#w2 #w5">upon</rdg><rdg wit="#w4"/></app>
 *
 * A reading without words leaves them out. Copies that have not begun or have ended are in a reading of the
 * type `outside`; they leave nothing out.
 */
import type { Reading, ReadingPlace, Readings } from './readings.ts';
import { xmlAttribute, xmlText } from './xml.ts';

/** The witnesses, each with its siglum and, by `names`, its name. */
export function witnessList({ sigla }: Readings, names: readonly string[]): string {
  const entries = sigla.map(
    (siglum, index) =>
      `<witness xml:id="w${index + 1}" n="${xmlAttribute(siglum)}">${xmlText(names[index] ?? siglum)}</witness>`,
  );
  return `<listWit>\n${entries.join('\n')}\n</listWit>`;
}

/** The text of the base with the readings of the others, in a division. */
export function readingsDivision({ places }: Readings): string {
  const pieces = places.map((place) =>
    place.number === undefined ? xmlText(place.base.text) : apparatusEntry(place),
  );
  return `<div type="readings"><p>${pieces.join(' ')}</p></div>\n`;
}

function apparatusEntry({ number, base, others, outside }: ReadingPlace): string {
  const lemma = base.copies.length === 0 ? [] : [reading('lem', base)];
  const readings = others.map((other) => reading('rdg', other));
  const silent = outside.length === 0 ? [] : [`<rdg type="outside" wit="${pointers(outside)}"/>`];
  return `<app xml:id="v${number}" n="${number}">${[...lemma, ...readings, ...silent].join('')}</app>`;
}

function reading(name: 'lem' | 'rdg', { text, copies }: Reading): string {
  const start = `<${name} wit="${pointers(copies)}"`;
  return text === '' ? `${start}/>` : `${start}>${xmlText(text)}</${name}>`;
}

function pointers(copies: readonly number[]): string {
  return copies.map((copy) => `#w${copy + 1}`).join(' ');
}
