import { describe, expect, test } from 'vitest';
import { writeComparisonCsv } from '../../src/export/index.ts';
import type { DifferenceKind } from '../../src/model/index.ts';
import { type Piece, piecedComparison } from './pieced-comparison.ts';

function records(pieces: readonly Piece[], moved = {}, ignore: readonly DifferenceKind[] = []): string[] {
  const { comparison, texts, locate } = piecedComparison(pieces, moved, ignore);
  return [...writeComparisonCsv(comparison, texts, locate)];
}

describe('writeComparisonCsv', () => {
  test('has a record for each difference, with where and how it reads', () => {
    expect(records(['One.\n\nTwo ', ['honour', 'honor', 'spelling', 'our/or'], '.'])).toEqual([
      'number,kind,reason,move,a_place,a_line,a_from,a_to,a_text,b_place,b_line,b_from,b_to,b_text,ignored\r\n',
      '1,spelling,our/or,,p2,1,10,16,honour,p2,1,10,15,honor,\r\n',
    ]);
  });

  test('quotes what has to be quoted, and lets no spreadsheet run a text', () => {
    const [, record] = records([['=1+1', 'a, "b"\nc', 'wording']]);
    expect(record).toBe(`1,wording,,,p1,1,0,4,'=1+1,p1,1,0,8,"a, ""b""\nc",\r\n`);
  });

  test('leaves out what is ignored, keeps the numbers, and says so in each record', () => {
    const pieces: Piece[] = ['a', [',', ';', 'punctuation'], ['B', 'b', 'capitals'], ['c', 'd', 'wording']];
    const [, ...rest] = records(pieces, {}, ['punctuation', 'capitals']);
    expect(rest).toEqual(['3,wording,,,p1,1,3,4,c,p1,1,3,4,d,punctuation capitals\r\n']);
  });

  test('tells both ends of a move, and after the first what was changed in it', () => {
    const pieces: Piece[] = [{ moved: 'm1', in: 'a' }, 'b ', { moved: 'm1', in: 'b' }];
    const [, ...rest] = records(pieces, { m1: ['x ', ['old ', 'new ', 'wording']] });
    expect(rest.map((record) => record.split(',').slice(0, 4).join())).toEqual([
      '1,transposition,,m1',
      'm1.1,wording,,m1',
      '2,transposition,,m1',
    ]);
    expect(rest[1]).toContain(',2,6,old ,');
    expect(rest[1]).toContain(',4,8,new ,');
  });

  test('names the line on which the words begin, not the blank line before', () => {
    const [, record] = records(['One\ntwo.', ['', '\n\nThree.', 'addition']]);
    expect(record).toBe('1,addition,,,p1,2,8,8,,p2,1,8,16,"\n\nThree.",\r\n'.replace('"\n\n', `"'\n\n`));
  });
});
