import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finished, makePackage } from './package.ts';

const cli = makePackage();
afterAll(() => cli[Symbol.dispose]());

const harvest =
  'The harvest of that year was carried home in eleven wagons and two carts, and nobody in the valley had seen so much barley since the old mill burned down';
const flood = 'When the river rose in the spring we drove the cattle up to the chapel and slept in the straw';
const wrong = harvest.replace('eleven', 'twelve');

const library = {
  'harvest.txt': `Letters from the valley\n\n${harvest}. It rained afterwards.\n`,
  'flood.md': `---\ntitle: The flood\nauthors: [Jane Miller]\ndate: 1871\n---\n\n${flood}, all of us.\n`,
};

let letters: string;
beforeAll(() => {
  letters = cli.folder(library);
});

function drafted(text: string, name = 'draft.md'): string {
  return join(cli.folder({ [name]: text }), name);
}

describe('variorum check', () => {
  it('says where and how a quotation is not what its source says', async () => {
    const draft = drafted(`A chapter\n\nHe wrote: "${wrong}." And no more.\n`, 'draft.txt');
    const { code, stdout, stderr } = await cli.run(['check', draft, '--in', letters]);
    expect(code).toBe(1);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe(`${draft}:3:57  error  number  ${lines[0]!.split('  number  ')[1]}`);
    expect(lines[1]).toContain('carried home in twelve wagons');
    expect(lines[2]!.indexOf('^^^^^^')).toBe(lines[1]!.indexOf('twelve'));
    expect(lines[4]!.indexOf('^^^^^^')).toBe(lines[3]!.indexOf('eleven'));
    expect(lines[5]).toContain(`${join(letters, 'harvest.txt')}:3 (p1)`);
    expect(lines[6]).toBe('  fix       “eleven”');
    expect(stderr).toMatch(/^1 quotation: 1 altered; 1 error\n$/);
  });

  it('is content with what is right, and tells it only where it is asked', async () => {
    const draft = drafted(`He wrote: “${harvest}.”\n`);
    const silent = await cli.run(['check', draft, '--in', letters]);
    expect(silent).toEqual({ code: 0, stdout: '', stderr: '1 quotation: 1 verbatim; nothing to remark\n' });
    const { stdout } = await cli.run(['check', draft, '--in', letters, '--all']);
    expect(stdout).toMatch(/draft\.md:1:12 {2}verbatim {2}“The harvest/);
    expect(stdout).toContain(`stands in ${join(letters, 'harvest.txt')}:3 (p1)`);
  });

  it.each(['\n', '\r\n'])(
    'counts lines and columns of the Markdown file itself (line end %j)',
    async (end) => {
      const text = `---\ntitle: T\n---\n\n# *Head*\n\n> As he **wrote**: &ldquo;${wrong.replace('barley', '*barley*')}.”\n`;
      const markdown = text.replaceAll('\n', end);
      const draft = drafted(markdown);
      const { stdout } = await cli.run(['check', draft, '--in', letters, '--quiet']);
      const column = text.split('\n')[6]!.indexOf('twelve') + 1;
      expect(stdout).toContain(`draft.md:7:${column}  error  number  `);
    },
  );

  it('checks several texts among each other', async () => {
    const folder = cli.folder({ ...library, 'essay.txt': `He wrote: "${wrong}."\n` });
    const { code, stdout } = await cli.run(['check', folder]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/essay\.txt:1:\d+ {2}error {2}number {2}/);
  });

  it('does not wonder that a draft lies in the folder it is checked against', async () => {
    const folder = cli.folder({ ...library, 'essay.txt': `He wrote: "${harvest}."\n` });
    const { code, stderr } = await cli.run(['check', join(folder, 'essay.txt'), '--in', folder]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '1 quotation: 1 verbatim; nothing to remark\n' });
  });

  it('checks against a release, in which the draft is not its own source', async () => {
    const folder = cli.folder({ ...library, 'essay.txt': `He wrote: "${wrong}."\n` });
    const release = join(cli.folder({}), 'release');
    expect((await cli.run(['build', folder, '--out', release])).code).toBe(0);
    const { code, stdout } = await cli.run(['check', join(folder, 'essay.txt'), '--in', release]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/error {2}number {2}[\s\S]*harvest\.txt:3 \(p1\)/);
    const quote = await cli.run(['check', '--quote', flood, '--in', release]);
    expect(quote.stdout).toMatch(/stands in flood\.md:7 \(p1\), Jane Miller/);
  });

  it('lists what stands nowhere, and says how to leave it out', async () => {
    const [one, two] = ['grew in the garden of the old school', 'was sold at the door of the new church'];
    const text = `He wrote: “Nothing ${one}.” He wrote: “${wrong}.”\n\nShe wrote: “Nothing ${two}.”\n`;
    const draft = drafted(text);
    const { stdout, stderr } = await cli.run(['check', draft, '--in', letters]);
    const [number, list, ...rest] = stdout.trimEnd().split('\n\n');
    expect(number).toMatch(/^\S+draft\.md:1:\d+ {2}error {2}number {2}/);
    expect(list!.split('\n')[0]).toMatch(
      / {2}warning {2}not-found {2}2 quotations stand nowhere else in these 3/,
    );
    expect(list).toContain(`\n  1:12  “Nothing ${one}.”`);
    expect(rest).toEqual([]);
    expect(stderr).toContain('2 quotations were not found: `--rule not-found=off` leaves them out\n');
    const off = await cli.run(['check', draft, '--in', letters, '--rule', 'not-found=off']);
    expect(off.stdout.trimEnd()).toBe(number);
    expect(off.stderr).not.toContain('leaves them out');
  });

  it('says once that there is nothing to look quotations up in', async () => {
    const { code, stderr } = await cli.run(['check', drafted(`He wrote: “${harvest}.”\n`)]);
    expect(code).toBe(1);
    expect(stderr).toContain('There is no other text to look them up in: name files, folders or a release');
  });

  it('passes on what was noticed while the texts were read', async () => {
    const draft = drafted(`---\nauthor: Me\n---\n\nHe wrote: “${harvest}.”\n`);
    const { code, stderr } = await cli.run(['check', draft, '--in', letters]);
    expect(code).toBe(0);
    expect(stderr).toContain('warning[front-matter.unknown-key]');
  });

  it('tells only errors and warnings where it is to be quiet', async () => {
    const draft = drafted(`He wrote: “${wrong.replace('carts,', 'carts')}.”\n`);
    const loud = await cli.run(['check', draft, '--in', letters]);
    expect(loud.stdout).toContain('  note  typography  ');
    const quiet = await cli.run(['check', draft, '--in', letters, '--quiet']);
    expect(quiet.stdout).not.toContain('  note  ');
    expect(quiet.stdout).toContain('  error  number  ');
    expect(quiet.stderr).toContain('1 note');
  });
});

describe('variorum check --quote', () => {
  it('leads with the verdict and where the words stand', async () => {
    const { code, stdout } = await cli.run(['check', '--quote', `"${flood}"`, '--in', letters]);
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^quotation:1:1 {2}verbatim {2}“When the river/);
    expect(lines[1]).toBe(
      `  stands in ${join(letters, 'flood.md')}:7 (p1), Jane Miller, The flood, 1871`.replace(
        / \(p1\).*/,
        lines[1]!.slice(lines[1]!.indexOf(' (p1)')),
      ),
    );
    expect(lines[1]).toContain('Jane Miller');
  });

  it('says so when somebody else said it', async () => {
    const { code, stdout } = await cli.run([
      'check',
      '--quote',
      flood,
      '--by',
      'Henry Carter',
      '--in',
      letters,
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/error {2}misattributed {2}.*Henry Carter.*Jane Miller/);
    const right = await cli.run(['check', '--quote', flood, '--by', 'Jane Miller', '--in', letters]);
    expect(right.code).toBe(0);
  });

  it('says what was claimed of words that are dated only', async () => {
    const { stdout } = await cli.run(['check', '--quote', flood, '--date', '1863', '--in', letters]);
    expect(stdout).toMatch(/error {2}misdated {2}/);
    expect(stdout).toContain('\n            dated 1863\n');
  });

  it('reads the words from stdin', async () => {
    const child = cli.spawn(['check', '--quote', '-', '--in', letters]);
    child.stdin!.end(`  “${flood}”\n`);
    const { code, stdout } = await finished(child);
    expect(code).toBe(0);
    expect(stdout).toContain('  verbatim  ');
    const bad = cli.spawn(['check', '--quote', '-', '--in', letters]);
    bad.stdin!.end(Buffer.from([0x61, 0xe9, 0x62]));
    const refused = await finished(bad);
    expect(refused.code).toBe(3);
    expect(refused.stderr).toContain('error[source.encoding] "stdin":1:2');
  });

  it('fails where the words stand nowhere', async () => {
    const { code, stdout } = await cli.run([
      ...['check', '--quote', 'Not one of these syllables was ever printed anywhere', '--in', letters],
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^quotation:1:1 {2}not found {2}/);
  });
});

describe('the rules of a check', () => {
  const draft = { 'draft.md': `He wrote: “${wrong}.”\n` };
  const corpus = (rules: object, sources: readonly string[]): string =>
    JSON.stringify({ schema: 'variorum.corpus/1', id: 'c', title: 'C', sources, rules });

  it('are switched on the command line', async () => {
    const path = drafted(draft['draft.md']);
    const off = await cli.run(['check', path, '--in', letters, '--rule', 'number=off']);
    expect(off).toMatchObject({ code: 0, stdout: '' });
    const note = await cli.run(['check', path, '--in', letters, '--rule', 'number=note']);
    expect(note.code).toBe(0);
    expect(note.stdout).toContain('  note  number  ');
    const both = await cli.run([
      'check',
      path,
      '--in',
      letters,
      '--rule',
      'spelling=off',
      '--rule',
      'number=warning',
    ]);
    expect(both.code).toBe(1);
    expect(both.stdout).toContain('  warning  number  ');
  });

  it('come from the nearest corpus.json at or above the file', async () => {
    const folder = cli.folder({
      'corpus.json': corpus({ number: 'note' }, ['sources/a.txt']),
      'sources/a.txt': 'Nothing of interest.\n',
      'drafts/new/draft.md': draft['draft.md'],
    });
    const path = join(folder, 'drafts/new/draft.md');
    const { code, stdout } = await cli.run(['check', path, '--in', letters]);
    expect(code).toBe(0);
    expect(stdout).toContain('  note  number  ');
    const asked = await cli.run(['check', path, '--in', letters, '--rule', 'number=error']);
    expect(asked.code).toBe(1);
  });

  it('come from the corpus after --in where the file is in none', async () => {
    const folder = cli.folder({ ...library, 'corpus.json': corpus({ number: 'off' }, ['harvest.txt']) });
    const { code } = await cli.run(['check', drafted(draft['draft.md']), '--in', folder]);
    expect(code).toBe(0);
  });

  it('are refused where two corpora contradict each other', async () => {
    const [one, two] = ['error', 'note'].map((severity) =>
      cli.folder({ ...draft, 'corpus.json': corpus({ number: severity }, ['draft.md']) }),
    );
    const { code, stderr } = await cli.run(['check', one!, two!]);
    expect(code).toBe(2);
    expect(stderr).toContain('Two corpora state `number` as `error` and as `note`');
    const said = await cli.run(['check', one!, two!, '--in', letters, '--rule', 'number=off']);
    expect(said.code).not.toBe(2);
  });

  it.each([
    ['typografy=off', 'There is no rule `typografy`; did you mean `typography`?'],
    ['number=warn', 'There is no severity `warn`; did you mean `warning`?'],
    ['number', 'Expected `NAME=SEVERITY` after `--rule` got `number`'],
  ])('are refused where they are none: %s', async (rule, message) => {
    const { code, stderr } = await cli.run(['check', 'x.md', '--rule', rule]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('are refused in a manifest, too', async () => {
    const folder = cli.folder({ ...draft, 'corpus.json': corpus({ typografy: 'off' }, ['draft.md']) });
    const { code, stderr } = await cli.run(['check', join(folder, 'draft.md')]);
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /error\[corpus\.invalid\] ".*corpus\.json": `rules\.typografy`: .*did you mean `typography`/,
    );
  });
});

describe('the formats of a check', () => {
  it('are documents for programs', async () => {
    const draft = drafted(`He wrote: “${wrong}.”\n`);
    const json = await cli.run(['check', draft, '--in', letters, '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({
      schema: 'variorum.check/1',
      checked: ['draft'],
      checks: [{ source: 'draft', verdict: 'altered', findings: [{ rule: 'number' }] }],
    });
    expect(json).toMatchObject({ code: 1, stderr: '' });
    const sarif = await cli.run(['check', draft, '--in', letters, '--format', 'sarif']);
    expect(JSON.parse(sarif.stdout)).toMatchObject({
      version: '2.1.0',
      runs: [
        { results: [{ ruleId: 'number', locations: [{ physicalLocation: { region: { startLine: 1 } } }] }] },
      ],
    });
    const github = await cli.run(['check', draft, '--in', letters, '--format', 'github']);
    expect(github.stdout).toMatch(
      /^::error file=.*,line=1,endLine=1,col=57,endColumn=62,title=Variorum%3A number::/,
    );
  });

  it('are written to a file whose name says which', async () => {
    const draft = drafted(`He wrote: “${wrong}.”\n`);
    for (const name of ['check.sarif', 'check.json', 'check.txt']) {
      const out = join(cli.folder({}), name);
      const { code, stdout } = await cli.run(['check', draft, '--in', letters, '--out', out]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(readFileSync(out, 'utf8')).toMatch(/number/);
    }
    const refused = await cli.run(['check', draft, '--in', letters, '--out', draft]);
    expect(refused.stderr).toContain('Cannot write the result over one of the texts');
  });

  it('name a quotation without a file by its words', async () => {
    const args = ['check', '--quote', wrong, '--in', letters, '--format', 'sarif'];
    const { runs } = JSON.parse((await cli.run(args)).stdout);
    expect(runs[0].artifacts[0]).toMatchObject({ contents: { text: wrong } });
    expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation).toEqual({ index: 0 });
  });
});

describe('a wrong command line of a check', () => {
  it.each([
    [[], 'Expected a FILE to check, or a quotation after `--quote`'],
    [['--in', 'x.txt', 'y.txt'], 'put FILE before `--in`, or `--` between'],
    [['--quote', 'some words'], 'name files, folders or a release after `--in`'],
    [['a.md', '--quote', 'some words', '--in', 'b.md'], 'Cannot check `a.md` and a quotation at once'],
    [
      ['will', '--quote', 'We', '--in', 'b.md'],
      'write the words after `--quote` in quotation marks of your shell',
    ],
    [['--quote', '--in', 'b.md'], 'Expected words after `--quote` got `--in`'],
    [['--quote', 'some words', '--by', '--in=b.md'], 'Expected a name after `--by` got `--in=b.md`'],
    [['a.md', '--by', 'Lenin'], 'Cannot use `--by` without `--quote`'],
    [['a.md', '--json', '--format', 'sarif'], 'Cannot write `sarif` with `--json`'],
  ])('is refused with a way out: %j', async (args, message) => {
    const { code, stderr } = await cli.run(['check', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it.each([
    [['--quote', ' … ', '--in'], 'Expected words to look up after `--quote` got none'],
    [['--quote', 'some words', '--date', 'someday', '--in'], 'Cannot read the date `someday`'],
  ])('is refused once the texts are read: %j', async (args, message) => {
    const { code, stderr } = await cli.run(['check', ...args, letters]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
