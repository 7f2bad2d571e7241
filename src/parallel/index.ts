export { certain, isCertain } from './chain-seeds.ts';
export {
  commonplaceScore,
  commonplaceSigns,
  type ParallelSide,
  type ParallelWeight,
} from './commonplace-score.ts';
export { detectInAnyOrder } from './detect-in-any-order.ts';
export { bitsNeeded, type DetectedPair, type Detection } from './detect-parallels.ts';
export { explainScore, roundedBits } from './explain-score.ts';
export { explainSearch, type SearchTrace } from './explain-search.ts';
export { explainSeeds, explainWords, type Stretch, stretchOf } from './explain-seeds.ts';
export { stableHash } from './family-id.ts';
export { leastMarkedBits } from './find-marked-quotations.ts';
export { findSplices, type PairEnd, type Splice } from './find-splices.ts';
export { groupFamilies } from './group-families.ts';
export { scoreAlignment } from './score-alignment.ts';
export type { TextRun, TokenizedSource } from './text-run.ts';
