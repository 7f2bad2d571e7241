import { say } from './say.ts';

/** Puts a text on the clipboard and says so, or says why not. */
export async function copyText(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(`Copied ${what}`);
  } catch {
    // Without a safe connection there is no clipboard, and readers may refuse it.
    say('This browser does not let the page copy; select the words instead');
  }
}
