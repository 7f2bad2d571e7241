import type { CorpusConflict, DeclaredPerson } from '../model/index.ts';
import type { QuotingText } from './find-occurrences.ts';
import { findNameSpellings } from './name-spellings.ts';
import { findWorkDates } from './work-dates.ts';

/** What a corpus says of one work or one person in ways that do not agree: works first, then names. */
export function findCorpusConflicts(
  texts: readonly QuotingText[],
  people: readonly DeclaredPerson[],
): CorpusConflict[] {
  return [...findWorkDates(texts, people), ...findNameSpellings(texts, people)];
}
