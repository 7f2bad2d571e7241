import { asTexts } from './as-texts.ts';
import type { ScratchTexts } from './messages.ts';

/** Before the packed texts, after `#`: the part of an address that browsers send to nobody. */
const mark = '#texts=';

/** The texts as the last part of an address. */
export async function packTexts(texts: ScratchTexts): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(texts));
  const packed = await collect(piped(bytes, new CompressionStream('deflate-raw')), Number.POSITIVE_INFINITY);
  const letters = Array.from(packed, (byte) => String.fromCharCode(byte)).join('');
  return `${mark}${btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

export function hasTexts(hash: string): boolean {
  return hash.startsWith(mark);
}

/**
 * The texts that such an address holds. `most` is how many bytes they may unfold to: whoever made the link may
 * mean ill.
 *
 * @throws Error with a sentence for the reader.
 */
export async function unpackTexts(hash: string, most: number): Promise<ScratchTexts> {
  const broken = new Error('The link is damaged: its texts cannot be read. Ask for it again, whole.');
  try {
    const letters = atob(hash.slice(mark.length).replaceAll('-', '+').replaceAll('_', '/'));
    const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const bytes = await collect(piped(packed, new DecompressionStream('deflate-raw')), most);
    const texts = asTexts(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    if (texts !== undefined) return texts;
  } catch {
    throw broken;
  }
  throw broken;
}

function piped(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([bytes]).stream().pipeThrough(through);
}

async function collect(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > most) {
      await reader.cancel();
      throw new RangeError('more than expected');
    }
    parts.push(next.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
