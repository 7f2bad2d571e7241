import { onKeys } from './keys.ts';

/** Keys for what the page has a link or a button for: each does what a click on it does. */
export function addPageKeys(): void {
  const click = (selector: string, at = 0): void =>
    document.querySelectorAll<HTMLElement>(selector)[at]?.click();
  const actions: Record<string, () => void> = {
    s: () => click('[data-swap]'),
    u: () => click('[data-fold] :is(a, button):not([aria-current])'),
    v: () => nextView()?.click(),
    '/': search,
    '?': () => location.assign('/help#keys'),
    Escape: closeMenus,
  };
  for (const number of [1, 2, 3, 4, 5]) {
    actions[number] = () => click('[data-kind-filter] [data-kind]', number - 1);
  }
  onKeys(actions);
}

function nextView(): HTMLElement | undefined {
  const views = [...document.querySelectorAll<HTMLElement>('[data-views] :is(a, button)')];
  const at = views.findIndex((each) => each.matches('[aria-current]'));
  return views[(at + 1) % views.length];
}

function search(): void {
  const field = document.querySelector<HTMLElement>('input[type="search"]');
  if (field === null) location.assign('/search');
  else field.focus();
}

/** Closes what is open over the text, and leads back to what opened it. */
function closeMenus(): void {
  for (const menu of document.querySelectorAll<HTMLElement>('details.menu[open]')) {
    menu.removeAttribute('open');
    if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus();
  }
}
