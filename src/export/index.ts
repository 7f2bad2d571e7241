export { type CheckedFile, type FileOf, type FileRegion, fileFix, mendedWords } from './check-places.ts';
export { checkSummary } from './check-summary.ts';
export { type Colours, noColours } from './colours.ts';
export type { ComparedPassages, ComparisonPart } from './compared-passages.ts';
export { counted } from './counted.ts';
export { describeAttribution } from './describe-attribution.ts';
export type { WordedDifference } from './describe-parallel.ts';
export type { ListPart } from './list-part.ts';
export { opening } from './opening.ts';
export type { ListedPassage, PassageList } from './passage-list.ts';
export { printableLine, printableText, quotedName } from './printable.ts';
export { type Provenance, provenanceLines } from './provenance.ts';
export type { QuotedTexts } from './quotes-places.ts';
export type { Reading, ReadingPlace, Readings } from './readings.ts';
export type { ComparisonTexts, Locate, Location, Locators } from './told-changes.ts';
export {
  type Counterpart,
  counterpartsOf,
  namedInCheck,
  type ToldFinding,
  toldFindings,
} from './told-findings.ts';
export { writeCheckGithub } from './write-check-github.ts';
export { writeCheckJson } from './write-check-json.ts';
export { writeCheckSarif } from './write-check-sarif.ts';
export { writeCheckText } from './write-check-text.ts';
export {
  type CitedText,
  type CitedView,
  citedName,
  ignoredSentence,
  writeBibtex,
  writeCitationText,
  writeCslJson,
} from './write-citation.ts';
export { writeComparisonCsv } from './write-comparison-csv.ts';
export { writeComparisonHtml } from './write-comparison-html.ts';
export { writeComparisonJson } from './write-comparison-json.ts';
export { writeComparisonTei } from './write-comparison-tei.ts';
export { comparisonSummary, ignoredLines, writeComparisonText } from './write-comparison-text.ts';
export { writeComparisonUnified } from './write-comparison-unified.ts';
export { writeDossierCsv } from './write-dossier-csv.ts';
export { type DossierTextOptions, writeDossierText } from './write-dossier-text.ts';
export { writeEditionReportCsv } from './write-edition-report-csv.ts';
export { writeEditionReportJson } from './write-edition-report-json.ts';
export { writeEditionReportText } from './write-edition-report-text.ts';
export { writeExplanationJson, writeExplanationText } from './write-explanation.ts';
export {
  type ListedParallel,
  type ParallelList,
  writeParallelListCsv,
  writeParallelListText,
} from './write-parallel-list.ts';
export { writePassageListCsv } from './write-passage-list-csv.ts';
export { writePassageListHtml } from './write-passage-list-html.ts';
export { writePassageListTei } from './write-passage-list-tei.ts';
export { writePassageListText } from './write-passage-list-text.ts';
export { writePassagesCsv } from './write-passages-csv.ts';
export { writePassagesText } from './write-passages-text.ts';
export {
  type CheckedWording,
  writeQuotationCheckCsv,
  writeQuotationCheckText,
} from './write-quotation-check.ts';
export { writeQuotesCsv } from './write-quotes-csv.ts';
export { writeQuotesJson } from './write-quotes-json.ts';
export { quotesSummary, writeQuotesText } from './write-quotes-text.ts';
export { writeReadingsCsv } from './write-readings.ts';
export { type TextOf, writeScanCsv } from './write-scan-csv.ts';
export { writeScanJson } from './write-scan-json.ts';
export { writeScanJsonl } from './write-scan-jsonl.ts';
export { scanSummary, writeScanText } from './write-scan-text.ts';
export { writeSourceJson } from './write-source-json.ts';
export { type SourceTeiOptions, type TextToWrite, writeSourceTei } from './write-source-tei.ts';
export { type Cell, writeTable } from './write-table.ts';
export { writeWhyNotJson, writeWhyNotText } from './write-why-not.ts';
export { type ListedHit, type WordHits, writeWordHitsCsv, writeWordHitsText } from './write-word-hits.ts';
