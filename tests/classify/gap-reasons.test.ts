import { describe, expect, test } from 'vitest';
import { changesOf, judged } from './judged.ts';

function kindAndReason(notation: string): string {
  return changesOf(judged(notation))
    .map(({ kind, reason }) => `${kind}: ${reason}`)
    .join();
}

describe('says which marks differ', () => {
  test.each([
    ['comma', 'one[,/] two'],
    ['comma/semicolon', 'one[,/;] two'],
    ['comma/semicolon', 'one[;/,] two'],
    ['full stop', 'one[./]'],
    ['dash', 'one[ — / ]two'],
    ['dash/hyphen', 'one[-/—]two'],
    ['form of dash', 'one[--/—]two'],
    ['form of ellipsis', 'one[…/...] two'],
    ['an ellipsis on one side only', 'one[./...] two'],
    ['quotation marks', 'one [“/]two'],
    ['form of quotation marks', 'one [“/"]two'],
    ['form of quotation marks', 'one [, “/, «]two'],
    ['apostrophe or quotation mark', 'the boys[’/] house'],
    ['comma', 'he said[,”/”] then'],
    ['comma and quotation marks', 'he said[, “/ ]then'],
    ['colon/comma and quotation marks', 'he said[, “/: ]then'],
    ['parentheses', 'one [(/]two'],
    ['braces/parentheses', 'one [{/(]two'],
    ['order of marks', 'one[); /;) ]two'],
    ['full stop and quotation marks, paragraphs joined', 'one[.”\n\n/ ]Two'],
    ['full stop, paragraph split', 'one[ /.\n\n]Two'],
    ['comma', 'one[,\n/ ]two'],
    ['several marks', 'one[ (— “/ ]two'],
    ['symbol', 'one [\u{1F600}/]two'],
    ['form of symbol', 'one [\u{1F600}/\u{1F601}]two'],
    ['full stop', '一[。/]二'],
    ['comma/full stop', '一[，/。]二'],
  ])('%s: %s', (reason, notation) => {
    expect(kindAndReason(notation)).toBe(`punctuation: ${reason}`);
  });
});

describe('says how blanks differ', () => {
  test.each([
    ['line break', 'one[ /\n]two'],
    ['paragraph split', 'one.[ /\n\n]Two'],
    ['paragraphs joined', 'one.[\r\n\r\n/ ]Two'],
    ['paragraph split', 'one[\n/\n \n]two'],
    ['a blank on one side only', 'one—[ /]two'],
    ['number of blanks', 'one[ /  ]two'],
    ['no-break space', 'one[ /\u{A0}]two'],
    ['tab', 'one[ /\t]two'],
    ['another blank', 'one[ /\u{2009}]two'],
    ['characters that end a line', 'one[\n/\r\n]two'],
    ['number of blank lines', 'one[\n\n/\n\n\n]two'],
    ['indentation', 'one[\n/\n    ]two'],
    ['blanks at the end of a line', 'one[\n/ \n]two'],
  ])('%s: %j', (reason, notation) => {
    expect(kindAndReason(notation)).toBe(`spacing: ${reason}`);
  });
});
