import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { readMarkdownTree } from '../../src/read/index.ts';
import { readMarkdown } from './source-file.ts';

function treeOf(text: string): ReturnType<typeof readMarkdownTree> {
  const tree = unified().use(remarkParse).parse(text);
  return readMarkdownTree({ file: 'notes/My draft.md', text, tree: tree as never });
}

const withNotes = 'Said.[^1] So[^a].\n\n[^1]: One.\n[^a]: Two.\n';

describe('a Markdown file that is parsed already', () => {
  it.each([
    '# Head\n\nPlain words.\n\n> Quoted *words*\n> of two lines.\n\n- One\n- Two\n',
    '---\ntitle: T\nauthors: [A]\n---\n\nA text *with* front matter.\n',
    'Windows &amp; lines\r\n\r\n*here*.\r\n',
    '---\n\nA rule above *this*.\n',
  ])('reads as the file itself does: %j', async (text) => {
    const { source } = treeOf(text);
    const read = await readMarkdown(text);
    expect(source.text).toBe(read.text);
    expect(source.blocks).toEqual(read.blocks);
  });

  it('has the marks of its notes', async () => {
    const tree = unified().use(remarkParse).use(remarkGfm).parse(withNotes);
    const { source } = readMarkdownTree({ file: 'a.md', text: withNotes, tree: tree as never });
    expect(source.blocks).toEqual((await readMarkdown(withNotes)).blocks);
    expect(source.blocks.map(({ markedAt }) => markedAt)).toEqual([undefined, [5], [8]]);
  });

  it('is called after its file', () => {
    expect(treeOf('Words.\n').source).toMatchObject({ id: 'my-draft', title: 'My draft' });
  });

  it('knows where its words stand', () => {
    const { source, map } = treeOf('---\ntitle: T\n---\n\nIt was *not* so.\n');
    const from = source.text.indexOf('was not');
    const span = map.fileSpan({ from, to: from + 'was not'.length });
    expect(map.text.slice(span.from, span.to)).toBe('was *not');
    expect(map.placeOf(span.from)).toEqual({ line: 5, column: 4 });
  });
});
