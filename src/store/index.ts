export type {
  Catalogue,
  CatalogueCounts,
  CatalogueParallel,
  CatalogueSource,
  CatalogueWork,
  EditionPair,
} from './catalogue.ts';
export { releaseSchema } from './catalogue.ts';
export type { AlignedPart, ComparisonPage, ComparisonPart, LocusPage } from './comparison-page.ts';
export { continues, countBegun, joinContinued } from './count-begun.ts';
export type {
  EditionFigures,
  EditionPairPage,
  EditionSectionPage,
  ElsewhereSpan,
  MoveEntry,
  ReleasedEditions,
  SectionEntry,
  SectionPart,
  WorkPage,
} from './edition-pages.ts';
export {
  type EditionStore,
  editionPairPath,
  editionSectionPath,
  type OpenOptions,
  openRelease,
  type Range,
  type ReadReleaseFile,
  releaseStore,
  type SectionAddress,
  workPath,
} from './edition-store.ts';
export type {
  CollatedWording,
  FamilyCollation,
  FamilyCopy,
  FamilyPage,
  FamilyPair,
  WordingState,
} from './family-page.ts';
export { assetHeadersFile, type HeaderOptions, headersFor, type Representation } from './headers.ts';
export { familiesToExtend, familiesToName } from './known-families.ts';
export { bitsPerDigit, digitAt, numberDigits, readNumbers, writeNumbers } from './number-text.ts';
export {
  type FamilyOrder,
  familyOrders,
  type ListedFamily,
  type Overview,
  type OverviewMatrix,
  sortFamilies,
  type TellingParallel,
} from './overview.ts';
export {
  indexParallels,
  type ParallelIndex,
  type ParallelOrder,
  parallelOrders,
  parallelsPerSheaf,
  readParallelIndex,
  type StoredParallelIndex,
} from './parallel-index.ts';
export type { QuotedPassage } from './quoted-passage.ts';
export type {
  ComparedOccurrences,
  ListedQuote,
  QuotedHere,
  QuoteList,
  QuotePage,
  QuoteSummary,
  ReleasedQuotes,
  WordingDifferences,
} from './quotes.ts';
export type { CurrentRelease, PlacedDiagnostic, Release, SourcePage, StaticFile } from './release.ts';
export { type ReleaseFile, releaseFiles } from './release-files.ts';
export {
  extendHistory,
  goneRelease,
  historyPath,
  type PastRelease,
  type ReleaseHistory,
} from './release-history.ts';
export { createReleaseMemory, type ReleaseMemory } from './release-memory.ts';
export { type ReadNeededFile, type ReleasedScan, readReleasedScan } from './released-scan.ts';
export type {
  SearchIndex,
  SearchSummary,
  SheafPage,
  SheafQuotation,
  TextSheaf,
  WordShard,
} from './search.ts';
export { comparisonName, type SheafCounts, sheafOf, sheafPath } from './sheaves.ts';
export { groupSources, type SourceGroup, sourcesOfKey } from './source-groups.ts';
export {
  type Margin,
  type MarginMark,
  type NamedPlace,
  type Neighbour,
  type PageBlock,
  type PagedSource,
  type PageEntry,
  pageOfPlace,
  runsOfPlaces,
  type SectionSummary,
  type Some,
  type SourceOutline,
  type Stretch,
  type TextPage,
} from './source-pages.ts';
export { swapComparison, swapKinds, swapParallel } from './swap.ts';
export type {
  GroupComparison,
  GroupParallel,
  MovedPart,
  RowPlace,
  TextGroup,
  TextPair,
} from './text-pair.ts';
