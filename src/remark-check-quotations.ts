/**
 * The check as a plug-in for unified, for whoever writes Markdown with remark in an editor or a pipeline:
 *
 *   unified().use(remarkParse).use(remarkStringify).use(remarkCheckQuotations, { library })
 *
 * Every finding becomes a message of the file, as remark-lint gives them: `source` is "variorum", `ruleId`
 * the rule, `place` the words in the Markdown file, `expected` what would make them right, `note` where the
 * words stand. An error is `fatal`, a warning is not, and of a note that is undefined. The tree stays as it is.
 */
import type { Root } from 'mdast';
import type { Transformer } from 'unified';
import { checkSources } from './check-sources.ts';
import { checkedFile } from './checked-file.ts';
import {
  type CheckedFile,
  type Counterpart,
  counterpartsOf,
  describeAttribution,
  fileFix,
  type Locate,
  mendedWords,
  opening,
  type ToldFinding,
  toldFindings,
} from './export/index.ts';
import { createLocator } from './locate.ts';
import type { DeclaredPerson, Finding, RuleSeverities, Source, Span } from './model/index.ts';
import { type FileMap, type ParsedMarkdown, readMarkdownTree } from './read/index.ts';

export interface CheckQuotationsOptions {
  /** What the quotations are looked up in, as `readSource` gives it; the file itself is so as well. */
  readonly library?: readonly Source[];
  /** Quotations of fewer words are left alone; five by default. */
  readonly minimumWords?: number;
  /** Rules of other than their usual severity: `{ typography: 'off' }`. */
  readonly rules?: RuleSeverities;
  /** Spellings that are names of one person. */
  readonly people?: readonly DeclaredPerson[];
}

type File = Parameters<Transformer<Root>>[1];

/**
 * Tells of each quotation in the Markdown file whether it is what its source says.
 *
 * @throws SourceError `source.excerpt` for an `:::excerpt` that none of a corpus is.
 */
export function remarkCheckQuotations(
  options: CheckQuotationsOptions = {},
): (tree: Root, file: File) => undefined {
  return (tree, file) => {
    // The parser leaves a byte order mark out before it counts.
    const text = String(file).replace(/^\uFEFF/, '');
    // Its nodes are those of a reader's tree, with more in them.
    const parsed = { file: file.path ?? 'draft.md', text, tree: tree as ParsedMarkdown['tree'] };
    const { source, map } = readMarkdownTree(parsed);
    const library = libraryOf(options, file);
    const own = withOwnId(source, library);
    const { minimumWords, rules, people } = options;
    const result = checkSources([own, ...library], {
      checked: [own.id],
      ...(minimumWords !== undefined && { minimumWords }),
      ...(rules && { rules }),
      ...(people && { people }),
    });
    const draft = { file, map, checked: checkedFile(own, map), sourceOf: finderOf([own, ...library]) };
    for (const told of toldFindings(result)) addMessage(told, draft);
  };
}

/** Whoever reads a whole folder as the library has the file itself among them. */
function libraryOf({ library = [] }: CheckQuotationsOptions, { path, cwd }: File): readonly Source[] {
  if (path === undefined) return library;
  const own = new Set([path, `./${path}`, `${cwd}/${path}`]);
  return library.filter(({ origin }) => !own.has(origin.file) && `${cwd}/${origin.file}` !== path);
}

function withOwnId(source: Source, library: readonly Source[]): Source {
  const taken = new Set(library.map(({ id }) => id));
  let { id } = source;
  for (let count = 2; taken.has(id); count++) id = `${source.id}-${count}`;
  return id === source.id ? source : { ...source, id };
}

interface Draft {
  readonly file: File;
  readonly map: FileMap;
  readonly checked: CheckedFile;
  readonly sourceOf: (id: string) => Located;
}

interface Located {
  readonly source: Source;
  readonly locate: Locate;
}

/** Sources by their ids; the lines of each are counted once, and only of those that are named. */
function finderOf(sources: readonly Source[]): (id: string) => Located {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const known = new Map<string, Located>();
  return (id) => {
    const source = byId.get(id)!;
    const located = known.get(id) ?? { source, locate: createLocator(source) };
    known.set(id, located);
    return located;
  };
}

/** As remark-lint says it: `true` for what must not stay, `undefined` for what is only worth knowing. */
const fatal: Readonly<Record<Finding['severity'], true | false | undefined>> = {
  error: true,
  warning: false,
  note: undefined,
};

function addMessage(told: ToldFinding, draft: Draft): void {
  const { finding } = told;
  const { file, map, checked, sourceOf } = draft;
  const message = file.message(finding.message, {
    place: placeIn(map, finding.span),
    source: 'variorum',
    ruleId: finding.rule,
  });
  message.fatal = fatal[finding.severity];
  message.actual = checked.written(finding.span);
  const expected = expectedAt(finding, checked);
  if (expected !== undefined) message.expected = [expected];
  const notes = counterpartsOf(told).map((counterpart) =>
    noteOf(counterpart, sourceOf(counterpart.passage.source)),
  );
  if (notes.length > 0) message.note = notes.join('\n');
}

/** What is to stand at the message's place, which may be more than what changes there. */
function expectedAt(finding: Finding, file: CheckedFile): string | undefined {
  const { fix, span } = finding;
  if (fix === undefined || fix.span.from < span.from || fix.span.to > span.to) return undefined;
  const mended = mendedWords(finding, file.source.text)!;
  return fileFix({ ...finding, fix: { span, text: mended } }, file)?.text;
}

function placeIn(map: FileMap, span: Span): Record<'start' | 'end', ReturnType<typeof pointIn>> {
  const { from, to } = map.fileSpan(span);
  return { start: pointIn(map, from), end: pointIn(map, to) };
}

function pointIn(map: FileMap, offset: number): { line: number; column: number; offset: number } {
  return { ...map.placeOf(offset), offset };
}

/** "source: letters.txt:12 (p3), Lenin, Letters (1923): “such a trifle …”". */
function noteOf({ label, passage, attribution }: Counterpart, { source, locate }: Located): string {
  const { line } = locate(passage);
  const said = attribution === undefined ? '' : describeAttribution(attribution);
  const words = opening(source.text.slice(passage.from, passage.to));
  return `${label}: ${source.origin.file}:${line} (${passage.place})${said === '' ? '' : `, ${said}`}: “${words}”`;
}
