export { type AlignOptions, alignTokens, type Side } from './align.ts';
export { type AlignStep, alignSteps, stepsOfWholeTexts } from './align-steps.ts';
export { compareGaps, type PieceSide } from './compare-gaps.ts';
export { layOutRows } from './lay-out-rows.ts';
