export { buildDossiers, type DossierOptions } from './build-dossiers.ts';
export { findCorpusConflicts } from './find-corpus-conflicts.ts';
export type { QuotingText } from './find-occurrences.ts';
export type { ComparePassages } from './group-wordings.ts';
export type { JoinedPassages, SpliceDistance } from './splices-of.ts';
