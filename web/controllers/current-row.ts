/** The row that a reader is at: with the focus in it, of the current difference, that the address names, or on top. */
export function currentRow(): HTMLElement | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('.pair tr[id]');
  const shown = document.querySelector('.current')?.closest<HTMLElement>('tr[id]');
  const named = document.querySelector<HTMLElement>('.pair tr:target');
  return focused ?? shown ?? named ?? topRow('.pair tr[id]');
}

/** What stands at the upper edge of the window, below the toolbar. */
export function topRow(selector: string): HTMLElement | undefined {
  const main = document.querySelector('main');
  if (main === null) return undefined;
  const { left, width } = main.getBoundingClientRect();
  const bar = document.querySelector('.toolbar')?.getBoundingClientRect().bottom ?? 0;
  // Between two rows, or beside the words of one, there may be nothing.
  for (const below of [8, 24, 48, 96]) {
    for (const share of [0.25, 0.5, 0.75]) {
      const found = document.elementFromPoint(left + width * share, Math.max(0, bar) + below);
      const row = found?.closest<HTMLElement>(selector);
      if (row != null) return row;
    }
  }
  return undefined;
}
