import { button, hidden } from './button.ts';
import { copyText } from './copy-text.ts';

/** A button below each form of a citation that copies it. */
export function addCopyCitation(): void {
  for (const cited of document.querySelectorAll<HTMLElement>('[data-cite] [data-cited]')) {
    const name = cited.dataset['cited'] ?? '';
    const copy = button('Copy', () => void copyText(cited.textContent ?? '', name));
    copy.append(hidden(`: ${name}`));
    cited.after(copy);
  }
}
