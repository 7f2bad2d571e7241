import { describe, expect, test } from 'vitest';
import { outline, readText } from './source-file.ts';

const long = 'A sentence that is long enough to be a whole paragraph on one line of a web page. '
  .repeat(3)
  .trim();

const read = async (text: string): Promise<string[]> => outline(await readText(text));

describe('paragraphs', () => {
  test.each([
    ['blank lines', 'One.\n\nTwo.'],
    ['CR LF', 'One.\r\n\r\nTwo.'],
    ['CR', 'One.\r\rTwo.'],
    ['lines of spaces, and spaces at edges', '  One.  \n \t \n\tTwo.\n'],
  ])('are separated by %s', async (_, text) => {
    expect(await read(text)).toEqual(['p1 paragraph: One.', 'p2 paragraph: Two.']);
  });

  test('join hard-wrapped lines', async () => {
    expect(await read('It was a dark\nand stormy night.\n\nIt rained.')).toEqual([
      'p1 paragraph: It was a dark⏎and stormy night.',
      'p2 paragraph: It rained.',
    ]);
  });

  test('end with their line where lines are longer than any page', async () => {
    expect(await read(`${long}\n${long}\nLast updated.`)).toEqual([
      `p1 paragraph: ${long}`,
      `p2 paragraph: ${long}`,
      'p3 paragraph: Last updated.',
    ]);
  });

  test('end at early sentence ends where nothing else separates hundreds of lines', async () => {
    const section = 'a law that was made by the house in the year and\nwhich is in force.\n';
    const { blocks } = await readText(section.repeat(50));
    expect(blocks).toHaveLength(50);
  });

  test('a long run of lines that do not run on is verse', async () => {
    const { blocks } = await readText('To shake all cares,\nConfirming them on years.\n'.repeat(30));
    expect(blocks.map(({ place }) => place).slice(0, 2)).toEqual(['l1', 'l2']);
    expect(blocks).toHaveLength(60);
  });

  test('know line and column in the file', async () => {
    const { blocks } = await readText('\uFEFFOne.\r\n\r\n  Two.');
    expect(blocks.map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [3, 3],
    ]);
  });
});

describe('headings', () => {
  test.each([
    'Primary Sources',
    'CHAPTER I.',
    'How Did Stalin Defeat the Opposition?',
    '1905',
    'Предисловие к изданию',
  ])('%s is one', async (heading) => {
    const [first] = await read(`${heading}\n\nSome words follow.`);
    expect(first).toBe(heading === '1905' ? 'p1 paragraph: 1905' : `h1 heading: ${heading}`);
  });

  test.each([
    'But were they?',
    'It rained.',
    '(November 1935)',
    'November 30, 1935',
    'By Alan Woods, London 18 May 2016',
    'He said, “No”',
    'return return return',
    'The reasons were these:',
  ])('%s is none', async (line) => {
    expect((await read(`${line}\n\nSome words follow.`))[0]).toBe(`p1 paragraph: ${line}`);
  });

  test('need something below them', async () => {
    expect(await read('Words.\n\nLast updated')).toEqual([
      'p1 paragraph: Words.',
      'p2 paragraph: Last updated',
    ]);
  });

  test('are not the speeches of a play', async () => {
    const { blocks } = await readText(
      'Kent. I thought so\n\nGlou. It did alwayes seeme so to vs, and no\n\n'.repeat(40),
    );
    expect(blocks.filter(({ type }) => type === 'heading').length).toBeLessThanOrEqual(1);
  });

  // Scripts without capitals: short lines are verses as often as headings.
  const chinese =
    '话说天下大势，分久必合，合久必分，周末七国分争，并入于秦，及秦灭之后，楚汉分争，又并入于汉。';
  const arabic = 'يحكى أن رجلا كان يعيش في قرية صغيرة على ضفاف النهر وكان له ولدان وبنت واحدة يحبها كثيرا.';
  const hebrew = 'בראשית ברא אלהים את השמים ואת הארץ והארץ היתה תהו ובהו וחשך על פני תהום.';
  const hindi = 'एक समय की बात है कि एक गाँव में एक बहुत ही गरीब किसान अपने परिवार के साथ रहता था।';

  test.each([
    ['第一回 宴桃园豪杰三结义', chinese],
    ['第3章', chinese],
    ['卷上', chinese],
    ['二', chinese],
    ['الفصل الأول', arabic],
    ['الباب ٣', arabic],
    ['פרק א', hebrew],
    ['פרק י״ב', hebrew],
    ['अध्याय १', hindi],
    ['पहला अध्याय', hindi],
  ])('%s, which names a part and its number, is one', async (heading, words) => {
    expect((await read([words, heading, words].join('\n\n')))[1]).toBe(`h1 heading: ${heading}`);
  });

  test('a short line that opens a text without capitals is one', async () => {
    const source = await readText(`三国演义\n\n三国演义\n\n${chinese}\n\n${chinese}\n\n${chinese}`);
    expect(outline(source).slice(0, 2)).toEqual(['h1 heading: 三国演义', 'c1 caption: 三国演义']);
    expect(source.title).toBe('三国演义');
  });

  test.each([
    ['ذَٰلِكَ ٱلۡكِتَٰبُ لَا رَيۡبَۛ فِيهِ', arabic],
    ['והארץ היתה תהו', hebrew],
    ['3 ויאמר אלהים', hebrew],
    ['门外有人', chinese],
    ['他在London住了两年', chinese],
    ['第三天有人來', chinese],
    ['第一章 宴桃园豪杰三结义斩黄巾英雄首立功', '话说天下大势，分久必合。'],
    ['किसान घर गया', hindi],
  ])('%s is none: it has no capital that would tell', async (line, words) => {
    expect((await read([words, line, words].join('\n\n')))[1]).toBe(`p2 paragraph: ${line}`);
  });

  test('the first gives the source its title', async () => {
    expect((await readText('Leon Trotsky\n\nHe was born.')).title).toBe('Leon Trotsky');
    expect((await readText('He was born.')).title).toBe('text');
  });
});

test('a short line that stands twice is a caption', async () => {
  expect(await read('One.\n\nLeon Trotsky  by Clare\nLeon Trotsky by Clare\n\nTwo.')).toEqual([
    'p1 paragraph: One.',
    'c1 caption: Leon Trotsky  by Clare⏎Leon Trotsky by Clare',
    'p2 paragraph: Two.',
  ]);
});

test('a title repeated below itself is a caption', async () => {
  expect(await read('Leon Trotsky\n\nLeon Trotsky\n\nHe was born.')).toEqual([
    'h1 heading: Leon Trotsky',
    'c1 caption: Leon Trotsky',
    'p1 paragraph: He was born.',
  ]);
});

describe('numbered documents', () => {
  test('are headings whose number is their place; what follows is numbered within', async () => {
    expect(await read('Told.\n\n(1) A, B (1921)\n\nOne.\n\nTwo.\n\n(2) C, D.\n\nThree.')).toEqual([
      'p1 paragraph: Told.',
      's1 heading: (1) A, B (1921)',
      's1.p1 paragraph: One.',
      's1.p2 paragraph: Two.',
      's2 heading: (2) C, D.',
      's2.p1 paragraph: Three.',
    ]);
  });

  test('may miss one or two numbers, never repeat one', async () => {
    const text = [1, 2, 4, 4, 7, 11].map((number) => `(${number}) Head\n\nWords.`).join('\n\n');
    const { blocks } = await readText(text);
    const labelled = blocks.filter(({ label }) => label !== undefined);
    expect(labelled.map(({ label }) => label)).toEqual(['1', '2', '4', '7']);
  });

  test('are not the items of a list', async () => {
    expect(await read('Three reasons:\n\n(1) this;\n\n(2) that;\n\n(3) more.')).toHaveLength(4);
    expect((await read('Three reasons:\n\n(1) this;\n\n(2) that;\n\n(3) more.')).join()).not.toContain('s1');
  });
});

describe('notes', () => {
  test('are numbered paragraphs whose marks stand in the text', async () => {
    expect(
      await read('By Krassó.1 A pupil,2 he wrote.\n\n1 Krassó, 1967.\n\n2 Ali’s account\n\nAli, 1987.'),
    ).toEqual([
      'p1 paragraph: By Krassó.1 A pupil,2 he wrote.',
      'n1 note: 1 Krassó, 1967.',
      'n2 note: 2 Ali’s account',
      'p2 paragraph: Ali, 1987.',
    ]);
  });

  test('are numbered paragraphs under the heading Notes', async () => {
    expect(await read('Text.\n\nNotes\n\n1. The first.\n\n2. The second.')).toEqual([
      'p1 paragraph: Text.',
      'h1 heading: Notes',
      'n1 note: 1. The first.',
      'n2 note: 2. The second.',
    ]);
  });

  test('are not the items of a list', async () => {
    expect(await read('Do this.\n\n1. Read.\n\n2. Write.\n\nEnd.')).toEqual([
      'p1 paragraph: Do this.',
      'p2 paragraph: 1. Read.',
      'p3 paragraph: 2. Write.',
      'p4 paragraph: End.',
    ]);
  });
});
