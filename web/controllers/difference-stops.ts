/** Spelling, punctuation, capitals and spacing: what a reader of the wording may skip. */
const minorCodes = new Set(['s', 'p', 'c', 'x']);

/** Marks that are not hidden, one for both sides, and rows that are shown without marks; in reading order. */
export function differenceStops(root: ParentNode): Element[] {
  const hidden = root.querySelector('main')?.dataset['hide']?.split(' ') ?? [];
  const found = root.querySelectorAll<HTMLElement>('.pair [id^="d"][data-k], tr.rewritten, tr.crowded');
  const seen = new Set<string>();
  return [...found].filter((element) => {
    if (element.matches('tr')) return element.querySelector('[id^="d"][data-k]') === null;
    const number = element.id.slice(0, -1);
    if (hidden.includes(element.dataset['k'] ?? '') || seen.has(number)) return false;
    seen.add(number);
    return true;
  });
}

export function isMinor(stop: Element): boolean {
  return minorCodes.has(stop.getAttribute('data-k') ?? '');
}

/** The marks of a difference on either side; of a whole row the row itself. */
export function bothSides(stop: Element): Element[] {
  if (stop.matches('tr')) return [stop];
  const number = stop.id.slice(0, -1);
  return ['a', 'b'].flatMap((side) => document.getElementById(number + side) ?? []);
}

/** "wording. A: on. B: upon." */
export function describeStop(stop: Element): string {
  if (stop.matches('tr')) return stop.querySelector('.chip')?.textContent?.trim() ?? '';
  const code = stop.getAttribute('data-k');
  const kind = document.querySelector(`[data-code="${code}"]`)?.getAttribute('data-kind') ?? '';
  const [a, b] = ['a', 'b'].map((side) => {
    const mark = document.getElementById(stop.id.slice(0, -1) + side);
    return mark === null ? 'nothing' : ownWords(mark) || 'nothing';
  });
  return `${kind}. A: ${a}. B: ${b}.`;
}

/** What stands in an element of the texts, without what is said about it. */
export function ownWords(element: Element, without = '.vh, .none'): string {
  const copy = element.cloneNode(true) as Element;
  for (const said of copy.querySelectorAll(without)) said.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
