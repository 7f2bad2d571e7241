import { Ajv2020 } from 'ajv/dist/2020.js';
import { createColors } from 'picocolors';
import { describe, expect, it } from 'vitest';
import {
  checkSummary,
  writeCheckGithub,
  writeCheckJson,
  writeCheckSarif,
  writeCheckText,
} from '../../src/export/index.ts';
import { type CheckResult, checkRules } from '../../src/model/index.ts';
import { checked, draft, fileOf, spanOf } from './check-fixtures.ts';
import { sarifSubset } from './sarif-subset.ts';

const usual = {
  colours: createColors(false),
  fileOf,
  isQuiet: false,
  showsAll: false,
  leadsWithVerdict: false,
};

function text(result: CheckResult, options: Partial<typeof usual> = {}): string {
  return [...writeCheckText(result, { ...usual, ...options })].join('');
}

/** The one finding of a rule. */
function told(rule: string, options: Partial<typeof usual> = {}): string[] {
  const found = text(checked, options)
    .split('\n\n')
    .filter((one) => one.includes(`  ${rule}  `));
  expect(found).toHaveLength(1);
  return found[0]!.split('\n');
}

describe('a check in a terminal', () => {
  it('shows the words here, there, where that is, and what would be right', () => {
    expect(told('number')).toEqual([
      'texts/draft, 1.txt:1:44  error  number  “1917” stands for “1918”',
      '  here      He wrote in 1921: "The war was not lost in 1917, but... by the generals."',
      `${' '.repeat(55)}^^^^`,
      '  source    The war was lost in 1918, but only in part, and never by the generals.',
      `${' '.repeat(32)}^^^^`,
      '            texts/letters, 1.txt:3 (p2), Ann Writer, Letters (1921)',
      '  fix       “1918”',
    ]);
  });

  it('points between two words where the source has nothing', () => {
    const lines = told('negation');
    expect(lines[3]).toBe(
      '  source    The war was lost in 1918, but only in part, and never by the generals.',
    );
    expect(lines[4]).toBe(`${' '.repeat(24)}^`);
    expect(lines.at(-1)).toBe('  fix       leave it out');
  });

  it('shows what an ellipsis left out', () => {
    expect(told('cut-telling').slice(3, 5)).toEqual([
      '  left out  “only in part, and never”',
      '            texts/letters, 1.txt:3 (p2)',
    ]);
  });

  it('says of what was not found what was looked for', () => {
    expect(told('not-found')).toEqual([
      'texts/draft, 1.txt:4:16  warning  not-found  stands nowhere else in these 2 sources',
      '  here      Another says: "All is well that ends."',
      `${' '.repeat(27)}${'^'.repeat(22)}`,
    ]);
  });

  it('lists what stands nowhere after the text, so that it buries nothing', () => {
    const [altered, missing] = checked.checks;
    const given = { origin: 'tag', name: { name: 'Will S.' }, addressee: { name: 'you' } } as const;
    const many: CheckResult = {
      ...checked,
      checks: [{ ...missing!, attribution: given }, altered!, missing!],
    };
    const blocks = text(many).trimEnd().split('\n\n');
    expect(blocks.at(-1)!.split('\n')).toEqual([
      'texts/draft, 1.txt  warning  not-found  2 quotations stand nowhere else in these 2 sources',
      '  4:16  “All is well that ends.”  given to Will S.',
      '  4:16  “All is well that ends.”',
    ]);
    expect(blocks).toHaveLength(6);
    expect(text(many, { leadsWithVerdict: true })).not.toContain('2 quotations');
  });

  it('shows the passage that is nearest to what stands nowhere', () => {
    const [, missing] = checked.checks;
    const found = checked.checks[0]!.found[0]!;
    const nearest = { source: 'letters', place: 'p2', from: found.from, to: found.from + 7, words: 2 };
    const many: CheckResult = {
      ...checked,
      checks: [missing!, { ...missing!, nearest }, missing!],
      findings: [],
    };
    const [block, list] = text(many).trimEnd().split('\n\n');
    expect(block).toContain('  nearest   “The war”');
    expect(list).toContain('2 quotations');
  });

  it('tells findings in the order of the text', () => {
    const places = [...text(checked).matchAll(/^texts\/draft, 1\.txt:(\d+:\d+) /gm)].map(
      ([, place]) => place,
    );
    expect(places).toEqual(['1:1', '1:32', '1:44', '1:50', '1:53', '4:16']);
  });

  it('leaves notes out where only errors and warnings are wanted', () => {
    const quiet = text(checked, { isQuiet: true });
    expect(quiet).not.toContain('  note  ');
    expect(quiet).toContain('  warning  ');
  });

  it('tells what is right where all is wanted', () => {
    const right: CheckResult = {
      ...checked,
      checks: [{ ...checked.checks[0]!, findings: [], verdict: 'verbatim' }],
      findings: [],
    };
    expect(text(right)).toBe('');
    expect(text(right, { showsAll: true })).toBe(
      'texts/draft, 1.txt:1:20  verbatim  “The war was not lost in 1917, but... by the generals.”\n' +
        '  stands in texts/letters, 1.txt:3 (p2), Ann Writer, Letters (1921)\n\n',
    );
  });

  it('begins with the verdict where somebody asked for one quotation', () => {
    const [first] = text(checked, { leadsWithVerdict: true }).split('\n\n').slice(1);
    expect(first).toMatch(/^texts\/draft, 1\.txt:1:20 {2}altered {2}“The war/);
  });

  it('sums up', () => {
    expect(checkSummary(checked)).toBe('2 quotations: 1 altered, 1 not found; 2 errors, 2 warnings, 2 notes');
    expect(checkSummary({ ...checked, checks: [], findings: [] })).toBe(
      'No quotation of 5 words or more; nothing to remark',
    );
  });
});

describe('annotations for GitHub', () => {
  const lines = [...writeCheckGithub(checked, { fileOf, isQuiet: false })];

  it('are one line each, with what has a meaning there escaped', () => {
    expect(lines[2]).toBe(
      '::error file=texts/draft%2C 1.txt,line=1,endLine=1,col=44,endColumn=47,title=Variorum%3A number::' +
        '“1917” stands for “1918”%0Asource: texts/letters, 1.txt:3 (p2) ' +
        '“The war was lost in 1918, but only in part, and never by the …”%0Afix: “1918”\n',
    );
    expect(lines.every((line) => /^::(?:error|warning|notice) [^\n]*::[^\n]*\n$/.test(line))).toBe(true);
  });

  it('have no columns where they reach over several lines', () => {
    const span = spanOf(draft, 'by the\ngenerals');
    const finding = { ...checked.findings[0]!, span, message: '100 %\r\nsure: yes, no' };
    const [line] = writeCheckGithub(
      { ...checked, checks: [], findings: [finding] },
      { fileOf, isQuiet: false },
    );
    expect(line).toMatch(/^::notice file=[^,]*,line=1,endLine=2,title=[^,]*::100 %25%0D%0Asure: yes, no%0A/);
  });
});

interface Log {
  readonly runs: readonly [
    {
      readonly results: readonly SarifResult[];
      readonly artifacts: readonly object[];
      readonly tool: {
        readonly driver: {
          readonly rules: readonly { readonly id: string; readonly defaultConfiguration: object }[];
        };
      };
    },
  ];
}
interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly message: { readonly text: string };
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

describe('a check as SARIF', () => {
  const log = (result: CheckResult, isQuiet = false): Log =>
    JSON.parse([...writeCheckSarif(result, { fileOf, isQuiet })].join(''));
  const [run] = log(checked).runs;
  const resultOf = (rule: string): SarifResult => run.results.find(({ ruleId }) => ruleId === rule)!;

  it('is what the standard describes', () => {
    const validate = new Ajv2020({ allErrors: true }).compile(sarifSubset);
    validate(log(checked));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has every rule, at the severity it is given here', () => {
    const { rules } = run.tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(checkRules);
    expect(rules.every(({ id }, index) => id === checkRules[index])).toBe(true);
    expect(rules.find(({ id }) => id === 'unmarked')?.defaultConfiguration).toEqual({ enabled: false });
    expect(run.results.every(({ ruleId, ruleIndex }) => rules[ruleIndex]?.id === ruleId)).toBe(true);
  });

  it('names places in UTF-16 columns, ends exclusive, and fixes what is safe to fix', () => {
    expect(resultOf('number')).toMatchObject({
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'texts/draft%2C%201.txt', index: 0 },
            region: { startLine: 1, startColumn: 44, endLine: 1, endColumn: 48, snippet: { text: '1917' } },
          },
        },
      ],
      relatedLocations: [
        {
          id: 1,
          physicalLocation: {
            artifactLocation: { uri: 'texts/letters%2C%201.txt', index: 1 },
            region: { startLine: 3, startColumn: 21, endLine: 3, endColumn: 25, snippet: { text: '1918' } },
          },
          message: { text: 'source: p2, Ann Writer, Letters (1921)' },
        },
      ],
      fixes: [
        {
          artifactChanges: [
            {
              replacements: [
                {
                  deletedRegion: { startLine: 1, startColumn: 44, endLine: 1, endColumn: 48 },
                  insertedContent: { text: '1918' },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('escapes what has a meaning in its messages', () => {
    expect(resultOf('typography').message.text).toBe('“...” \\[is](1) {{no}} comma');
  });

  it('names a finding the same wherever its lines have moved to, and two of a kind apart', () => {
    const names = run.results.map(({ partialFingerprints }) => partialFingerprints['quotation/v1']);
    expect(new Set(names).size).toBe(names.length);
    const twice = { ...checked, findings: [...checked.findings, ...checked.findings] };
    const [first, second] = log(twice).runs[0].results.filter(({ ruleId }) => ruleId === 'misreading');
    expect(first!.partialFingerprints['quotation/v1']).toMatch(/^[0-9a-f]{16}:1$/);
    expect(second!.partialFingerprints['quotation/v1']).toBe(
      first!.partialFingerprints['quotation/v1']!.replace(/1$/, '2'),
    );
  });

  it('leaves notes out where only errors and warnings are wanted', () => {
    expect(log(checked, true).runs[0].results.map(({ ruleId }) => ruleId)).toEqual([
      'negation',
      'number',
      'cut-telling',
      'not-found',
    ]);
  });
});

describe('a check as JSON', () => {
  it('is one document, its keys in order', () => {
    const document = [...writeCheckJson(checked)].join('');
    expect(JSON.parse(document)).toEqual(checked);
    expect(Object.keys(JSON.parse(document))).toEqual([
      ...['schema', 'engine', 'options', 'sources', 'checked', 'checks', 'findings', 'diagnostics', 'exact'],
    ]);
  });
});
