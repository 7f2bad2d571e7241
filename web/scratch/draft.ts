import { asTexts } from './as-texts.ts';
import type { Boxes } from './boxes.ts';
import type { ScratchTexts } from './messages.ts';
import { hasTexts } from './texts-link.ts';

const setting = 'variorum.scratch';
/** Milliseconds without a change after which a draft is kept. */
const pause = 500;

export interface Draft {
  /** The texts are others now. */
  changed(): void;
}

/** A box to tick, so that this browser keeps the texts until it is unticked. Unasked, nothing is kept. */
export function addDraft(form: HTMLFormElement, boxes: Boxes, say: (words: string) => void): Draft {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.id = 'keep-draft';
  const label = document.createElement('label');
  label.htmlFor = box.id;
  label.textContent = 'Keep these texts in this browser until I untick this';
  const line = document.createElement('p');
  line.className = 'field check';
  line.append(box, ' ', label);
  form.querySelector('[data-go]')!.before(line);
  const kept = keptDraft();
  box.checked = kept !== undefined;
  if (kept !== undefined && !hasTexts(location.hash)) boxes.write(kept);
  let timer = 0;

  function keep(): void {
    if (!box.checked) forgetDraft();
    else if (!keepDraft(boxes.read())) {
      box.checked = false;
      say('These texts are too long for this browser to keep.');
    }
  }

  box.addEventListener('change', keep);
  return {
    changed() {
      clearTimeout(timer);
      if (box.checked) timer = window.setTimeout(keep, pause);
    },
  };
}

/** The texts that this browser was asked to keep; undefined where it was not, or keeps something else. */
function keptDraft(): ScratchTexts | undefined {
  const kept = localStorage.getItem(setting);
  if (kept === null) return undefined;
  try {
    return asTexts(JSON.parse(kept));
  } catch {
    return undefined;
  }
}

/** Whether there was room for it. */
function keepDraft(texts: ScratchTexts): boolean {
  try {
    localStorage.setItem(setting, JSON.stringify(texts));
    return true;
  } catch {
    forgetDraft();
    return false;
  }
}

function forgetDraft(): void {
  localStorage.removeItem(setting);
}
