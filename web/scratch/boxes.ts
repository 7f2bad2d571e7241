import type { ScratchText, ScratchTexts } from './messages.ts';
import { readTextFile } from './read-file.ts';

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

/** Files, further boxes and dropping, for the boxes that the page came with. */
export function addBoxes(form: HTMLFormElement, { most, say, onChange }: BoxesOptions): Boxes {
  const list = form.querySelector<HTMLElement>('[data-boxes]')!;
  const pattern = list.querySelector<HTMLElement>('[data-box]')!.cloneNode(true) as HTMLElement;
  const language = form.elements.namedItem('language') as HTMLSelectElement;
  const more = button('Add another text', () => {
    const box = add();
    box.querySelector<HTMLElement>('input')?.focus();
  });
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
    fill(box, { label: '', text: '', isMarkdown: false });
    list.append(box);
    renumber();
    return box;
  }

  function renumber(): void {
    for (const [index, box] of boxes().entries()) {
      box.querySelector('legend')!.textContent = `Text ${index + 1}`;
      for (const [name, field] of Object.entries(fieldsOf(box))) {
        const label = box.querySelector(`label[for="${field.id}"]`);
        field.id = `${name}-${index + 1}`;
        label?.setAttribute('for', field.id);
      }
      box.querySelector<HTMLElement>('[data-remove]')!.hidden = boxes().length <= 2;
    }
    more.disabled = boxes().length >= most;
    more.title = more.disabled ? `At most ${most} texts are compared at once` : '';
  }

  function equip(box: HTMLElement): void {
    const picker = document.createElement('input');
    picker.type = 'file';
    picker.accept = '.txt,.md,text/plain,text/markdown';
    picker.multiple = true;
    picker.hidden = true;
    picker.addEventListener('change', () => {
      void take(box, [...(picker.files ?? [])]);
      picker.value = '';
    });
    const remove = button('Remove', () => {
      box.remove();
      renumber();
      onChange();
      boxes()[0]?.querySelector('textarea')?.focus();
    });
    remove.dataset['remove'] = '';
    const tools = document.createElement('p');
    tools.className = 'tools';
    const hint = document.createElement('span');
    hint.className = 'fine';
    hint.textContent = 'or drop one here (.txt, .md)';
    tools.append(
      button('Open a file…', () => picker.click()),
      ' ',
      hint,
      ' ',
      remove,
      picker,
    );
    box.append(formatChoice(box), tools);
    box.addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
    box.addEventListener('drop', (event) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void take(box, files);
    });
  }

  /** The first file fills this box, further ones the empty boxes after it, and new ones. */
  async function take(first: HTMLElement, files: readonly File[]): Promise<void> {
    const messages: string[] = [];
    let box: HTMLElement | undefined = first;
    for (const file of files) {
      box ??=
        boxes().find((each) => textOf(each).text.trim() === '') ??
        (boxes().length < most ? add() : undefined);
      if (box === undefined) {
        messages.push(`At most ${most} texts are compared at once.`);
        break;
      }
      try {
        fill(box, await readTextFile(file));
        messages.push(`“${file.name}” is in ${box.querySelector('legend')?.textContent}.`);
        box = undefined;
      } catch (cause) {
        messages.push((cause as Error).message);
      }
    }
    say(messages.join(' '));
    onChange();
  }

  return {
    read: () => ({ texts: boxes().map(textOf), language: language.value }),
    write(texts) {
      const wanted = texts.texts.slice(0, most);
      while (boxes().length < wanted.length) add();
      for (const extra of boxes().slice(Math.max(2, wanted.length))) extra.remove();
      for (const [index, text] of wanted.entries()) fill(boxes()[index]!, text);
      language.value = texts.language;
      renumber();
    },
  };
}

function fieldsOf(box: HTMLElement): {
  readonly label: HTMLInputElement;
  readonly text: HTMLTextAreaElement;
  readonly format: HTMLSelectElement;
} {
  return {
    label: box.querySelector<HTMLInputElement>('input[name="label"]')!,
    text: box.querySelector('textarea')!,
    format: box.querySelector('select')!,
  };
}

function textOf(box: HTMLElement): ScratchText {
  const { label, text, format } = fieldsOf(box);
  return { label: label.value, text: text.value, isMarkdown: format.value === 'markdown' };
}

function fill(box: HTMLElement, { label, text, isMarkdown }: ScratchText): void {
  const fields = fieldsOf(box);
  fields.label.value = label;
  fields.text.value = text;
  fields.format.value = isMarkdown ? 'markdown' : 'text';
}

/** Without a script plain text is compared; so the choice comes with the script. */
function formatChoice(box: HTMLElement): HTMLElement {
  const line = document.createElement('p');
  line.className = 'field';
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.id = `format-of-${box.querySelector('textarea')!.id}`;
  label.htmlFor = select.id;
  label.textContent = 'Read as';
  select.add(new Option('plain text', 'text', true));
  select.add(new Option('Markdown', 'markdown'));
  line.append(label, ' ', select);
  return line;
}

export function button(name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = name;
  made.addEventListener('click', act);
  return made;
}
