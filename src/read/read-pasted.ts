import { limits, type Source } from '../model/index.ts';
import { readPlainText } from './plain-text.ts';

/** A text as a reader brings it, without a file. */
export interface PastedText {
  /** What it is to be called; empty where nobody said. */
  readonly label: string;
  readonly text: string;
  /** A BCP 47 tag; absent where nobody said. */
  readonly language?: string;
}

/**
 * A pasted text as a source. Its line breaks are those of this computer's forms, whatever way it came, so that
 * the same text pasted, shared and sent is the same source. `number`, from 1, is what it is called by.
 */
export async function readPasted(pasted: PastedText, number: number): Promise<Source> {
  const text = pasted.text.replace(/\r\n?/g, '\n');
  const bytes = new TextEncoder().encode(text);
  const id = `text-${number}`;
  const title = pastedTitle(pasted, number);
  return {
    id,
    siglum: id,
    title,
    authors: [],
    language: pasted.language ?? 'und',
    origin: { file: title, sha256: await sha256(bytes), mediaType: 'text/plain', bytes: bytes.length },
    text,
    blocks: readPlainText(text),
    diagnostics: [],
  };
}

export function pastedTitle({ label }: Pick<PastedText, 'label'>, number: number): string {
  const name = label.replace(/\s+/g, ' ').trim().slice(0, limits.titleLength);
  return name === '' ? `Text ${number}` : name;
}

/** In lower-case hexadecimal. */
async function sha256(bytes: ReturnType<TextEncoder['encode']>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
