/**
 * From a scan to who said what: the quotations of all texts with their attributions, the dossiers of what
 * stands in more than one place, and what the corpus says in ways that do not agree.
 */
import { attributeQuotations } from './attribute/index.ts';
import type { ScannedTexts } from './compare.ts';
import { buildDossiers, type ComparePassages, findCorpusConflicts } from './dossier/index.ts';
import { joinedPassages } from './joined-passages.ts';
import {
  type AttributedQuotation,
  type Corpus,
  type DeclaredQuotation,
  engineVersion,
  type Passage,
  type QuotesResult,
  type TokenRange,
} from './model/index.ts';
import type { TokenizedSource } from './parallel/index.ts';
import { firstAtOrAfter } from './text/index.ts';

/** Everything that the scanned texts, and the editors of their corpus, say about quotations. */
export function gatherQuotes(
  scanned: ScannedTexts,
  { people = [], quotations: declared = [] }: Pick<Corpus, 'people' | 'quotations'> = {},
): QuotesResult {
  const { texts, result } = scanned;
  const quoting = texts.map(({ source, quotations }) => ({
    source,
    quotations: attributeQuotations(source, quotations, declaredIn(source.id, declared)),
  }));
  const compare = comparePassages(scanned);
  const joined = joinedPassages(scanned);
  return {
    schema: 'variorum.quotes/1',
    engine: engineVersion,
    sources: result.sources,
    quotations: inOneList(quoting.map(({ quotations }) => quotations)),
    dossiers: buildDossiers(result.families, { texts: quoting, compare, joined, people, declared }),
    conflicts: findCorpusConflicts(quoting, people),
    diagnostics: result.diagnostics,
    exact: result.exact,
  };
}

function declaredIn(source: string, declared: readonly DeclaredQuotation[]): DeclaredQuotation[] {
  return declared.filter((quotation) => quotation.source === source);
}

/** The quotations of all texts; `within` counts in the list of all. */
function inOneList(lists: readonly (readonly AttributedQuotation[])[]): AttributedQuotation[] {
  const all: AttributedQuotation[] = [];
  for (const list of lists) {
    const before = all.length;
    for (const quotation of list) {
      const { within } = quotation;
      all.push(within === undefined ? quotation : { ...quotation, within: before + within });
    }
  }
  return all;
}

/** Aligns any two passages of the scanned texts as the scan aligns parallels. */
function comparePassages({ texts, align }: ScannedTexts): ComparePassages {
  const indexOf = new Map(texts.map(({ source }, index) => [source.id, index]));
  const end = ({ source, from, to }: Passage): { readonly text: number; readonly range: TokenRange } => {
    const text = indexOf.get(source)!;
    return { text, range: tokensIn(texts[text]!, from, to) };
  };
  return (first, second) => {
    const [a, b] = [end(first), end(second)];
    const pair = { textA: a.text, textB: b.text, a: a.range, b: b.range, isMarked: false };
    return align({ pair }).segments;
  };
}

function tokensIn({ tokens }: Pick<TokenizedSource, 'tokens'>, from: number, to: number): TokenRange {
  return { fromToken: firstAtOrAfter(tokens.from, from), toToken: firstAtOrAfter(tokens.from, to) };
}
