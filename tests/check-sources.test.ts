import { beforeAll, describe, expect, test } from 'vitest';
import { checkQuote, checkSources } from '../src/check-sources.ts';
import type { CheckResult, QuotationCheck, Source } from '../src/model/index.ts';
import { library } from './check/judged.ts';
import { readText } from './helpers/read-text.ts';
import { fullTextsArePresent, readFullTexts } from './helpers/trotsky.ts';

describe.runIf(fullTextsArePresent)('the full sources on Trotsky', () => {
  let result: CheckResult;
  beforeAll(async () => {
    result = checkSources(await readFullTexts(), { checked: ['simkin-1997'] });
  });

  /** The check of the quotation that begins at an offset of the narrative, give or take a mark. */
  const at = (from: number): QuotationCheck =>
    result.checks.find((check) => Math.abs(check.from - from) < 3)!;
  const rulesAt = (from: number): string[] => at(from).findings.map(({ rule }) => rule);
  const placesAt = (from: number): string[] => at(from).found.map(({ place }) => place);

  test('Daniels is never closed at his first place, and right at the second', () => {
    expect([at(3377).verdict, rulesAt(3377)]).toEqual(['verbatim', ['unclosed']]);
    expect([at(4872).verdict, rulesAt(4872)]).toEqual(['verbatim', []]);
    expect(at(4872).found[0]!.isQuoted).toBe(true);
  });

  test('Sheridan is word for word, and dated otherwise', () => {
    expect([at(19759).verdict, placesAt(19759)]).toEqual(['misdated', ['s36.p1']]);
    expect(at(19759).findings[0]!.message).toBe(
      'dated 18th October here; dated 20th October, 1920 in simkin-1997 s36.p1',
    );
  });

  test('Lunacharsky differs in an accent, and his name in its spelling', () => {
    expect(placesAt(5512)).toEqual(['s4.p1']);
    expect(at(5512).findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'warning spelling',
      'note misattributed',
    ]);
    expect(at(5512).findings[0]!.fix!.text).toBe('émigré');
  });

  test('My Life is word for word over two paragraphs', () => {
    expect([at(226).verdict, rulesAt(226), placesAt(226)]).toEqual(['verbatim', [], ['s1.p1-s1.p2']]);
    expect(at(226).found[0]!.attribution!.work!.title).toMatch(/^My Life/);
  });

  test('Wolfe is cut under a mark that stands for a sentence', () => {
    expect([at(46213).verdict, placesAt(46213)]).toEqual(['cut', ['s31.p7']]);
    expect(at(46213).omissions.map(({ words, sentences }) => [words, sentences])).toEqual([[35, 1]]);
  });

  test('Canfield is spliced of two passages a page and a half apart', () => {
    expect([at(46921).verdict, placesAt(46921)]).toEqual(['spliced', ['s41.p1', 's41.p7']]);
    expect(at(46921).distances).toEqual([632]);
  });

  test('Duranty is word for word, the trifle too', () => {
    expect([at(45078).verdict, placesAt(45078)]).toEqual(['verbatim', ['s40.p1']]);
    expect([at(94385).verdict, placesAt(94385)]).toEqual(['verbatim', ['p45']]);
  });

  test('words that were misread are suspected', () => {
    const text = result.findings.flatMap(({ rule, message }) => (rule === 'misreading' ? [message] : []));
    expect(text).toEqual(
      expect.arrayContaining([
        '“Srnirnov” looks like “Smirnov” misread (m/rn)',
        '“Igo6” looks like “1906” misread (letters for digits)',
        '“Ile” looks like “He” misread (h/il)',
        '“Ratnon” looks like “Ramon” misread (m/tn)',
      ]),
    );
    expect(text.length).toBeLessThan(10);
  });

  test('nothing is taken for borrowed', () => {
    expect(result.findings.filter(({ rule }) => rule === 'unmarked')).toEqual([]);
  });

  test('all is searched', () => {
    expect(result.exact).toBe(true);
    expect(result.checks.length).toBeGreaterThan(80);
  });
});

describe('a pasted quotation', () => {
  const wording = 'We left the town before dawn and met nobody on the road to the coast';
  let diary: Source;
  beforeAll(async () => {
    diary = await readText(
      `---\nauthors: [Ann Example]\ntitle: A Diary\ndate: 1911\n---\n\n${library(`${wording}.`).text}`,
      'diary.md',
    );
  });

  test.each([wording, `“${wording}.”`, `"${wording}"`, ` ${wording}\n`])('is found: %s', (text) => {
    const [check] = checkQuote(text, [diary]).checks;
    expect(check!.verdict).toBe('verbatim');
    expect(check!.found[0]!.source).toBe('diary');
  });

  test('is compared with whom it is given to', () => {
    const attribution = { origin: 'corpus', name: { name: 'Bob Sample' } } as const;
    const [check] = checkQuote(wording, [diary], { attribution }).checks;
    expect(check!.verdict).toBe('misattributed');
    expect(check!.findings[0]!.message).toContain('given to Bob Sample; stands in Ann Example');
  });

  test('is compared with when it was said', () => {
    const attribution = {
      origin: 'corpus',
      name: { name: 'Ann Example' },
      date: { label: '1912', year: 1912 },
    } as const;
    const [check] = checkQuote(wording, [diary], { attribution }).checks;
    expect([check!.verdict, check!.findings[0]!.message]).toEqual([
      'misdated',
      expect.stringMatching(/^dated 1912 here; diary p\d+ is of 1911$/),
    ]);
  });

  test('is a source of another id where one is called so', () => {
    const result = checkQuote(wording, [{ ...diary, id: 'quote' }]);
    expect(result.checked).toEqual(['quote-2']);
  });

  test('of which nothing is found counts only the sources that were searched', () => {
    const [check] = checkQuote('Nobody ever wrote this sentence about purple elephants', [diary]).checks;
    expect(check!.findings[0]!.message).toBe('stands nowhere in the one source');
  });
});

describe('a saying that the sources have hundreds of times', () => {
  const saying =
    'It is a great honour to read aloud, but not a great labour. The slow reader alone is heard.';

  test('is verbatim in each of its places', async () => {
    const source = await readText(Array.from({ length: 300 }, () => `He said: “${saying}”`).join('\n\n'));
    const { checks } = checkSources([source], { checked: [source.id] });
    expect(checks).toHaveLength(300);
    expect(new Set(checks.map(({ verdict }) => verdict))).toEqual(new Set(['verbatim']));
  });

  test('is cut where an ellipsis leaves a part of it out', async () => {
    const source = await readText(Array.from({ length: 300 }, () => saying).join('\n\n'));
    const { checks } = checkQuote('It is a great honour to read aloud... The slow reader alone is heard.', [
      source,
    ]);
    expect(checks.map(({ verdict, omissions }) => [verdict, omissions[0]?.words])).toEqual([['cut', 5]]);
  });

  test('is altered where a word differs', async () => {
    const source = await readText(Array.from({ length: 400 }, () => saying).join('\n\n'));
    const { checks } = checkQuote('It is a great honour to read at home, but not a great labour.', [source]);
    expect(checks.map(({ verdict, findings }) => [verdict, findings[0]?.rule])).toEqual([
      ['altered', 'wording'],
    ]);
  });
});
