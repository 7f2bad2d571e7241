import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makePackage } from './package.ts';

const cli = makePackage();
afterAll(() => cli[Symbol.dispose]());

describe('variorum text', () => {
  it.each([
    ['words without a last line break', 'One.\n\nTwo'],
    ['other line breaks, tabs, escapes and bidirectional marks', 'a\r\nb\rc\td\u001b[31me\u202ef\u2028g\n'],
    ['characters beyond the sixteen-bit plane', '\u{1d54f} \u{1f468}\u200d\u{1f469}\n'],
    ['two million characters', 'word '.repeat(400_000)],
  ])('prints %s exactly', async (_, text) => {
    const folder = cli.folder({ 'a.txt': text });
    const { code, stdout } = await cli.run(['text', join(folder, 'a.txt')]);
    expect(code).toBe(0);
    expect(stdout === text).toBe(true);
  });

  it('prints the reading text of Markdown without its markup', async () => {
    const folder = cli.folder({ 'a.md': '---\ntitle: T\n---\n\n# Head\n\nSome *stressed* words.\n' });
    expect((await cli.run(['text', join(folder, 'a.md')])).stdout.trim()).toBe(
      'Head\n\nSome stressed words.',
    );
  });

  it('lists blocks with their places', async () => {
    const folder = cli.folder({ 'a.md': '# Head\n\nFirst.\n\n> Quoted.\n' });
    const { stdout } = await cli.run(['text', '--blocks', join(folder, 'a.md')]);
    expect(stdout).toMatch(/^ +1 {2}h1 +heading +Head\n/);
    expect(stdout).toMatch(/\n +3 {2}p1 +paragraph +First\.\n/);
    expect(stdout).toMatch(/\n +5 {2}q1 +quotation +Quoted\.\n/);
  });

  it('writes the source as JSON', async () => {
    const folder = cli.folder({ 'a.txt': 'Some words.\n' });
    const { stdout } = await cli.run(['text', '--json', join(folder, 'a.txt')]);
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'variorum.source/1', id: 'a', text: 'Some words.\n' });
  });

  it('is quiet when its reader goes away', async () => {
    const folder = cli.folder({ 'long.txt': 'word '.repeat(1_000_000) });
    const child = cli.spawn(['text', join(folder, 'long.txt')], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout?.once('data', () => child.stdout?.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it.runIf(existsSync('/dev/full'))('says when the disk is full', async () => {
    const folder = cli.folder({ 'a.txt': 'words' });
    const full = openSync('/dev/full', 'w');
    const { code, stderr } = await cli.run(['text', join(folder, 'a.txt')], {
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect({ code, stderr }).toEqual({
      code: 5,
      stderr: 'variorum: error[output.write]: Cannot write the result: the disk is full\n',
    });
  });
});
