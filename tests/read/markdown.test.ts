import { describe, expect, test } from 'vitest';
import { outline, readMarkdown } from './source-file.ts';

const read = async (markdown: string): Promise<string[]> => outline(await readMarkdown(markdown));

describe('the reading text', () => {
  test.each([
    ['emphasis', 'a *b* **c** _d_ ~~e~~', 'a b c d e'],
    ['escapes', 'a\\*b 1\\. \\[x\\]', 'a*b 1. [x]'],
    ['entities', 'Harper &amp; Brothers &#8212; &copy;', 'Harper & Brothers — ©'],
    ['code', 'the `let` word', 'the let word'],
    ['links', '[words](http://a.b "title") and [more][x]\n\n[x]: http://c.d', 'words and more'],
    ['images', 'see ![a picture](a.png)', 'see a picture'],
    ['marks of notes', 'said.[^1] So\n\n[^1]: Note.', 'said. So\n\nNote.'],
    ['inline HTML, whose words stay', 'H<sub>2</sub>O<br/>next', 'H2O\nnext'],
    ['rules and definitions', 'a\n\n---\n\nb\n\n[x]: y', 'a\n\nb'],
    ['hard and soft line breaks', 'one  \ntwo\\\nthree\nfour', 'one\ntwo\nthree\nfour'],
    ['bare addresses', 'at http://a.b/_c_d', 'at http://a.b/_c_d'],
    ['CR LF', 'one\r\n*two*\r\n\r\nthree\r\nfour', 'one\ntwo\n\nthree\nfour'],
    ['nothing at all', '', ''],
  ])('is free of %s', async (_, markdown, text) => {
    expect((await readMarkdown(markdown)).text).toBe(text);
  });

  test.each(['at 8:30 in chapter:one', '::leaf[x]{a=b}', ':::note\nwords\n:::', 'a :text[b] c', ':smile:'])(
    'keeps %j, which is no excerpt, as it was written',
    async (text) => {
      expect((await readMarkdown(text)).text).toBe(text);
      const withExcerpt = await readMarkdown(`${text}\n\n:::excerpt{place=p9}\nExcerpt.\n:::`);
      expect(withExcerpt.text).toBe(`${text}\n\nExcerpt.`);
    },
  );

  test('leaves out blocks of HTML and says so where they have words', async () => {
    const { text, diagnostics } = await readMarkdown('a\n\n<div>lost</div>\n\n<!-- comment -->\n\nb');
    expect(text).toBe('a\n\nb');
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['markdown.html', 'HTML at line 3, column 1 was left out with the words in it'],
    ]);
  });
});

describe('blocks', () => {
  test('form a tree', async () => {
    const markdown = [
      '# Title',
      '',
      'Words.',
      '',
      '> Quoted.',
      '>',
      '> > Within.',
      '',
      '3. three',
      '4. four',
      '',
      '   more',
      '',
      '| a | b |',
      '|---|---|',
      '| c | *d* |',
      '',
      '    let x',
    ].join('\n');
    expect(await read(markdown)).toEqual([
      'h1 heading: Title',
      'p1 paragraph: Words.',
      'q1 quotation:',
      '  q1.p1 paragraph: Quoted.',
      '  q1.q1 quotation:',
      '    q1.q1.p1 paragraph: Within.',
      'u1 list:',
      '  u1.i1 item: 3. three',
      '  u1.i2 item:',
      '    u1.i2.p1 paragraph: 4. four',
      '    u1.i2.p2 paragraph: more',
      'p2 paragraph: a\tb',
      'p3 paragraph: c\td',
      'k1 code: let x',
    ]);
  });

  test('that hold no words are left out', async () => {
    expect(await read('>\n\n- \n\n![](a.png)\n\n```\n```\n\nWords.')).toEqual(['p1 paragraph: Words.']);
  });

  test('number items of ordered lists as printed', async () => {
    const { blocks } = await readMarkdown('3. three\n4. four\n\n* star');
    expect(blocks.map(({ label }) => label)).toEqual([undefined, '3', '4', undefined, undefined]);
  });

  test.each([
    ['1917. The revolution came to the city.', ['1917. The revolution came to the city.']],
    ['1. Alone', ['1. Alone']],
    ['0. naught\n1. one', ['naught', 'one']],
    ['1. one\n2. two\n\n   more', ['one', 'two\n\nmore']],
    ['1. one\n1. two\n1. three', ['one', 'two', 'three']],
    ['1. one\n1917. two', ['1. one', '1917. two']],
    ['1917) *The* year\n1919) after it', ['1917) The year', '1919) after it']],
    ['1917. One.\n\n      Two.', ['1917. One.\n\nTwo.']],
    ['1917.\n\n1918.', ['1917.', '1918.']],
    ['1917. > quoted', ['1917.\n\nquoted']],
    ['1917. 12. twice', ['1917.\n\n12. twice', '12. twice']],
    ['> 007. ![](a.png)', ['007.']],
    ['* 1\n* 2', ['1', '2']],
  ])('of the list %j keep a number that does not only count', async (markdown, items) => {
    const { blocks, text } = await readMarkdown(markdown);
    const words = blocks.filter(({ type }) => type === 'item').map(({ from, to }) => text.slice(from, to));
    expect(words).toEqual(items);
  });

  test('with a kept number stand where the number stands', async () => {
    const { blocks } = await readMarkdown(
      'Year by year:\n\n>  1917. *One.*\n>\n>        Two.\n>  1918. > Three.',
    );
    expect(blocks.map(({ type, line, column, label }) => [type, `${line}:${column}`, label])).toEqual([
      ['paragraph', '1:1', undefined],
      ['quotation', '3:1', undefined],
      ['list', '3:4', undefined],
      ['item', '3:4', '1917'],
      ['paragraph', '3:4', undefined],
      ['paragraph', '5:10', undefined],
      ['item', '6:4', '1918'],
      ['paragraph', '6:4', undefined],
      ['quotation', '6:10', undefined],
      ['paragraph', '6:12', undefined],
    ]);
  });

  test('are notes under their own number, others counted', async () => {
    expect(await read('a[^2] b[^x] c[^1]\n\n[^2]: Two.\n\n[^x]: X.\n\n    More.\n\n[^1]: One.')).toEqual([
      'p1 paragraph: a b c',
      'n2 note: Two.',
      'n3 note:',
      '  n3.p1 paragraph: X.',
      '  n3.p2 paragraph: More.',
      'n1 note: One.',
    ]);
  });

  test('under a numbered heading have its number, as in plain text', async () => {
    expect(await read('Told.\n\n## (36) Clare *Sheridan*\n\nOne.\n\n> Two.\n\n## Plain\n\nThree.')).toEqual([
      'p1 paragraph: Told.',
      's36 heading: (36) Clare Sheridan',
      's36.p1 paragraph: One.',
      'q1 quotation:',
      '  q1.p1 paragraph: Two.',
      'h1 heading: Plain',
      'p2 paragraph: Three.',
    ]);
  });

  test.each([
    ['after front matter', '---\ntitle: T\n---\n\n# *One*\n\ntwo *x*', ['5:4', '7:1']],
    ['after a byte order mark', '\uFEFF*One*\n\ntwo', ['1:2', '3:1']],
    ['after CR LF', '*One*\r\n\r\n> two\r\n> *x*', ['1:2', '3:1', '3:3']],
    ['after emoji, escapes and entities', '😀 &amp; \\*\n\n😀\n\n&nbsp; x', ['1:1', '3:1', '5:1']],
    [
      'between paragraphs without markup',
      'One.\n\nTwo\ntwo.\n\n*Three*\n\nFour.',
      ['1:1', '3:1', '6:2', '8:1'],
    ],
  ])('stand at line and column in the file %s', async (_, markdown, places) => {
    const { blocks } = await readMarkdown(markdown);
    expect(blocks.map(({ line, column }) => `${line}:${column}`)).toEqual(places);
  });
});

describe('the marks of notes', () => {
  /** The reading text up to the first note, with the labels of notes where their marks stood. */
  const marked = async (markdown: string): Promise<string> => {
    const { text, blocks } = await readMarkdown(markdown);
    const notes = blocks.filter(({ type }) => type === 'note');
    const marks = notes.flatMap(({ label, markedAt = [] }) => markedAt.map((at) => ({ label, at })));
    marks.sort((p, q) => q.at - p.at);
    const whole = marks.reduce(
      (wording, { label, at }) => `${wording.slice(0, at)}^${label}${wording.slice(at)}`,
      text,
    );
    return whole.slice(0, whole.indexOf('\n\nNote'));
  };
  const note = '\n\n[^1]: Note.';

  test.each([
    ['after a word', 'said[^1]. So', 'said^1. So'],
    ['after a closing mark', '“said.”[^1] So', '“said.”^1 So'],
    ['within a closing mark', '“said.[^1]” So', '“said.^1” So'],
    ['in emphasis, after escapes', '*a \\* b*[^1]', 'a * b^1'],
    ['at the beginning, before white space', '[^1] word', '^1word'],
    ['more than once', 'a[^1] b[^1]', 'a^1 b^1'],
    ['in headings', '# Head[^1]\n\ntext', 'Head^1\n\ntext'],
    ['in items', '- a\n- b[^1] c', 'a\n\nb^1 c'],
    ['in items with numbers that say something', '1917. a[^1]', '1917. a^1'],
    ['in quotations', '> a[^1]\n> b', 'a^1\nb'],
    ['in rows', 'a | b\n--|--\nc[^1] | d[^1]', 'a\tb\n\nc^1\td^1'],
    ['in a paragraph of their own', '> a\n\n[^1]', 'a^1'],
    ['of no note, which are words', 'a[^2] b[^1]', 'a[^2] b^1'],
  ])('leave their places %s', async (_, markdown, expected) => {
    expect(await marked(markdown + note)).toBe(expected);
  });

  test('belong to the first of two notes of one name, and to none that nobody marks', async () => {
    const { blocks } = await readMarkdown('a[^x]\n\n[^x]: One.\n\n[^X]: Two.\n\n[^y]: Three.\n\n    More.');
    const notes = blocks.filter(({ type }) => type === 'note');
    expect(notes.map(({ markedAt }) => markedAt)).toEqual([[1], undefined, undefined]);
  });

  test('belong to a note of several paragraphs', async () => {
    const { blocks } = await readMarkdown('a[^x] b\n\n[^x]: One.\n\n    Two.[^x]');
    expect(blocks.map(({ type, markedAt }) => [type, markedAt])).toEqual([
      ['paragraph', undefined],
      ['note', [1, 15]],
      ['paragraph', undefined],
      ['paragraph', undefined],
    ]);
  });
});

describe('paragraphs without markup, which the parser never sees,', () => {
  test.each([
    [
      'end a list',
      '- one\n\nPlain.\n\n- two',
      ['u1 list:', '  u1.i1 item: one', 'p1 paragraph: Plain.', 'u2 list:', '  u2.i1 item: two'],
    ],
    [
      'may refer to nothing above',
      'Plain.\n\n[a]\n\nPlain.\n\n[a]: b',
      ['p1 paragraph: Plain.', 'p2 paragraph: a', 'p3 paragraph: Plain.'],
    ],
    ['are not lines of code', '```\n\nlet x\n\n```\n\nPlain.', ['k1 code: let x', 'p1 paragraph: Plain.']],
    ['are not under a line', 'Title\n=====\n\nPlain.', ['h1 heading: Title', 'p1 paragraph: Plain.']],
    ['are not table rows', 'a | b\n--|--\nc | d', ['p1 paragraph: a\tb', 'p2 paragraph: c\td']],
    ['are not HTML', '<pre>\n\nlost\n\n</pre>\n\nPlain.', ['p1 paragraph: Plain.']],
    [
      'end notes',
      '[^1]: note\n\nPlain.\n\nx[^1]',
      ['n1 note: note', 'p1 paragraph: Plain.', 'p2 paragraph: x'],
    ],
  ])('%s', async (_, markdown, expected) => {
    expect(await read(markdown)).toEqual(expected);
  });
});
