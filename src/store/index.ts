export { comparisonPath, type EditionStore, openRelease, type ReadReleaseFile } from './edition-store.ts';
export { assetHeadersFile, type HeaderOptions, headersFor, type Representation } from './headers.ts';
export { familiesToExtend, familiesToName } from './known-families.ts';
export type {
  Catalogue,
  CatalogueFamily,
  CatalogueParallel,
  CatalogueSource,
  ComparisonPage,
  ComparisonPart,
  CurrentRelease,
  FamilyPage,
  LocusPage,
  QuotedPassage,
  Release,
  SourceMark,
  SourcePage,
  StaticFile,
} from './release.ts';
export { type ReleaseFile, releaseFiles } from './release-files.ts';
export { swapComparison, swapKinds, swapParallel } from './swap.ts';
