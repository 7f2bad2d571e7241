import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Comparison, EditionReport } from '../../src/model/index.ts';
import { makePackage } from './package.ts';

const cli = makePackage();
let folder: string;

const first = `# The Walk

## Chapter 1

High above the harbour stood the old gaol, and nobody in the town remembered who had built it or for whom.

## Chapter 2

On Sundays the keeper's daughter carried bread down to the fishermen and came back with their news.
`;
const second = `# The Walk

## Chapter 1

On Sundays the keeper's daughter carried bread down to the fishermen and came back with their news.

## Chapter 2

High above the harbour stood the old jail, and nobody in the town remembered who had built it or for whom.
`;

const rules = {
  schema: 'variorum.rules/1',
  rules: [{ reason: 'old spelling', kind: 'spelling', pairs: [['gaol', 'jail']] }],
};

beforeAll(() => {
  folder = cli.folder({
    'first.md': first,
    'second.md': second,
    'rules.json': JSON.stringify(rules),
    'wrong.json': '{"schema": "variorum.rules/1", "rules": [{"kind": "spelling"}]}',
    'broken.json': '{"schema": \n ]',
  });
});
afterAll(() => cli[Symbol.dispose]());

const inFolder = (name: string): string => join(folder, name);
const both = (): [string, string] => [inFolder('first.md'), inFolder('second.md')];

describe('variorum compare --report', () => {
  it('says what became of each section, whatever its number', async () => {
    const { code, stdout, stderr } = await cli.run(['compare', ...both(), '--report']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/Sections: .*moved/);
    expect(stdout).toMatch(/Chapter 2 ← Chapter 1/);
  });

  it('says the same as JSON', async () => {
    const { code, stdout } = await cli.run(['compare', ...both(), '--report', '--json']);
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as EditionReport;
    expect(report.schema).toBe('variorum.edition-report/1');
    expect(report.sectionsA).toHaveLength(report.sectionsB.length);
  });

  it('is text or JSON', async () => {
    const { code, stderr } = await cli.run(['compare', ...both(), '--report', '--format', 'tei']);
    expect(code).toBe(2);
    expect(stderr).toContain('Cannot write a report as `tei`');
  });
});

describe('variorum compare --rules', () => {
  const kindOf = async (...options: string[]): Promise<{ result: Comparison; reasons: string[] }> => {
    const { stdout } = await cli.run(['compare', ...both(), '--json', ...options]);
    const result = JSON.parse(stdout) as Comparison;
    const told = [...result.segments, ...result.moves.flatMap(({ segments }) => segments)];
    return {
      result,
      reasons: told.flatMap((segment) =>
        segment.type === 'change' && segment.kind === 'spelling' ? [segment.reason ?? ''] : [],
      ),
    };
  };

  it('classifies by rules of the user’s own and says which', async () => {
    const { result, reasons } = await kindOf('--rules', inFolder('rules.json'));
    expect(reasons).toEqual(['old spelling']);
    expect(result.options.rules?.path).toBe(inFolder('rules.json'));
    expect(result.options.rules?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await kindOf()).reasons).toEqual([]);
  });

  it('says what is wrong with them, and where', async () => {
    const wrong = await cli.run(['compare', ...both(), '--rules', inFolder('wrong.json')]);
    expect(wrong.code).toBe(3);
    expect(wrong.stderr).toMatch(/error\[rules\.invalid\] ".*wrong\.json".*rules\[0\]/);
    const broken = await cli.run(['compare', ...both(), '--rules', inFolder('broken.json')]);
    expect(broken.code).toBe(3);
    expect(broken.stderr).toMatch(/error\[rules\.invalid\] ".*broken\.json":2:2/);
    const absent = await cli.run(['compare', ...both(), '--rules', inFolder('absent.json')]);
    expect(absent.code).toBe(3);
    expect(absent.stderr).toContain('source.missing');
  });
});

it('publishes the schema of the rules that the README shows', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const shown = readme.match(/```json\n(\{\n {2}"schema": "variorum\.rules\/1"[\s\S]*?)\n```/)?.[1];
  expect(JSON.parse(shown!).rules).toHaveLength(6);
});
