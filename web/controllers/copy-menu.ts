import { button, hidden } from './button.ts';
import { type CitedView, citedView, sideWords } from './cited-row.ts';
import { copyText } from './copy-text.ts';
import { differenceStops, ownWords } from './difference-stops.ts';

/** Buttons that copy each form of a citation; on a comparison also a menu of what else can be copied, and printing. */
export function addCopyMenu(): void {
  const cite = document.querySelector<HTMLElement>('[data-cite]');
  if (cite === null) return;
  for (const cited of cite.querySelectorAll<HTMLElement>('[data-cited]')) {
    const name = cited.dataset['cited'] ?? '';
    const copy = button('Copy', () => void copyText(cited.textContent ?? '', name));
    copy.append(hidden(`: ${name}`));
    cited.after(copy);
  }
  if (citedView() === undefined) return;
  const print = button('Print', () => window.print());
  print.className = 'as-link';
  cite.after(copyMenu(), print);
}

function copyMenu(): HTMLElement {
  const menu = document.createElement('details');
  menu.className = 'menu copy';
  const name = document.createElement('summary');
  name.textContent = 'Copy';
  const list = document.createElement('ul');
  list.className = 'panel';
  for (const [what, write] of choices()) {
    const line = document.createElement('li');
    const copy = button(what, () => {
      const view = citedView();
      if (view !== undefined) void copyText(write(view), what.toLowerCase());
      menu.open = false;
      name.focus();
    });
    line.append(copy);
    list.append(line);
  }
  menu.append(name, list);
  return menu;
}

type Choice = readonly [what: string, write: (view: CitedView) => string];

/** What this view has to copy: the reading view shows one side, the list shows none. */
function choices(): Choice[] {
  const found: Choice[] = [];
  if (document.querySelector('.pair') !== null) {
    found.push(['Text of A with citation', (view) => sideText('a', view.a, view)]);
    found.push(['Text of B with citation', (view) => sideText('b', view.b, view)]);
    found.push(['All differences with citation', allDifferences]);
  }
  found.push(['Address of this release', ({ url }) => url]);
  return found;
}

function rows(): Element[] {
  return [...document.querySelectorAll('.pair tbody:not(.around) tr[id]')];
}

function sideText(side: 'a' | 'b', name: string, { url, release }: CitedView): string {
  const words = rows().map((row) => sideWords(row, side));
  return `"${words.filter((each) => each !== '').join(' ')}" (${name}). ${url}, release ${release}.`;
}

/** One line for each difference that is shown, and the citation below. */
function allDifferences({ a, b, url, release, ignored }: CitedView): string {
  const lines = differenceStops(document).map((stop) => {
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
  return [...lines, '', `A: ${a}. B: ${b}. ${ignored} ${url}, release ${release}.`].join('\n');
}
