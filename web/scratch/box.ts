import type { ScratchText } from './messages.ts';

/** One box of the form: a name, a text, and what the script adds to it. */

interface BoxFields {
  readonly label: HTMLInputElement;
  readonly text: HTMLTextAreaElement;
  readonly format: HTMLSelectElement;
}

export interface BoxActions {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onRemove: () => void;
}

/** Adds what a box has only with a script: how it is read, files, and the way to remove it. */
export function equipBox(box: HTMLElement, { onFiles, onRemove }: BoxActions): void {
  const remove = button('Remove', onRemove);
  remove.dataset['remove'] = '';
  const hint = document.createElement('span');
  hint.className = 'fine';
  hint.textContent = 'or drop one here (.txt, .md)';
  const picker = filePicker(onFiles);
  const tools = document.createElement('p');
  tools.className = 'tools';
  tools.append(
    button('Open a file…', () => picker.click()),
    ' ',
    hint,
    ' ',
    remove,
    picker,
  );
  box.append(formatChoice(), tools);
  box.addEventListener('drop', (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  });
}

/** Names and numbers the box and its fields; labels go along. */
export function numberBox(box: HTMLElement, number: number): void {
  box.querySelector('legend')!.textContent = `Text ${number}`;
  for (const [name, field] of Object.entries(fieldsOf(box)) as [string, HTMLElement][]) {
    const label = box.querySelector(`label[for="${field.id}"]`);
    field.id = `${name}-${number}`;
    label?.setAttribute('for', field.id);
  }
}

export function readBox(box: HTMLElement): ScratchText {
  const { label, text, format } = fieldsOf(box);
  return { label: label.value, text: text.value, isMarkdown: format.value === 'markdown' };
}

export function fillBox(box: HTMLElement, { label, text, isMarkdown }: ScratchText): void {
  const fields = fieldsOf(box);
  fields.label.value = label;
  fields.text.value = text;
  fields.format.value = isMarkdown ? 'markdown' : 'text';
}

function fieldsOf(box: HTMLElement): BoxFields {
  return {
    label: box.querySelector<HTMLInputElement>('input[name="label"]')!,
    text: box.querySelector('textarea')!,
    format: box.querySelector('select')!,
  };
}

function filePicker(onFiles: BoxActions['onFiles']): HTMLInputElement {
  const picker = document.createElement('input');
  picker.type = 'file';
  picker.accept = '.txt,.md,text/plain,text/markdown';
  picker.multiple = true;
  picker.hidden = true;
  picker.addEventListener('change', () => {
    onFiles([...(picker.files ?? [])]);
    picker.value = '';
  });
  return picker;
}

/** Without a script plain text is compared; so the choice comes with the script. */
function formatChoice(): HTMLElement {
  const select = document.createElement('select');
  select.id = 'format-of-a-box';
  select.add(new Option('plain text', 'text', true));
  select.add(new Option('Markdown', 'markdown'));
  const label = document.createElement('label');
  label.htmlFor = select.id;
  label.textContent = 'Read as';
  const line = document.createElement('p');
  line.className = 'field';
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
