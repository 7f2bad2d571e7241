import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Transformer, unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { type CheckQuotationsOptions, readSource, remarkCheckQuotations, type Source } from '../src/index.ts';

const saying =
  'The harvest of that year was carried home in eleven wagons & two carts, and nobody in the valley had seen so much barley since the old mill burned down';

const flood =
  'When the river rose in the spring we did not drive the cattle up to the chapel but slept in the straw with them';

async function library(file = 'letters/harvest.txt'): Promise<Source[]> {
  const text = `Letters from the valley\n\n${saying}. It rained afterwards. ${flood}.\n`;
  return [await readSource({ file, bytes: new TextEncoder().encode(text), sha256: '0'.repeat(64) })];
}

interface Told {
  readonly rule: string | undefined;
  /** What stands in the Markdown file at the place. */
  readonly at: string;
  readonly expected: readonly string[] | undefined;
  readonly fatal: boolean | null | undefined;
  readonly note: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
}

type VFileMessages = Parameters<Transformer>[1]['messages'];

async function checked(
  markdown: string,
  options: CheckQuotationsOptions = {},
  path = 'draft.md',
): Promise<Told[]> {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter)
    .use(remarkCheckQuotations, { library: await library(), ...options });
  const file = { path, value: markdown };
  const tree = processor.parse(file);
  let outcome: readonly unknown[] = [];
  let messages: VFileMessages = [];
  processor.run(tree, file, (error, after, checkedFile) => {
    outcome = [error, after];
    messages = checkedFile?.messages ?? [];
  });
  // Nothing was awaited, as editors run it; the tree is as it was.
  expect(outcome).toEqual([undefined, processor.parse(file)]);
  const text = markdown.replace(/^\uFEFF/, '');
  return messages.map((message) => {
    expect(message.source).toBe('variorum');
    const place = message.place as { start: { offset: number }; end: { offset: number } };
    return {
      rule: message.ruleId,
      at: text.slice(place.start.offset, place.end.offset),
      expected: message.expected,
      fatal: message.fatal,
      note: message.note,
      line: message.line,
      column: message.column,
    };
  });
}

const wrong = saying.replace('eleven wagons & two', 'twelve wagons &amp; two');

describe('quotations in Markdown, for remark', () => {
  it('has nothing to say of a quotation that is right', async () => {
    expect(await checked(`He wrote: “${saying}.”\n`)).toEqual([]);
  });

  it.each([
    ['in a paragraph', `He wrote: “${wrong}.”\n`, 'twelve'],
    ['after front matter', `---\ntitle: T\n---\n\nHe wrote: “${wrong}.”\n`, 'twelve'],
    ['after a byte order mark', `\uFEFFHe wrote: “${wrong}.”\n`, 'twelve'],
    ['with emphasis before it', `He *wrote*: “The **harvest** ${wrong.slice(12)}.”\n`, 'twelve'],
    [
      'with a link',
      `He wrote: “${wrong.replace('that year', '[that year](http://x.example/a_b)')}.”\n`,
      'twelve',
    ],
    ['with marks as entities', `He wrote: &ldquo;${wrong}.&#8221;\n`, 'twelve'],
    ['in an item of a list', `- One\n- He wrote: “${wrong.replace(', and', ',\n  and')}.”\n`, 'twelve'],
    ['in a quotation of its own', `He wrote:\n\n> ${wrong.replace(', and', ',\n> and')}.\n`, 'twelve'],
    ['with Windows line ends', `He\r\nwrote: “${wrong}.”\r\n`, 'twelve'],
  ])('marks the wrong words %s', async (_, markdown, words) => {
    const [told, ...others] = (await checked(markdown)).filter(({ rule }) => rule !== 'typography');
    expect(others).toEqual([]);
    expect(told).toMatchObject({ rule: 'number', at: words, expected: ['eleven'], fatal: true });
    const before = markdown.replace(/^\uFEFF/, '').split(words)[0]!;
    expect(told!.line).toBe(before.split('\n').length);
    expect(told!.column).toBe(before.length - before.lastIndexOf('\n'));
  });

  it('proposes all that is to stand at the place, where a word is missing there', async () => {
    const [told] = await checked(`He wrote: “${flood.replace('did not drive', 'did drive')}.”\n`);
    expect(told).toMatchObject({ rule: 'negation', fatal: true });
    const [expected] = told!.expected!;
    expect(`${flood}.`).toContain(expected);
    expect(expected).toContain('not');
  });

  it('proposes nothing where markup stands among the words', async () => {
    const [told] = await checked(`He wrote: “${wrong.replace('twelve', 'twel*ve*')}.”\n`);
    expect(told).toMatchObject({ rule: 'number', at: 'twel*ve', expected: undefined });
  });

  it('says where the words stand', async () => {
    const [told] = await checked(`He wrote: “${wrong}.”\n`);
    expect(told!.note).toMatch(/^source: letters\/harvest\.txt:3 \(p1\).*: “The harvest of that year/);
  });

  it('holds what a note cites against whose words they are', async () => {
    const [letters] = await library();
    const options = { library: [{ ...letters!, title: 'Letters', authors: ['Anna Kral'] }] };
    const draft = (name: string): string =>
      `It is said: “${flood}.”[^1] So.\n\n[^1]: ${name}, *Letters* (1905), p. 3.\n`;
    const told = await checked(draft('Josef Hora'), options);
    expect(told.map(({ rule, at }) => [rule, at])).toContainEqual(['misattributed', 'Josef Hora']);
    const rules = (await checked(draft('Anna Kral'), options)).map(({ rule }) => rule);
    expect(rules).not.toContain('misattributed');
  });

  it('goes by the rules it is given', async () => {
    expect(await checked(`He wrote: “${wrong}.”\n`, { rules: { number: 'off' } })).toEqual([]);
    const [told] = await checked(`He wrote: “${wrong}.”\n`, { rules: { number: 'warning' } });
    expect(told!.fatal).toBe(false);
    const [note] = await checked(`He wrote: “${wrong}.”\n`, { rules: { number: 'note' } });
    expect(note!.fatal).toBe(undefined);
  });

  it('does not take the file for its own source', async () => {
    const markdown = `He wrote: “${wrong}.”\n`;
    const own = await readSource({
      file: './draft.md',
      bytes: new TextEncoder().encode(markdown),
      sha256: '1'.repeat(64),
    });
    expect(await checked(markdown, { library: [...(await library()), own] })).toHaveLength(1);
    expect(await checked(markdown, { library: await library('draft.txt') })).toHaveLength(1);
  });
});
