export { type ClassifyOptions, classifyPieces } from './classify.ts';
export { areContraries, findTellingWords, isBareDenial, type TellingWord } from './find-telling-words.ts';
export { countKinds, judgeParallel, moreAltered } from './judge-parallel.ts';
export { parseRules } from './parse-rules.ts';
export { lookalikes, type WordEvidence } from './scanning-errors.ts';
export type { UserRules } from './user-rules.ts';
export { type WordCounter, wordCounter } from './word-evidence.ts';
