/**
 * Writes an article full of quotations, as a journalist would: each with an introduction of one of many
 * kinds, marks of one of several styles, and a few words between them that quote nobody.
 *
 *   As Abraham Lincoln put it in his message of 1862, “…”  ·  “…,” said Lincoln  ·  … wrote: > …
 */
import type { Random } from '../../../src/analyse/index.ts';
import type { AlteredQuotation } from './alter-quotation.ts';

export interface Article {
  readonly text: string;
  /** How each quotation is introduced, in their order. */
  readonly introductions: readonly Introduction[];
}

export interface Introduction {
  /** With `{name}`, `{year}` and `{q}` for the quotation. */
  readonly template: string;
  /** The author as written. */
  readonly name: string;
}

/** `{q}` is the quotation with its marks; the mark after it may stand within them. A block is set off by a line. */
const introductions: readonly string[] = [
  'As {name} put it in his message of {year}, {q}.',
  'According to {name}, {q}.',
  'In {year} {name} told Congress: {q}.',
  '{q}, said {name} in {year}.',
  '{q}, {name} told both Houses.',
  '{name}, in the annual message of {year}, wrote: {q}.',
  '{q} ({name}, State of the Union Address, {year}).',
  '{name} once said: {q}.',
  'It was {name} who declared in {year} that {q}.',
  'Few were as plain as {name} in {year}. He said: {q}.',
  'Speaking to Congress in {year}, {name} observed that {q}.',
  '{name} (State of the Union Address, {year}): {q}.',
  'Here is how {name} described the matter to the members of both Houses: {q}.',
  'The words of {name} are worth quoting in full: {q}.',
  '{name} argued in his State of the Union Address ({year}): {q}.',
  '{name} wrote in {year}:{block}',
];

const marks: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['“', '”'],
  ['“', '”'],
  ['"', '"'],
  ['"', '"'],
  ['‘', '’'],
];

/** What stands between two quotations. None of it is anybody's words. */
const fillers: readonly string[] = [
  'The reporters in the gallery were not impressed.',
  'Newspapers on both coasts printed it the next morning.',
  'Nothing came of it before the summer recess.',
  'A generation later hardly anybody remembered the occasion.',
  'The Senate debated for three weeks and went home.',
  'Critics in Boston and Charleston found something to object to.',
  'It rained on the day of the vote.',
  'The clerk read it aloud, slowly, in a flat voice.',
];

export function writeArticle(quotations: readonly AlteredQuotation[], random: Random): Article {
  const chosen = quotations.map(({ name, deed }): Introduction => {
    const needsYear = deed === 'wrong year';
    const template = random.pick(introductions.filter((one) => !needsYear || one.includes('{year}')));
    return { template, name: nameIn(name, random) };
  });
  const paragraphs = quotations.flatMap((quotation, index) => {
    const heading = index % 10 === 0 ? [`## Part ${index / 10 + 1}`] : [];
    return [...heading, introduced(quotation, chosen[index]!, random)];
  });
  return { text: `# Words of presidents\n\n${paragraphs.join('\n\n')}\n`, introductions: chosen };
}

function introduced(
  { wording, end, year }: AlteredQuotation,
  { template, name }: Introduction,
  random: Random,
): string {
  const [open, close] = random.pick(marks);
  const isWithin = random.next() < 0.5;
  const after = /\{q\}([.,]?)/u.exec(template)?.[1] ?? '';
  const mark = end !== '' && end !== '.' ? end : after;
  const isBefore = isWithin || mark !== after;
  const quoted = isBefore ? `${open}${wording}${mark}${close}` : `${open}${wording}${close}${mark}`;
  const paragraph = template
    .replace('{name}', name)
    .replace('{year}', String(year))
    .replace(/\{q\}[.,]?/u, () => quoted)
    .replace('{block}', () => `\n\n> ${wording}${end === '' ? '.' : end}\n\n`);
  return `${paragraph} ${random.pick(fillers)}`.replace(/\n /gu, '\n');
}

/** In full, or without what stands for a second name where nobody else is called so. */
function nameIn(name: string, random: Random): string {
  const shorter = name.replace(/ [A-Z]\. /u, ' ');
  return random.next() < 0.3 && shorter !== 'George Bush' ? shorter : name;
}
