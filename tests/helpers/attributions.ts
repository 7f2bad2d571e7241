import { attributeQuotations } from '../../src/attribute/index.ts';
import type { AttributedQuotation, Source } from '../../src/model/index.ts';
import { readSource } from '../../src/read/index.ts';
import { findQuotations } from '../../src/text/index.ts';

/** A text as it is read from a file of this name, front matter included. */
export function readAs(file: string, text: string): Promise<Source> {
  return readSource({ file, bytes: new TextEncoder().encode(text), sha256: '' });
}

export function quotationsOf(source: Source): AttributedQuotation[] {
  return attributeQuotations(source, findQuotations(source.text, source.blocks));
}

/** What is said of a quotation: "name | work (date) | date | locus | to addressee", parts that are absent left out; "nobody". */
export function saying({ attribution }: Pick<AttributedQuotation, 'attribution'>): string {
  if (attribution === undefined) return 'nobody';
  const { name, work, date, locus, addressee } = attribution;
  const title = work && `${work.title}${work.date ? ` (${work.date.label})` : ''}`;
  const parts = [name?.name, title, date?.label, locus?.label, addressee && `to ${addressee.name}`];
  return parts.filter((part) => part !== undefined).join(' | ');
}

/** The sayings of all quotations of a text in marks or blocks, outer first. */
export async function sayings(text: string, file = 'a.txt'): Promise<string[]> {
  const source = await readAs(file, text);
  return quotationsOf(source)
    .filter(({ type }) => type !== 'document')
    .map(saying);
}
