import { type DifferenceKind, differenceKinds } from '../model/index.ts';
import {
  type CompareOptions,
  compareViews,
  defaultCompareOptions,
  defaultPreferences,
  type FindWords,
  type Preferences,
} from '../views/index.ts';
import { findWordsIn, wordsOf } from '../words-in-text.ts';
import { oneOf, text, unexpected, wholeNumber } from './query.ts';

/** How a pair is to be shown, as the address says it; where it names no view, as the reader has it. */
export function readCompareOptions(
  query: URLSearchParams,
  { view }: Pick<Preferences, 'view'> = defaultPreferences,
): CompareOptions {
  const q = text(query, 'q');
  return {
    view: oneOf(query, 'view', compareViews) ?? view,
    ...(view !== defaultPreferences.view && { namesView: true as const }),
    hide: readHidden(query) ?? defaultCompareOptions.hide,
    context:
      text(query, 'context') === 'all'
        ? 'all'
        : (wholeNumber(query, 'context', { from: 0, to: 99 }) ?? 'auto'),
    marks: oneOf(query, 'marks', ['few', 'all']) ?? defaultCompareOptions.marks,
    side: oneOf(query, 'side', ['a', 'b']) ?? defaultCompareOptions.side,
    ...(q !== undefined && { q }),
  };
}

/** What finds the words that are to be marked, where there are any. */
export function finderOf({ q }: CompareOptions): { readonly find?: FindWords } {
  const words = wordsOf(q ?? '');
  return words.size === 0 ? {} : { find: (text) => findWordsIn(text, words) };
}

/** `hide=` hides nothing; without it the kinds hidden by default are. */
function readHidden(query: URLSearchParams): readonly DifferenceKind[] | undefined {
  const value = query.get('hide');
  if (value === null) return undefined;
  const kinds = value.split(',').filter((kind) => kind !== '');
  return [...new Set(kinds)].map((kind) => {
    const known = differenceKinds.find((each) => each === kind);
    if (known === undefined)
      throw unexpected('hide', `kinds of difference (${differenceKinds.join(', ')})`, kind);
    return known;
  });
}
