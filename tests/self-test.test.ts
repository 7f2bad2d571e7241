import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { alterationKinds } from '../src/analyse/index.ts';
import { defaultScanOptions } from '../src/compare.ts';
import { createBudget, UsageError, verdicts } from '../src/model/index.ts';
import { type SelfTestRow, selfTest } from '../src/self-test.ts';
import { prose } from './helpers/prose.ts';
import { sourceFrom } from './helpers/source-from.ts';

const sources = ['one', 'two', 'three'].map((id, index) => sourceFrom(prose(index, 150), id));

describe('the self-test', () => {
  const result = selfTest(sources);
  const rowsOf = (kind: SelfTestRow['kind']): SelfTestRow[] => result.rows.filter((row) => row.kind === kind);

  test('plants quotations of every kind in several strengths and two lengths', () => {
    expect(new Set(result.rows.map(({ kind }) => kind))).toEqual(new Set(alterationKinds));
    expect(rowsOf('mixed').map(({ strength, words }) => [strength, words.least])).toEqual([
      [0.15, 10],
      [0.15, 25],
      [0.3, 10],
      [0.3, 25],
      [0.45, 10],
      [0.45, 25],
    ]);
    for (const { planted, found, recall, verdicts: given } of result.rows) {
      expect(planted).toBeGreaterThan(0);
      expect(recall).toBeCloseTo(found / planted, 3);
      expect(Object.values(given).reduce((sum, count) => sum + count, 0)).toBe(found);
      expect(Object.keys(given).every((verdict) => verdicts.some((known) => known === verdict))).toBe(true);
    }
  });

  test('finds what is quoted word for word, and calls most of it unaltered', () => {
    for (const { planted, found, verdicts: given } of rowsOf('verbatim')) {
      expect(found).toBe(planted);
      expect((given.identical ?? 0) + (given.typography ?? 0)).toBeGreaterThan(planted / 2);
    }
  });

  test('finds fewer where more is altered, and none without a parallel', () => {
    const found = (strength: number): number =>
      result.rows.reduce((sum, row) => sum + (row.strength === strength ? row.found / row.planted : 0), 0);
    expect(found(0.45)).toBeLessThan(result.rows.filter(({ strength }) => strength === 0.45).length);
    const blind = selfTest(sources, { minimumWords: 1_000 });
    expect(blind.rows.every((row) => row.found === 0 && row.listed === 0)).toBe(true);
    expect(blind.precision.all).toEqual({ reported: 0, right: 0, precision: null });
  });

  test('plants eight of each where there is room, in as many rounds as that takes', () => {
    expect(result.rounds).toBeGreaterThan(1);
    expect(rowsOf('mixed').map(({ planted }) => planted)).toEqual(Array(6).fill(8));
    const short = selfTest(sources.map(({ id, text }) => sourceFrom(text.slice(0, 1_200), id)));
    expect(short.rounds).toBe(16);
    const planted = short.rows.reduce((sum, row) => sum + row.planted, 0);
    expect(planted).toBeLessThan(short.rows.length * 8);
  });

  test('reports how many of its parallels are right', () => {
    const { all, listed } = result.precision;
    expect(all.reported).toBeGreaterThanOrEqual(listed.reported);
    expect(all.right).toBeLessThanOrEqual(all.reported);
    expect(all.right).toBeGreaterThan(rowsOf('verbatim').length);
    expect(all.precision).toBeCloseTo(all.right / all.reported, 3);
  });

  test('describes the texts that were given, without what was planted', () => {
    expect(result.sources.map(({ id, characters }) => [id, characters])).toEqual(
      sources.map(({ id, text }) => [id, text.length]),
    );
    expect(result.options).toEqual({ ...defaultScanOptions, seed: 1 });
  });

  test('is the same every time, and another with another seed', () => {
    expect(selfTest(sources)).toEqual(result);
    expect(selfTest(sources, { seed: 2 }).rows).not.toEqual(result.rows);
  });

  test('is plain data of its published schema', () => {
    const file = join(import.meta.dirname, '../src/export/schemas/self-test-1.json');
    const schema = JSON.parse(readFileSync(file, 'utf8'));
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    validate(JSON.parse(JSON.stringify(result)));
    expect(validate.errors ?? []).toEqual([]);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(validate({ ...result, unknown: 1 })).toBe(false);
    expect(schema.$defs.row.properties.kind.enum).toEqual(alterationKinds);
  });

  test('quotes the texts that are searched in, in those that are looked through', () => {
    const reported = selfTest(sources, { against: ['three'] });
    expect(reported.rows.some(({ found }) => found > 0)).toBe(true);
    expect(() => selfTest(sources, { against: ['one', 'two', 'three'] })).toThrow(UsageError);
  });

  test('says so where the budget ended', () => {
    expect(result.exact).toBe(true);
    expect(selfTest(sources, {}, createBudget(10)).exact).toBe(false);
  });

  test('says what to do where there is nothing to plant into, or nothing to quote', () => {
    expect(() => selfTest(sources.slice(0, 1))).toThrow('Cannot plant quotations without two texts');
    const tiny = [sourceFrom('A bell rang.', 'a'), sourceFrom('Nobody came.', 'b')];
    expect(() => selfTest(tiny)).toThrow('Cannot plant quotations in texts as short as these');
  });
});
