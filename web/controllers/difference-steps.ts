import { bothSides, describeStop, differenceStops } from './difference-stops.ts';
import { onKeys } from './keys.ts';

/** Buttons and keys that go from difference to difference and say where one is; `signal` ends the keys. */
export function addDifferenceSteps(root: ParentNode, signal?: AbortSignal): void {
  const place = root.querySelector('[data-difference-steps]');
  if (place === null) return;
  const status = document.createElement('output');
  let current: Element | undefined;

  function go(step: 1 | -1): void {
    const stops = differenceStops(document);
    const at = current === undefined ? -1 : stops.indexOf(current);
    const next =
      at < 0 ? (step === 1 ? 0 : stops.length - 1) : Math.min(stops.length - 1, Math.max(0, at + step));
    const stop = stops[next];
    if (stop === undefined) {
      status.textContent = 'no difference is shown';
      return;
    }
    current = stop;
    showStop(stop);
    status.textContent = `${next + 1} of ${stops.length}, ${describeStop(stop)}`;
    status.title = status.textContent;
  }

  place.append(
    button('◂', 'Previous difference', () => go(-1)),
    status,
    button('▸', 'Next difference', () => go(1)),
  );
  onKeys({ n: () => go(1), p: () => go(-1) }, signal);
}

function showStop(stop: Element): void {
  for (const old of document.querySelectorAll('.current')) old.classList.remove('current');
  for (const mark of bothSides(stop)) mark.classList.add('current');
  stop.closest('details')?.setAttribute('open', '');
  const header = stop.closest('tr')?.querySelector<HTMLElement>('th');
  header?.setAttribute('tabindex', '-1');
  header?.focus({ preventScroll: true });
  stop.closest('tr')?.scrollIntoView({ block: 'nearest' });
}

function button(sign: string, name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  const [shown, said] = [document.createElement('span'), document.createElement('span')];
  shown.textContent = sign;
  shown.setAttribute('aria-hidden', 'true');
  said.textContent = name;
  said.className = 'vh';
  made.append(shown, said);
  made.addEventListener('click', act);
  return made;
}
