import { describe, expect, test } from 'vitest';
import { quotationsOf, readAs, saying, sayings } from '../helpers/attributions.ts';

const roe = 'Jane Roe, *On Reading Aloud* (London: Macmillan, 1905), p. 3.';
const read = 'Jane Roe | On Reading Aloud (1905) | p. 3';

/** What is said of the quotations of a Markdown text whose notes are these, in this order. */
function noted(body: string, ...notes: readonly string[]): Promise<string[]> {
  const definitions = notes.map((note, index) => `[^${index + 1}]: ${note}`);
  return sayings([body, ...definitions].join('\n\n'), 'a.md');
}

describe('a note whose mark the reading text leaves out', () => {
  test.each([
    ['after the closing mark', 'He wrote: “It is a great honor.”[^1] So.'],
    ['before the closing mark', 'He wrote: “It is a great honor.[^1]” So.'],
    ['between the closing mark and the stop', 'It is “a great honor”[^1]. So.'],
    ['before stop and closing mark', 'It is “a great honor[^1].” So.'],
    ['at the end of the sentence', '“A great honor” is what she said of it.[^1] So.'],
    ['before its last stop', '“A great honor” is what she said of it[^1]. So.'],
    ['at the end of the clause', '“A great honor,” she said,[^1] and went on.'],
    ['at the end of what introduces it', 'As somebody writes:[^1] “A great honor.”'],
    ['before the colon that introduces it', 'As somebody writes[^1]: “A great honor.”'],
    ['above a block quotation', 'As somebody writes:[^1]\n\n> A great honor.'],
    ['in a block quotation', '> A great honor.\n>\n> Two of them.[^1]'],
    ['after the line that says whose a block quotation is', '> A great honor.\n>\n> — Jane Roe[^1]'],
    ['in a paragraph of its own under it', '> A great honor.\n\n[^1]'],
    ['in an item', '- “A great honor.”[^1]\n- Another.'],
    ['in a row', '| a | b |\n|--|--|\n| x | “A great honor.”[^1] |'],
    ['beside that of a note that cites nothing', '“A great honor.”[^2][^1]'],
  ])('is found by the mark %s', async (_, body) => {
    expect(await noted(body, roe, 'This was disputed.')).toEqual([read]);
  });

  test.each([
    ['in the sentence after', '“A great honor.” The next sentence is another.[^1]'],
    ['within the quotation', '“A great[^1] honor to all.”'],
    ['in the middle of a clause', 'It is “a great honor” for Lenin[^1] to be here. So.'],
    ['of a quotation before', 'It is “so.”[^2] “A great honor.”'],
  ])('is not taken from a mark %s', async (_, body) => {
    expect((await noted(body, roe, roe)).at(-1)).toBe('nobody');
  });

  test('is that of all quotations of its sentence', async () => {
    const body = 'It is “one thing”, “two things” and “three things.”[^1] And “four.”[^2]';
    expect(await noted(body, roe, 'A comment.')).toEqual([read, read, read, 'nobody']);
  });

  test('says who quotes, and not who is quoted within', async () => {
    expect(await noted('“She said ‘it is a great honor.’”[^1]', roe)).toEqual([read, 'nobody']);
    expect(await noted('“She said ‘a great honor’[^1] again.”', roe)).toEqual(['nobody', read]);
  });

  test('adds work, date and page to what an introduction says', async () => {
    const body = 'Leon Trotsky wrote in 1919: “One thing.”[^1]';
    expect(await noted(body, '*My Life* (New York, 1930), p. 5.')).toEqual([
      'Leon Trotsky | My Life (1930) | 1919 | p. 5',
    ]);
    expect(await noted(body, 'Trotsky, *My Life* (1930), p. 5.')).toEqual([
      'Leon Trotsky | My Life (1930) | 1919 | p. 5',
    ]);
  });

  test('adds nothing where it names somebody else, or another work', async () => {
    expect(
      await noted('Leon Trotsky wrote: “One thing.”[^1]', 'Isaac Deutscher, *Stalin* (1949), p. 5.'),
    ).toEqual(['Leon Trotsky']);
    const body = '“One thing.” (Trotsky, My Life, 1930)[^1]';
    expect(await noted(body, 'Trotsky, *The Chinese Revolution* (1938), p. 7')).toEqual([
      'Trotsky | My Life (1930)',
    ]);
  });

  test('of a heading says what its document is from', async () => {
    const text =
      '# (36) Clare Sheridan[^1]\n\nI was there and saw him.\n\n[^1]: *Russian Portraits* (1921), p. 4.\n';
    const [document] = quotationsOf(await readAs('a.md', text));
    expect(saying(document!)).toBe('Clare Sheridan | Russian Portraits (1921) | p. 4');
  });

  test('keeps the words that cite', async () => {
    const source = await readAs('a.md', `“One thing.”[^1]\n\n[^1]: ${roe} This was disputed then.`);
    const { span, origin } = quotationsOf(source)[0]!.attribution!;
    expect(origin).toBe('note');
    expect(source.text.slice(span!.from, span!.to)).toBe(roe.replaceAll('*', '').slice(0, -1));
  });
});

describe('a note', () => {
  const body = '“One thing.”[^1] X “Two things.”[^2] X “Three things.”[^3]';

  test.each([
    ['as the note before', [roe, 'Ibid., p. 5.', 'ibid.'], ['p. 5', 'p. 5']],
    ['by a number alone', [roe, 'See ibidem, 77–9', 'Ebd., S. 4'], ['77–9', undefined]],
  ])('that cites the same work is read %s', async (_, notes, loci) => {
    const expected = loci.map((locus) =>
      ['Jane Roe', 'On Reading Aloud (1905)', locus].filter(Boolean).join(' | '),
    );
    expect(await noted(body, ...notes)).toEqual([read, ...expected]);
  });

  test('that cites the same work is read in the order of the marks, not of the notes', async () => {
    const text = `“One thing.”[^b] X “Two things.”[^a]\n\n[^a]: Ibid., p. 9.\n\n[^b]: ${roe}\n`;
    expect(await sayings(text, 'a.md')).toEqual([read, 'Jane Roe | On Reading Aloud (1905) | p. 9']);
  });

  test.each([
    ['none', 'A comment on p. 9 of it.'],
    ['several', 'Roe, Letters, p. 4; Doe, Diaries, p. 5'],
  ])('that cites the same work gives nothing where the note before cites %s', async (_, before) => {
    expect((await noted(body, roe, before, 'Ibid., p. 5'))[2]).toBe('nobody');
  });

  test('that cites the same work gives nothing where its marks stand after different notes', async () => {
    const text = '“One.”[^a] X “Two.”[^i] X “Three.”[^b] X “Four.”[^i]\n\n';
    const notes = '[^a]: Roe, Letters, p. 4\n\n[^b]: Doe, Diaries, p. 5\n\n[^i]: Ibid.\n';
    expect(await sayings(text + notes, 'a.md')).toEqual([
      'Roe | Letters | p. 4',
      'nobody',
      'Doe | Diaries | p. 5',
      'nobody',
    ]);
  });

  test('that cites another work of the same person', async () => {
    expect((await noted(body, roe, 'Idem, *My Life* (1910), p. 1'))[1]).toBe(
      'Jane Roe | My Life (1910) | p. 1',
    );
  });

  test('that says “op. cit.” cites the only work of that name so far', async () => {
    const doe = 'John Doe, *Diaries* (1910), p. 1';
    expect((await noted(body, roe, doe, 'Roe, op. cit., p. 9.'))[2]).toBe(
      'Roe | On Reading Aloud (1905) | p. 9',
    );
    const other = 'Jane Roe, *Diaries* (1910), p. 1';
    expect((await noted(body, roe, other, 'Roe, op. cit., p. 9.'))[2]).toBe('Roe | p. 9');
  });

  test.each([
    [
      'an article',
      'Jane Roe, “On Reading Aloud,” *Journal* 12 (1905), 45.',
      'Jane Roe | On Reading Aloud (1905) | 45',
    ],
    ['a short title', 'Roe, “Reading,” 79.', 'Roe | Reading | 79'],
    ['an editor', 'Jane Roe, *Reading*, ed. John Doe (London: Macmillan, 1905), 3', 'Jane Roe | Reading | 3'],
    [
      'two authors',
      'Westcott and Hort, *Introduction*, 45 (emphasis added)',
      'Westcott and Hort | Introduction | 45',
    ],
    [
      'an entry of a bibliography',
      'Roe, Jane (1905). On Reading Aloud. London, p. 3',
      'Roe, Jane | On Reading Aloud (1905) | p. 3',
    ],
    [
      'given names behind',
      'Roe, Jane. *On Reading Aloud*. London: Macmillan, 1905.',
      'Roe | On Reading Aloud (1905)',
    ],
    [
      'initials behind',
      'Lenin, V. I., *Collected Works*, vol. 30, p. 5.',
      'Lenin | Collected Works | vol. 30',
    ],
    [
      'places and more pages',
      'Deutscher, *Stalin* (London; New York, 1949), p. 3; pp. 5–9.',
      'Deutscher | Stalin (1949) | p. 3',
    ],
    ['several, the first', 'Roe, Letters, p. 4; see also Doe, Diaries, p. 5', 'Roe | Letters | p. 4'],
    ['at second hand', 'Quoted in Isaac Deutscher, *Stalin* (1949), p. 5.', 'nobody'],
    ['a remark', 'Emphasis added.', 'nobody'],
    ['a remark that begins with a year', '1917 was a year of war.', 'nobody'],
    [
      'a remark that names somebody',
      'Cf. the pessimism in this regard stated in Eldon Jay Epp, “The Multivalence,” 1999',
      'nobody',
    ],
    ['an address', '<https://example.org/a>', 'nobody'],
  ])('with %s', async (_, note, expected) => {
    expect((await noted('“One thing.”[^1]', note))[0]).toBe(expected);
  });

  test('of several citations gives each quotation that of whom its introduction names', async () => {
    const note = 'Jane Roe, *Letters* (1905), p. 3; John Doe, *Diaries* (1910), p. 5.';
    expect(await noted('Jane Roe says “one thing” and John Doe said “three things.”[^1]', note)).toEqual([
      'Jane Roe | Letters (1905) | p. 3',
      'John Doe | Diaries (1910) | p. 5',
    ]);
    expect(await noted('It is “one thing” and “three things.”[^1]', note)).toEqual(['nobody', 'nobody']);
  });

  test('to see or compare is not where words far from its mark are from', async () => {
    expect(await noted('It is the “process” view now promulgated by some.[^1]', `See ${roe}`)).toEqual([
      'nobody',
    ]);
    expect(await noted('It is a “process.”[^1]', `See ${roe}`)).toEqual([read]);
  });

  test('in plain text refers to the note before it, too', async () => {
    const text = 'It is “one thing.”1 And “two things.”2\n\nNotes\n\n1 Roe, Letters, p. 4.\n\n2 Ibid., p. 5.';
    expect(await sayings(text)).toEqual(['Roe | Letters | p. 4', 'Roe | Letters | p. 5']);
  });

  test('beside the brackets “(ibid., p. 5)” there is no work of that name', async () => {
    expect(await sayings('“One thing.” (ibid., p. 5) X “Two.” (Ibid., p. 6)')).toEqual(['nobody', 'nobody']);
  });

  test.each([
    ['marks', `“One thing.”${'[^1]'.repeat(20_000)}`],
    ['quotations with marks', '“One thing.”[^1] '.repeat(20_000)],
    ['short quotations before a mark', `${'“One” '.repeat(40_000)}[^1]`],
  ])('is found in linear time among many %s', async (_, text) => {
    const blocks = [
      { type: 'paragraph', place: 'p1', from: 0, to: 0, depth: 0, parent: -1, line: 1, column: 1 },
      { type: 'note', place: 'n1', from: 0, to: 0, depth: 0, parent: -1, line: 1, column: 1, label: '1' },
    ] as const;
    const markedAt: number[] = [];
    let body = '';
    for (const piece of text.split('[^1]')) {
      body += piece;
      markedAt.push(body.length);
    }
    const note = 'Roe, Letters, p. 4';
    const whole = `${body}\n\n${note}`;
    const source = {
      ...(await readAs('a.txt', 'x')),
      text: whole,
      blocks: [
        { ...blocks[0], to: body.length },
        { ...blocks[1], from: body.length + 2, to: whole.length, markedAt: markedAt.slice(0, -1) },
      ],
    };
    // What costs the square of that does not end before the test is given up.
    expect(saying(quotationsOf(source)[0]!)).toMatch(/nobody|Roe/);
  });
});
