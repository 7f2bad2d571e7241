/** What opens over the text closes with a click beside it, and only one is open at a time. */
export function addMenus(): void {
  document.addEventListener('click', ({ target }) => {
    for (const menu of document.querySelectorAll('details.menu[open]')) {
      if (target instanceof Node && !menu.contains(target)) menu.removeAttribute('open');
    }
  });
}
