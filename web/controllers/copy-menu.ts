import { button } from './button.ts';
import { citedView } from './cited-row.ts';
import { copiedTexts } from './copied-texts.ts';
import { copyText } from './copy-text.ts';

/** On a comparison a menu of what can be copied with its citation, and printing. */
export function addCopyMenu(): void {
  const cite = document.querySelector<HTMLElement>('[data-cite]');
  if (cite === null || citedView() === undefined) return;
  const print = button('Print', () => window.print());
  print.className = 'as-link';
  cite.parentElement?.append(copyMenu(), print);
}

function copyMenu(): HTMLElement {
  const menu = document.createElement('details');
  menu.className = 'menu copy';
  const name = document.createElement('summary');
  name.textContent = 'Copy';
  const list = document.createElement('ul');
  list.className = 'panel';
  for (const [what, write] of copiedTexts()) {
    const line = document.createElement('li');
    const copy = button(what, () => {
      const view = citedView();
      if (view !== undefined) void copyText(write(view), `${what[0]?.toLowerCase()}${what.slice(1)}`);
      menu.open = false;
      name.focus();
    });
    line.append(copy);
    list.append(line);
  }
  menu.append(name, list);
  return menu;
}
