import type { Attribution, AttributionOrigin } from '../model/index.ts';

/** Who, in which work, where in it, when, to whom; as far as it is said: "Lenin, Testament (1922), p. 5, 4th January, 1923". */
export function describeAttribution({ name, work, locus, date, addressee }: Attribution): string {
  const parts = [
    name?.name,
    work && `${work.title}${work.date ? ` (${work.date.label})` : ''}`,
    locus?.label,
    // A letter or a speech is of the day on which it was said.
    date?.label === work?.date?.label ? undefined : date?.label,
    addressee && `to ${addressee.name}`,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

/** The same as what is claimed: "given to Lenin, Testament (1922)", "dated 1863"; empty where nothing is said. */
export function describeClaim(attribution: Attribution): string {
  // "Given to Lenin, to the Committee" would name two to whom it is given.
  const { addressee: _, ...claimed } = attribution;
  const { name, work, date } = claimed;
  const said = describeAttribution(claimed);
  if (name !== undefined && name.name !== '') return `given to ${said}`;
  if (work !== undefined) return `said to be from ${said}`;
  return date === undefined ? said : `dated ${said}`;
}

/** How it is known, before the words that say so. */
export const originWords: Readonly<Record<AttributionOrigin, string>> = {
  introduction: 'introduced by',
  tag: 'named beside it in',
  heading: 'under the heading',
  note: 'in the note or reference',
  context: 'from what stands before it:',
  'front-matter': 'the author of the source',
  corpus: 'says the editor of the corpus',
};
