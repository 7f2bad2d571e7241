export { type CheckedFile, type FileOf, type FileRegion, fileFix, mendedWords } from './check-places.ts';
export { checkSummary } from './check-summary.ts';
export type { Colours } from './colours.ts';
export { counted } from './counted.ts';
export { describeAttribution } from './describe-attribution.ts';
export type { WordedDifference } from './describe-parallel.ts';
export { opening } from './opening.ts';
export { printableLine, printableText, quotedName } from './printable.ts';
export type { QuotedTexts } from './quotes-places.ts';
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
export { writeComparisonCsv } from './write-comparison-csv.ts';
export { writeComparisonHtml } from './write-comparison-html.ts';
export { writeComparisonJson } from './write-comparison-json.ts';
export { writeComparisonTei } from './write-comparison-tei.ts';
export { comparisonSummary, ignoredLines, writeComparisonText } from './write-comparison-text.ts';
export { writeComparisonUnified } from './write-comparison-unified.ts';
export { writeDossierCsv } from './write-dossier-csv.ts';
export { type DossierTextOptions, writeDossierText } from './write-dossier-text.ts';
export { writeEditionReportJson } from './write-edition-report-json.ts';
export { writeEditionReportText } from './write-edition-report-text.ts';
export { writeExplanationJson, writeExplanationText } from './write-explanation.ts';
export { writeQuotesCsv } from './write-quotes-csv.ts';
export { writeQuotesJson } from './write-quotes-json.ts';
export { quotesSummary, writeQuotesText } from './write-quotes-text.ts';
export { type TextOf, writeScanCsv } from './write-scan-csv.ts';
export { writeScanJson } from './write-scan-json.ts';
export { writeScanJsonl } from './write-scan-jsonl.ts';
export { scanSummary, writeScanText } from './write-scan-text.ts';
export { writeSourceJson } from './write-source-json.ts';
export { writeWhyNotJson, writeWhyNotText } from './write-why-not.ts';
