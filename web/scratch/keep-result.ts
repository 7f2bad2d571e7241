import { button } from './box.ts';

/** A file that the browser saves; it is made here and comes from nowhere. */
export function saveFile(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to begin reading first.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export interface KeepOptions {
  readonly saveReport: () => void;
  readonly copyLink: () => void;
}

/** The ways to keep what is shown, as buttons above it. */
export function addKeepers(
  place: HTMLElement,
  { saveReport, copyLink }: KeepOptions,
): (shown: { readonly hasResult: boolean; readonly hasReport: boolean }) => void {
  const line = document.createElement('p');
  line.className = 'keep';
  const save = button('Save the HTML report', saveReport);
  const copy = button('Copy a link that holds the texts', copyLink);
  line.append(save, ' ', copy);
  line.hidden = true;
  place.before(line);
  return ({ hasResult, hasReport }) => {
    line.hidden = !hasResult;
    save.hidden = !hasReport;
  };
}
