/**
 * Finds the entries of a list of references, by the surname and the year that citations give:
 *
 *   Krassó, Nicolas, 1967, “Trotsky’s Marxism”, New Left Review, I/44 (July-August)
 *   Deutscher, Isaac (1949). Stalin: A Political Biography. Oxford.
 */
import type { AttributedName, AttributedWork, Source, Span } from '../model/index.ts';
import { fold } from '../text/index.ts';
import { findStatedDates } from './read-dates.ts';

export interface Reference {
  readonly name: AttributedName;
  readonly work: AttributedWork;
}

/** An entry is a paragraph, and a short one. */
const longestEntry = 600;

const entry =
  /^(?<last>\p{Lu}[\p{L}\p{M}'’-]{1,30}(?:\s\p{Lu}[\p{L}\p{M}'’-]{1,30})?),\s(?<first>\p{Lu}[\p{L}\p{M}.'’-]{0,30}(?:\s[\p{L}\p{M}.'’-]{1,30}){0,4})(?:\s\((?:eds?|trans)\.?\))?[,.]?\s\(?(?<year>\d{4})[a-z]?\)?[,.:]?\s/u;
const marked = /^(?:“([^”]{3,250})”|"([^"]{3,250})"|‘([^‘]{3,250}?)’(?!\p{L})|«([^»]{3,250})»)/u;
const plain = /^[^,.(“"‘«\n]{3,250}/u;

/** Of two entries of one surname and year the first, which a citation without a letter cannot tell apart. */
export function findReferences({ text, blocks }: Pick<Source, 'text' | 'blocks'>): Map<string, Reference> {
  const found = new Map<string, Reference>();
  for (const block of blocks) {
    if (block.type === 'heading' || block.to - block.from > longestEntry) continue;
    const reference = referenceAt(text, block);
    if (reference !== undefined && !found.has(reference.key)) found.set(reference.key, reference);
  }
  return found;
}

/** The entry that a span of at most a few hundred code units is, with its key: surname and year. */
export function referenceAt(text: string, { from, to }: Span): (Reference & { key: string }) | undefined {
  const wording = text.slice(from, Math.min(to, from + longestEntry));
  const match = entry.exec(wording);
  if (match === null) return undefined;
  const { last, first, year } = match.groups!;
  const work = workAt(text, from + match[0].length, to);
  if (work === undefined) return undefined;
  const [date] = findStatedDates(text, { from, to: from + match[0].length });
  const written = wording.slice(0, last!.length + 2 + first!.length);
  return {
    key: `${fold(last!.split(/\s/u).at(-1)!)} ${year}`,
    name: { name: written, span: { from, to: from + written.length } },
    work: { ...work, ...(date && { date }) },
  };
}

function workAt(text: string, from: number, to: number): AttributedWork | undefined {
  const rest = text.slice(from, to);
  const title = marked.exec(rest);
  if (title !== null) {
    const wording = title.slice(1).find((group) => group !== undefined)!;
    const start = from + 1;
    return { title: wording.replace(/\s+/gu, ' '), span: { from: start, to: start + wording.length } };
  }
  const wording = plain.exec(rest)?.[0].trimEnd();
  if (wording === undefined || wording.length < 3) return undefined;
  return { title: wording.replace(/\s+/gu, ' '), span: { from, to: from + wording.length } };
}
