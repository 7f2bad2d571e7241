import { currentRow } from './current-row.ts';
import { showStop } from './difference-steps.ts';
import { onKeys } from './keys.ts';

/** A key that goes from one end of what moved to the other. */
export function addMoveKeys(): void {
  onKeys({ m: toOtherEnd });
}

function toOtherEnd(): void {
  const current = document.querySelector('.current[data-end]') ?? undefined;
  const mark = current ?? currentRow()?.querySelector('[data-end]') ?? undefined;
  const other = mark && document.getElementById(mark.getAttribute('data-end') ?? '');
  if (other != null) {
    showStop(other);
    return;
  }
  // A passage that moved as a whole: beside its row there is a link to the other end.
  const row = currentRow();
  const link =
    row?.querySelector<HTMLElement>('a.chip[data-k="t"]') ??
    document.querySelector<HTMLElement>('.pair [data-end], .pair a.chip[data-k="t"]');
  if (link?.matches('[data-end]')) showStop(link);
  else follow(link);
}

function follow(link: HTMLElement | null | undefined): void {
  const address = link?.getAttribute('href') ?? '';
  link?.click();
  if (!address.startsWith('#r')) return;
  const mark = document.querySelector(`${address} [id^="d"][data-k="t"]`);
  if (mark !== null) showStop(mark);
}
