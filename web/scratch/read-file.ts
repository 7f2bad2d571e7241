import type { ScratchText } from './messages.ts';

/** Bytes of a file: more than this is more than the hundred thousand words that are compared here. */
const mostBytes = 4 * 1024 * 1024;

const textEndings = /\.(?:txt|text|md|markdown)$/i;

/** What to do with files of which the words are not simply there. */
const advice: readonly (readonly [RegExp, string])[] = [
  [/\.pdf$/i, 'a PDF holds letters on a page, not a text: copy the text from it and paste it here'],
  [/\.(?:docx?|odt|rtf|pages)$/i, 'open it, copy its text and paste it here, or save it as plain text'],
  [/\.(?:html?|xml|epub|tei)$/i, 'open it, copy its text and paste it here'],
  [/\.(?:png|jpe?g|gif|tiff?|webp)$/i, 'a picture has no text: have it transcribed first'],
];

/**
 * The text of a file that was picked or dropped. It never leaves the page.
 *
 * @throws Error with a sentence that says what to do.
 */
export async function readTextFile(file: File): Promise<ScratchText> {
  const name = `“${file.name}”`;
  const known = advice.find(([ending]) => ending.test(file.name))?.[1];
  if (known !== undefined) throw new Error(`${name} cannot be read here: ${known}.`);
  if (!textEndings.test(file.name) && !file.type.startsWith('text/')) {
    throw new Error(`${name} is not a .txt or .md file: copy its text and paste it here.`);
  }
  if (file.size > mostBytes) {
    const size = Math.ceil(file.size / 1024 / 1024);
    throw new Error(`${name} has ${size} MB, and at most 4 MB are read here: open a part of it.`);
  }
  return {
    label: file.name.replace(textEndings, ''),
    text: decode(new Uint8Array(await file.arrayBuffer()), name),
    isMarkdown: /\.(?:md|markdown)$/i.test(file.name),
  };
}

function decode(bytes: Uint8Array<ArrayBuffer>, name: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    throw new Error(`${name} is not written in UTF-8: save it as UTF-8, or copy its text and paste it here.`);
  }
  throw new Error(`${name} is not a text: it holds bytes that no text has.`);
}
