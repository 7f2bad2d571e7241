import type { Plugin } from 'unified';

/** As much of a Markdown tree (mdast) as reading needs: every kind of node has the same few fields. */
export interface MarkdownNode {
  readonly type: string;
  readonly children?: readonly MarkdownNode[];
  /** Of text, code and HTML. */
  readonly value?: string;
  /** Level of a heading. */
  readonly depth?: number;
  readonly label?: string | null;
  /** What joins a note to its marks, whatever their letters' case. */
  readonly identifier?: string;
  readonly alt?: string | null;
  readonly ordered?: boolean | null;
  readonly start?: number | null;
  /** The printed number of a list item, where it is content; set when its list is read. */
  readonly marker?: { readonly text: string; readonly offset: number };
  /** Name and attributes of a directive. */
  readonly name?: string;
  readonly attributes?: Readonly<Record<string, string | null | undefined>> | null;
  readonly position?: {
    readonly start: { readonly offset?: number };
    readonly end: { readonly offset?: number };
  };
}

/**
 * Parses Markdown; the parser and its extensions are loaded when first needed, since most texts
 * need none. Extensions are used only where the text has something of theirs: what is not loaded
 * cannot be attacked, and a colon in prose ("8:30") is no directive.
 */
export async function parseMarkdown(text: string): Promise<MarkdownNode> {
  const { unified } = await import('unified');
  const { default: remarkParse } = await import('remark-parse');
  const processor = unified().use(remarkParse);
  for (const extension of await extensionsFor(text)) processor.use(extension);
  return processor.parse(text) as MarkdownNode;
}

async function extensionsFor(text: string): Promise<Plugin[]> {
  const extensions: Plugin[] = [];
  if (githubMarkup.test(text)) extensions.push((await import('remark-gfm')).default as Plugin);
  if (excerptFence.test(text)) extensions.push((await import('remark-directive')).default as Plugin);
  return extensions;
}

/** Footnotes, strikethrough, bare addresses (their underscores are no emphasis), task lists, rows under table heads. */
const githubMarkup = /\[\^|~|https?:\/\/|www\.|^[ \t]*[-+*] \[[ xX]\]|^[ \t>]*[|:-][|: \t-]*$/m;

const excerptFence = /^ {0,3}:::+excerpt\b/m;
