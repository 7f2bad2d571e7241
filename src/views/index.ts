export { renderAccessibility } from './accessibility-page.tsx';
export { claimOf, quotedBeginning } from './check-asked.tsx';
export { checkHref } from './check-form.tsx';
export { type CheckPageProps, renderCheck } from './check-page.tsx';
export { type Citation, Cite } from './cite.tsx';
export {
  type CompareOptions,
  type CompareView,
  compareHref,
  compareViews,
  defaultCompareOptions,
  type FindWords,
} from './compare-options.ts';
export { type ComparePageProps, pairAddress, renderCompare } from './compare-page.tsx';
export { type EditionPairPageProps, renderEditionPair } from './edition-pair-page.tsx';
export { editionPairPath, sectionPath, workPath } from './edition-places.ts';
export { type EditionSectionPageProps, renderEditionSection } from './edition-section-page.tsx';
export { type EditionsPageProps, renderEditions } from './editions-page.tsx';
export { type ExportFormat, exportFormats, exportHref } from './export-formats.ts';
export { type FamiliesPageProps, renderFamilies } from './families-page.tsx';
export { type FamilyLines, familyLines } from './family-lines.ts';
export {
  type FamilyOptions,
  type FamilyView,
  familyHref,
  familyViews,
  usualBase,
  wordingOfCopy,
} from './family-options.ts';
export { type FamilyPageProps, renderFamily } from './family-page.tsx';
export type { ReadingLine } from './family-readings.ts';
export { siglumInAddress, siglumOf, type Telling, tellings } from './family-units.ts';
export { renderHelp } from './help-page.tsx';
export { renderIcon } from './icon.tsx';
export { type LociPageProps, renderLoci } from './loci-page.tsx';
export { type LocusPageProps, renderLocus } from './locus-page.tsx';
export { type MethodPageProps, renderMethod } from './method-page.tsx';
export {
  type OverviewPageProps,
  renderOverview,
  type StartingPoint,
} from './overview-page.tsx';
export { type ParallelsPageProps, renderParallels } from './parallels-page.tsx';
export {
  type ParallelsQuery,
  parallelsHref,
  sharedHref,
} from './parallels-query.ts';
export { passageName } from './parts.tsx';
export { pairPath, passageHref, placeLabel, sourceHref, sourcePath } from './places.ts';
export { defaultPreferences, type Preferences, preferenceValues } from './preferences.ts';
export { type Problem, type ProblemPageProps, renderProblem } from './problem-page.tsx';
export { type QuotePageProps, renderQuote } from './quote-page.tsx';
export { quoteHref } from './quote-parts.tsx';
export { type QuotesPageProps, renderQuotes } from './quotes-page.tsx';
export { renderTextGroup, type TextGroupProps } from './scratch-group.tsx';
export { isOfferedLanguage, renderScratch, type ScratchPageProps } from './scratch-page.tsx';
export { renderTextPair, type ScratchResult, type TextPairProps } from './scratch-pair.tsx';
export { readScratchQuery, type ScratchQuery, scratchPath, scratchQuery } from './scratch-query.ts';
export { renderSearch, type SearchPageProps } from './search-page.tsx';
export { renderSettings, settingsNotes } from './settings-page.tsx';
export { describeSite, type Reader, type Site } from './site.ts';
export { sourcePagePath } from './source-contents.tsx';
export { renderSource, type SourcePageProps, sourcePageTitle, type WordsInSource } from './source-page.tsx';
export { renderSources, type SourcesPageProps, sourcesOnCards } from './sources-page.tsx';
export { decadeOf } from './sources-table.tsx';
export { kindWords, verdictWords } from './words.ts';
export { renderWork, type WorkPageProps } from './work-page.tsx';
