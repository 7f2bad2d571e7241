import type { Attribution, AttributionOrigin } from '../model/index.ts';

/** Who, in which work, where in it, when, to whom; as far as it is said: "Lenin, Testament (1922), p. 5, 4th January, 1923". */
export function describeAttribution({ name, work, locus, date, addressee }: Attribution): string {
  const parts = [
    name?.name,
    work && `${work.title}${work.date ? ` (${work.date.label})` : ''}`,
    locus?.label,
    date?.label,
    addressee && `to ${addressee.name}`,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
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
