export { type ArrangedSection, arrangeSections } from './arrange-sections.ts';
export { findWorks, isEarlier } from './find-works.ts';
export { sectionBorders, spanAt } from './section-borders.ts';
export { type BothSources, sectionPart, splitRows, stretchesOf } from './section-part.ts';
