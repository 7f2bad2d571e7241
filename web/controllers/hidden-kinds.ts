/** What an address without `hide` hides. */
const hiddenByDefault = ['spacing'];

/** The kinds that an address hides. */
export function hiddenIn(search: string): Set<string> {
  const value = new URLSearchParams(search).get('hide');
  return new Set(value === null ? hiddenByDefault : value.split(',').filter((kind) => kind !== ''));
}

/** The address of a link with these kinds hidden; where a link swaps the sides, what one side lacks swaps too. */
export function withHidden(
  link: HTMLAnchorElement,
  hidden: ReadonlySet<string>,
  order: readonly string[],
): string {
  const isSwap = link.dataset['swap'] !== undefined;
  const kinds = order.filter((kind) => hidden.has(isSwap ? swapped(kind) : kind));
  const query = new URLSearchParams(link.search);
  if (kinds.join() === hiddenByDefault.join()) query.delete('hide');
  else query.set('hide', kinds.join());
  const text = query.toString().replaceAll('%2C', ',');
  return `${link.pathname}${text === '' ? '' : `?${text}`}${link.hash}`;
}

function swapped(kind: string): string {
  if (kind === 'omission') return 'addition';
  return kind === 'addition' ? 'omission' : kind;
}

/** With this kind hidden where it is shown, shown where it is hidden. */
export function toggled(hidden: ReadonlySet<string>, kind: string): ReadonlySet<string> {
  const other = new Set(hidden);
  if (!other.delete(kind)) other.add(kind);
  return other;
}
