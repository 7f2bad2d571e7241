import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../src/model/index.ts';
import { by, quotesOf } from './texts.ts';

const saying =
  'a house divided against itself cannot stand, and this government cannot endure permanently half slave and half free';

async function dossierOf(texts: Readonly<Record<string, string>>): Promise<Dossier> {
  const { dossiers } = await quotesOf(texts);
  expect(dossiers).toHaveLength(1);
  return dossiers[0]!;
}

const speech = `${by('Abraham Lincoln', '1858')}I believe that ${saying}. I do not expect the Union to be dissolved.\n`;

describe('a dossier', () => {
  test('has every occurrence, by date, with how it is marked, who is named and who quotes', async () => {
    const { occurrences, earliest, title } = await dossierOf({
      'life.md': `${by('Ida Tarbell', '1900')}In June Abraham Lincoln said: “${saying}.” He was not heard.\n`,
      'speech.md': speech,
      'notes.md': `Remember this.\n\n> ${saying}\n`,
    });
    expect(title).toBe('a house divided against itself cannot stand, and …');
    expect(
      occurrences.map(({ source, quoted, attribution, quotedBy, date }) => [
        source,
        quoted,
        attribution?.name?.name,
        quotedBy?.name?.name,
        date?.label,
      ]),
    ).toEqual([
      ['speech', 'own', 'Abraham Lincoln', undefined, '1858'],
      ['life', 'marks', 'Abraham Lincoln', 'Ida Tarbell', '1900'],
      ['notes', 'block', undefined, undefined, undefined],
    ]);
    expect(earliest).toEqual([0]);
  });

  test('has each occurrence exactly as it stands, within its marks', async () => {
    const { occurrences } = await dossierOf({
      'one.md': `As Mr. Webb used to say in those days: “${saying}!” Nobody answered him.\n`,
      'two.md': `As Mr. Webb used to say in those days: “${saying}!” We all applauded.\n`,
    });
    expect(occurrences.map(({ text }) => text)).toEqual([`${saying}!`, `${saying}!`]);
  });

  test('counts an excerpt of a wording with that wording, and tells the differences of others', async () => {
    const { wordings } = await dossierOf({
      'a.md': `He said: “${saying}.”\n`,
      'b.md': `She said: “${saying}.”\n`,
      'c.md': `They said: “${saying.replace(/ half slave.*/, '')}” and left.\n`,
      'd.md': `We said: “${saying.replace('cannot stand', 'can stand')}.”\n`,
    });
    expect(wordings.map(({ occurrences, verdict }) => [occurrences, verdict])).toEqual([
      [[0, 1, 2], undefined],
      [[3], 'polarity'],
    ]);
    expect(wordings[1]!.differences).toMatchObject([{ kind: 'negation', a: 'cannot', b: 'can' }]);
  });

  test('tells what joins two passages that stand apart, and how many words apart', async () => {
    const second =
      'the tinker of Amsterdam carried three barrels of herring over the frozen canal before the bells had rung';
    const between = 'nothing of note happened on that day '.repeat(20);
    const { occurrences, splices, wordings } = await dossierOf({
      'source.md': `First ${saying}. Then ${between}and ${second}. That was all.\n`,
      'copy.md': `He wrote: “${saying}.... ${second}.” Nobody believed it.\n`,
    });
    expect(splices).toHaveLength(1);
    const { joined, pieces, distance, precision } = splices[0]!;
    expect(occurrences[joined]!.source).toBe('copy');
    expect(pieces.map((index) => occurrences[index]!.source)).toEqual(['source', 'source']);
    expect(distance).toBe(1 + 7 * 20 + 1);
    expect(precision).toBeUndefined();
    expect(wordings.map(({ verdict, kinds }) => [verdict, kinds])).toEqual([
      [undefined, undefined],
      ['spliced', {}],
      ['spliced', {}],
    ]);
  });

  test('has what an editor says of any of its occurrences', async () => {
    const note = { judgement: 'verified', note: 'Compared with the print.' } as const;
    const { dossiers } = await quotesOf(
      { 'a.md': `He said: “${saying}.”\n`, 'b.md': `She said: “${saying}.”\n` },
      { quotations: [{ source: 'b', place: 'p1', from: 0, to: 40, note }] },
    );
    expect(dossiers.map((dossier) => dossier.note)).toEqual([note]);
  });
});

describe('there is no dossier', () => {
  test.each([
    ['where nothing marks the words', { 'a.md': `First ${saying}.\n`, 'b.md': `Then ${saying}.\n` }],
    ['of what one quotation says twice', { 'a.md': `He said: “${saying}; I repeat: ${saying}.”\n` }],
    [
      'of a formula that one of many puts in marks',
      Object.fromEntries(
        Array.from({ length: 20 }, (_, index) => [
          `${index}.md`,
          index === 3 ? `It read “${saying}” that year.\n` : `Number ${index} was ${saying} that year.\n`,
        ]),
      ),
    ],
  ])('%s', async (_, texts) => {
    expect((await quotesOf(texts)).dossiers).toEqual([]);
  });
});
