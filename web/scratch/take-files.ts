import { fillBox } from './box.ts';
import { readTextFile } from './read-file.ts';

interface Places {
  /** The box that the files were meant for. */
  readonly first: HTMLElement;
  /** An empty box, or a new one; undefined where there is no room for more. */
  readonly nextFree: () => HTMLElement | undefined;
}

/** Puts the first file into its box and further ones into free ones. Comes back with what is to be said of it. */
export async function takeFiles(files: readonly File[], { first, nextFree }: Places): Promise<string> {
  const said: string[] = [];
  let box: HTMLElement | undefined = first;
  for (const file of files) {
    box ??= nextFree();
    if (box === undefined) return [...said, 'There is no room for more texts.'].join(' ');
    try {
      fillBox(box, await readTextFile(file));
      said.push(`“${file.name}” is in ${box.querySelector('legend')?.textContent}.`);
      box = undefined;
    } catch (cause) {
      said.push((cause as Error).message);
    }
  }
  return said.join(' ');
}

/** Beside a box a browser would open a dropped file in place of the page, and the texts would be gone. */
export function catchStrayFiles(say: (words: string) => void): void {
  document.addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    if (event.defaultPrevented || !hasFiles(event)) return;
    event.preventDefault();
    say('Drop the file on one of the boxes.');
  });
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}
