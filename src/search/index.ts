export { choosePages, type PageRun, type TermPages } from './choose-pages.ts';
export { chooseTerms } from './choose-terms.ts';
export { type CutSource, cutSource } from './cut-source.ts';
export { findHit, type Hit } from './find-hits.ts';
export { indexWords } from './index-words.ts';
export { pagesWithAll } from './pages-with-all.ts';
export { foldedWords, type Term, termsOf } from './terms.ts';
