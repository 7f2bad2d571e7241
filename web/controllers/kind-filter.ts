import { updateCitation } from './cited-address.ts';
import { differenceStops } from './difference-stops.ts';
import { hiddenIn, toggled, withHidden } from './hidden-kinds.ts';

/**
 * Kinds of difference switched without a new page: one attribute on `main` changes, and the addresses
 * of this page and of the links to it, so that reloading and going back show the same. Spacing stays a
 * link: whether a row is the same in both depends on it, and rows are the server's. `signal` ends what it
 * listens to beyond its own links, where rows come and go without a new page.
 */
export function addKindFilter(root: ParentNode, signal?: AbortSignal): void {
  const list = root.querySelector<HTMLElement>('[data-kind-filter]');
  const main = root.querySelector('main');
  if (list === null || main === null) return;
  const codes = new Map(
    (list.dataset['kindFilter'] ?? '').split(',').map((each) => each.split('=') as [string, string]),
  );
  const order = [...codes.keys()];
  // Where texts stand in a form and nowhere else, the switches are buttons that send it.
  const switches = [...list.querySelectorAll<HTMLAnchorElement>('a[data-kind]')];
  if (switches.length === 0) return;

  for (const each of switches.filter((each) => each.dataset['kind'] !== 'spacing')) {
    each.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      history.pushState(null, '', each.href);
      show();
    });
  }
  addEventListener('popstate', show, signal && { signal });

  function show(): void {
    const hidden = hiddenIn(location.search);
    main!.dataset['hide'] = order.flatMap((kind) => (hidden.has(kind) ? codes.get(kind) : [])).join(' ');
    for (const each of switches) showState(each, hidden.has(each.dataset['kind'] ?? ''));
    for (const link of document.querySelectorAll<HTMLAnchorElement>(
      'a[href^="/compare/"], a[data-keeps-kinds], :is(.toolbar, .legend) a',
    )) {
      // "Show all" shows all, whatever is hidden now.
      if (link.closest('[data-all-hidden]') !== null) continue;
      const own = link.dataset['kind'];
      link.href = withHidden(link, own === undefined ? hidden : toggled(hidden, own), order);
    }
    showCounts(hidden);
    openFolds();
    updateCitation(hidden, order);
  }

  function showCounts(hidden: ReadonlySet<string>): void {
    const count = (of: readonly HTMLAnchorElement[]): number =>
      of.reduce((sum, { dataset }) => sum + Number(dataset['count']), 0);
    const left = count(switches.filter(({ dataset }) => hidden.has(dataset['kind'] ?? '')));
    root.querySelector('[data-hidden-note]')?.toggleAttribute('hidden', left === 0);
    root.querySelector('[data-all-hidden]')?.toggleAttribute('hidden', left < count(switches));
    const number = root.querySelector('[data-hidden-count]');
    if (number !== null) number.textContent = String(left);
  }
}

/** A fold holds rows without shown differences; one that now has some opens. */
function openFolds(): void {
  for (const stop of differenceStops(document)) stop.closest('details')?.setAttribute('open', '');
}

function showState(each: HTMLAnchorElement, isHidden: boolean): void {
  each.dataset['state'] = isHidden ? 'hidden' : 'shown';
  const text = each.querySelector('[data-state-text]');
  if (text !== null) text.textContent = isHidden ? ', hidden' : ', shown';
}
