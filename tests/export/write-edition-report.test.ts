import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { createColors } from 'picocolors';
import { describe, expect, test } from 'vitest';
import { reportEditions } from '../../src/analyse/index.ts';
import { compareSources } from '../../src/compare.ts';
import { percentage, signedPercentage } from '../../src/export/figures.ts';
import { writeEditionReportJson, writeEditionReportText } from '../../src/export/index.ts';
import { type EditionReport, sectionStatuses } from '../../src/model/index.ts';
import { prose } from '../helpers/prose.ts';
import { readText } from '../helpers/read-text.ts';
import { editedTexts } from './fixtures.ts';

const schema = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../src/export/schemas/${name}.json`, import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true }).compile(schema('edition-report-1'));

async function reported(a: string, b: string): Promise<EditionReport> {
  const sources = [await readText(a, 'first.md'), await readText(b, 'second.md')] as const;
  return reportEditions(compareSources(...sources), ...sources);
}

function written(report: EditionReport): string {
  return [...writeEditionReportText(report, { colours: createColors(false) })].join('');
}

const [one, two, three, four, five] = [1, 2, 3, 4, 5].map((seed) => prose(seed, 20)) as [
  string,
  string,
  string,
  string,
  string,
];
const first = `# Part I\n\n## A\n\n${one}\n\n## B\n\n${two}\n\n# Part II\n\n## C\n\n${three}\n\n`;
const second = `# Part I\n\n## A\n\n${one.replaceAll('.', '!')}\n\n## Two\n\n${two.replace('was not', 'is')}\n\n# Part II\n\n## New\n\n${four}\n\n## C\n\n${three}\n\n`;

describe('writeEditionReportText', () => {
  test('says in one sentence how much the edition grew, and where most', async () => {
    const { whole, parts } = await reported(first, second);
    const words = whole.b.words - whole.a.words;
    expect(written(await reported(first, second)).split('\n')[0]).toBe(
      `B has ${words} words more than A: ${percentage(whole.growth!)} over the whole, ${percentage(parts[1]!.growth!)} in “Part II”`,
    );
    expect(written(await reported(second, first)).split('\n')[0]).toMatch(
      /^B has \d+ words fewer than A: 25 % over the whole, 50 % in “Part II”$/,
    );
    expect(written(await reported(first, first)).split('\n')[0]).toMatch(
      /^The texts are the same \(\d+ words\)$/,
    );
    expect(written(await reported(one, one.replace('was not', 'was never'))).split('\n')[0]).toMatch(
      /^B has as many words as A, \d+; 1 of them is new$/,
    );
    expect(written(await reported('One two.', 'Three four five.')).split('\n')[0]).toBe(
      'The texts have no passage in common (2 and 3 words)',
    );
    expect(written(await reported('', 'One.')).split('\n')[0]).toBe('B has 1 word more than A');
  });

  test('has an outline with a line for each part and section', async () => {
    const lines = written(await reported(first, second)).split('\n');
    const table = lines.slice(lines.findIndex((line) => line.startsWith('Section ')));
    expect(table.slice(0, 7).map((line) => line.replace(/(?<=\S) +/g, ' '))).toEqual([
      'Section Place Became Words Growth Differ Differences',
      expect.stringMatching(/^Part I h1 changed 5\d\d [−+]0\.\d % \d.* %/),
      expect.stringMatching(/^ {2}A h2 minor 2\d\d 0 % 0 % 20 minor$/),
      expect.stringMatching(/^ {2}Two ← B h3 changed 2\d\d −0\.\d % 0\.\d % \d/),
      expect.stringMatching(/^Part II h4 changed 5\d\d \+\d\d % \d\d % \d+$/),
      expect.stringMatching(/^ {2}New h5 new 2\d\d \d$/),
      expect.stringMatching(/^ {2}C h5 → h6 same 2\d\d 0 % 0 % 0$/),
    ]);
  });

  test('folds what stayed the same', async () => {
    const chapters = (texts: readonly string[]): string =>
      texts.map((text, at) => `# ${at}\n\n${text}\n\n`).join('');
    const lines = written(
      await reported(chapters([one, two, three, four]), chapters([one, two, three, four, five])),
    );
    expect(lines).toContain('\n… 4 the same\n4 ');
  });

  test('fits 100 columns', async () => {
    const long = (at: number): string => `## ${at} ${'Of the great and the small things '.repeat(3)}\n\n`;
    const a = [one, two, three].map((text, at) => `${long(at)}${text}\n\n`).join('');
    const b = [two, one, four, three]
      .map((text, at) => `${long(at + 3)}${text.replace(/was/g, 'is')}\n\n`)
      .join('');
    for (const line of written(await reported(a, b))
      .split('\n')
      .slice(8)) {
      expect(line.length, line).toBeLessThanOrEqual(100);
    }
  });

  test('shows the passages that changed most, with their places', async () => {
    const text = written(await reported(first, second));
    expect(text).toMatch(/\nLongest additions\n {2}1\. \d+ words.*; B h5-p12, at h5 of A\n {5}B “New/);
    expect(text).not.toContain('Moved');
  });

  test('shows control characters instead of passing them on', async () => {
    const report = await reported(
      `# One\n\n${one}\n\n# Two\n\n${two}`,
      `# One\n\n${one}\n\n# T\u001b[2Jwo\n\n${two} \u001b]0;x ${three}`,
    );
    const text = written(report);
    expect(text).not.toContain('\u001b');
    expect(text).toContain('\\u{1b}');
  });

  test('writes shares and growth as people say them', () => {
    expect([0, 0.0004, 0.004, 0.0996, 0.314, 1.5].map(percentage)).toEqual([
      '0 %',
      '0 %',
      '0.4 %',
      '10 %',
      '31 %',
      '150 %',
    ]);
    expect([-0.04, 0, 0.0001, 0.31].map(signedPercentage)).toEqual(['−4 %', '0 %', '0 %', '+31 %']);
  });
});

describe('writeEditionReportJson', () => {
  test('writes what its schema describes, and reads back as the report', async () => {
    await fc.assert(
      fc.asyncProperty(editedTexts, fc.boolean(), async ([a, b], isHeaded) => {
        fc.pre(!`${a}${b}`.includes('\u0000'));
        const headed = (text: string): string =>
          isHeaded ? `# A\n\n${text}\n\n## B\n\n${text}\n\n# C\n\n${text}` : text;
        const report = await reported(headed(a), headed(b));
        const document = JSON.parse([...writeEditionReportJson(report)].join(''));
        expect(document).toEqual(report);
        validate(document);
        expect(validate.errors ?? []).toEqual([]);
      }),
    );
    validate(JSON.parse([...writeEditionReportJson(await reported(first, second))].join('')));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('has a schema that knows every status, and every option of a comparison', () => {
    const { properties } = schema('edition-report-1');
    expect(properties.matches.items.properties.status.enum).toEqual(sectionStatuses);
    expect(Object.keys(properties.options.properties)).toEqual(
      expect.arrayContaining(Object.keys(schema('comparison-1').properties.options.properties)),
    );
    expect(validate({})).toBe(false);
    expect(validate({ schema: 'variorum.edition-report/1', unknown: 1 })).toBe(false);
  });
});
