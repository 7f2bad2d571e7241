import { describe, expect, test } from 'vitest';
import { limits, VariorumError } from '../../src/model/index.ts';
import { readSource } from '../../src/read/index.ts';
import { failure, readText, sourceFile } from './source-file.ts';

const latin1 = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

const utf16 = (text: string, order: 'little' | 'big'): number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) =>
    order === 'little' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
  );

describe('decode', () => {
  test.each([
    ['ASCII', latin1('plain'), 'plain', []],
    ['UTF-8 beyond the BMP', [0xf0, 0x9f, 0x98, 0x80, 0x21], '😀!', []],
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0x61], 'a', ['text.byte-order-mark']],
    ['UTF-16 LE', utf16('\uFEFFÉa😀', 'little'), 'Éa😀', ['text.utf-16']],
    ['UTF-16 BE', utf16('\uFEFFÉa😀', 'big'), 'Éa😀', ['text.utf-16']],
    ['a control character, which is kept', latin1('a\n\tb\x1Bc'), 'a\n\tb\x1Bc', ['text.control-character']],
    ['nothing', [], '', ['text.empty']],
    ['only blank lines', latin1(' \n\n'), ' \n\n', ['text.empty']],
    ['a replacement character that stands in the file', [0xef, 0xbf, 0xbd], '\uFFFD', []],
  ])('reads %s', async (_, bytes, text, codes) => {
    const source = await readText(bytes);
    expect(source.text).toBe(text);
    expect(source.diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  test('says where the first control character stands', async () => {
    const { diagnostics } = await readText('one\r\ntwo \u0007');
    expect(diagnostics[0]?.message).toContain('`U+0007` at line 2, column 5');
  });

  test.each([
    ['a Windows-1252 quotation mark', latin1('one\r\ntwo \x93a\x94'), '2:5:byte 9', 'WINDOWS-1252'],
    ['a Latin-1 accent', latin1('caf\xE9 noir'), '1:4:byte 3', 'ISO-8859-1'],
    ['an overlong form', [0x61, 0xc0, 0xaf], '1:2:byte 1', 'ISO-8859-1'],
    ['an encoded surrogate', [0xed, 0xa0, 0x80], '1:1:byte 0', 'WINDOWS-1252'],
    ['a character beyond Unicode', [0xf4, 0x90, 0x80, 0x80], '1:1:byte 0', 'WINDOWS-1252'],
    ['a character cut off at the end', [0xc3, 0xa9, 0xe2, 0x82], '1:2:byte 2', 'damaged'],
    ['a byte after characters of several', [...utf8('é\r\u{1F600}\uFEFFé'), 0xff], '2:5:byte 12', 'damaged'],
    ['a byte after a byte order mark', [...utf8('\uFEFFab'), 0xff], '1:3:byte 5', 'damaged'],
    ['half a UTF-16 unit', [0xff, 0xfe, 0x61, 0x00, 0x62], '1:2:byte 4', 'damaged'],
    ['a NUL character in UTF-16', utf16('\uFEFFone\r\ntwo\0', 'little'), '2:4:byte 18', 'damaged'],
    ['a lone UTF-16 surrogate', [0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8, 0x61, 0x00], '1:2:byte 4', 'damaged'],
  ])('refuses %s at its byte, with the way out', async (_, bytes, place, advice) => {
    const error = await readText(bytes).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(VariorumError);
    expect((error as VariorumError).advice).toContain(advice);
    expect(await failure(() => readText(bytes))).toContain(`source.encoding ${place} Expected UTF-`);
  });

  test.each([
    ['PDF', latin1('%PDF-1.7\n'), 'a PDF'],
    ['DOCX', latin1('PK\x03\x04\x14\x00'), 'a ZIP archive'],
    ['RTF', latin1('{\\rtf1 text}'), 'a rich text file'],
    ['PNG', [0x89, ...latin1('PNG\r\n')], 'a PNG image'],
    ['JPEG', [0xff, 0xd8, 0xff, 0xe0], 'a JPEG image'],
    ['gzip', [0x1f, 0x8b, 0x08], 'a gzip archive'],
    ['NUL bytes', [0x61, 0x00, 0x62, 0x63, 0x64], 'a program or other binary file'],
    ['UTF-16 without a mark', utf16('some words', 'little'), 'UTF-16 without a byte order mark'],
  ])('refuses %s whatever its name and says what it looks like', async (_, bytes, what) => {
    expect(await failure(() => readText(bytes))).toContain(`Expected text got what looks like ${what}`);
  });

  test.each(['BZhang came home.', 'PK is a name.', 'GIF8 is no image.'])(
    'reads prose that begins %j',
    async (text) => {
      expect((await readText(text)).text).toBe(text);
    },
  );

  test('refuses a file over the limit before decoding it, with limit and size', async () => {
    const bytes = new Uint8Array(limits.bytesPerSource + 1);
    const error = await readSource({ ...sourceFile('a.txt', ''), bytes }).catch((cause: unknown) => cause);
    expect(error).toMatchObject({
      code: 'source.too-large',
      limit: limits.bytesPerSource,
      actual: limits.bytesPerSource + 1,
    });
  });
});
