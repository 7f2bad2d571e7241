import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FileMap, mapFile } from '../../src/read/index.ts';
import { readMarkdown, sourceFile } from './source-file.ts';

function mapOf(text: string): Promise<FileMap> {
  return mapFile(sourceFile('text.md', text), 'text/markdown');
}

/** What stands in the file for the first place at which the reading text has these words. */
async function written(text: string, words: string): Promise<string> {
  const [source, map] = [await readMarkdown(text), await mapOf(text)];
  const from = source.text.indexOf(words);
  expect(from, `“${words}” in ${JSON.stringify(source.text)}`).toBeGreaterThanOrEqual(0);
  const span = map.fileSpan({ from, to: from + words.length });
  return map.text.slice(span.from, span.to);
}

describe('the map of a Markdown file', () => {
  it.each([
    ['plain words', 'One.\n\nTwo words here.\n', 'Two words', 'Two words'],
    ['emphasis between them', 'It was *not* there.\n', 'was not there', 'was *not* there'],
    ['emphasis at their ends', 'It was *not* there.\n', 'not', 'not'],
    ['a link', 'See [the *old* letter](http://x.example/the_old) now.\n', 'old letter', 'old* letter'],
    ['an entity', 'Marx &amp; Engels wrote.\n', '& Engels', '&amp; Engels'],
    ['marks as numbers', 'He said &#8220;go&#x201D; twice.\n', '“go”', '&#8220;go&#x201D;'],
    ['a character of two units', 'A &#x1F600; face.\n', '😀 face', '&#x1F600; face'],
    ['a name nobody knows', 'A &foo; b *c*.\n', '&foo; b', '&foo; b'],
    ['an escape', 'Two \\* three *x*.\n', '* three', '\\* three'],
    ['lines of a quotation', '> Said *he*\n> and went.\n', 'Said he\nand', 'Said *he*\n> and'],
    ['an item over two lines', '- One *two*\n  three four\n', 'two\nthree four', 'two*\n  three four'],
    ['a number that is content', '1917. The *war* came.\n', '1917. The war', '1917. The *war'],
    ['cells', '| a | *b* c |\n|---|---|\n| d | e f |\n', 'b c', 'b* c'],
    ['code', 'Call `a b` *now*.\n', 'a b', 'a b'],
    ['a picture', '![An *old* “face”](x.png) here.\n', '“face”', '“face”'],
    ['space that is an entity', '&nbsp;&nbsp;Late *word*.\n', 'Late', 'Late'],
    ['a line break', 'First  \nand *second*.\n', 'First\nand', 'First  \nand'],
    ['what follows front matter', '---\ntitle: T\n---\n\nIt *is*.\n', 'It is', 'It *is'],
    ['plain paragraphs that are spared the parser', 'Plain *x*.\n\nA b c.\n\nD e.\n\n*y* z.\n', 'D e', 'D e'],
    ['an excerpt', ':::excerpt{place=p3}\nThe *old* guard.\n:::\n', 'old guard', 'old* guard'],
  ])('leads through %s', async (_, text, words, expected) => {
    expect(await written(text, words)).toBe(expected);
    const crlf = text.replaceAll('\n', '\r\n');
    expect(await written(crlf, words)).toBe(expected.replaceAll('\n', '\r\n'));
  });

  it('counts lines and columns as editors do', async () => {
    const text = '---\r\ntitle: T\r\n---\r\n\r\n# Head\r\n\r\n> He *said* 😀 so.\r\n';
    const [source, map] = [await readMarkdown(text), await mapOf(text)];
    const from = source.text.indexOf('so');
    expect(map.placeOf(map.fileSpan({ from, to: from + 2 }).from)).toEqual({ line: 7, column: 16 });
  });

  it('leaves an empty span empty, between the words it stands between', async () => {
    const map = await mapOf('One *two* three.\n');
    const span = map.fileSpan({ from: 4, to: 4 });
    expect(span).toEqual({ from: 5, to: 5 });
  });

  it('is the text itself for a plain text', async () => {
    const text = '\uFEFFOne *two*\r\n\r\nthree.\r\n';
    const map = await mapFile(sourceFile('text.txt', text), 'text/plain');
    expect(map.fileSpan({ from: 4, to: 9 })).toEqual({ from: 4, to: 9 });
    expect(map.placeOf(13)).toEqual({ line: 3, column: 1 });
  });

  it.each([
    ['indented code', '    one&amp;two&#8220;three \\*four'],
    ['fenced code', '```\none&amp;two \\*three\n```'],
    ['inline code', 'words `one&amp;two\\*three` and four'],
    ['what is told from code', '&amp;one \\*two &#8220;three'],
  ])('takes %s at its word', async (_, markdown) => {
    const [source, map] = [await readMarkdown(markdown), await mapOf(markdown)];
    for (const { 0: word, index } of source.text.matchAll(/one|two|three|four/g)) {
      const span = map.fileSpan({ from: index, to: index + word.length });
      expect(map.text.slice(span.from, span.to)).toBe(word);
    }
  });

  it('finds every word of whatever Markdown where it stands', async () => {
    const piece = fc.constantFrom(
      ...[
        '*b*',
        '**',
        '_',
        '`c`',
        '> ',
        '- ',
        '1. ',
        '# ',
        '[d](e)',
        '[',
        '&amp;',
        '&#8220;',
        '\\*',
        '\\',
        '|',
      ],
      ...[' ', ' ', '\n', '\n\n', '\r\n', '\r\n\r\n', '    ', '~~', '![f](g)', '---', ':::', '\u00a0', '😀'],
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => {
      // Each word occurs once, so that there is one place where it can stand.
      return pieces.map((one, index) => `${one}w${index}x`).join('');
    });
    await fc.assert(
      fc.asyncProperty(text, async (markdown) => {
        const [source, map] = [await readMarkdown(markdown), await mapOf(markdown)];
        for (const { 0: word, index } of source.text.matchAll(/w\d+x/g)) {
          const span = map.fileSpan({ from: index, to: index + word.length });
          expect(map.text.slice(span.from, span.to)).toBe(word);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['escapes', '\\*'],
    ['entities', '&amp;'],
    ['entities that are none', '&am'],
    ['quoted lines', '>a\n'],
  ])('costs no more than the file is long, of %s', async (_, unit) => {
    const map = await mapOf(`*x* ${unit.repeat(300_000 / unit.length)} end.\n`);
    // What costs the square of that does not end before the test is given up.
    expect(map.fileSpan({ from: 0, to: 7_000 }).to).toBeGreaterThan(5_000);
  });
});
