export { type ArrangedSection, arrangeSections } from './arrange-sections.ts';
export { createSharedCounter, joinSpans, type SharedCounter } from './count-shared.ts';
export { cutTextPages, leavesOf, spansOnPages } from './cut-text-pages.ts';
export { findWorks, isEarlier } from './find-works.ts';
export { cutStretches, outlineSections } from './outline-text.ts';
export { sectionBorders, spanAt } from './section-borders.ts';
export { type BothSources, sectionPart, splitRows, stretchesOf } from './section-part.ts';
export { splitComparison } from './split-comparison.ts';
export {
  isCommonplace,
  type MarginContents,
  type MarkedPassage,
  type NamedSpan,
  writeMargins,
} from './write-margins.ts';
