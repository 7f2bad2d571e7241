import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makePackage } from './package.ts';

const cli = makePackage();
afterAll(() => cli[Symbol.dispose]());

/** One line, the code, the exit code, no stack trace, nothing on stdout. */
async function refusal(
  args: readonly string[],
): Promise<{ readonly line: string; readonly code: number | null }> {
  const { code, stdout, stderr } = await cli.run(args);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^variorum: error\[[a-z.-]+\][^\n]*\n$/);
  expect(stderr).not.toMatch(/^\s+at /m);
  return { line: stderr.trimEnd(), code };
}

describe('a source that cannot be read', () => {
  it.each([['scan'], ['text'], ['build'], ['serve']])('names the missing file (%s)', async (command) => {
    const { line, code } = await refusal([command, 'no-such.txt']);
    expect(line).toMatch(/^variorum: error\[source\.missing\] "no-such\.txt": There is no such file/);
    expect(code).toBe(3);
  });

  it('names the missing one of two', async () => {
    const folder = cli.folder({ 'a.txt': 'words' });
    const { line, code } = await refusal(['compare', join(folder, 'a.txt'), join(folder, 'b.txt')]);
    expect(line).toContain(`error[source.missing] "${join(folder, 'b.txt')}"`);
    expect(code).toBe(3);
  });

  it('refuses a folder without sources', async () => {
    const folder = cli.folder({ 'picture.png': 'no text', '.hidden.txt': 'not meant' });
    const { line, code } = await refusal(['scan', folder]);
    expect(line).toContain(`error[source.none] "${folder}"`);
    expect(line).toContain('put .txt or .md files into it');
    expect(code).toBe(3);
  });

  it('refuses a binary file', async () => {
    const folder = cli.folder({
      'photo.txt': Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n\0\0\0'), randomBytes(500)]),
    });
    const { line, code } = await refusal(['scan', folder]);
    expect(line).toContain(`error[source.binary] "${join(folder, 'photo.txt')}"`);
    expect(code).toBe(3);
  });

  it('says where UTF-8 ends', async () => {
    const folder = cli.folder({ 'latin1.txt': Buffer.from('one line\ncaf\xe9 noir\n', 'latin1') });
    const { line, code } = await refusal(['text', join(folder, 'latin1.txt')]);
    expect(line).toMatch(/error\[source\.encoding\] ".*latin1\.txt":2:4: /);
    expect(code).toBe(3);
  });

  it('says where the front matter is broken', async () => {
    const folder = cli.folder({ 'a.md': '---\ntitle: "never closed\n---\n\nText.\n' });
    const { line, code } = await refusal(['scan', folder]);
    expect(line).toMatch(/error\[source\.front-matter\] ".*a\.md":\d+:\d+: /);
    expect(code).toBe(3);
  });

  it('names both files that declare one id', async () => {
    const folder = cli.folder({
      'a.md': '---\nid: same\n---\n\nOne.\n',
      'b.md': '---\nid: same\n---\n\nTwo.\n',
    });
    const { line, code } = await refusal(['scan', folder]);
    expect(line).toContain('error[source.duplicate-id]');
    expect(line).toContain('a.md');
    expect(line).toContain('b.md');
    expect(code).toBe(3);
  });

  it('refuses a pipe instead of waiting for it', async () => {
    const folder = cli.folder({});
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const { line, code } = await refusal(['text', join(folder, 'pipe')]);
    expect(line).toContain('error[source.unreadable]');
    expect(code).toBe(3);
  });

  it('refuses a corpus that names a missing file, and one that is no JSON', async () => {
    const manifest = { schema: 'variorum.corpus/1', id: 'c', title: 'C', sources: ['gone.txt'] };
    const missing = cli.folder({ 'corpus.json': JSON.stringify(manifest) });
    expect((await refusal(['scan', missing])).line).toContain(
      `error[source.missing] "${join(missing, 'gone.txt')}"`,
    );
    const broken = cli.folder({ 'corpus.json': '{"id": ' });
    expect((await refusal(['build', broken])).line).toMatch(
      /error\[corpus\.invalid\] ".*corpus\.json":1:\d+: /,
    );
  });
});

describe('a wrong command line', () => {
  it.each([
    [[], 'usage.command', 'Expected a command'],
    [['skan', 'x'], 'usage.command', "unknown command 'skan'; did you mean `scan`?"],
    [
      ['collate', 'a', 'b'],
      'usage.command',
      "unknown command 'collate'; it does not exist yet; see `variorum --help`",
    ],
    [
      ['scan', '--jsno', 'x'],
      'usage.option',
      "unknown option '--jsno'; did you mean `--json`? Else see `variorum scan --help`",
    ],
    [
      ['scan', '--in', 'b.txt', 'a.txt'],
      'usage.argument',
      'put PATH before `--in`, or `--` between; see `variorum scan --help`',
    ],
    [['text', '--nope', 'x'], 'usage.option', "unknown option '--nope'; see `variorum text --help`"],
    [['scan', '--format', 'xml', 'x'], 'usage.option', 'Allowed choices are text, json, jsonl, csv'],
    [['scan', '--min-words', 'few', 'x'], 'usage.option', 'Expected a whole number from 1'],
    [['scan', '--json', '--format=csv', 'x'], 'usage.option', 'Cannot write `csv` with `--json`'],
    [['scan'], 'usage.argument', "missing required argument 'path'; see `variorum scan --help`"],
    [['compare', 'a'], 'usage.argument', 'Expected two texts to compare got `a` alone'],
    [['compare', 'a', 'b', 'c'], 'usage.argument', 'too many arguments'],
    [['serve', '--port', '70000'], 'usage.option', 'Expected a whole number from 0 to 65535'],
  ])('explains %j', async (args, code, words) => {
    const result = await cli.run(args);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain(`variorum: error[${code}]: `);
    expect(result.stderr).toContain(words);
    expect(result.stderr.split('\n')).toHaveLength(2);
    if (args[0] !== 'skan') expect(result.stderr).not.toContain('`compare`');
  });
});

describe('a program that reads stdout', () => {
  it.each([['--json'], ['--format=json'], ['--format=jsonl']])(
    'gets the problem as JSON with %s',
    async (option) => {
      const { code, stdout, stderr } = await cli.run(['scan', 'no-such.txt', option]);
      expect(code).toBe(3);
      expect(stderr).toContain('error[source.missing]');
      expect(JSON.parse(stdout)).toMatchObject({
        schema: 'variorum.problem/1',
        code: 'source.missing',
        at: { file: 'no-such.txt' },
      });
    },
  );

  it('gets it for a wrong option, too, but not for a file called --json', async () => {
    expect(JSON.parse((await cli.run(['scan', '--json', '--nope', 'x'])).stdout)).toMatchObject({
      code: 'usage.option',
    });
    expect((await cli.run(['scan', '--', '--json'])).stdout).toBe('');
  });
});

describe('a fault of ours', () => {
  const manifest = join(cli.root, 'dist/web/manifest.json');

  it('asks for a report, with the stack only where it is wanted', async () => {
    const intact = readFileSync(manifest);
    writeFileSync(manifest, '{"outputs"');
    const args = ['build', cli.folder({ 'a.txt': 'words' }), '--out', cli.folder({})];
    const { code, stdout, stderr } = await cli.run(args);
    const debugged = await cli.run(args, { env: { PATH: process.env['PATH'], VARIORUM_DEBUG: '1' } });
    writeFileSync(manifest, intact);
    expect({ code, stdout }).toEqual({ code: 70, stdout: '' });
    expect(stderr).toMatch(/^variorum: error\[internal\]: .*\nvariorum: This is a fault in Variorum.*\n$/);
    expect(debugged.stderr).toMatch(/^ {4}at /m);
  });

  it('is not what a package without its built parts is', async () => {
    renameSync(manifest, `${manifest}.away`);
    const { line, code } = await refusal([
      'build',
      cli.folder({ 'a.txt': 'words' }),
      '--out',
      cli.folder({}),
    ]);
    renameSync(`${manifest}.away`, manifest);
    expect(line).toContain('error[release.missing]: Variorum itself has not been built');
    expect(code).toBe(3);
  });
});

describe('too little memory', () => {
  it('is said in a line, not by a crash', async () => {
    const words = Array.from({ length: 1_500_000 }, (_, index) => ((index * 7919) % 1_000_003).toString(36));
    const folder = cli.folder({ 'a.txt': words.join(' ') });
    const env = { PATH: process.env['PATH'], NODE_OPTIONS: '--max-old-space-size=40' };
    const { code, stderr } = await cli.run(['scan', folder], { env });
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^variorum: error\[source\.too-large\]: Cannot work on these sources without more memory[^\n]*\n$/,
    );
  });
});

describe('help', () => {
  it.each([['--help'], ['-h'], ['help']])('is printed on stdout by %s', async (option) => {
    const { code, stdout, stderr } = await cli.run([option]);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    for (const command of ['scan', 'compare', 'text', 'build', 'serve'])
      expect(stdout).toContain(`  ${command} `);
  });

  it.each([['scan'], ['compare'], ['text'], ['build'], ['serve']])('has examples for %s', async (command) => {
    const { code, stdout } = await cli.run([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Examples:\n  variorum ${command}`);
  });

  it('prints the version', async () => {
    expect((await cli.run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
