/** Variorum as a library: read sources, find what they share, compare, check quotations, build what the pages show. */
export { type CheckRequest, checkQuote, checkSources, type QuoteRequest } from './check-sources.ts';
export {
  compareSources,
  defaultComparisonOptions,
  defaultScanOptions,
  type Progress,
  type ScannedTexts,
  type ScanRequest,
  scanSources,
  scanTexts,
  tokenizeSources,
} from './compare.ts';
export { editCorpus } from './edit-corpus.ts';
export type {
  AttributedQuotation,
  Attribution,
  Block,
  Budget,
  ChangeSegment,
  CheckResult,
  CheckRule,
  Coarseness,
  Comparison,
  ComparisonOptions,
  Corpus,
  DeclaredPerson,
  DeclaredQuotation,
  Diagnostic,
  DifferenceKind,
  Dossier,
  EqualSegment,
  Family,
  Finding,
  Locus,
  Parallel,
  Passage,
  QuotationCheck,
  QuotesResult,
  RuleSeverities,
  ScanOptions,
  ScanResult,
  Segment,
  Severity,
  Source,
  SourceSummary,
  Span,
  Verdict,
} from './model/index.ts';
export {
  createBudget,
  engineVersion,
  limits,
  ruleDescriptions,
  SourceError,
  UsageError,
  usualSeverities,
} from './model/index.ts';
export { gatherQuotes } from './quote-sources.ts';
export { readCorpus, readManifest, readSource, type SourceFile } from './read/index.ts';
export { type CheckQuotationsOptions, remarkCheckQuotations } from './remark-check-quotations.ts';
export { type Release, type ReleaseFile, releaseFiles } from './store/index.ts';
