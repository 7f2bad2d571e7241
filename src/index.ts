/** Variorum as a library: read sources, find what they share, compare, and build what the pages show. */
export {
  compareSources,
  defaultComparisonOptions,
  defaultScanOptions,
  type Progress,
  type ScanRequest,
  scanSources,
} from './compare.ts';
export { editCorpus } from './edit-corpus.ts';
export type {
  Block,
  Budget,
  ChangeSegment,
  Coarseness,
  Comparison,
  ComparisonOptions,
  Corpus,
  Diagnostic,
  DifferenceKind,
  EqualSegment,
  Family,
  Locus,
  Parallel,
  Passage,
  ScanOptions,
  ScanResult,
  Segment,
  Source,
  SourceSummary,
  Span,
  Verdict,
} from './model/index.ts';
export { createBudget, engineVersion, limits, SourceError, UsageError } from './model/index.ts';
export { readCorpus, readManifest, readSource, type SourceFile } from './read/index.ts';
export { type Release, type ReleaseFile, releaseFiles } from './store/index.ts';
