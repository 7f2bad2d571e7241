export { readJson } from './json.ts';
export { type Manifest, type ManifestLocus, type ManifestPassage, readManifest } from './manifest.ts';
export { placePattern, resolvePlace } from './places.ts';
export { readCorpus } from './read-corpus.ts';
export { type ReadOptions, readSource } from './read-source.ts';
export type { SourceFile } from './source-file.ts';
export { sourceId } from './source-id.ts';
