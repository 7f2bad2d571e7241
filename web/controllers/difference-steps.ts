import { button } from './button.ts';
import { bothSides, describeStop, differenceStops, isMinor } from './difference-stops.ts';
import { onKeys } from './keys.ts';
import { addStatus, say } from './say.ts';

/** Buttons and keys that go from difference to difference and say where one is; `signal` ends the keys. */
export function addDifferenceSteps(root: ParentNode, signal?: AbortSignal): void {
  const place = root.querySelector('[data-difference-steps]');
  if (place === null) return;
  place.append(button('Previous difference', () => step(-1), '◂'));
  addStatus(root);
  place.append(button('Next difference', () => step(1), '▸'));
  const actions = {
    n: () => step(1),
    p: () => step(-1),
    N: () => step(1, isMinor),
    P: () => step(-1, isMinor),
  };
  onKeys(actions, signal);
}

/** To the next difference, or the one before, past those that `isSkipped`; at either end it stays. */
function step(by: 1 | -1, isSkipped: (stop: Element) => boolean = () => false): void {
  const stops = differenceStops(document);
  if (stops.length === 0) {
    say('no difference is shown');
    return;
  }
  const at = stops.findIndex((stop) => stop.matches('.current'));
  const start = at >= 0 ? at : by === 1 ? -1 : stops.length;
  let next = start + by;
  while (stops[next] !== undefined && isSkipped(stops[next]!)) next += by;
  const stop = stops[next] ?? stops[at];
  if (stop !== undefined) showStop(stop, stops);
}

/** Leads to a difference: the focus to the head of its row, an outline to its marks, its words to who listens. */
export function showStop(stop: Element, stops: readonly Element[] = differenceStops(document)): void {
  for (const old of document.querySelectorAll('.current')) old.classList.remove('current');
  for (const mark of bothSides(stop)) mark.classList.add('current');
  stop.closest('details')?.setAttribute('open', '');
  const row = stop.closest('tr');
  const header = row?.querySelector('th');
  header?.setAttribute('tabindex', '-1');
  header?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
  const number = stops.findIndex((each) => each.matches('.current')) + 1;
  say(`${number} of ${stops.length}, ${describeStop(stop)}`);
}
