import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from './table.tsx';
import { counted, grouped } from './words.ts';

export interface VersionsProps {
  readonly engine: string;
  readonly release: string;
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    readonly sha256: string;
    readonly words: number;
  }[];
}

/** From this many on the list is folded away. */
const foldFrom = 20;
/** More are a list that nobody reads on a page; the data has all. */
const mostListed = 250;

/** What a release is, what an address with a release in it promises, and where the release shown here comes from. */
export function Versions({ engine, release, sources }: VersionsProps) {
  return (
    <section id="releases">
      <h2>Releases and addresses</h2>
      <p>
        What these pages show is one release: everything computed once from the files below, and never
        changed. It is called by its content, <span class="hash">{release}</span> (the beginning of a SHA-256
        over all of its files), and was made by Variorum {engine}. If a text, a rule or the program changes,
        there is a new release with another name.
      </p>
      <p>
        An address without a release shows what is current. One that ends in{' '}
        <span class="hash">v={release}</span>, as every citation here does, means this release. As long as it
        is kept, such an address shows exactly what was cited; later it says that the release is gone and
        leads to what stands at the same place now. Names of sources and places in addresses are never given
        to anything else.
      </p>
      {sources.length < foldFrom ? (
        <SourceHashes sources={sources} />
      ) : (
        <details>
          <summary>The files of {counted(sources.length, 'source')} and their hashes</summary>
          <SourceHashes sources={sources.slice(0, mostListed)} />
          {sources.length <= mostListed ? null : (
            <p>
              The first {grouped(mostListed)} are listed here; <a href="/method.json">the data</a> has all.
            </p>
          )}
        </details>
      )}
    </section>
  );
}

function SourceHashes({ sources }: Pick<VersionsProps, 'sources'>) {
  return (
    <Table class="list">
      <caption class="vh">Sources and the hashes of their files</caption>
      <TableHead>
        <TableRow>
          <ColumnHead>Source</ColumnHead>
          <ColumnHead class="number">Words</ColumnHead>
          <ColumnHead>SHA-256 of the file</ColumnHead>
        </TableRow>
      </TableHead>
      <TableBody>
        {sources.map(({ id, title, sha256, words }) => (
          <TableRow>
            <RowHead>
              <a href={`/sources/${encodeURIComponent(id)}`}>
                <bdi>{title}</bdi>
              </a>
            </RowHead>
            <Cell data-label="Words" class="number">
              {grouped(words)}
            </Cell>
            <Cell data-label="SHA-256 of the file" class="hash">
              {sha256}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
