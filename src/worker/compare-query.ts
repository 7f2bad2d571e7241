import { type DifferenceKind, differenceKinds } from '../model/index.ts';
import { type CompareOptions, compareViews, defaultCompareOptions } from '../views/index.ts';
import { oneOf, text, unexpected, wholeNumber } from './query.ts';

/** How a pair is to be shown, as the address says it. */
export function readCompareOptions(query: URLSearchParams): CompareOptions {
  return {
    view: oneOf(query, 'view', compareViews) ?? defaultCompareOptions.view,
    hide: readHidden(query) ?? defaultCompareOptions.hide,
    context:
      text(query, 'context') === 'all'
        ? 'all'
        : (wholeNumber(query, 'context', { from: 0, to: 99 }) ?? 'auto'),
    marks: oneOf(query, 'marks', ['few', 'all']) ?? defaultCompareOptions.marks,
    side: oneOf(query, 'side', ['a', 'b']) ?? defaultCompareOptions.side,
  };
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
