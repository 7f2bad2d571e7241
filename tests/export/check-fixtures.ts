import { checkedFile } from '../../src/checked-file.ts';
import type { FileOf } from '../../src/export/index.ts';
import type { CheckResult, Finding, Passage, QuotationCheck, Source, Span } from '../../src/model/index.ts';
import { plainMap } from '../../src/read/index.ts';
import { sourceFrom } from '../helpers/source-from.ts';

export const draft = sourceFrom(
  'He wrote in 1921: "The war was not lost in 1917, but... by the\ngenerals."\n\n' +
    'Another says: "All is well that ends."\n',
  'draft',
);

export const letters = sourceFrom(
  'Letters, 1921\n\nThe war was lost in 1918, but only in part, and never by the generals.\n',
  'letters',
);

/** The span of the first such words of a source. */
export function spanOf({ text }: Source, words: string): Span {
  const from = text.indexOf(words);
  if (from < 0) throw new Error(`There is no “${words}” in “${text}”`);
  return { from, to: from + words.length };
}

function passage(source: Source, words: string, place: string): Passage {
  return { source: source.id, place, ...spanOf(source, words) };
}

const number: Finding = {
  rule: 'number',
  severity: 'error',
  message: '“1917” stands for “1918”',
  span: spanOf(draft, '1917'),
  fix: { span: spanOf(draft, '1917'), text: '1918' },
};

const negation: Finding = {
  rule: 'negation',
  severity: 'error',
  message: '“not” is added',
  span: spanOf(draft, 'not '),
  fix: { span: spanOf(draft, 'not '), text: '' },
};

const telling: Finding = {
  rule: 'cut-telling',
  severity: 'warning',
  message: 'the ellipsis leaves out “only” and “never”',
  span: spanOf(draft, '...'),
};

const typography: Finding = {
  rule: 'typography',
  severity: 'note',
  message: '“...” [is](1) {no} comma',
  span: spanOf(draft, 'but...'),
};

const words = 'The war was not lost in 1917, but... by the\ngenerals.';
const own = 'The war was lost in 1918, but only in part, and never by the generals.';

const altered: QuotationCheck = {
  ...passage(draft, words, 'p1'),
  quotation: words,
  verdict: 'altered',
  findings: [negation, number, telling, typography],
  attribution: { origin: 'context', name: { name: 'He' } },
  found: [
    {
      ...passage(letters, own, 'p2'),
      isQuoted: false,
      attribution: {
        origin: 'front-matter',
        name: { name: 'Ann Writer' },
        work: { title: 'Letters', date: { label: '1921', year: 1921 } },
      },
      segments: [
        segment('The war was ', 'The war was '),
        { ...segment('not ', ''), type: 'change', kind: 'negation' },
        segment('lost in ', 'lost in '),
        { ...segment('1917', '1918'), type: 'change', kind: 'number' },
        segment(', but', ', but'),
        { ...segment('...', ' only in part, and never'), type: 'change', kind: 'ellipsis' },
        segment(' by the', ' by the'),
        { ...segment('\ngenerals.', ' generals.'), type: 'change', kind: 'spacing' },
      ],
    },
  ],
  also: [],
  omissions: [
    {
      span: spanOf(draft, '...'),
      left: passage(letters, 'only in part, and never', 'p2'),
      words: 5,
      sentences: 0,
      telling: [{ kind: 'negation', word: 'never' }],
    },
  ],
};

/** Both wordings stand there once, or stand where the one before them ends. */
function segment(a: string, b: string): { type: 'equal'; a: Span; b: Span } {
  const bothAt = (source: Source, wording: string): Span =>
    wording === ''
      ? { from: spanOf(letters, 'lost').from, to: spanOf(letters, 'lost').from }
      : spanOf(source, wording);
  return { type: 'equal', a: bothAt(draft, a), b: bothAt(letters, b) };
}

const missing: QuotationCheck = {
  ...passage(draft, 'All is well that ends.', 'p2'),
  quotation: 'All is well that ends.',
  verdict: 'not-found',
  findings: [
    {
      rule: 'not-found',
      severity: 'warning',
      message: 'stands nowhere else in these 2 sources',
      span: spanOf(draft, 'All is well that ends.'),
    },
  ],
  found: [],
  also: [],
  omissions: [],
};

export const checked: CheckResult = {
  schema: 'variorum.check/1',
  engine: '0.1.0',
  options: { minimumWords: 5, rules: { unmarked: 'off' } },
  sources: [draft, letters].map(({ id, title, text }) => ({
    id,
    title,
    path: `texts/${id}, 1.txt`,
    sha256: '0'.repeat(64),
    characters: text.length,
    words: 10,
  })),
  checked: ['draft'],
  checks: [altered, missing],
  findings: [
    {
      rule: 'misreading',
      severity: 'note',
      message: 'perhaps a misread word',
      span: spanOf(draft, 'He wrote'),
      source: 'draft',
      place: 'p1',
      found: passage(letters, 'Letters', 'p1'),
    },
  ],
  diagnostics: [],
  exact: true,
};

export const fileOf: FileOf = (id) => {
  const source = id === 'draft' ? draft : letters;
  const file = `texts/${id}, 1.txt`;
  return checkedFile({ ...source, origin: { ...source.origin, file } }, plainMap(source.text));
};
