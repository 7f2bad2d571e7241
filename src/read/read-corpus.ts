import {
  type Corpus,
  type DeclaredQuotation,
  type Passage,
  type Source,
  SourceError,
} from '../model/index.ts';
import type { ManifestQuotation } from './declared.ts';
import { type Manifest, type ManifestPassage, readManifest } from './manifest.ts';
import { resolvePlace } from './places.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Joins a manifest with the sources it names, read by the caller in the manifest's order, and finds
 * the passages of its loci, and the quotations it says something of, in them.
 *
 * @throws SourceError `corpus.invalid`; `source.duplicate-id` where two files give one id;
 *   `corpus.unknown-source` and `corpus.unknown-place` with the path of the passage in the manifest.
 */
export function readCorpus(manifest: SourceFile, sources: readonly Source[]): Corpus {
  const { loci, quotations, sources: _files, schema: _schema, ...declared } = readManifest(manifest);
  const byId = new Map<string, Source>();
  for (const source of sources) addSource(byId, source);
  refuseTaken(declared, byId, manifest.file);
  return {
    ...declared,
    sources,
    loci: loci.map((locus, index) => ({
      ...locus,
      passages: locus.passages.map((passage, at) => {
        const path = `loci[${index}].passages[${at}]`;
        const { note } = passage;
        return {
          ...findPassage(passage, byId, { file: manifest.file, path }),
          ...(note !== undefined && { note }),
        };
      }),
    })),
    ...(quotations && { quotations: resolved(quotations, byId, manifest.file) }),
  };
}

/**
 * The quotations that a corpus's editor says something of, those in the given sources of the corpus: a check may
 * have only some of them at hand.
 *
 * @throws SourceError `corpus.invalid`, `corpus.unknown-place`.
 */
export function declaredQuotations(
  manifest: SourceFile,
  sources: readonly Source[],
): readonly DeclaredQuotation[] {
  const { quotations = [] } = readManifest(manifest);
  return resolved(quotations, new Map(sources.map((source) => [source.id, source])), manifest.file, 'passed');
}

function resolved(
  quotations: readonly ManifestQuotation[],
  byId: ReadonlyMap<string, Source>,
  file: string,
  others: 'refused' | 'passed' = 'refused',
): DeclaredQuotation[] {
  return quotations.flatMap(({ attribution, note, ...passage }, index) => {
    if (others === 'passed' && !byId.has(passage.source)) return [];
    const found = findPassage(passage, byId, { file, path: `quotations[${index}]` });
    return [{ ...found, ...(attribution && { attribution }), ...(note && { note }) }];
  });
}

function addSource(byId: Map<string, Source>, source: Source): void {
  const other = byId.get(source.id);
  if (other !== undefined) {
    const message = `Expected one source for each id got \`${other.origin.file}\` and \`${source.origin.file}\` for \`${source.id}\``;
    throw new SourceError('source.duplicate-id', message, {
      advice: 'rename one, or give it an `id` in its front matter',
      at: { file: source.origin.file },
    });
  }
  byId.set(source.id, source);
}

/** What was renamed leads to a source, and no source has the name of one that was renamed or withdrawn. */
function refuseTaken(
  { renamed = {}, withdrawn = [] }: Pick<Manifest, 'renamed' | 'withdrawn'>,
  byId: ReadonlyMap<string, Source>,
  file: string,
): void {
  for (const [before, now] of Object.entries(renamed)) {
    if (!byId.has(now)) throw unknownSource(`renamed.${before}`, now, { byId, file });
  }
  const gone = [
    ...Object.keys(renamed).map((id) => ({ id, path: `renamed.${id}` })),
    ...withdrawn.map(({ id }, index) => ({ id, path: `withdrawn[${index}].id` })),
  ];
  const taken = gone.find(({ id }) => byId.has(id));
  if (taken === undefined) return;
  throw new SourceError('corpus.invalid', `\`${taken.path}\`: \`${taken.id}\` is the id of a source`, {
    advice: 'an address that led to one text never leads to another: choose another id',
    at: { file },
  });
}

/** Where in the manifest a passage is declared. */
interface Declared {
  readonly file: string;
  readonly path: string;
}

function findPassage(
  { source: id, place, words }: Omit<ManifestPassage, 'note'>,
  byId: ReadonlyMap<string, Source>,
  { file, path }: Declared,
): Passage {
  const source = byId.get(id);
  if (source === undefined) {
    throw unknownSource(`${path}.source`, id, { byId, file });
  }
  const span = resolvePlace(source, place);
  if (span === undefined) {
    const message = `\`${path}.place\`: Source \`${id}\` has no place \`${place}\``;
    throw new SourceError('corpus.unknown-place', message, {
      advice: `run \`variorum text --blocks ${source.origin.file}\` to see its places`,
      at: { file },
    });
  }
  const found = words === undefined ? 0 : source.text.slice(span.from, span.to).indexOf(words);
  if (found < 0) {
    const message = `\`${path}.words\`: Place \`${place}\` of \`${id}\` does not have these words`;
    throw new SourceError('corpus.unknown-place', message, {
      advice: 'copy them from the source, character for character',
      at: { file },
    });
  }
  const from = span.from + found;
  const to = words === undefined ? span.to : from + words.length;
  return { source: id, place, from, to };
}

function unknownSource(
  path: string,
  id: string,
  { byId, file }: { readonly byId: ReadonlyMap<string, Source>; readonly file: string },
): SourceError {
  return new SourceError('corpus.unknown-source', `\`${path}\`: There is no source \`${id}\``, {
    advice: `use one of ${[...byId.keys()].map((known) => `\`${known}\``).join(', ')}`,
    at: { file },
  });
}
