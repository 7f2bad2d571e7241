export { type ClassifyOptions, classifyPieces } from './classify.ts';
export { countKinds, judgeParallel, moreAltered } from './judge-parallel.ts';
export type { WordEvidence } from './scanning-errors.ts';
export { type WordCounter, wordCounter } from './word-evidence.ts';
