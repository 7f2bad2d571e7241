import { attributeQuotations } from '../../src/attribute/index.ts';
import { scanTexts, tokenizeSources } from '../../src/compare.ts';
import type { QuotingText } from '../../src/dossier/index.ts';
import type { Corpus, QuotesResult, Source } from '../../src/model/index.ts';
import { createBudget } from '../../src/model/index.ts';
import { gatherQuotes } from '../../src/quote-sources.ts';
import { readSource } from '../../src/read/index.ts';

/** Sources from texts under the names of their files. */
export function readTexts(texts: Readonly<Record<string, string>>): Promise<Source[]> {
  return Promise.all(
    Object.entries(texts).map(([file, text]) =>
      readSource({ file, bytes: new TextEncoder().encode(text), sha256: file }),
    ),
  );
}

export async function quotingTexts(texts: Readonly<Record<string, string>>): Promise<QuotingText[]> {
  return tokenizeSources(await readTexts(texts)).texts.map(({ source, quotations }) => ({
    source,
    quotations: attributeQuotations(source, quotations),
  }));
}

/** Everything that is said about quotations in some texts. */
export async function quotesOf(
  texts: Readonly<Record<string, string>>,
  declared: Pick<Corpus, 'people' | 'quotations'> = {},
): Promise<QuotesResult> {
  const scanned = scanTexts(
    tokenizeSources(await readTexts(texts)),
    {},
    createBudget(100_000_000),
    () => undefined,
  );
  return gatherQuotes(scanned, declared);
}

/** Front matter of a source by somebody. */
export const by = (author: string, date: string): string =>
  `---\ntitle: ${author} ${date}\nauthors: ${author}\ndate: ${date}\nlanguage: en\n---\n\n`;
