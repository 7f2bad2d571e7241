import { addDifferenceSteps } from '../controllers/difference-steps.ts';
import { addKindFilter } from '../controllers/kind-filter.ts';
import type { Shown } from './engine.ts';
import type { Trust } from './trusted.ts';

/** The place of the result, and what its links do: they ask for another view of the same texts. */
export interface Result {
  /** `isNew` for other texts, or others of them: the reader is then led to the heading. */
  show(shown: Shown, isNew: boolean): void;
  clear(): void;
}

export function addResult(place: HTMLElement, trust: Trust, onFollow: (address: URL) => void): Result {
  let listeners = new AbortController();
  place.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (link === null || event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const address = new URL(link.href);
    if (address.pathname !== location.pathname || link.getAttribute('href')?.startsWith('#')) return;
    event.preventDefault();
    onFollow(address);
  });

  function clear(): void {
    listeners.abort();
    listeners = new AbortController();
    place.replaceChildren();
  }

  return {
    clear,
    show({ html, hide }, isNew) {
      const followed = place.contains(document.activeElement) && document.activeElement;
      const name = followed ? followed.textContent : undefined;
      clear();
      const template = document.createElement('template');
      template.innerHTML = trust.createHTML(html);
      place.append(template.content);
      document.querySelector('main')!.dataset['hide'] = hide;
      addKindFilter(document, listeners.signal);
      addDifferenceSteps(place, listeners.signal);
      if (isNew) lead(place.querySelector('#result'));
      else again(place, name);
    },
  };
}

function lead(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}

/** Puts the focus back on what was followed: it is a new element with the same name. */
function again(place: HTMLElement, name: string | null | undefined): void {
  const links = [...place.querySelectorAll<HTMLElement>('.toolbar a, .legend a, .actions a')];
  links.find(({ textContent }) => textContent === name)?.focus({ preventScroll: true });
  if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
