import { describe, expect, test } from 'vitest';
import { type CutSection, cutAtHeadings, cutAtParagraphs } from '../../src/analyse/cut-sections.ts';
import { readText } from '../helpers/read-text.ts';

const body =
  'It was a long time ago, and nobody remembers who it was that said so to the old man in the inn. ';
const text = `${body.repeat(3).trim()}\n\n`;

function outline(sections: readonly CutSection[]): string[] {
  return sections.map(({ title, depth }) => '  '.repeat(depth) + title);
}

async function plain(...parts: readonly string[]): Promise<string[]> {
  return outline(
    cutAtHeadings(await readText(parts.map((part) => (part === '' ? text : `${part}\n\n`)).join(''))),
  );
}

async function markdown(source: string): Promise<string[]> {
  return outline(cutAtHeadings(await readText(source.replace(/_/g, text), 'a.md')));
}

describe('cutAtHeadings', () => {
  test('takes the levels of Markdown for the tree', async () => {
    expect(await markdown('# Part I\n\n## One\n\n_## Two\n\n_# Part II\n\n_## Three\n\n_')).toEqual([
      'Part I',
      '  One',
      '  Two',
      'Part II',
      '  Three',
    ]);
  });

  test('does not let the title of the whole hold the whole', async () => {
    expect(await markdown('# The Book\n\n## One\n\n_## Two\n\n_')).toEqual(['The Book', 'One', 'Two']);
  });

  test('has a section for what stands before the first heading', async () => {
    expect(await markdown('_## One\n\n_')).toEqual(['It was a long time ago …', 'One']);
    expect(await plain('', 'CHAPTER I.', '', 'CHAPTER II.', '')).toEqual([
      'It was a long time ago …',
      'CHAPTER I.',
      'CHAPTER II.',
    ]);
  });

  test('finds parts in plain text by what stands right above chapters', async () => {
    const chapters = ['CHAPTER I.', '', 'CHAPTER II.', ''];
    expect(await plain('VOLUME I.', ...chapters, 'VOLUME II.', ...chapters)).toEqual([
      'VOLUME I.',
      '  CHAPTER I.',
      '  CHAPTER II.',
      'VOLUME II.',
      '  CHAPTER I.',
      '  CHAPTER II.',
    ]);
    expect(await plain('Part the First', ...chapters, 'Part the Second', ...chapters)).toContain(
      '  CHAPTER II.',
    );
    expect(await plain('ERSTES BUCH', '', 'Kapitel 1', '', 'Kapitel 2', '')).toContain('Kapitel 2');
  });

  test('finds parts of parts', async () => {
    const chapters = ['CHAPTER I.', '', 'CHAPTER II.', ''];
    const book = ['PART ONE', ...chapters, 'PART TWO', ...chapters];
    expect(await plain('BOOK I', ...book, 'BOOK II', ...book)).toEqual(
      ['BOOK I', 'BOOK II'].flatMap((title) => [
        title,
        ...['PART ONE', 'PART TWO'].flatMap((part) => [`  ${part}`, '    CHAPTER I.', '    CHAPTER II.']),
      ]),
    );
  });

  test('finds parts in Markdown that sets both alike', async () => {
    expect(await markdown('## Book 1\n\n## Canto 1\n\n_## Canto 2\n\n_## Book 2\n\n## Canto 1\n\n_')).toEqual(
      ['Book 1', '  Canto 1', '  Canto 2', 'Book 2', '  Canto 1'],
    );
  });

  test('takes no signature, salutation or line of verse for a heading where chapters are numbered', async () => {
    const letter = ['MY DEAR SISTER,', '', 'R. WALTON.'];
    expect(
      await plain('LETTER I.', ...letter, 'LETTER II.', '', 'Because he knows a frightful fiend', ''),
    ).toEqual(['LETTER I.', 'LETTER II.']);
    expect(await plain('CHAPTER I.', '', 'END OF VOL. I.', 'CHAPTER I.', '', 'APPENDIX', '')).toEqual([
      'CHAPTER I.',
      'CHAPTER I.',
      'APPENDIX',
    ]);
  });

  test('knows a chapter whose neighbour was lost', async () => {
    expect(
      await plain('CHAPTER I.', '', 'CHAPTER II.', '', 'CHAPTER VII.', '', 'CHAPTER IV.', ''),
    ).toHaveLength(4);
  });

  test('joins the title of a chapter to its number', async () => {
    expect(await plain('CHAPTER I', 'The Arrival', '', 'CHAPTER II', 'The Inn', '')).toEqual([
      'CHAPTER I The Arrival',
      'CHAPTER II The Inn',
    ]);
  });

  test('counts the paragraphs of a law, below the headings between them', async () => {
    const paragraph = (start: string): string => `${start} ${body.repeat(2).trim()}`;
    expect(
      await plain(
        'Preamble',
        '',
        'TERMS AND CONDITIONS',
        paragraph('0. Definitions.'),
        paragraph('1. You may copy.'),
        'a) with a notice',
        paragraph('2. You may not.'),
        'NO WARRANTY',
        paragraph('3. There is none.'),
      ),
    ).toEqual([
      'Preamble',
      'TERMS AND CONDITIONS',
      '  0. Definitions. It was a long time ago …',
      '  1. You may copy. It was a long …',
      '  2. You may not. It was a long …',
      'NO WARRANTY',
      '  3. There is none. It was a long …',
    ]);
  });

  test('knows numbers of two levels, and lists from sections', async () => {
    const of = (start: string): string => `${start}\n${body.repeat(2).trim()}`;
    expect(
      await plain(of('1. Grants.'), of('1.1. By you.'), of('1.2. By us.'), of('2. Duties.'), of('3. End.')),
    ).toEqual(['1. Grants.', '  1.1. By you.', '  1.2. By us.', '2. Duties.', '3. End.']);
    expect(
      await plain(
        of('Section 1 – A.'),
        '1. so',
        '2. so',
        '3. so',
        of('Section 2 – B.'),
        of('Section 3 – C.'),
      ),
    ).toEqual(['Section 1 – A.', 'Section 2 – B.', 'Section 3 – C.']);
    expect(
      await plain(of('1. One.'), '1. a', '2. b', of('2. Two.'), of('3. Three.'), of('4. Four.')),
    ).toContain('4. Four.');
  });

  test('does not divide a text by its lists, years or references', async () => {
    expect(await plain(...Array<string>(20).fill(''), '1. bread', '2. butter', '3. salt')).toHaveLength(1);
    expect(await plain('', `1917. ${body}`, `1918. ${body}`, `1919. ${body}`, '')).toHaveLength(1);
    expect(
      await plain('', `Section 1 of this Act ${body}`, `Section 2 of this Act ${body}`, ''),
    ).toHaveLength(1);
  });

  test('covers the text exactly, in order, and begins the body after the heading', async () => {
    for (const source of [
      await readText(`\n\n${text}CHAPTER I.\n\n${text}CHAPTER II.\n\n${text}`),
      await readText(`# A\n\n${text}## B\n\n## C\n\n${text}`, 'a.md'),
      await readText('', 'a.txt'),
      await readText('only this', 'a.txt'),
    ]) {
      for (const sections of [cutAtHeadings(source), cutAtParagraphs(source)]) {
        expect(sections[0]!.from).toBe(0);
        expect(sections.at(-1)!.to).toBe(source.text.length);
        sections.forEach(({ from, body, to, parent }, at) => {
          expect(to).toBe(sections[at + 1]?.from ?? source.text.length);
          expect(from <= body && body <= to).toBe(true);
          expect(parent).toBeLessThan(at);
        });
      }
    }
  });
});

test('cutAtParagraphs has a section for every paragraph', async () => {
  expect(outline(cutAtParagraphs(await readText('One two.\n\nThree four.\n\nFive.')))).toEqual([
    'One two.',
    'Three four.',
    'Five.',
  ]);
});
