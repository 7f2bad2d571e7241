import { onKeys } from './keys.ts';

/** Keys that go to the next changed section and the one before, as the links of the page do. */
export function addSectionKeys(root: ParentNode): void {
  const follow = (rel: 'prev' | 'next'): void =>
    root.querySelector<HTMLAnchorElement>(`a[rel="${rel}"]`)?.click();
  if (root.querySelector('a[rel="prev"], a[rel="next"]') === null) return;
  onKeys({ ']': () => follow('next'), '[': () => follow('prev') });
}
