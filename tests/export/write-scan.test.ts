import fc from 'fast-check';
import { createColors } from 'picocolors';
import { describe, expect, it } from 'vitest';
import { csvRecord } from '../../src/export/csv.ts';
import {
  scanSummary,
  type TextOf,
  writeScanCsv,
  writeScanJson,
  writeScanJsonl,
  writeScanText,
} from '../../src/export/index.ts';
import { prose, scanned } from './fixtures.ts';

const { result, sources } = await scanned();
const textOf: TextOf = ({ source, from, to }) =>
  sources.find(({ id }) => id === source)!.text.slice(from, to);

/** Records of RFC 4180: a reader of its own, so that writer and reader cannot share a mistake. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy)) {
    record.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}

describe('writeScanJson', () => {
  it('reads back as the result, with its keys in the published order', () => {
    const json = [...writeScanJson(result)].join('');
    expect(JSON.parse(json)).toEqual(result);
    const shuffled = JSON.parse(json, (_, value) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect([...writeScanJson(shuffled)].join('')).toBe(json);
    expect(json).toMatch(/^\{\n {2}"schema": "variorum\.scan\/1",\n {2}"engine": /);
  });

  it('loses no key that it does not know', () => {
    const json = [...writeScanJson({ ...result, newcomer: { b: 1, a: 2 } } as typeof result)].join('');
    expect(JSON.parse(json).newcomer).toEqual({ a: 2, b: 1 });
  });
});

describe('writeScanJsonl', () => {
  it('holds the whole result, a line each', () => {
    const lines = [...writeScanJsonl(result)].map((line) => JSON.parse(line));
    const of = (type: string) =>
      lines.filter((line) => line.type === type).map(({ type: _, ...rest }) => rest);
    expect(of('scan')).toHaveLength(1);
    expect({
      ...of('scan')[0],
      sources: of('source'),
      parallels: of('parallel'),
      families: of('family'),
      diagnostics: of('diagnostic'),
    }).toEqual(result);
  });
});

describe('writeScanCsv', () => {
  it('has a record for each parallel, with its texts', () => {
    const [head, ...records] = parseCsv([...writeScanCsv(result, textOf)].join(''));
    expect(records).toHaveLength(result.parallels.length);
    for (const [index, record] of records.entries()) {
      const cell = Object.fromEntries(head!.map((name, column) => [name, record[column]]));
      const { a, b, id, words } = result.parallels[index]!;
      expect(cell).toMatchObject({ id, words: String(words), a_source: a.source, b_place: b.place });
      expect(cell['a_text']).toBe(textOf(a));
    }
  });
});

describe('csvRecord', () => {
  const formula = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/u;

  it('reads back exactly, and no cell is a formula', () => {
    const cell = fc.oneof(
      prose,
      fc.string(),
      fc.constantFrom('=1', "'=1", "''=1", "'tis", '\t', '＝1', '-', '@a,b"c\r\n'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (records) => {
        const parsed = parseCsv(records.map(csvRecord).join(''));
        for (const value of parsed.flat()) expect(value).not.toMatch(formula);
        const restored = parsed.map((record) =>
          record.map((value) => value.replace(/^'('*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20])/u, '$1')),
        );
        expect(restored).toEqual(records);
      }),
    );
  });

  it('leaves numbers and ordinary apostrophes alone', () => {
    expect(csvRecord([-1, "'tis", 'a b'])).toBe("-1,'tis,a b\r\n");
  });
});

describe('writeScanText', () => {
  const options = {
    colours: createColors(false),
    textOf,
    contextOf: () => ({ before: 'He later\nrecalled: ', heading: 'My Life' }),
    lineOf: () => 7,
    differencesOf: () =>
      [
        { kind: 'wording', a: 'exile', b: 'exiles\u001b[2J' },
        { kind: 'omission', a: ' in a garret', b: '' },
        { kind: 'ellipsis', reason: 'stands for 3 words', a: 'in a garret', b: '…' },
      ] as const,
    showsCommonplace: false,
  };
  const text = [...writeScanText(result, options)].join('');

  it('shows each family with its passages, pairs and differences', () => {
    expect(text).toContain('3 passages');
    expect(text).toContain('an ellipsis stands for 3 words');
    expect(text).toContain('“exile” → “exiles\\u{1b}[2J”');
    expect(text).toContain('only in the first: “in a garret”');
    expect(text).toContain(', line 7 [one]\n      under “My Life”\n      He later recalled:\n      “');
  });

  it('sends no control character to the terminal', () => {
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('is summed up in a line', () => {
    expect(scanSummary(result)).toMatch(
      /^3 sources \(\d+ words\), 1 family, 3 parallels, 0 of them commonplace$/,
    );
  });
});
