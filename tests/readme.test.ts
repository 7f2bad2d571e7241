/** Every command of the README is run, and what it shows of their output is what they print. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

interface Example {
  readonly command: string;
  /** What the README shows of the output; a last line "…" stands for the rest. */
  readonly shown: string | undefined;
}

const examples: Example[] = [...readme.matchAll(/```sh\n(.*?)\n```\n(?:\n```text\n([\s\S]*?)\n```)?/g)].map(
  ([, command, shown]) => ({ command: command!, shown }),
);

function run(command: string): string {
  const [npx, variorum, ...args] = command.split(' ');
  expect([npx, variorum]).toEqual(['npx', 'variorum']);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  // What a check finds wrong is what its example is to show.
  expect(args[0] === 'check' ? [0, 1] : [0], stderr).toContain(status);
  return stdout;
}

describe('the README', () => {
  test('has examples to run', () => {
    expect(examples.length).toBeGreaterThanOrEqual(5);
  });

  // `serve` goes on until it is stopped; it has tests of its own.
  test.each(examples.filter(({ command }) => !command.includes(' serve')))(
    'shows what "$command" prints',
    ({ command, shown }) => {
      const output = run(command).trimEnd();
      expect(output).not.toBe('');
      if (shown === undefined) return;
      const isCut = shown.endsWith('\n…');
      expect(isCut ? output.slice(0, shown.length - 2) : output).toBe(isCut ? shown.slice(0, -2) : shown);
    },
  );

  test('links only to files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target]) => target!);
    expect(links.filter((target) => !existsSync(join(root, target)))).toEqual([]);
  });

  test('names only commands and options that the help knows', () => {
    const table = readme.match(/`variorum \w+/g)!.map((match) => match.slice('`variorum '.length));
    for (const command of new Set(table))
      expect(run(`npx variorum ${command} --help`)).toContain(`variorum ${command}`);
  });
});
