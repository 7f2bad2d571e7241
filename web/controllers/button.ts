/** A button with a name, and a sign in its place where one is given. */
export function button(name: string, act: () => void, sign?: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.addEventListener('click', act);
  if (sign === undefined) {
    made.textContent = name;
    return made;
  }
  const [shown, said] = [document.createElement('span'), hidden(name)];
  shown.textContent = sign;
  shown.setAttribute('aria-hidden', 'true');
  made.append(shown, said);
  return made;
}

/** Words for those who listen. */
export function hidden(words: string): HTMLElement {
  const said = document.createElement('span');
  said.textContent = words;
  said.className = 'vh';
  return said;
}
