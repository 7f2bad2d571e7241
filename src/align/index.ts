export { type AlignOptions, alignTokens, type Side } from './align.ts';
export { compareGaps, type PieceSide } from './compare-gaps.ts';
export { layOutRows } from './lay-out-rows.ts';
