import { describe, expect, it } from 'vitest';
import { readManifest } from '../../src/read/index.ts';
import { failure, sourceFile } from './source-file.ts';

const corpus = { schema: 'variorum.corpus/1', id: 'c', title: 'C', sources: ['a.txt'] };

function manifestWith(rules: unknown): ReturnType<typeof readManifest> {
  return readManifest(sourceFile('corpus.json', JSON.stringify({ ...corpus, rules })));
}

describe('the rules that an editor declares', () => {
  it('are those of the check', () => {
    expect(manifestWith({ typography: 'off', 'not-found': 'error' }).rules).toEqual({
      typography: 'off',
      'not-found': 'error',
    });
    expect(manifestWith(undefined).rules).toBeUndefined();
  });

  it.each([
    [{ typografy: 'off' }, 'There is no rule `typografy`; did you mean `typography`?'],
    [{ xyz: 'off' }, 'There is no rule `xyz`; use one of not-found, negation, '],
    [{ number: 'fatal' }, '`rules.number`: Expected one of `error`, `warning`, `note`, `off`'],
    ['off', '`rules`: Expected rules with their severities'],
  ])('are refused with a way out: %j', async (rules, message) => {
    const refusal = await failure(() => manifestWith(rules));
    expect(refusal).toContain('corpus.invalid');
    expect(refusal).toContain(message);
  });
});
