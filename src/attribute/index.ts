export { attributeQuotations } from './attribute-quotations.ts';
export { attributionAt } from './attribution-at.ts';
export { compareStatedDates, intervalOf } from './compare-dates.ts';
export { compareNames } from './compare-names.ts';
export { compareWorks } from './compare-works.ts';
export { judgeName } from './judge-name.ts';
export { findStatedDates } from './read-dates.ts';
