import { CST, isMap, isScalar, isSeq, Lexer, type Node, type Pair, parseDocument, type Scalar } from 'yaml';
import { limits, SourceError } from '../model/index.ts';
import { type Fences, findFences, openingFence } from './front-matter-fences.ts';
import { linePlace } from './lines.ts';

/** The metadata at the start of a Markdown file, as written. */
export interface FrontMatter {
  readonly fields: ReadonlyMap<string, Field>;
  /** Where the text after it begins; 0 where there is no front matter. */
  readonly bodyFrom: number;
}

export interface Field {
  readonly value: FieldValue;
  /** Where the field begins in the file's text. */
  readonly at: number;
}

export type FieldValue = string | boolean | readonly FieldValue[] | { readonly [key: string]: FieldValue };

interface Yaml {
  readonly file: string;
  /** The file's text, of which the YAML is a part. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads the YAML between `---` lines at the very start of a file. Numbers keep their spelling
 * (`1935` is a year, `007` an id); empty values are as good as absent.
 *
 * YAML has features that no metadata needs and that cost more than they give: aliases, tags, merge
 * keys and directives are refused, and size, keys and depth are counted by the lexer, which is
 * linear, before the parser, which is not, sees them.
 *
 * @throws SourceError `source.front-matter` with line and column in the file.
 */
export function readFrontMatter(file: string, text: string): FrontMatter {
  const fences = closedFences(file, text);
  if (fences === undefined) return { fields: new Map(), bodyFrom: 0 };
  const yaml = { file, text, from: fences.from, to: fences.to };
  refuseCostly(yaml);
  return { fields: parseFields(yaml), bodyFrom: fences.bodyFrom };
}

/** @throws SourceError `source.front-matter` where it begins with a key and nothing ends it. */
function closedFences(file: string, text: string): Fences | undefined {
  const fences = findFences(text);
  const opening = fences === undefined ? openingFence.exec(text) : null;
  if (
    opening !== null &&
    /^[A-Za-z][\w-]*:(?:\s|$)/.test(text.slice(opening[0].length, opening[0].length + longestKey))
  ) {
    throw frontMatterError(
      { file, text },
      'Expected a line of three hyphens at the end of the front matter',
      0,
    );
  }
  return fences;
}

/** Code units in which a first line shows whether it is a key of metadata or a text. */
const longestKey = 40;

const forbidden: Readonly<Record<string, string>> = {
  alias: 'aliases (`*name`; quote a text that begins with `*`)',
  anchor: 'anchors (`&name`; quote a text that begins with `&`)',
  tag: 'tags (`!name`; quote a text that begins with `!`)',
  directive: 'directives (`%NAME`)',
  'doc-start': 'a second document',
};

/** Maps and lists within each other; metadata needs two. */
const deepest = 8;

function refuseCostly(yaml: Yaml): void {
  const source = yaml.text.slice(yaml.from, yaml.to);
  // UTF-8 takes at most three bytes for a UTF-16 unit; the exact count matters only near the limit.
  if (
    source.length > limits.frontMatterBytes ||
    new TextEncoder().encode(source).length > limits.frontMatterBytes
  ) {
    throw frontMatterError(
      yaml,
      `Expected at most ${limits.frontMatterBytes} bytes of front matter`,
      yaml.from,
    );
  }
  let at = yaml.from;
  let keys = 0;
  let depth = 0;
  for (const lexeme of new Lexer().lex(source)) {
    const type = CST.tokenType(lexeme);
    if (type !== null && type in forbidden) {
      throw frontMatterError(yaml, `Expected metadata without ${forbidden[type]}`, at);
    }
    if (type === 'map-value-ind' || type === 'comma') keys++;
    if (type === 'newline' && depth < deepest) depth = 0;
    if (type === 'flow-map-start' || type === 'flow-seq-start' || type === 'seq-item-ind') depth++;
    if (keys > limits.frontMatterKeys) {
      throw frontMatterError(yaml, `Expected at most ${limits.frontMatterKeys} keys`, at);
    }
    if (depth > deepest) throw frontMatterError(yaml, `Expected at most ${deepest} levels`, at);
    if (!lexerMarks.has(lexeme)) at += lexeme.length;
  }
}

/** Marks the lexer puts between the pieces of the text; they are no part of it. */
const lexerMarks: ReadonlySet<string> = new Set([CST.BOM, CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

function parseFields(yaml: Yaml): Map<string, Field> {
  const document = parseDocument(yaml.text.slice(yaml.from, yaml.to), {
    version: '1.2',
    schema: 'core',
    merge: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [error] = document.errors;
  if (error !== undefined) {
    const message = `Cannot read the front matter: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`;
    throw frontMatterError(yaml, message, yaml.from + error.pos[0]);
  }
  const fields = new Map<string, Field>();
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null))
    return fields;
  if (!isMap(document.contents)) {
    throw frontMatterError(yaml, 'Expected lines of `key: value` in the front matter', yaml.from);
  }
  for (const pair of document.contents.items as Pair<Node, Node | null>[]) {
    const value = fieldValue(pair.value);
    if (value !== undefined) fields.set(keyOf(pair.key), { value, at: positionOf(yaml, pair.key) });
  }
  return fields;
}

/** At most `deepest` levels, which the lexer has counted. */
function fieldValue(node: Node | null): FieldValue | undefined {
  if (isScalar(node)) return scalarValue(node);
  if (isSeq(node)) return (node.items as Node[]).map((element) => fieldValue(element) ?? '');
  if (!isMap(node)) return undefined;
  const pairs = node.items as Pair<Node, Node | null>[];
  return Object.fromEntries(pairs.map(({ key, value }) => [keyOf(key), fieldValue(value) ?? '']));
}

function scalarValue({ value, source }: Scalar): FieldValue | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return source ?? String(value);
}

function keyOf(key: Node): string {
  return isScalar(key) ? String(key.source ?? key.value) : '';
}

function positionOf(yaml: Yaml, node: Node | null): number {
  return yaml.from + (node?.range?.[0] ?? 0);
}

/** An error at an offset of the file's text. */
export function frontMatterError(
  { file, text }: Pick<Yaml, 'file' | 'text'>,
  message: string,
  at: number,
): SourceError {
  return new SourceError('source.front-matter', message, { at: { file, ...linePlace(text, at) } });
}
