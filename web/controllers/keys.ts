/** Whether single-letter keys work; they do until somebody switches them off in the settings. */
function areKeysOn(): boolean {
  return document.documentElement.dataset['keys'] !== 'off';
}

/** Runs what belongs to a key, except while somebody types, holds a modifier or has keys switched off. */
export function onKeys(actions: Readonly<Record<string, () => void>>, signal?: AbortSignal): void {
  const listen = (event: KeyboardEvent): void => {
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
    const isForUs = !(event.ctrlKey || event.altKey || event.metaKey || event.isComposing);
    if (action === undefined || !isForUs || isTyping(event.target) || !areKeysOn()) return;
    event.preventDefault();
    action();
  };
  document.addEventListener('keydown', listen, signal && { signal });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]') !== null
  );
}
