export { classifyPieces, countKinds, judgeParallel } from './classify.ts';
