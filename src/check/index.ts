export { type CheckOptions, type Checks, checkTexts } from './check.ts';
export type { CheckedTexts } from './look-up.ts';
