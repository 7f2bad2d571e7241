import type { MarkdownNode } from './markdown-parse.ts';

export interface Wording {
  /** Without markup and without whitespace at its edges. */
  readonly text: string;
  /** Where in the parsed text its first character stands. */
  readonly offset: number;
}

/**
 * The reading text of a paragraph, heading or cell: the words without their markup.
 *
 * A line break inside a paragraph stays a line break (LF, whatever the file has): it keeps the
 * words apart as a space would, and only a line break tells later stages that the hyphen before it
 * may divide a word. Links and images give their words, notes' marks and HTML tags nothing.
 */
export function inlineText(node: MarkdownNode, source: string): Wording {
  const parts: string[] = [];
  let offset: number | undefined;
  // Explicit, as emphasis may be nested as deep as the input is long.
  const stack = [node];
  while (stack.length > 0) {
    const current = stack.pop()!;
    const wording = ownText(current, source);
    if (wording === undefined) {
      const children = current.children ?? [];
      for (let at = children.length - 1; at >= 0; at--) stack.push(children[at]!);
      continue;
    }
    if (offset === undefined && wording.trim() !== '') {
      const space = wording.slice(0, wording.length - wording.trimStart().length);
      // A space written as an entity is longer in the source: then the text begins at the entity.
      offset = startOf(current) + (source.startsWith(space, startOf(current)) ? space.length : 0);
    }
    parts.push(wording);
  }
  const text = parts.join('').replace(/\r\n?/g, '\n').trim();
  return { text, offset: offset ?? startOf(node) };
}

/** What a node without children says; undefined for one that only holds others. */
function ownText(node: MarkdownNode, source: string): string | undefined {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value ?? '';
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'footnoteReference':
      return '';
    case 'html':
      return /^<br[\s/>]/i.test(node.value ?? '') ? '\n' : '';
    case 'textDirective':
      return sourceOf(node, source);
    default:
      return undefined;
  }
}

/** A node as it was written. */
export function sourceOf(node: MarkdownNode, source: string): string {
  return source.slice(startOf(node), node.position?.end.offset ?? startOf(node));
}

export function startOf(node: MarkdownNode): number {
  return node.position?.start.offset ?? 0;
}
