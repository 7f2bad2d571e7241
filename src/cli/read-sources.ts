import { relative, sep } from 'node:path';
import { limits, type Source, SourceError } from '../model/index.ts';
import { readSource, type SourceFile } from '../read/index.ts';
import { type NamedFile, repeated, uniqueIds } from './unique-ids.ts';

/**
 * Reads the files as sources, each with an id and a title of its own: see `uniqueIds`. With a `folder`, sources
 * say where in it they lie, not where on somebody's disk. `others` are there already, with ids and
 * titles that stay as they are.
 *
 * @throws SourceError `source.duplicate-id` where two files declare one id; whatever `readSource` throws.
 */
export async function readSources(
  files: readonly SourceFile[],
  folder = '',
  others: readonly Source[] = [],
): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for (const file of files) sources.push(within(folder, await readSource(file)));
  return withDistinctTitles(await withDistinctIds(sources, files, others), others);
}

async function withDistinctIds(
  sources: readonly Source[],
  files: readonly SourceFile[],
  others: readonly Source[],
): Promise<readonly Source[]> {
  const shared = repeated([...others, ...sources].map(({ id }) => id));
  if (shared.size === 0) return sources;
  const named: NamedFile[] = others.map(({ id, origin }) => ({ file: origin.file, id, isDeclared: true }));
  for (const [index, { id }] of sources.entries()) {
    const file = files[index]!;
    named.push({
      file: sources[index]!.origin.file,
      id,
      isDeclared: shared.has(id) && (await isDeclared(file, id)),
    });
  }
  refuseDuplicates(named);
  const ids = uniqueIds(named);
  return sources.map((source, index) => withId(source, ids[others.length + index]!));
}

/**
 * A plain text is called after its first heading, which may be "PREFACE." in every edition of a book;
 * then the id is added. Titles that somebody stated stay as they are.
 */
function withDistinctTitles(sources: readonly Source[], others: readonly Source[]): readonly Source[] {
  const shared = repeated([...others, ...sources].map(({ title }) => title));
  return sources.map((source) =>
    shared.has(source.title) && source.origin.mediaType === 'text/plain'
      ? { ...source, title: `${source.title} (${source.id})` }
      : source,
  );
}

function within(folder: string, source: Source): Source {
  if (folder === '') return source;
  const file = relative(folder, source.origin.file).split(sep).join('/');
  return { ...source, origin: { ...source.origin, file } };
}

/** An id that stays when the file is called something else is the file's own word. */
async function isDeclared(file: SourceFile, id: string): Promise<boolean> {
  const elsewhere = await readSource({ ...file, file: file.file.replace(/[^/\\]*$/, 'renamed-$&') });
  return elsewhere.id === id;
}

function refuseDuplicates(named: readonly NamedFile[]): void {
  const first = new Map<string, string>();
  for (const { file, id, isDeclared } of named) {
    if (!isDeclared) continue;
    const other = first.get(id);
    if (other !== undefined) {
      throw new SourceError('source.duplicate-id', `The id \`${id}\` is already that of \`${other}\``, {
        advice: 'give one of the two files another `id` in its front matter',
        at: { file },
      });
    }
    first.set(id, file);
  }
}

function withId(source: Source, id: string): Source {
  if (id === source.id) return source;
  const isOwnSiglum = source.siglum !== source.id.slice(0, limits.siglumLength);
  return {
    ...source,
    id,
    siglum: isOwnSiglum ? source.siglum : id.slice(0, limits.siglumLength),
    diagnostics: source.diagnostics.map((diagnostic) => ({ ...diagnostic, source: id })),
  };
}
