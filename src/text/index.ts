export { characterClass, classAt, isSafeCut } from './character-class.ts';
export { hasEllipsis } from './ellipsis.ts';
export { findQuotations, outermostWithin } from './find-quotations.ts';
export { findSentences } from './find-sentences.ts';
export { fold } from './fold.ts';
export { headingOf, innermostBlock, placeOf } from './place.ts';
export { spellingDistance } from './spelling-distance.ts';
export { countWords, findWords, firstAtOrAfter, tokenize } from './tokenize.ts';
export { createVocabulary } from './vocabulary.ts';
