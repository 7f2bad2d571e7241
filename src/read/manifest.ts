import * as v from 'valibot';
import {
  type DeclaredPerson,
  type RuleSeverities,
  SourceError,
  type WithdrawnSource,
} from '../model/index.ts';
import { type ManifestQuotation, peopleSchema, quotationsSchema } from './declared.ts';
import { rulesSchema } from './declared-rules.ts';
import { id, text, title } from './fields.ts';
import { readJson } from './json.ts';
import type { SourceFile } from './source-file.ts';

/** `corpus.json` as its editor wrote it: which files belong to it, and the loci declared. */
export interface Manifest {
  readonly schema: 'variorum.corpus/1';
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly contact?: string;
  /** Paths relative to the manifest, with `/`, in the order of the corpus. */
  readonly sources: readonly string[];
  readonly loci: readonly ManifestLocus[];
  readonly people?: readonly DeclaredPerson[];
  readonly quotations?: readonly ManifestQuotation[];
  /** Ids that sources had in earlier releases, with those that they have now. */
  readonly renamed?: Readonly<Record<string, string>>;
  readonly withdrawn?: readonly WithdrawnSource[];
  readonly rules?: RuleSeverities;
}

export interface ManifestLocus {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly passages: readonly ManifestPassage[];
}

export interface ManifestPassage {
  /** Id of a source. */
  readonly source: string;
  /** A place, or a range of places. */
  readonly place: string;
  /** The passage's exact words, where it is less than the whole place. */
  readonly words?: string;
  readonly note?: string;
}

/** A path that stays below the manifest on every system. */
const path = v.pipe(
  text,
  v.check(
    (value) => !/^\/|^[A-Za-z]:|\\|\0/.test(value) && !value.split('/').includes('..'),
    'Expected a path below the corpus, with `/` and without `..`',
  ),
);

/** What a page can link to. Whether anybody reads it there is not ours to know. */
const contact = v.pipe(
  text,
  v.check(
    (value) => /^https?:\/\/[^\s<>"]+$/i.test(value) || /^[^\s@<>":/?#]+@[^\s@<>":/?#]+$/.test(value),
    'Expected an e-mail address or a web address',
  ),
);

const passageSchema = v.strictObject({
  source: text,
  place: text,
  words: v.exactOptional(v.pipe(v.string('Expected a text'), v.nonEmpty('Expected words'))),
  note: v.exactOptional(text),
});

const locusSchema = v.strictObject({
  id,
  title,
  note: v.exactOptional(text),
  passages: v.pipe(
    v.array(passageSchema, 'Expected a list'),
    v.minLength(1, 'Expected at least one passage'),
  ),
});

const withdrawnSchema = v.strictObject({
  id,
  title,
  reason: text,
  date: v.exactOptional(text),
});

const manifestSchema = v.strictObject({
  schema: v.literal('variorum.corpus/1', 'Expected `variorum.corpus/1`'),
  id,
  title,
  description: v.optional(v.string('Expected a text'), ''),
  contact: v.exactOptional(contact),
  sources: v.pipe(v.array(path, 'Expected a list'), v.minLength(1, 'Expected at least one source')),
  loci: v.optional(v.array(locusSchema, 'Expected a list'), []),
  people: v.exactOptional(peopleSchema),
  quotations: v.exactOptional(quotationsSchema),
  renamed: v.exactOptional(v.record(id, id, 'Expected an object')),
  withdrawn: v.exactOptional(v.array(withdrawnSchema, 'Expected a list')),
  rules: v.exactOptional(rulesSchema),
});

/**
 * Reads and checks a corpus's manifest, so that its reader learns which files to load.
 *
 * @throws SourceError `corpus.invalid` with line and column where it is no JSON, and else with the
 *   path of the first wrong value, such as `loci[2].passages[0].place`.
 */
export function readManifest(manifest: SourceFile): Manifest {
  const result = v.safeParse(manifestSchema, readJson(manifest, 'corpus.invalid'));
  if (!result.success) {
    const [issue] = result.issues;
    throw corpusError(manifest.file, pathOf(issue.path ?? []), explain(issue));
  }
  refuseRepeated(manifest.file, result.output);
  return result.output;
}

function explain(issue: v.BaseIssue<unknown>): string {
  if (issue.type !== 'strict_object') return issue.message;
  return issue.expected === 'never' ? 'Unknown key' : `Expected ${issue.expected}`;
}

function pathOf(items: readonly v.IssuePathItem[]): string {
  const path = items.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return path.startsWith('.') ? path.slice(1) : path;
}

function refuseRepeated(file: string, { sources, loci }: Manifest): void {
  const source = sources.findIndex((path, at) => sources.indexOf(path) < at);
  if (source >= 0) throw corpusError(file, `sources[${source}]`, `\`${sources[source]}\` stands there twice`);
  const ids = loci.map((locus) => locus.id);
  const locus = ids.findIndex((id, at) => ids.indexOf(id) < at);
  if (locus >= 0) throw corpusError(file, `loci[${locus}].id`, `\`${ids[locus]}\` stands there twice`);
}

function corpusError(file: string, path: string, message: string): SourceError {
  const where = path === '' ? '' : `\`${path}\`: `;
  return new SourceError('corpus.invalid', `${where}${message}`, { at: { file } });
}
