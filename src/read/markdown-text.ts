import type { MarkdownNode } from './markdown-parse.ts';

export interface Wording {
  /** Without markup and without whitespace at its edges. */
  readonly text: string;
  /** Where in the parsed text its first character stands. */
  readonly offset: number;
  /** What it was read from, in order. */
  readonly pieces: readonly InlinePiece[];
  /** The marks of notes in it, in order. */
  readonly marks: readonly NoteMark[];
}

/** A mark of a note, which is no part of the wording. */
export interface NoteMark {
  /** The identifier of its note. */
  readonly note: string;
  /** How many code units of the wording stand before it. */
  readonly at: number;
}

/** Words of a wording that one node says. */
export interface InlinePiece {
  /** Where in the wording they begin. */
  readonly at: number;
  readonly length: number;
  readonly node: MarkdownNode;
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
  const pieces: InlinePiece[] = [];
  const marks: NoteMark[] = [];
  let length = 0;
  let offset: number | undefined;
  // Explicit, as emphasis may be nested as deep as the input is long.
  const stack = [node];
  while (stack.length > 0) {
    const current = stack.pop()!;
    const wording = ownText(current, source)?.replace(/\r\n?/g, '\n');
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
    if (current.type === 'footnoteReference') marks.push({ note: current.identifier ?? '', at: length });
    if (wording === '') continue;
    parts.push(wording);
    pieces.push({ at: length, length: wording.length, node: current });
    length += wording.length;
  }
  const joined = parts.join('');
  const lead = joined.length - joined.trimStart().length;
  const text = joined.trim();
  return {
    text,
    offset: offset ?? startOf(node),
    pieces: lead === 0 ? pieces : pieces.flatMap((piece) => withoutLead(piece, lead)),
    marks: marks.map(({ note, at }) => ({ note, at: Math.min(text.length, Math.max(0, at - lead)) })),
  };
}

/** The piece after so much white space at the beginning was left out; none where it was nothing else. */
function withoutLead({ at, length, node }: InlinePiece, lead: number): InlinePiece[] {
  const cut = Math.max(0, lead - at);
  return cut >= length ? [] : [{ at: at + cut - lead, length: length - cut, node }];
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
