/** Has altered quotations checked against the library they were taken from, and says which verdicts are right. */
import { createRandom } from '../../../src/analyse/index.ts';
import { checkSources } from '../../../src/check-sources.ts';
import type { CheckRule, QuotationCheck, QuotationVerdict, Source } from '../../../src/model/index.ts';
import { readSource } from '../../../src/read/index.ts';
import { type AlteredQuotation, alterQuotation, type Deed, deeds, type Extent } from './alter-quotation.ts';
import { drawLibrary } from './library.ts';
import { type Introduction, writeArticle } from './write-article.ts';

export interface Judged {
  readonly quotation: AlteredQuotation;
  readonly introduction: Introduction;
  /** Absent where no check covers the quotation. */
  readonly check?: QuotationCheck;
  readonly isRight: boolean;
}

export interface AlteredRun {
  readonly judged: readonly Judged[];
  /** Checks of what is no quotation of the article. */
  readonly beside: readonly QuotationCheck[];
  readonly article: Source;
}

interface Expected {
  readonly verdicts: readonly QuotationVerdict[];
  /** Of which the first finding is one; where none is given, nothing but notes may be found. */
  readonly rules?: readonly CheckRule[];
}

/** What a careful reader with the library beside them would say. */
const expected: Readonly<Record<Deed, Expected>> = {
  verbatim: { verdicts: ['verbatim'] },
  // Whether the shape of an apostrophe is worth a word is for the checker to say.
  typography: { verdicts: ['typography', 'verbatim'] },
  word: { verdicts: ['altered'], rules: ['wording', 'added'] },
  number: { verdicts: ['altered'], rules: ['number'] },
  negation: { verdicts: ['altered'], rules: ['negation'] },
  'marked cut': { verdicts: ['cut'], rules: ['cut-marked', 'cut-telling'] },
  'unmarked cut': { verdicts: ['cut'], rules: ['cut-unmarked', 'cut-telling'] },
  splice: { verdicts: ['spliced'], rules: ['spliced'] },
  reorder: { verdicts: ['altered'], rules: ['reordered'] },
  'wrong author': { verdicts: ['misattributed'], rules: ['misattributed'] },
  'wrong year': { verdicts: ['misdated'], rules: ['misdated'] },
  invention: { verdicts: ['not-found'] },
};

export interface AlteredRequest {
  readonly seed: number;
  readonly quotations: number;
  /** Addresses in the library. */
  readonly addresses: number;
  readonly kinds?: readonly Deed[];
  readonly extent?: Extent;
}

export async function judgeAltered({
  seed,
  quotations,
  addresses,
  kinds = deeds,
  extent = 'usual',
}: AlteredRequest): Promise<AlteredRun> {
  const library = await drawLibrary(addresses, seed);
  const random = createRandom(seed);
  const altered = Array.from({ length: quotations }, (_, index) =>
    alterQuotation(kinds[index % kinds.length]!, library, random, extent),
  );
  const { text, introductions } = writeArticle(altered, random);
  const article = await readArticle(text);
  const sources = [article, ...library.texts.map(({ source }) => source)];
  const { checks } = checkSources(sources, { checked: [article.id] });
  return judge(article, altered, introductions, checks);
}

function readArticle(text: string): Promise<Source> {
  return readSource({ file: 'article.md', bytes: new TextEncoder().encode(text), sha256: '' });
}

function judge(
  article: Source,
  altered: readonly AlteredQuotation[],
  introductions: readonly Introduction[],
  checks: readonly QuotationCheck[],
): AlteredRun {
  const used = new Set<QuotationCheck>();
  let position = 0;
  const judged = altered.map((quotation, index): Judged => {
    const introduction = introductions[index]!;
    const from = article.text.indexOf(quotation.wording, position);
    if (from < 0) throw new Error(`The article lost “${quotation.wording}”`);
    position = from + quotation.wording.length;
    const check = checks.find((one) => one.from < position && from < one.to);
    if (check === undefined) return { quotation, introduction, isRight: false };
    used.add(check);
    return { quotation, introduction, check, isRight: isRight(quotation.deed, check) };
  });
  return { judged, article, beside: checks.filter((check) => !used.has(check)) };
}

function isRight(deed: Deed, { verdict, findings }: QuotationCheck): boolean {
  const { verdicts, rules } = expected[deed];
  if (!verdicts.includes(verdict)) return false;
  const first = findings[0];
  if (rules !== undefined) return first !== undefined && rules.includes(first.rule);
  return deed === 'invention' || findings.every(({ severity }) => severity === 'note');
}
