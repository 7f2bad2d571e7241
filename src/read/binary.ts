import { SourceError } from '../model/index.ts';
import type { SourceFile } from './source-file.ts';

interface Signature {
  readonly starts: string;
  readonly what: string;
  readonly advice: string;
}

const asText = 'save or export it as plain text or Markdown';

/** How files of other formats begin, as Latin-1 characters. Content decides, not the file's name. */
const signatures: readonly Signature[] = [
  { starts: '%PDF-', what: 'a PDF', advice: 'extract its text, e.g. with `pdftotext`' },
  {
    starts: 'PK\x03\x04',
    what: 'a ZIP archive (DOCX, ODT and EPUB are such)',
    advice: 'convert it, e.g. with `pandoc -t markdown`',
  },
  { starts: 'PK\x05\x06', what: 'an empty ZIP archive', advice: asText },
  {
    starts: '{\\rtf',
    what: 'a rich text file (RTF)',
    advice: 'convert it, e.g. with `pandoc -f rtf -t markdown`',
  },
  { starts: '\xD0\xCF\x11\xE0', what: 'an old Microsoft Office file', advice: asText },
  { starts: '\x89PNG', what: 'a PNG image', advice: 'recognize its text first, e.g. with `tesseract`' },
  { starts: '\xFF\xD8\xFF', what: 'a JPEG image', advice: 'recognize its text first, e.g. with `tesseract`' },
  { starts: 'GIF8', what: 'a GIF image', advice: 'recognize its text first, e.g. with `tesseract`' },
  { starts: 'II*\x00', what: 'a TIFF image', advice: 'recognize its text first, e.g. with `tesseract`' },
  { starts: 'MM\x00*', what: 'a TIFF image', advice: 'recognize its text first, e.g. with `tesseract`' },
  { starts: '\x1F\x8B', what: 'a gzip archive', advice: 'unpack it with `gunzip`' },
  { starts: 'BZh', what: 'a bzip2 archive', advice: 'unpack it with `bunzip2`' },
  { starts: '7z\xBC\xAF', what: 'a 7-Zip archive', advice: 'unpack it first' },
  { starts: '\xFD7zXZ', what: 'an xz archive', advice: 'unpack it with `unxz`' },
  { starts: '\x28\xB5\x2F\xFD', what: 'a Zstandard archive', advice: 'unpack it with `unzstd`' },
  { starts: 'SQLite format 3\x00', what: 'an SQLite database', advice: asText },
  { starts: 'AT&TFORM', what: 'a DjVu scan', advice: 'extract its text, e.g. with `djvutxt`' },
];

const longestSignature = Math.max(...signatures.map(({ starts }) => starts.length));

/** @throws SourceError `source.binary` naming what the bytes look like and the way out. */
export function refuseBinary({ file, bytes }: SourceFile, isUtf16: boolean): void {
  const start = String.fromCharCode(...bytes.subarray(0, longestSignature));
  const signature = signatures.find(({ starts }) => start.startsWith(starts) && !isProse(starts, bytes));
  if (signature !== undefined) throw binaryError(file, signature.what, signature.advice);
  if (isUtf16) return;
  const zero = bytes.indexOf(0);
  if (zero < 0) return;
  if (bytes.length > 1 && looksLikeUtf16(bytes)) {
    throw binaryError(file, 'UTF-16 without a byte order mark', 'save it as UTF-8', zero);
  }
  throw binaryError(file, 'a program or other binary file: it has NUL bytes', asText, zero);
}

/** A letter such as "BZh…" or "GIF8 …" may begin a text: an archive or image soon has bytes no text has. */
function isProse(starts: string, bytes: Uint8Array): boolean {
  const isPrintable = /^[\x20-\x7E]+$/.test(starts) && !starts.startsWith('%PDF') && !starts.startsWith('{');
  return isPrintable && bytes.subarray(0, 64).every((byte) => byte >= 0x20 || byte === 0x0a || byte === 0x0d);
}

/** Western text in UTF-16 has a zero in nearly every second byte. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 1024);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) > sample.length / 4 && Math.min(even, odd) === 0;
}

function binaryError(file: string, what: string, advice: string, byte = 0): SourceError {
  return new SourceError('source.binary', `Expected text got what looks like ${what}`, {
    advice,
    at: { file, byte },
  });
}
