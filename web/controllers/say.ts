/**
 * Tells what was done: the one live region of the page, in the toolbar, where it is also seen. It is there
 * before anything is said, since a region that comes with its words is not read out.
 */
export function addStatus(root: ParentNode): HTMLElement | undefined {
  const known = root.querySelector<HTMLElement>('.toolbar output');
  if (known !== null) return known;
  const place = root.querySelector('.steps') ?? root.querySelector('.toolbar');
  if (place === null) return undefined;
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
