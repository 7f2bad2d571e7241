/** Where an export was taken, so that whoever has the file finds the page and can tell whether it has changed since. */
export interface Provenance {
  /** The address of the page, with everything it was asked for. */
  readonly url: string;
  readonly release: string;
  /** The version of the program that made the release. */
  readonly engine: string;
}

/** The same in two lines, for a text. */
export function provenanceLines({ url, release, engine }: Provenance): [address: string, release: string] {
  return [url, `Release ${release}, made by Variorum ${engine}`];
}
