/**
 * Tells what was done: the one live region of the page, in its toolbar if it has one. It is there
 * before anything is said, since a region that comes with its words is not read out.
 */
export function addStatus(root: ParentNode): HTMLElement | undefined {
  const place = ['.steps', '.toolbar', '.actions'].flatMap((at) => root.querySelector(at) ?? [])[0];
  if (place === undefined) return undefined;
  const known = place.querySelector('output');
  if (known !== null) return known;
  const status = document.createElement('output');
  place.append(status);
  return status;
}

export function say(text: string): void {
  const status = addStatus(document);
  if (status === undefined) return;
  status.textContent = text;
  status.title = text;
}
