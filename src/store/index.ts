export { continues, countBegun } from './count-begun.ts';
export {
  comparisonPath,
  type EditionStore,
  editionPairPath,
  editionSectionPath,
  openRelease,
  type ReadReleaseFile,
  type SectionAddress,
  workPath,
} from './edition-store.ts';
export { assetHeadersFile, type HeaderOptions, headersFor, type Representation } from './headers.ts';
export { familiesToExtend, familiesToName } from './known-families.ts';
export type {
  ComparedOccurrences,
  ListedQuote,
  QuoteList,
  QuotePage,
  ReleasedQuotes,
  WordingDifferences,
} from './quotes.ts';
export type {
  AlignedPart,
  Catalogue,
  CatalogueFamily,
  CatalogueParallel,
  CatalogueSource,
  CatalogueWork,
  ComparisonPage,
  ComparisonPart,
  CurrentRelease,
  EditionFigures,
  EditionPair,
  EditionPairPage,
  EditionSectionPage,
  ElsewhereSpan,
  FamilyPage,
  LocusPage,
  MoveEntry,
  QuotedPassage,
  Release,
  ReleasedEditions,
  SectionEntry,
  SectionPart,
  SourceMark,
  SourcePage,
  StaticFile,
  WorkPage,
} from './release.ts';
export { type ReleaseFile, releaseFiles } from './release-files.ts';
export type {
  SearchIndex,
  SearchSummary,
  SheafPage,
  SheafQuotation,
  TextSheaf,
  WordShard,
} from './search.ts';
export { swapComparison, swapKinds, swapParallel } from './swap.ts';
export type {
  GroupComparison,
  GroupParallel,
  MovedPart,
  RowPlace,
  TextGroup,
  TextPair,
} from './text-pair.ts';
