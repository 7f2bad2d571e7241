import { type CitedView, sideWords } from './cited-row.ts';
import { differenceStops, ownWords } from './difference-stops.ts';

export type Copied = readonly [what: string, write: (view: CitedView) => string];

/** What this view has to copy: the reading view shows one side, the list shows neither. */
export function copiedTexts(): Copied[] {
  const found: Copied[] = [];
  const reading = document.querySelector<HTMLElement>('.reading');
  const hasRows = document.querySelector('.pair') !== null;
  for (const side of ['a', 'b'] as const) {
    if (!hasRows && reading?.dataset['side'] !== side) continue;
    const words = (): string => (reading === null ? sideText(side) : ownWords(reading, '.none, .around'));
    const name = `Text of ${side.toUpperCase()} with citation`;
    found.push([name, (view) => `"${words()}" (${view[side]}). ${addressOf(view)}`]);
  }
  if (reading === null) found.push(['All differences with citation', allDifferences]);
  found.push(['Address of this release', ({ url }) => url]);
  return found;
}

function rows(): Element[] {
  return [...document.querySelectorAll('.pair tbody:not(.around) tr[id]')];
}

function sideText(side: 'a' | 'b'): string {
  const words = rows().map((row) => sideWords(row, side));
  return words.filter((each) => each !== '').join(' ');
}

function addressOf({ url, release }: CitedView): string {
  return `${url}, release ${release}.`;
}

/** One line for each difference that is shown, and the citation below. */
function allDifferences(view: CitedView): string {
  const list = [...document.querySelectorAll<HTMLElement>('.differences > li')];
  const lines = list.length > 0 ? list.filter(isShown).map(listedWords) : differenceLines();
  return [...lines, '', `A: ${view.a}. B: ${view.b}. ${view.ignored} ${addressOf(view)}`].join('\n');
}

function isShown(line: HTMLElement): boolean {
  return line.offsetParent !== null;
}

/** A difference as the list tells it, without the way to its row. */
function listedWords(line: Element): string {
  return [...line.querySelectorAll('.what, .said > span')].map((part) => ownWords(part, '.vh')).join(' ');
}

function differenceLines(): string[] {
  return differenceStops(document).map((stop) => {
    const row = stop.closest('tr');
    const number = row?.id.slice(1) ?? '';
    if (row === stop) return `Row ${number}: A "${sideWords(row, 'a')}". B "${sideWords(row, 'b')}".`;
    const [inA, inB] = ['a', 'b'].map((side) => {
      const mark = document.getElementById(stop.id.slice(0, -1) + side);
      const words = mark === null ? '' : ownWords(mark);
      return words === '' ? 'nothing' : `"${words}"`;
    });
    return `Row ${number}: A ${inA}. B ${inB}.`;
  });
}
