import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePackage, type Run } from './package.ts';

const hasGit = spawnSync('git', ['--version']).status === 0;
if (!hasGit) process.stdout.write('Tests of revisions skipped: git is not installed\n');

const cli = makePackage();
let repository: string;
const env = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: repository, env, encoding: 'utf8' });
}

function commit(files: Readonly<Record<string, string>>, tag: string): void {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(repository, file), text);
  git('add', '--all');
  git('commit', '--quiet', '--message', tag);
  git('tag', tag);
}

const compare = (...args: string[]): Promise<Run> => cli.run(['compare', ...args], { cwd: repository, env });

describe.runIf(hasGit)('variorum compare of revisions', () => {
  beforeAll(() => {
    repository = cli.folder({});
    git('init', '--quiet');
    mkdirSync(join(repository, 'part one'));
    commit(
      {
        'novel.md': '# Novel\n\nThe *black* cat.\n',
        'part one/ä -x.txt': 'Old.\n',
        '-dash.txt': 'Old.\n',
        'me@home.txt': 'Old.\n',
      },
      'v1',
    );
    commit(
      {
        'novel.md': '# Novel\n\nThe *white* cat.\n',
        'gone.txt': 'Here for a while.\n',
        'part one/ä -x.txt': 'New.\n',
        '-dash.txt': 'New.\n',
        'me@home.txt': 'New.\n',
      },
      'pkg@2.0.0',
    );
    git('branch', 'early/one', 'v1');
    rmSync(join(repository, 'gone.txt'));
    commit({ 'novel.md': '# Novel\n\nThe *white* dog.\n' }, 'v3');
    writeFileSync(join(repository, 'novel.md'), '# Novel\n\nThe white dog sat.\n');
  });

  it('reads both sides from git, as what the file is', async () => {
    const { code, stdout, stderr } = await compare('novel.md@v1', 'novel.md@HEAD~1');
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Novel\n\nThe [-black-]{+white+} cat.' });
    expect(stderr).toMatch(/^3 of 4 and 4 words shared/);
  });

  it('compares a revision alone with the file as it is now', async () => {
    const { stdout } = await compare('novel.md@HEAD');
    expect(stdout).toBe('Novel\n\nThe white dog{+ sat+}.');
  });

  it('names the revision in the result', async () => {
    const { a, b } = JSON.parse((await compare('novel.md@v1', 'novel.md', '--json')).stdout);
    expect([a.path, b.path]).toEqual(['novel.md@v1', 'novel.md']);
    const { a: untitled } = JSON.parse((await compare('me@home.txt@v1', 'me@home.txt', '--json')).stdout);
    expect([untitled.title, untitled.path]).toEqual(['me@home.txt@v1', 'me@home.txt@v1']);
  });

  it.each([
    ['part one/ä -x.txt@v1', 'part one/ä -x.txt@v3'],
    ['./part one/../-dash.txt@v1', './-dash.txt'],
    ['me@home.txt@v1', 'me@home.txt'],
    ['me@home.txt@v1', 'me@home.txt@pkg@2.0.0'],
    ['me@home.txt@early/one', 'me@home.txt'],
    ['me@home.txt@HEAD@{2}', 'me@home.txt@HEAD@{0}'],
    ['me@home.txt@v3^^', 'me@home.txt@HEAD^{/pkg}'],
  ])('takes names and revisions with odd characters: %s, %s', async (a, b) => {
    const { stdout, stderr } = await compare(a, b);
    expect({ stdout, stderr }).toEqual({
      stdout: '[-Old-]{+New+}.\n',
      stderr: expect.stringContaining('0 of 1'),
    });
  });

  it('takes an absolute path, and works from within a folder', async () => {
    const absolute = `${join(repository, 'novel.md')}@v1`;
    expect((await compare(absolute, 'novel.md@v1')).stdout).toBe('Novel\n\nThe black cat.');
    const within = await cli.run(['compare', 'ä -x.txt@v1'], { cwd: join(repository, 'part one'), env });
    expect(within.stdout).toBe('[-Old-]{+New+}.\n');
  });

  it('reads a file that is gone by now', async () => {
    expect((await compare('gone.txt@pkg@2.0.0', '/dev/null')).stdout).toBe('[-Here for a while.\n-]');
  });

  it.each([
    ['novel.md@v9', 3, 'There is no such file, and its repository has no revision `v9`; `git log --oneline`'],
    ['novel.md@v1..v3', 3, 'There is no such file, and its repository has no revision `v1..v3`'],
    ['novel.md@^v1', 3, 'There is no such file, and its repository has no revision `^v1`'],
    ['novel.md@v1:gone.txt', 3, 'There is no such file, and its repository has no revision `v1:gone.txt`'],
    ['gone.txt@v1', 3, 'Revision `v1` has no file `gone.txt`; `git log --follow'],
    ['part one@v1', 3, 'Expected a file got a folder in revision `v1`'],
    ['novel.md@--output=x', 2, 'Expected a revision after the `@` got `--output=x`'],
    ['novel.md@', 2, 'Expected a revision after the `@` got ``'],
  ])('says what is wrong with %s', async (argument, code, message) => {
    const run = await compare(argument, 'novel.md');
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code, stdout: '' });
    expect(run.stderr).toContain(`"${argument}"`);
    expect(run.stderr).toContain(message);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
  });

  it('says that there is no repository', async () => {
    const run = await cli.run(['compare', 'novel.md@v1', '/dev/null'], {
      cwd: cli.folder({ 'x.txt': '' }),
      env: { ...env, GIT_CEILING_DIRECTORIES: join(cli.root, '..') },
    });
    expect([run.code, run.stderr]).toEqual([
      3,
      expect.stringContaining('its folder is in no git repository'),
    ]);
  });

  it('says that there is no git', async () => {
    const run = await cli.run(['compare', 'novel.md@v1', 'novel.md'], {
      cwd: repository,
      env: { PATH: '/nonexistent' },
    });
    expect([run.code, run.stderr]).toEqual([
      3,
      expect.stringContaining('without git, which is not installed'),
    ]);
  });

  it('is a difference tool for git', () => {
    const command = `${process.execPath} ${join(cli.root, 'dist/cli/main.js')} compare "$LOCAL" "$REMOTE"`;
    const tool = ['-c', `difftool.variorum.cmd=${command}`, 'difftool', '--no-prompt', '--tool=variorum'];
    expect(git(...tool, 'v1', 'v3', '--', 'novel.md')).toContain('The [-black cat-]{+white dog+}.');
    expect(git(...tool, 'v1', 'pkg@2.0.0', '--', 'gone.txt')).toContain('{+Here for a while.\n+}');
    expect(git(...tool, 'HEAD', '--', 'novel.md')).toContain('dog{+ sat+}.');
  });
});

afterAll(() => cli[Symbol.dispose]());
