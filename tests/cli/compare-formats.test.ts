import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXml } from '../helpers/xml.ts';
import { makePackage, type Run } from './package.ts';

const cli = makePackage();
let folder: string;
let a: string;
let b: string;

beforeAll(() => {
  folder = cli.folder({
    'first.txt': 'The black Cat, sat.\n\nIt was 1930.\n',
    'second.txt': 'The white cat sat.\n\nIt was 1930.\n',
    'third.txt': 'the black cat: sat.\n\nIt was\n1930.\n',
  });
  [a, b] = [join(folder, 'first.txt'), join(folder, 'second.txt')];
});
afterAll(() => cli[Symbol.dispose]());

const compare = (...args: string[]): Promise<Run> => cli.run(['compare', ...args]);

describe('variorum compare --format', () => {
  it('writes a page', async () => {
    const { code, stdout, stderr } = await compare(a, b, '--format', 'html');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^<!DOCTYPE html>\n/);
    expect(stdout).toContain('<mark data-k="w" id="d1a">black</mark>');
    expect(stdout).toMatch(/<\/html>\n$/);
  });

  it('writes TEI', async () => {
    const { stdout } = await compare(a, b, '--format', 'tei');
    expect(readXml(stdout).attributes['xmlns']).toBe('http://www.tei-c.org/ns/1.0');
  });

  it('writes a table', async () => {
    const { stdout } = await compare(a, b, '--format', 'csv');
    expect(stdout).toMatch(/^number,kind,/);
    expect(stdout).toContain('1,wording,,,p1,1,4,9,black,p1,1,4,9,white,\r\n');
  });

  it.each([
    ['report.html', /^<!DOCTYPE html>/],
    ['report.xml', /^<\?xml/],
    ['report.csv', /^number,kind/],
    ['report.json', /^\{\n {2}"schema": "variorum.comparison\/1"/],
    ['report.patch', /^--- /],
    ['report.txt', /^The \[-black-\]/],
  ])('takes the format from the name of the output file (%s)', async (name, beginning) => {
    const { code, stdout } = await compare(a, b, '--out', join(folder, name));
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(readFileSync(join(folder, name), 'utf8')).toMatch(beginning);
    expect(readdirSync(folder).filter((file) => file.endsWith('.part'))).toEqual([]);
  });

  it('replaces a file whole, also through a link', async () => {
    const files = cli.folder({ 'real.csv': 'before' });
    symlinkSync('real.csv', join(files, 'link.csv'));
    await compare(a, b, '--out', join(files, 'link.csv'));
    expect(lstatSync(join(files, 'link.csv')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(files, 'real.csv'), 'utf8')).toMatch(/^number,kind/);
  });

  it('says where it cannot write, and never writes over a text', async () => {
    const missing = await compare(a, b, '--out', join(folder, 'none', 'report.html'));
    expect(missing.code).toBe(5);
    expect(missing.stderr).toContain('Cannot write there: there is no such folder');
    const isFolder = await compare(a, b, '--out', folder);
    expect([isFolder.code, isFolder.stderr]).toEqual([
      5,
      expect.stringContaining('Expected a file to write'),
    ]);
    const before = readFileSync(b, 'utf8');
    const over = await compare(a, b, '--out', b);
    expect([over.code, over.stderr]).toEqual([2, expect.stringContaining('over one of the texts')]);
    expect(readFileSync(b, 'utf8')).toBe(before);
  });

  it.each(['text', 'unified', 'json', 'html', 'tei', 'csv'])(
    'answers with its exit code in %s, too',
    async (format) => {
      expect((await compare(a, b, '--format', format, '--exit-code')).code).toBe(1);
      expect((await compare(a, a, '--format', format, '--exit-code')).code).toBe(0);
      expect((await compare(a, b, '--format', format, '--exit-code', '--strict')).code).toBe(1);
    },
  );
});

describe('variorum compare --ignore', () => {
  const third = (): string => join(folder, 'third.txt');

  it('does not mark these kinds, and says how many there were', async () => {
    const { stdout, stderr } = await compare(a, b, '--ignore', 'punctuation,case');
    expect(stdout).toBe('The [-black-]{+white+} Cat, sat.\n\nIt was 1930.\n');
    expect(stderr).toContain('Ignored: punctuation (1), capitals (1)\n');
  });

  it.each(['unified', 'json', 'html', 'tei', 'csv'])('says so on stderr with %s', async (format) => {
    const { stderr } = await compare(
      a,
      b,
      '--format',
      format,
      '--ignore',
      'capitals',
      '--ignore',
      'punctuation',
    );
    expect(stderr).toBe('Ignored: punctuation (1), capitals (1)\n');
  });

  it('loses nothing in JSON', async () => {
    const { options, segments, statistics } = JSON.parse(
      (await compare(a, b, '--json', '--ignore', 'case')).stdout,
    );
    expect(options.ignore).toEqual(['capitals']);
    expect(segments.filter(({ kind }: { kind?: string }) => kind === 'capitals')).toHaveLength(1);
    expect(statistics.ignored).toEqual({ capitals: 1 });
    expect(statistics.kinds).toEqual({ wording: 1, punctuation: 1 });
    expect(statistics.differences).toBe(2);
  });

  it('is no difference for the exit code, nor a patch', async () => {
    const ignored = '--ignore=punctuation,case,whitespace';
    const { code, stderr } = await compare(a, third(), '--exit-code', ignored);
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /no difference but what is ignored\nIgnored: punctuation \(1\), capitals \(2\), spacing \(1\)\n/,
    );
    expect((await compare(a, third(), '--exit-code')).code).toBe(1);
    expect((await compare(a, third(), '--format', 'unified', ignored)).stdout).toBe('');
  });

  it('names the nearest kind where there is none of that name', async () => {
    const { code, stderr } = await compare(a, b, '--ignore', 'case,punktuation');
    expect(code).toBe(2);
    expect(stderr).toContain('There is no kind of difference `punktuation`; did you mean `punctuation` or');
    expect((await compare(a, b, '--ignore', '')).stderr).toContain('name some of negation, number, wording');
  });
});

describe('variorum compare --colour', () => {
  const env = { PATH: process.env['PATH'], NO_COLOR: '1' };

  it.each(['--colour', '--color'])('keeps colours for a pager (%s)', async (option) => {
    const { stdout } = await cli.run(['compare', a, b, option, 'always'], { env });
    expect(stdout).toContain('\u001b[33m\u001b[9mblack');
  });

  it('shows control characters to a pager instead of sending them', async () => {
    const files = cli.folder({ 'x.txt': 'one \u001b[2J two', 'y.txt': 'one \u001b[2J three' });
    const { stdout } = await compare(join(files, 'x.txt'), join(files, 'y.txt'), '--colour', 'always');
    expect(stdout).toContain('one \\u{1b}[2J ');
  });

  it('leaves them away where they are not wanted', async () => {
    const { stdout } = await cli.run(['compare', a, b, '--colour', 'never'], {
      env: { ...env, FORCE_COLOR: '1', NO_COLOR: '' },
    });
    expect(stdout).toContain('[-black-]{+white+}');
    expect((await compare(a, b, '--colour', 'sometimes')).code).toBe(2);
  });
});

describe('variorum compare, asked wrongly', () => {
  it('wants two texts', async () => {
    const { code, stderr } = await compare(a);
    expect(code).toBe(2);
    expect(stderr).toContain('Expected two texts to compare');
  });

  it('prefers a file that is called like a revision', async () => {
    const files = cli.folder({ 'x@v1': 'one', x: 'two' });
    const { code, stdout } = await compare(join(files, 'x@v1'), join(files, 'x'));
    expect({ code, stdout }).toEqual({ code: 0, stdout: '[-one-]{+two+}' });
  });

  it('takes /dev/null for a text that is not there', async () => {
    if (!existsSync('/dev/null')) return;
    writeFileSync(join(folder, 'new.txt'), 'New words.\n');
    const { code, stdout } = await compare('/dev/null', join(folder, 'new.txt'), '--exit-code');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '{+New words.\n+}' });
  });
});
