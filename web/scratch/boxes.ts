import { button, equipBox, fillBox, numberBox, readBox } from './box.ts';
import type { ScratchTexts } from './messages.ts';
import { takeFiles } from './take-files.ts';

/** The boxes of the form, as texts. */
export interface Boxes {
  read(): ScratchTexts;
  write(texts: ScratchTexts): void;
}

export interface BoxesOptions {
  readonly most: number;
  readonly say: (words: string) => void;
  readonly onChange: () => void;
}

/** Files and further boxes, beside the two that the page came with. */
export function addBoxes(form: HTMLFormElement, { most, say, onChange }: BoxesOptions): Boxes {
  const list = form.querySelector<HTMLElement>('[data-boxes]')!;
  const pattern = list.querySelector<HTMLElement>('[data-box]')!.cloneNode(true) as HTMLElement;
  const language = form.elements.namedItem('language') as HTMLSelectElement;
  const more = button('Add another text', () => add().querySelector('input')?.focus());
  const line = document.createElement('p');
  line.className = 'more-texts';
  line.append(more);
  list.after(line);
  for (const box of boxes()) equip(box);
  renumber();
  form.addEventListener('input', onChange);

  function boxes(): HTMLElement[] {
    return [...list.querySelectorAll<HTMLElement>('[data-box]')];
  }

  function add(): HTMLElement {
    const box = pattern.cloneNode(true) as HTMLElement;
    equip(box);
    fillBox(box, { label: '', text: '', isMarkdown: false });
    list.append(box);
    renumber();
    return box;
  }

  function equip(box: HTMLElement): void {
    equipBox(box, {
      async onFiles(files) {
        say(await takeFiles(files, { first: box, nextFree }));
        onChange();
      },
      onRemove() {
        box.remove();
        renumber();
        onChange();
        boxes()[0]?.querySelector('textarea')?.focus();
      },
    });
  }

  function nextFree(): HTMLElement | undefined {
    const empty = boxes().find((box) => readBox(box).text.trim() === '');
    return empty ?? (boxes().length < most ? add() : undefined);
  }

  function renumber(): void {
    for (const [index, box] of boxes().entries()) {
      numberBox(box, index + 1);
      box.querySelector<HTMLElement>('[data-remove]')!.hidden = boxes().length <= 2;
    }
    more.disabled = boxes().length >= most;
    more.title = more.disabled ? `At most ${most} texts are compared at once` : '';
  }

  return {
    read: () => ({ texts: boxes().map(readBox), language: language.value }),
    write({ texts, language: stated }) {
      const wanted = texts.slice(0, most);
      while (boxes().length < wanted.length) add();
      for (const extra of boxes().slice(Math.max(2, wanted.length))) extra.remove();
      for (const [index, text] of wanted.entries()) fillBox(boxes()[index]!, text);
      language.value = stated;
      renumber();
    },
  };
}
