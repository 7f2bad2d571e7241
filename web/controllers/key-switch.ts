import { areKeysOn, switchKeys } from './keys.ts';

/** On the help page: a box to switch single-letter keys off, remembered in this browser only. */
export function addKeySwitch(root: ParentNode): void {
  const place = root.querySelector('[data-key-switch]');
  if (place === null) return;
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.id = 'single-keys';
  box.checked = areKeysOn();
  box.addEventListener('change', () => switchKeys(box.checked));
  const label = document.createElement('label');
  label.htmlFor = box.id;
  label.textContent = ' Single-letter keys work in this browser';
  const line = document.createElement('p');
  line.append(box, label);
  place.append(line);
}
