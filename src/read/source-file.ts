import type { Diagnostic } from '../model/index.ts';

/** A file as its owner hands it over: `src/read` never opens one itself. */
export interface SourceFile {
  /** The path as people are to see it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

/** A diagnostic before the source's id is known: front matter, which may set the id, is read after the bytes. */
export type Remark = Omit<Diagnostic, 'source'>;
