/** Marks that are not hidden, one for both sides, and rows that are shown without marks; in reading order. */
export function differenceStops(root: ParentNode): Element[] {
  const hidden = root.querySelector('main')?.dataset['hide']?.split(' ') ?? [];
  const found = root.querySelectorAll<HTMLElement>('[id^="d"][data-k], tr.rewritten, tr.crowded');
  const seen = new Set<string>();
  return [...found].filter((element) => {
    if (element.matches('tr')) return element.querySelector('[id^="d"][data-k]') === null;
    const number = element.id.slice(0, -1);
    if (hidden.includes(element.dataset['k'] ?? '') || seen.has(number)) return false;
    seen.add(number);
    return true;
  });
}

/** The marks of a difference on either side; none for a whole row. */
export function bothSides(stop: Element): Element[] {
  const number = stop.id.slice(0, -1);
  return ['a', 'b'].flatMap((side) => document.getElementById(number + side) ?? []);
}

/** "wording. A: on. B: upon." */
export function describeStop(stop: Element): string {
  if (stop.matches('tr')) return stop.querySelector('.chip')?.textContent?.trim() ?? '';
  const code = stop.getAttribute('data-k');
  const kind = document.querySelector(`[data-code="${code}"]`)?.getAttribute('data-kind') ?? '';
  const [a, b] = ['a', 'b'].map((side) => wordsOf(document.getElementById(stop.id.slice(0, -1) + side)));
  return `${kind}. A: ${a}. B: ${b}.`;
}

/** What stands in a mark, without what is said about it. */
function wordsOf(mark: Element | null): string {
  const own = [...(mark?.childNodes ?? [])].filter(
    (node) => !(node instanceof Element && node.matches('.vh')),
  );
  return (
    own
      .map((node) => node.textContent)
      .join('')
      .trim() || 'nothing'
  );
}
