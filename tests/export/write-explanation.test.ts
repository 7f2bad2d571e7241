import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ScannedTexts, type ScanRequest, scanTexts, tokenizeSources } from '../../src/compare.ts';
import { explainParallels } from '../../src/explain.ts';
import {
  type Colours,
  writeExplanationJson,
  writeExplanationText,
  writeWhyNotJson,
  writeWhyNotText,
} from '../../src/export/index.ts';
import { createBudget, type Explanation, type Source, type WhyNot } from '../../src/model/index.ts';
import { explainAbsence } from '../../src/why-not.ts';
import { readEdition } from '../helpers/edition.ts';
import { sourceFrom } from '../helpers/source-from.ts';

const same = (text: string): string => text;
const plain: Colours = {
  bold: same,
  dim: same,
  underline: same,
  strikethrough: same,
  yellow: same,
  cyan: same,
  isColorSupported: false,
};

function schema(name: string): ValidateFunction {
  const file = join(import.meta.dirname, `../../src/export/schemas/${name}.json`);
  return new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(file, 'utf8')));
}

function scan(sources: readonly Source[], request: ScanRequest = {}): ScannedTexts {
  return scanTexts(tokenizeSources(sources), request, createBudget(1e9), () => undefined);
}

function explain(scanned: ScannedTexts, id: string): Explanation {
  return explainParallels(scanned, { id, isSought: false, lineOf: () => 7 });
}

function ask(scanned: ScannedTexts, places: [string, string]): WhyNot {
  return explainAbsence(scanned, {
    places,
    against: undefined,
    lineOf: () => 7,
    budget: createBudget(1e9),
  });
}

function explanationText(explanation: Explanation): string {
  return [...writeExplanationText(explanation, plain)].join('');
}

function whyNotText(whyNot: WhyNot): string {
  return [...writeWhyNotText(whyNot, plain)].join('');
}

let scanned: ScannedTexts;

beforeAll(async () => {
  scanned = scan(await readEdition());
});

const idAt = (a: string, b: string): string =>
  scanned.result.parallels.find((one) => one.a.place === a && one.b.place === b)!.id;

describe('the published schemas', () => {
  test('describe every explanation', () => {
    const validate = schema('explanation-1');
    for (const { id } of [...scanned.result.parallels, ...scanned.result.families]) {
      validate(JSON.parse([...writeExplanationJson(explain(scanned, id))].join('')));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  test('describe what two places share, found or not', () => {
    const validate = schema('why-not-1');
    const paragraphs = scanned.texts.flatMap(({ source }) =>
      source.blocks.filter(({ type }) => type === 'paragraph').map(({ place }) => `${source.id}:${place}`),
    );
    const ends = new Set<string>();
    for (const place of paragraphs.filter((one) => one !== 'simkin-1997:p45')) {
      const whyNot = ask(scanned, [place, 'simkin-1997:p45']);
      ends.add(whyNot.end);
      validate(JSON.parse([...writeWhyNotJson(whyNot)].join('')));
      expect(validate.errors ?? []).toEqual([]);
    }
    expect(ends.size).toBeGreaterThan(2);
  });

  test.each(['explanation-1', 'why-not-1'])('refuse what they do not know (%s)', (name) => {
    const validate = schema(name);
    expect(validate({})).toBe(false);
    expect(validate({ schema: `variorum.${name.replace('-1', '/1')}`, unknown: 1 })).toBe(false);
  });
});

describe('an explanation as text', () => {
  test('says where both stand, what found them, what they are worth and why they are judged so', () => {
    const text = explanationText(explain(scanned, idAt('p74', 's31.p7')));
    expect(text).toMatch(
      /^[0-9a-v]{12} in it-is-a-history-which-no-\w+\n {3}Leon Trotsky, p74, line 7 \[simkin-1997\]\n/,
    );
    expect(text).toMatch(/Found by a run of 61 equal words, the longest of \d \(from 5 on a run is found\)/);
    expect(text).toMatch(/longest run: 61 words, [\d.]+ bits: “But particularly here must the reader …”/);
    expect(text).toMatch(/rare pairs, in bits: \w+ \+ \w+ [\d.]+, /);
    expect(text).toMatch(/Score: [\d.]+ bits for 100 words, less [\d.]+ for 1 gap: [\d.]+\n/);
    expect(text).toMatch(/−[\d.]+ {2}nothing against “It is always the historian's duty, too …”/);
    expect(text).toMatch(/Reported: [\d.]+ bits, [\d.]+ are needed, [\d.]+ to spare/);
    expect(text).toContain('Commonplace 0: too long for a formula, and no list of names\n');
    expect(text).toContain('Verdict: cut, called for by 1 change\n   ellipsis: “...” → “');
  });

  test('says why a parallel is commonplace', () => {
    const { id } = scanned.result.parallels.find(({ commonplace }) => commonplace >= 0.5)!;
    expect(explanationText(explain(scanned, id))).toMatch(
      /^Commonplace [01](?:\.\d+)?: .*; lists fold it away$/m,
    );
  });

  test('lists the twelve most telling words and counts the rest', () => {
    const text = explanationText(explain(scanned, idAt('p74', 's31.p7')));
    expect(text).toMatch(/words, the most telling first: (?:\S+ [\d.]+, ){12}and 88 more with [\d.]+\n/);
  });

  test('is a few lines for each parallel of a family', () => {
    const family = scanned.result.families.find(({ parallels }) => parallels.length === 2)!;
    const text = explanationText(explain(scanned, family.id));
    expect(text).toMatch(/: 2 parallels; each in full with --explain and its id\n/);
    expect(text.trimEnd().split('\n')).toHaveLength(13);
    expect(text).toContain('spliced, one text joins what stands apart in the other');
  });

  test('shows what could repaint a terminal', () => {
    const sentence =
      'the exile \u001b[31mwrote many pamphlets by candlelight in a garret and dreamed of barricades';
    const texts = [sourceFrom(sentence, 'a'), sourceFrom(sentence.replace('\u001b[31m', ''), 'b')];
    const dangerous = scan(texts);
    const text = explanationText(explain(dangerous, dangerous.result.parallels[0]!.id));
    expect(text).toContain('\\u{1b}[31m');
    expect(text + whyNotText(ask(dangerous, ['a:p1', 'b:p1']))).not.toContain('\u001b');
  });
});

describe('the answer to “why not?” as text', () => {
  test('begins with the answer', () => {
    expect(whyNotText(ask(scanned, ['simkin-1997:p74', 'simkin-1997:s31.p7']))).toMatch(
      /^Found: words of one place stand for words of the other in 1 parallel\n {3}[0-9a-v]{12} simkin-1997 p74 ~ simkin-1997 s31\.p7 \(100 words, \d+ bits\) in it-is-a-history-/,
    );
    expect(whyNotText(ask(scanned, ['simkin-1997:p1', 'simkin-1997:p5']))).toMatch(
      /^Not found: nothing to start from: the longest run of shared words has 2, and 5 are needed, or two words of 20 bits together and 8 each, at most 3 words apart, or letters in a row that agree where words were misread\n/,
    );
  });

  test('says how much is lacking, in bits and in words', () => {
    expect(whyNotText(ask(scanned, ['simkin-1997:p45', 'trotsky-1935:p21']))).toMatch(
      /^Not found: .*: [\d.]+ bits, [\d.]+ are needed.*: [\d.]+ too few, about \d+ more uncommon words?\n/,
    );
  });

  test('says what the two share, and what the best passage would come to', () => {
    const text = whyNotText(ask(scanned, ['simkin-1997:p45', 'trotsky-1935:p21']));
    expect(text).toMatch(/^Shared: \d+ words of 113 and 84\n {3}the most telling, in bits: \w+ [\d.]+/m);
    expect(text).toMatch(/rare pairs, in bits: General \+ Secretary [\d.]+/);
    expect(text).toMatch(/^The best that came into question:\n.*p45.*\n {6}“of General Secretary”\n/m);
    expect(text).toMatch(/ {3}aligned: [\d.]+ bits for 3 words; 3 shared words, at least 5 were asked for\n/);
  });
});
