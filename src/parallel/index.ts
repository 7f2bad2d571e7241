export { certain, isCertain } from './chain-seeds.ts';
export { commonplaceScore, type ParallelSide, type ParallelWeight } from './commonplace-score.ts';
export { type DetectedPair, type Detection, detectParallels } from './detect-parallels.ts';
export { stableHash } from './family-id.ts';
export { leastMarkedBits } from './find-marked-quotations.ts';
export { findSplices, type PairEnd, type Splice } from './find-splices.ts';
export { groupFamilies } from './group-families.ts';
export { scoreAlignment } from './score-alignment.ts';
export type { TextRun, TokenizedSource } from './text-run.ts';
