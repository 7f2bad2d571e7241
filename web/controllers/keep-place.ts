import { topRow } from './current-row.ts';

/** Another view of the same rows opens at the row that is on top in this one. */
export function addKeptPlace(): void {
  document.addEventListener(
    'click',
    ({ target }) => {
      const link =
        target instanceof Element
          ? target.closest<HTMLAnchorElement>(':is([data-views], [data-fold]) a[href], a[data-swap]')
          : null;
      if (link === null) return;
      const row = topRow('[id^="r"]:is(tr, span, p)');
      // At the beginning it opens at its beginning.
      link.hash = row === undefined || row.id === 'r1' ? '' : row.id;
    },
    { capture: true },
  );
}
