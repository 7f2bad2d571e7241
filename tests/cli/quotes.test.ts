import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePackage } from './package.ts';

const cli = makePackage();
afterAll(() => cli[Symbol.dispose]());

const saying = 'the herring fleet of the northern towns lay frozen in the harbour for eleven long weeks';
const texts = {
  'letters.md': `---\ntitle: Letters\nauthors: Anatoli Markov\ndate: 1911\n---\n\nYou know that ${saying}. It was dreadful.\n`,
  'essay.md': `---\ntitle: An essay\nauthors: E. Webb\ndate: 1950\n---\n\nAnatole Markov wrote in May 1911: “${saying}.” Nobody helped.\n`,
  'review.md': `---\ntitle: A review\nauthors: R. Roe\ndate: 1960\n---\n\nAnatoli Markov wrote in June 1911: “${saying.replace('eleven', 'seven')}.” Nobody asked. He called it “bad luck”.\n`,
};

describe('variorum quotes', () => {
  let folder: string;
  beforeAll(() => {
    folder = cli.folder(texts);
  });

  it('tells who is quoted where, what differs and what cannot all be right', async () => {
    const { code, stdout, stderr } = await cli.run(['quotes', folder]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^1\. the herring fleet of the northern towns lay … 3 occurrences, 2 wordings, \S+\n/,
    );
    expect(stdout).toMatch(/ {3}! One person\? The name is spelled in several ways: /);
    expect(stdout).toMatch(/ {3}! Dates differ: May 1911 \[2\] \/ June 1911 \[3\]\n/);
    expect(stdout).toMatch(/ {3}\[1\] \S*letters\.md:7 p1 as own words, without marks, of 1911\n/);
    expect(stdout).toMatch(/Anatole Markov, May 1911 \(introduced by “[^”]+”\); quoted by E\. Webb\n/);
    expect(stdout).toContain('Earliest in this corpus: [1]\n');
    expect(stdout).toMatch(/for seven long weeks\.\n +\^{5} W1: “eleven” \(number word\)\n/);
    expect(stderr).toMatch(
      /^3 sources; 3 quotations, [23] of them given to somebody by name; 1 dossier, 1 with conflicts; /,
    );
  });

  it('lists every quotation with --all', async () => {
    const { stdout } = await cli.run(['quotes', folder, '--all']);
    expect(stdout).toContain('3 quotations\n');
    expect(stdout).toMatch(/review\.md:7 p1 “bad luck” \(2 words\)\n/);
  });

  it('writes JSON after the published schema, the same every time', async () => {
    const schema = join(import.meta.dirname, '../../src/export/schemas/quotes-1.json');
    const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(schema, 'utf8')));
    const first = await cli.run(['quotes', folder, '--json']);
    const second = await cli.run(['quotes', folder, '--format', 'json']);
    expect(second.stdout).toBe(first.stdout);
    const result = JSON.parse(first.stdout);
    validate(result);
    expect(validate.errors ?? []).toEqual([]);
    expect(result.quotations).toHaveLength(3);
    expect(result.dossiers).toHaveLength(1);
  });

  it('writes to a file in the format that its name says, and never over a text', async () => {
    const out = join(folder, 'quotations.csv');
    const { code, stdout } = await cli.run(['quotes', folder, '--out', out]);
    expect([code, stdout]).toEqual([0, '']);
    const rows = readFileSync(out, 'utf8').trimEnd().split('\r\n');
    expect(rows).toHaveLength(4);
    expect(rows[1]).toContain(',Anatole Markov,');
    const over = await cli.run(['quotes', folder, '--out', join(folder, 'essay.md')]);
    expect(over.code).toBe(2);
    expect(over.stderr).toContain('Cannot write the result over one of the texts');
  });

  it('heeds what the editors of corpora say, also among other sources', async () => {
    const corpus = cli.folder({
      ...texts,
      'corpus.json': JSON.stringify({
        schema: 'variorum.corpus/1',
        id: 'markov',
        title: 'Markov',
        sources: Object.keys(texts),
        people: [{ name: 'Anatoly Markov', also: ['Anatoli Markov', 'Anatole Markov'] }],
        quotations: [
          {
            source: 'review',
            place: 'p1',
            words: saying.replace('eleven', 'seven'),
            note: { judgement: 'misattributed', note: 'He wrote eleven.', reference: 'Letters, 1911' },
          },
        ],
      }),
    });
    const alone = await cli.run(['quotes', corpus]);
    expect(alone.stdout).toContain('Editor: misattributed. He wrote eleven. (Letters, 1911)\n');
    expect(alone.stdout).not.toContain('One person?');
    const other = cli.folder({ 'review.md': 'Nothing that is “quoted” here matters to anybody at all.\n' });
    const named = await cli.run(['quotes', join(corpus, 'review.md'), other, corpus]);
    expect(named.code).toBe(0);
    expect(named.stdout).toContain('Editor: misattributed.');
  });

  it('says so where nothing is quoted, or nothing twice', async () => {
    const none = cli.folder({ 'a.txt': 'Nothing here.', 'b.txt': 'Nor there.' });
    expect((await cli.run(['quotes', none])).stdout).toBe('No quotation was found.\n');
    const once = cli.folder({ 'a.txt': 'He said: “never mind”.' });
    expect((await cli.run(['quotes', once])).stdout).toBe(
      'No quotation stands in more than one place; list all with --all.\n',
    );
  });

  it.each([
    [['quotes'], 'usage.argument'],
    [['quotes', 'missing.txt'], 'source.missing'],
    [['quotes', 'missing.txt', '--format', 'tei'], 'usage.option'],
    [['quotes', 'missing.txt', '--format', 'csv', '--json'], 'usage.option'],
  ])('%j is refused', async (args, errorCode) => {
    const { code, stderr } = await cli.run(args);
    expect(code).toBeGreaterThan(1);
    expect(stderr).toContain(`error[${errorCode}]`);
  });
});
