import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuote, checkSources } from '../../src/check-sources.ts';
import {
  writeCheckJson,
  writeComparisonJson,
  writeScanJson,
  writeSourceJson,
} from '../../src/export/index.ts';
import { checked } from './check-fixtures.ts';
import { comparisonOf, editedTexts, scanned, sourceOf } from './fixtures.ts';

const folder = join(import.meta.dirname, '../../src/export/schemas');

function schema(name: string): ValidateFunction {
  return new Ajv2020({ allErrors: true }).compile(
    JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')),
  );
}

function errors(validate: ValidateFunction, pieces: Iterable<string>): unknown {
  validate(JSON.parse([...pieces].join('')));
  return validate.errors ?? [];
}

describe('the published schemas', () => {
  it('describe scans', async () => {
    const { result } = await scanned();
    expect(errors(schema('scan-1'), writeScanJson(result))).toEqual([]);
    const skipped = {
      code: 'folder.skipped',
      message: 'Passed over',
      source: 'x.png',
      severity: 'note',
    } as const;
    expect(errors(schema('scan-1'), writeScanJson({ ...result, diagnostics: [skipped] }))).toEqual([]);
  });

  it('describe comparisons', async () => {
    const validate = schema('comparison-1');
    await fc.assert(
      fc.asyncProperty(editedTexts, async ([a, b]) => {
        expect(errors(validate, writeComparisonJson(await comparisonOf(a, b)))).toEqual([]);
      }),
    );
  });

  it('describe checks', async () => {
    const validate = schema('check-1');
    expect(errors(validate, writeCheckJson(checked))).toEqual([]);
    const library = await sourceOf(
      'l.txt',
      'Letters, 1921\n\nThe war was lost in 1918, but only in part, if at all.\n',
    );
    const draft = await sourceOf(
      'd.md',
      'Ann (1922): “The war was not lost in 1917, ... if at all; all this is new and long”.\n',
    );
    const result = checkSources([draft, library], { checked: ['d'], rules: { unmarked: 'off' } });
    expect(result.checks).toHaveLength(1);
    expect(errors(validate, writeCheckJson(result))).toEqual([]);
    expect(errors(validate, writeCheckJson(checkQuote('war was lost in 1918', [library])))).toEqual([]);
  });

  it('describe sources', async () => {
    const frontMatter = '---\nid: x\ntitle: T\nauthors: [A]\nlanguage: en\ndate: 1932\nrights: free\n---\n\n';
    const source = await sourceOf(
      'x.md',
      `${frontMatter}# Head\n\nWords.[^1]\n\n> Quoted.\n\n- Item\n\n[^1]: Note.\n`,
    );
    expect(errors(schema('source-1'), writeSourceJson(source))).toEqual([]);
    expect([...writeSourceJson(source)].join('')).toContain('"markedAt":[12]');
  });

  it('describe problems', () => {
    const at = { file: 'a.txt', line: 3, column: 1 };
    const problem = { schema: 'variorum.problem/1', code: 'source.encoding', message: 'M', advice: 'A', at };
    expect(errors(schema('problem-1'), [JSON.stringify(problem)])).toEqual([]);
  });

  it.each(['quotes-1', 'scan-1', 'comparison-1', 'check-1', 'source-1', 'problem-1'])(
    'refuse what they do not know (%s)',
    (name) => {
      const validate = schema(name);
      expect(validate({})).toBe(false);
      expect(validate({ schema: `variorum.${name.replace('-', '/')}`, unknown: 1 })).toBe(false);
    },
  );

  it('know every code and kind of the model', async () => {
    const scan = JSON.parse(readFileSync(join(folder, 'scan-1.json'), 'utf8'));
    const { differenceKinds, verdicts } = await import('../../src/model/index.ts');
    expect(Object.keys(scan.$defs.kinds.properties)).toEqual(differenceKinds);
    expect(scan.$defs.parallel.properties.verdict.enum).toEqual(verdicts);
    const check = JSON.parse(readFileSync(join(folder, 'check-1.json'), 'utf8'));
    const { checkRules, quotationVerdicts, severities } = await import('../../src/model/index.ts');
    expect(Object.keys(check.properties.options.properties.rules.properties)).toEqual(checkRules);
    expect(check.$defs.finding.properties.rule.enum).toEqual(checkRules);
    expect(check.$defs.check.properties.verdict.enum).toEqual(quotationVerdicts);
    expect(check.$defs.severity.enum).toEqual(severities);
    const model = readFileSync(join(folder, '../../model/diagnostic.ts'), 'utf8');
    const codes = [...model.matchAll(/^ {2}\| '([a-z0-9.-]+)'/gm)].map(([, code]) => code);
    expect(scan.$defs.diagnostic.properties.code.enum).toEqual(codes);
  });
});
