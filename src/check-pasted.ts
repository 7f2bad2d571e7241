/**
 * A quotation that somebody pasted, checked against the pages of a corpus on which it may stand: the
 * verdict, the quotation beside each passage found, and all of it at its places in the whole texts.
 */
import { layOutRows } from './align/index.ts';
import { checkQuote } from './check-sources.ts';
import { countKinds } from './classify/index.ts';
import {
  type Attribution,
  type AuditedOmission,
  type Corpus,
  createBudget,
  type FoundPassage,
  limits,
  type Passage,
  type QuotationCheck,
  type Segment,
  type Source,
  type Span,
  UsageError,
} from './model/index.ts';
import type { CutSource } from './search/index.ts';
import type { AlignedPart, QuotedPassage } from './store/index.ts';
import { contextOf, countWords, findSentences } from './text/index.ts';

export interface PastedQuotation {
  readonly wording: string;
  /** Who is said to have said it, in which work, in which year. */
  readonly name?: string;
  readonly work?: string;
  readonly year?: string;
}

export interface CheckedQuotation {
  readonly check: QuotationCheck;
  /** The quotation (`a`), or its piece, beside each passage found. */
  readonly parts: readonly AlignedPart[];
  /** What each omission left out; absent where nothing was found that it stands for. */
  readonly left: readonly (QuotedPassage | undefined)[];
  readonly nearest?: QuotedPassage;
}

export interface PastedCheck {
  readonly checks: readonly CheckedQuotation[];
  readonly exact: boolean;
}

/** Fewer words are a name or a catchword; who pastes four words wants to know of them all the same. */
const fewestWords = 3;

/** @throws UsageError `request.too-large` */
export function refuseLong(wording: string): void {
  const words = countWords(wording);
  if (words <= limits.pastedWords) return;
  throw new UsageError('request.too-large', `The quotation has ${words} words`, {
    advice: `check at most ${limits.pastedWords} here; \`variorum check\` takes whole texts`,
    limit: limits.pastedWords,
    actual: words,
  });
}

/** Checks a wording against sources that were cut down to where it may stand, by the rules of their corpus. */
export function checkPasted(
  pasted: PastedQuotation,
  cut: readonly CutSource[],
  { people, rules }: Pick<Corpus, 'people' | 'rules'> = {},
): PastedCheck {
  const attribution = attributionOf(pasted);
  const result = checkQuote(
    pasted.wording,
    cut.map(({ source }) => source),
    {
      minimumWords: fewestWords,
      attributed: new Map(cut.map(({ source, quotations }) => [source.id, quotations])),
      ...(attribution && { attribution }),
      ...(people && { people }),
      ...(rules && { rules }),
    },
    createBudget(limits.stepsPerRequest),
  );
  const pages = new Map(cut.map((each) => [each.source.id, each]));
  return {
    checks: result.checks.map((check) => checkedQuotation(check, pages)),
    exact: result.exact,
  };
}

/** A year by itself is when it was said; beside a work, when that was published. */
function attributionOf({ name, work, year }: PastedQuotation): Attribution | undefined {
  if (name === undefined && work === undefined && year === undefined) return undefined;
  const date = year === undefined ? undefined : { label: year, year: Number(year) };
  return {
    origin: 'corpus',
    ...(name === undefined ? {} : { name: { name } }),
    ...(work === undefined ? {} : { work: { title: work, ...(date && { date }) } }),
    ...(work === undefined && date !== undefined ? { date } : {}),
  };
}

function checkedQuotation(check: QuotationCheck, pages: ReadonlyMap<string, CutSource>): CheckedQuotation {
  const distances = distancesOf(check, pages);
  const parts = check.found.flatMap((found) => {
    const page = pages.get(found.source);
    return page === undefined ? [] : [partOf(check, found, page)];
  });
  const quoted = (passage: Passage | undefined): QuotedPassage | undefined => {
    const page = passage && pages.get(passage.source);
    return passage && page && quotedPassage(passage, page);
  };
  const nearest = quoted(check.nearest);
  return {
    check: {
      ...check,
      findings: check.findings.map((finding) => ({
        ...finding,
        message: withDistances(finding.message, check, distances),
      })),
      found: check.found.map((found) => wholeFound(found, pages.get(found.source))),
      also: check.also.map((passage) => wholePassage(passage, pages.get(passage.source))),
      omissions: check.omissions.map((omission) => wholeOmission(omission, pages)),
      ...(distances && { distances }),
      ...(check.nearest && { nearest: wholePassage(check.nearest, pages.get(check.nearest.source)) }),
    },
    parts,
    left: check.omissions.map(({ left }) => quoted(left)),
    ...(nearest && { nearest }),
  };
}

/** Words between the pieces of a splice, those of pages that were left out among them. */
function distancesOf(
  { found, distances }: QuotationCheck,
  pages: ReadonlyMap<string, CutSource>,
): readonly number[] | undefined {
  return distances?.map((distance, index) => {
    const [one, other] = [found[index]!, found[index + 1]!];
    const [before, after] = one.from <= other.from ? [one, other] : [other, one];
    const page = pages.get(before.source);
    if (page === undefined || before.source !== after.source) return distance;
    return Math.max(distance, page.wordsBefore(after.from) - page.wordsBefore(before.to));
  });
}

function withDistances(
  message: string,
  check: QuotationCheck,
  distances: readonly number[] | undefined,
): string {
  return (check.distances ?? []).reduce(
    (text, before, index) =>
      text.replace(`stand ${before} words apart`, `stand ${distances?.[index] ?? before} words apart`),
    message,
  );
}

function partOf(check: QuotationCheck, found: FoundPassage, page: CutSource): AlignedPart {
  const b = quotedPassage(found, page);
  const shift = b.from - found.from;
  const segments = found.segments.map((segment): Segment => ({ ...segment, b: moved(segment.b, shift) }));
  const [from, to] = [segments[0]?.a.from ?? check.from, segments.at(-1)?.a.to ?? check.from];
  const text = check.quotation.slice(from - check.from, to - check.from);
  const a: QuotedPassage = { source: check.source, place: '', from, to, text, before: '', after: '' };
  const kinds = countKinds(segments);
  return {
    a,
    b,
    rows: layOutRows(
      segments,
      sentencesOf(check.quotation, { from, to }, check.from),
      sentencesOf(page.source.text, found, 0).map((span) => moved(span, shift)),
    ),
    statistics: {
      wordsA: countWords(text),
      wordsB: countWords(b.text),
      wordsShared: segments.reduce(
        (sum, segment) =>
          sum +
          (segment.type === 'equal' ? countWords(text.slice(segment.a.from - from, segment.a.to - from)) : 0),
        0,
      ),
      differences: segments.filter(({ type }) => type === 'change').length,
      kinds,
    },
    exact: true,
  };
}

/** Sentences of a stretch of a text that begins at `start`. */
function sentencesOf(text: string, { from, to }: Span, start: number): Span[] {
  return findSentences(text, { from: from - start, to: to - start }).map((span) => moved(span, start));
}

function quotedPassage(passage: Passage, page: CutSource): QuotedPassage {
  const { source }: { readonly source: Source } = page;
  const from = page.positionOf(passage.from);
  const text = source.text.slice(passage.from, passage.to);
  return {
    source: source.id,
    place: passage.place,
    from,
    to: from + text.length,
    text,
    ...contextOf(source, passage),
  };
}

function moved({ from, to }: Span, shift: number): Span {
  return { from: from + shift, to: to + shift };
}

function wholePassage<P extends Passage>(passage: P, page: CutSource | undefined): P {
  return page === undefined
    ? passage
    : { ...passage, from: page.positionOf(passage.from), to: page.positionOf(passage.to) };
}

function wholeFound(found: FoundPassage, page: CutSource | undefined): FoundPassage {
  if (page === undefined) return found;
  const shift = page.positionOf(found.from) - found.from;
  return {
    ...wholePassage(found, page),
    segments: found.segments.map((segment) => ({ ...segment, b: moved(segment.b, shift) })),
  };
}

function wholeOmission(omission: AuditedOmission, pages: ReadonlyMap<string, CutSource>): AuditedOmission {
  const { left } = omission;
  return left === undefined ? omission : { ...omission, left: wholePassage(left, pages.get(left.source)) };
}
