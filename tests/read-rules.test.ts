import { describe, expect, test } from 'vitest';
import { readRules } from '../src/read-rules.ts';
import { failure, sourceFile } from './read/source-file.ts';

const file = (content: string) => sourceFile('my-rules.json', content);

test('rules are read from a file', () => {
  const json =
    '{"schema": "variorum.rules/1", "rules": [{"reason": "r", "kind": "spelling", "pairs": [["gaol", "Jail"]]}]}';
  expect(readRules(file(`\u{FEFF}${json}`)).rules[0]).toMatchObject({
    reason: 'r',
    kind: 'spelling',
    pairs: new Set(['gaol/jail']),
  });
});

describe('a file is refused', () => {
  test.each([
    ['that is no JSON', '{"schema": "variorum.rules/1",\n  rules}', 'rules.invalid 2:3 Expected JSON'],
    ['that is cut off', '{"schema":\n', 'rules.invalid 2:1 Expected JSON'],
    ['that is empty', '', 'rules.invalid 1:1 Expected JSON'],
    ['that holds something else', '[]', 'rules.invalid  Expected an object got a list'],
    ['that is too large', ' '.repeat(300_000), 'rules.invalid  The file has more bytes than rules may have'],
    ['that is not text', '\0\0\0\u{1}', 'source.binary'],
  ])('%s', async (_, content, message) => {
    expect(await failure(() => readRules(file(content)))).toContain(message);
  });
});
