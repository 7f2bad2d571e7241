import { button, hidden } from './button.ts';
import { citedRow, citedView } from './cited-row.ts';
import { copyText } from './copy-text.ts';
import { currentRow } from './current-row.ts';
import { onKeys } from './keys.ts';

/**
 * Copies a row with its citation: by key, and by a button in the head of the row that the pointer or the focus
 * is in. There is one button, which moves; one for each row would be a tenth of all elements of a long page.
 */
export function addCopyRow(): void {
  if (citedView() === undefined || document.querySelector('.pair') === null) return;
  const name = hidden('');
  const copy = button('', () => copyRow(copy.closest('tr')));
  copy.className = 'copy-row';
  copy.title = 'Copy with citation';
  copy.append(name);

  function moveTo({ target }: Event): void {
    const row = target instanceof Element ? target.closest('.pair tbody tr[id]') : null;
    // Taken from under somebody's keyboard, it would take the focus along.
    if (row === null || copy.closest('tr') === row || copy.matches(':focus-visible')) return;
    name.textContent = `Copy row ${row.id.slice(1)} with citation`;
    row.querySelector('th')?.append(copy);
  }
  document.addEventListener('pointerover', moveTo);
  document.addEventListener('focusin', moveTo);
  onKeys({ c: () => copyRow(currentRow()) });
}

function copyRow(row: Element | null | undefined): void {
  const view = citedView();
  if (row != null && view !== undefined) void copyText(citedRow(row, view), `row ${row.id.slice(1)}`);
}
