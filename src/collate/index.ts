export { type CollateOptions, collate, type Witness } from './collate.ts';
