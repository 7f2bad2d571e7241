export type {
  AlignedRun,
  Alignment,
  ChangeSegment,
  EqualSegment,
  MovedWords,
  Piece,
  Row,
  Segment,
} from './alignment.ts';
export type {
  AttributedName,
  AttributedWork,
  Attribution,
  AttributionOrigin,
  StatedDate,
  StatedLocus,
} from './attribution.ts';
export { type Budget, type Coarseness, createBudget } from './budget.ts';
export {
  type AuditedOmission,
  type CheckResult,
  type CheckRule,
  checkRules,
  type Finding,
  type FoundPassage,
  type QuotationCheck,
  type QuotationVerdict,
  quotationVerdicts,
  type RuleSeverities,
  type Severity,
  type SourceFinding,
  severities,
} from './check.ts';
export { ruleDescriptions } from './check-rules.ts';
export type { CollatedWitness, Collation, TransposedWords, Transposition } from './collation.ts';
export type {
  Corpus,
  DeclaredPerson,
  DeclaredQuotation,
  Locus,
  LocusPassage,
  WithdrawnSource,
} from './corpus.ts';
export { countWhile } from './count-while.ts';
export {
  defaultComparisonOptions,
  defaultScanOptions,
  fewestWordsChecked,
  usualSeverities,
} from './default-options.ts';
export type { Diagnostic, DiagnosticCode } from './diagnostic.ts';
export {
  type DifferenceKind,
  differenceKinds,
  type KindCounts,
  type Verdict,
  verdicts,
} from './difference.ts';
export type {
  AttributionConflict,
  CorpusConflict,
  Dossier,
  EditorsNote,
  Occurrence,
  QuotesResult,
  SayingWording,
  WordingChange,
} from './dossier.ts';
export {
  type EditionReport,
  type EditionSection,
  type EditionTally,
  type MovedPassage,
  type OneSidedPassage,
  type PartMatch,
  type QuotedStretch,
  type RewrittenPassage,
  type SectionBand,
  type SectionMatch,
  type SectionStatus,
  sectionStatuses,
  type WordFates,
} from './edition-report.ts';
export {
  assert,
  type ErrorCode,
  type ErrorPlace,
  OutputError,
  type OutputErrorCode,
  SourceError,
  type SourceErrorCode,
  UsageError,
  type UsageErrorCode,
  VariorumError,
} from './error.ts';
export type {
  Candidate,
  CommonplaceReason,
  ExplainedParallel,
  Explanation,
  HoldingParallel,
  QuotedPassage,
  ReportRule,
  SearchEnd,
  SharedPair,
  SharedRun,
  SharedSeeds,
  Shortfall,
  VerdictReason,
  WeighedAlignment,
  WeighedGap,
  WeighedWord,
  WhyNot,
  WordedChange,
} from './explanation.ts';
export { limits } from './limits.ts';
export {
  commonplaceFrom,
  type Family,
  type FamilyPassage,
  type KnownFamilies,
  type Parallel,
  type Passage,
} from './passage.ts';
export type { AttributedQuotation, Quotation, QuotationType } from './quotation.ts';
export {
  type AlignmentStatistics,
  type Comparison,
  type ComparisonOptions,
  type ComparisonStatistics,
  engineVersion,
  type Move,
  type ScanOptions,
  type ScanResult,
  type SourceSummary,
} from './result.ts';
export type { Block, BlockType, DateInterval, Origin, Source, SourceMetadata } from './source.ts';
export { hull, overlapLength, overlaps, type Span } from './span.ts';
export type { TokenRange, Tokens, Vocabulary } from './tokens.ts';
export { quotationVerdictNames, verdictNames } from './verdict-names.ts';
