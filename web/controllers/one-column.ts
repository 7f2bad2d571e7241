/** Whoever begins to select in one column selects in that one: the other could only come along by rows. */
export function addOneColumn(): void {
  document.addEventListener('pointerdown', ({ target, button }) => {
    if (button !== 0) return;
    const cell = target instanceof Element ? target.closest('.pair td') : null;
    choose(cell === null ? undefined : cell.matches('.b') ? 'b' : 'a');
  });
  // Everything is everything.
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'a') choose(undefined);
  });
}

function choose(side: 'a' | 'b' | undefined): void {
  const main = document.querySelector('main');
  if (main === null || main.dataset['select'] === side) return;
  // What was selected in the other column would now be in this one, and be dragged instead of selected anew.
  if (side !== undefined) getSelection()?.removeAllRanges();
  if (side === undefined) delete main.dataset['select'];
  else main.dataset['select'] = side;
}
