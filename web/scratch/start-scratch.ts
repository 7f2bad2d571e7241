import { hiddenIn } from '../controllers/hidden-kinds.ts';
import { addBoxes, type Boxes } from './boxes.ts';
import { addDraft } from './draft.ts';
import { startEngine } from './engine.ts';
import { addKeepers, saveFile } from './keep-result.ts';
import { addResult } from './result.ts';
import { addStatus } from './status.ts';
import { catchStrayFiles } from './take-files.ts';
import { hasTexts, packTexts, unpackTexts } from './texts-link.ts';
import { createTrust } from './trusted.ts';
import { createViewer } from './viewer.ts';

/** Takes the form over: what it would have sent is compared here. */
export function startScratch(form: HTMLFormElement): void {
  const most = limitsOf(form);
  const place = document.querySelector<HTMLElement>('[data-result]')!;
  const trust = createTrust();
  const status = addStatus(form.querySelector<HTMLElement>('[data-go]')!, () => viewer.cancel());
  const engine = startEngine(form.dataset['engine']!, trust, status.progress);
  const boxes = addBoxes(form, { most: most.texts, say: status.say, onChange: () => draft.changed() });
  const draft = addDraft(form, boxes, status.say);
  const result = addResult(place, trust, (address) => void viewer.follow(address));
  const showKeepers = addKeepers(place, {
    saveReport: () => void viewer.report(({ name, html }) => saveFile(name, html)),
    copyLink: () => void copyLink(boxes, most.link, status.say),
  });
  catchStrayFiles(status.say);
  const viewer = createViewer({ engine, result, status, showKeepers });
  const compare = (): Promise<void> => viewer.compare(boxes.read());
  const words = most.words.toLocaleString('en');
  form.querySelector('[data-how]')!.textContent =
    `Compared in your browser; nothing is sent. Up to ${most.texts} texts of up to ${words} words.`;
  result.clear();

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const address = location.pathname + searchOf(form);
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    void compare();
  });
  const openLink = async (): Promise<void> => {
    if (!hasTexts(location.hash)) return;
    const texts = await unpackTexts(location.hash, most.unfolded).catch(({ message }: Error) => {
      status.say(message);
    });
    if (texts === undefined) return;
    boxes.write(texts);
    tickIgnored(form);
    await compare();
  };
  addEventListener('hashchange', () => void openLink());
  void openLink();
}

/** The query of a first result: the view that the reader's settings name, and the kinds to ignore, unless usual. */
function searchOf(form: HTMLFormElement): string {
  const view = document.documentElement.dataset['opens'];
  const ignored = new FormData(form)
    .getAll('ignore')
    .filter((kind) => kind !== '')
    .join();
  const parts = [
    ...(view === undefined ? [] : [`view=${view}`]),
    ...(ignored === 'spacing' ? [] : [`hide=${ignored}`]),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The boxes as a link says it. */
function tickIgnored(form: HTMLFormElement): void {
  const hidden = hiddenIn(location.search);
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type="checkbox"][name="ignore"]')) {
    box.checked = hidden.has(box.value);
  }
}

/** The engine's limits, as the form has them. */
function limitsOf({
  dataset,
}: HTMLFormElement): Readonly<Record<'texts' | 'words' | 'link' | 'unfolded', number>> {
  return {
    texts: Number(dataset['mostTexts']),
    words: Number(dataset['mostWords']),
    link: Number(dataset['linkLength']),
    unfolded: Number(dataset['linkUnfolded']),
  };
}

async function copyLink(boxes: Boxes, most: number, say: (words: string) => void): Promise<void> {
  const link = `${location.origin}${location.pathname}${location.search}${await packTexts(boxes.read())}`;
  const size = `${(link.length / 1024).toFixed(1)} kB`;
  if (link.length > most) {
    const limit = `${Math.floor(most / 1024)} kB`;
    say(
      `The link would be ${size} long, and at most ${limit} pass everywhere: save the HTML report instead.`,
    );
    return;
  }
  try {
    await navigator.clipboard.writeText(link);
    say(`Copied, ${size}. The link itself holds the texts, after “#”: browsers send that part to no server.`);
  } catch {
    history.replaceState(null, '', link);
    say('The browser does not let this page copy. The link is now the address of this page: copy it there.');
  }
}
