import { join } from 'node:path';
import { applyPatch } from 'diff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePackage } from './package.ts';

const cli = makePackage();
const first = 'The black cat sat.\n\nIt was 1930.\n\nThe end of it all.';
const second = 'The white cat sat.\n\nIt was 1930.\n\nThe end, of it all.\n';
let a: string;
let b: string;

beforeAll(() => {
  const folder = cli.folder({ 'first.txt': first, 'second.txt': second });
  a = join(folder, 'first.txt');
  b = join(folder, 'second.txt');
});
afterAll(() => cli[Symbol.dispose]());

describe('variorum compare', () => {
  it('marks what only one text has and sums up by kind', async () => {
    const { code, stdout, stderr } = await cli.run(['compare', a, b]);
    expect(code).toBe(0);
    expect(stdout).toContain('The [-black-]{+white+} cat sat.\n\nIt was 1930.');
    expect(stdout.replace(/\{\+.*?\+\}/gs, '').replace(/\[-(.*?)-\]/gs, '$1')).toBe(first);
    expect(stdout.replace(/\[-.*?-\]/gs, '').replace(/\{\+(.*?)\+\}/gs, '$1')).toBe(second);
    expect(stderr).toMatch(/^11 of 12 and 12 words shared; 1 × wording, .*1 × punctuation/);
  });

  it('writes a patch that makes the second out of the first', async () => {
    const { stdout } = await cli.run(['compare', a, b, '--format', 'unified']);
    expect(stdout).toMatch(
      /^--- .*first\.txt\n\+\+\+ .*second\.txt\n@@ -1,5 \+1,5 @@\n-The black cat sat\.\n/,
    );
    expect(applyPatch(first, stdout)).toBe(second);
  });

  it('writes one document of variorum.comparison/1 that covers both texts', async () => {
    const { stdout } = await cli.run(['compare', '--json', a, b]);
    const { schema, segments } = JSON.parse(stdout);
    expect(schema).toBe('variorum.comparison/1');
    const rebuilt = (side: 'a' | 'b', text: string): string =>
      segments
        .map((segment: Record<'a' | 'b', { from: number; to: number }>) =>
          text.slice(segment[side].from, segment[side].to),
        )
        .join('');
    expect(rebuilt('a', first)).toBe(first);
    expect(rebuilt('b', second)).toBe(second);
  });

  it('answers with its exit code where it is asked to', async () => {
    expect((await cli.run(['compare', a, b, '--exit-code'])).code).toBe(1);
    expect((await cli.run(['compare', a, a, '--exit-code'])).code).toBe(0);
  });

  it('does not fail with --strict where nothing was made coarser', async () => {
    expect((await cli.run(['compare', a, b, '--strict'])).code).toBe(0);
  });

  it('says that two texts are the same', async () => {
    const { stdout, stderr } = await cli.run(['compare', a, a]);
    expect(stdout).toBe(first);
    expect(stderr).toBe('The texts are the same (12 words)\n');
    expect((await cli.run(['compare', a, a, '--format', 'unified'])).stdout).toBe('');
  });

  it('takes two states of one source, with one id', async () => {
    const folder = cli.folder({
      'old/x.md': '---\nid: x\n---\n\nOld words.\n',
      'new/x.md': '---\nid: x\n---\n\nNew words.\n',
    });
    const { code, stdout } = await cli.run(['compare', join(folder, 'old/x.md'), join(folder, 'new/x.md')]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '[-Old-]{+New+} words.' });
  });

  it('uses colours instead of marks where they are wanted', async () => {
    const env = { PATH: process.env['PATH'], FORCE_COLOR: '1' };
    const { stdout } = await cli.run(['compare', a, b], { env });
    expect(stdout).toContain(
      '\u001b[33m\u001b[9mblack\u001b[29m\u001b[39m\u001b[36m\u001b[4mwhite\u001b[24m\u001b[39m',
    );
    const plain = await cli.run(['compare', a, b], { env: { ...env, NO_COLOR: '1' } });
    expect(plain.stdout).toContain('[-black-]{+white+}');
    const inCi = await cli.run(['compare', a, b], { env: { PATH: process.env['PATH'], CI: 'true' } });
    expect(inCi.stdout).toContain('[-black-]{+white+}');
  });
});
