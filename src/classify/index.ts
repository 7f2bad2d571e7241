export { type ClassifyOptions, classifyPieces } from './classify.ts';
export { countKinds, judgeParallel, moreAltered } from './judge-parallel.ts';
export { parseRules } from './parse-rules.ts';
export type { WordEvidence } from './scanning-errors.ts';
export type { UserRules } from './user-rules.ts';
export { type WordCounter, wordCounter } from './word-evidence.ts';
