import { limits, SourceError } from '../model/index.ts';
import { refuseBinary } from './binary.ts';
import { linePlace } from './lines.ts';
import type { Remark, SourceFile } from './source-file.ts';

export interface Decoded {
  /** Every character of the file, a leading byte order mark aside. */
  readonly text: string;
  readonly remarks: readonly Remark[];
}

/**
 * Returns the characters of a file that is UTF-8, or UTF-16 with a byte order mark.
 *
 * Nothing is guessed and nothing is replaced: another encoding read as if it were UTF-8 gives
 * text that is wrong in places nobody looks at, so it is refused at its first bad byte.
 *
 * @throws SourceError `source.too-large`, `source.binary`, `source.encoding`.
 */
export function decode(source: SourceFile): Decoded {
  refuseTooLarge(source);
  const utf16 = utf16Order(source.bytes);
  refuseBinary(source, utf16 !== undefined);
  const remarks: Remark[] = [];
  let text: string;
  if (utf16 !== undefined) {
    text = decodeUtf16(source, utf16);
    remarks.push({ code: 'text.utf-16', message: 'The file is UTF-16 and was decoded', severity: 'note' });
  } else {
    text = decodeUtf8(source);
  }
  if (text.startsWith('\uFEFF')) {
    text = text.slice(1);
    if (utf16 === undefined) {
      const message = 'A byte order mark stands at the start and was left out';
      remarks.push({ code: 'text.byte-order-mark', message, severity: 'note' });
    }
  }
  return { text, remarks: [...remarks, ...remarkControls(text)] };
}

function refuseTooLarge({ file, bytes }: SourceFile): void {
  if (bytes.length <= limits.bytesPerSource) return;
  const inMebibytes = (size: number): string => `${Math.ceil(size / 1024 / 1024)} MiB`;
  throw new SourceError(
    'source.too-large',
    `Expected at most ${inMebibytes(limits.bytesPerSource)} got ${inMebibytes(bytes.length)}`,
    {
      advice: 'split it into one file a volume or chapter',
      at: { file },
      limit: limits.bytesPerSource,
      actual: bytes.length,
    },
  );
}

type ByteOrder = 'little' | 'big';

function utf16Order(bytes: Uint8Array): ByteOrder | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'little';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'big';
  return undefined;
}

function decodeUtf8(source: SourceFile): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(source.bytes);
  } catch (cause) {
    throw encodingError(source, firstIllFormedByte(source.bytes), cause);
  }
}

/**
 * Offset of the first byte that no well-formed UTF-8 has at its place (Unicode, table 3-7): the
 * decoder says only that there is one.
 */
function firstIllFormedByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** Bytes of the well-formed character at `at`; 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  for (let offset = 1; offset < length; offset++) {
    const byte = bytes[at + offset] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  const isOverlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const isSurrogate = lead === 0xed && second > 0x9f;
  const isBeyondUnicode = lead === 0xf4 && second > 0x8f;
  return isOverlong || isSurrogate || isBeyondUnicode ? 0 : length;
}

function encodingError({ file, bytes }: SourceFile, byte: number, cause: unknown): SourceError {
  const before = bytes.subarray(0, byte);
  const hexadecimal = (bytes[byte] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const message = `Expected UTF-8 got byte 0x${hexadecimal} at byte ${byte}`;
  return new SourceError('source.encoding', message, {
    advice: encodingAdvice(bytes, byte, before),
    at: { file, ...endPlace(new TextDecoder().decode(before)), byte },
    cause,
  });
}

function encodingAdvice(bytes: Uint8Array, byte: number, before: Uint8Array): string {
  if (before.some((value) => value >= 0xc2)) {
    return 'the text before that byte is UTF-8, so the file is damaged or cut there: save it again as UTF-8';
  }
  // 0x80–0x9F are control characters in ISO 8859-1, but quotation marks and dashes in Windows-1252.
  const isWindows = bytes.subarray(byte).some((value) => value >= 0x80 && value <= 0x9f);
  const encoding = isWindows ? 'WINDOWS-1252' : 'ISO-8859-1';
  return `it looks like ${encoding}: convert it to UTF-8, e.g. \`iconv -f ${encoding} -t UTF-8\``;
}

/** Line and column of what follows a text. */
function endPlace(text: string): ReturnType<typeof linePlace> {
  return linePlace(text, text.length);
}

/** Characters are made from so many code units at once: `String.fromCharCode` takes them as arguments. */
const unitsPerCall = 8192;

function decodeUtf16(source: SourceFile, order: ByteOrder): string {
  const { bytes } = source;
  const isLittle = order === 'little';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units = new Uint16Array(bytes.length >> 1);
  for (let at = 0; at < units.length; at++) units[at] = view.getUint16(at * 2, isLittle);
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += unitsPerCall) {
    parts.push(String.fromCharCode(...units.subarray(at, at + unitsPerCall)));
  }
  const text = parts.join('');
  refuseIllFormed(source, units, text);
  return text;
}

function refuseIllFormed(source: SourceFile, units: Uint16Array, text: string): void {
  const loneSurrogate = firstLoneSurrogate(units);
  if (loneSurrogate >= 0) throw utf16Error(source, text, loneSurrogate, 'half of a surrogate pair');
  if (source.bytes.length % 2 === 1) {
    throw utf16Error(source, text, units.length, 'half of a code unit at the end');
  }
  const nul = units.indexOf(0);
  if (nul >= 0) throw utf16Error(source, text, nul, 'a NUL character');
}

function firstLoneSurrogate(units: Uint16Array): number {
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? 0;
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = units[at + 1] ?? 0;
    if (unit > 0xdbff || next < 0xdc00 || next > 0xdfff) return at;
    at++;
  }
  return -1;
}

/** `text` begins with the byte order mark; `unit` is what is wrong in it. */
function utf16Error({ file }: SourceFile, text: string, unit: number, what: string): SourceError {
  const byte = unit * 2;
  return new SourceError('source.encoding', `Expected UTF-16 got ${what} at byte ${byte}`, {
    advice: 'the file is damaged or cut there: save it again as UTF-8',
    at: { file, ...endPlace(text.slice(1, unit)), byte },
  });
}

/** Control characters that layout needs: tab, line feed, form feed, carriage return. */
const unexpectedControl = /[^\P{Cc}\t\n\f\r]/u;

function remarkControls(text: string): Remark[] {
  const from = text.search(unexpectedControl);
  if (from < 0) return [];
  const { line, column } = linePlace(text, from);
  const name = `U+${text.charCodeAt(from).toString(16).toUpperCase().padStart(4, '0')}`;
  const message = `Control character \`${name}\` at line ${line}, column ${column}, perhaps others after it; all are kept`;
  return [{ code: 'text.control-character', message, severity: 'warning' }];
}
