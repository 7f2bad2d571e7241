import type { Diagnostic, ScanOptions } from '../model/index.ts';
import { renderLayout } from './layout.tsx';
import type { Site } from './site.ts';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from './table.tsx';
import { counted, grouped } from './words.ts';

export interface MethodPageProps {
  readonly engine: string;
  readonly release: string;
  readonly options: ScanOptions;
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    readonly sha256: string;
    readonly words: number;
  }[];
  readonly diagnostics: readonly Diagnostic[];
}

export function renderMethod(site: Site, props: MethodPageProps): string {
  return renderLayout({
    site,
    path: '/method',
    title: 'Method',
    crumbs: [{ href: '/', name: 'Overview' }],
    data: '/method.json',
    children: (
      <div class="prose">
        <h1>Method</h1>
        <p class="lede">How these pages were computed, what they do not say, and from what.</p>
        <Steps options={props.options} />
        {site.hasSearch ? <Checking /> : null}
        <Limits />
        <Versions {...props} />
        <Diagnostics site={site} diagnostics={props.diagnostics} />
      </div>
    ),
  });
}

function Steps({ options }: { readonly options: ScanOptions }) {
  return (
    <section>
      <h2>How it is computed</h2>
      <ol>
        <li>
          <b>Reading.</b> Each file becomes a text of blocks (headings, paragraphs, quotations, notes), each
          with a place that can be cited. The text is kept character for character.
        </li>
        <li>
          <b>Words.</b> Words are found and folded for comparing: small and capital letters, accents, long s,
          ligatures. Folding never changes what is shown.
        </li>
        <li>
          <b>Finding.</b> Every passage is compared with every other, within a source and across sources. Runs
          of shared words are seeds; seeds in the same order are chained, stretched at both ends and joined
          over small gaps. Shared are at least {counted(options.minimumWords, 'word')}, and their surprise is
          at least {grouped(options.minimumBits)} bits: a run of rare words counts for more than a run of
          common ones.
        </li>
        <li>
          <b>Aligning.</b> The words of the two passages are put side by side; what stands between words
          (commas, quotation marks, spaces) is compared afterwards, so that punctuation can never shift the
          words.
        </li>
        <li>
          <b>Naming.</b> Each difference gets a kind by written rules, in a fixed order; each parallel gets
          one verdict.
        </li>
        <li>
          <b>Families.</b> Passages that are copies of one text are brought together.
        </li>
        <li>
          <b>Quotations.</b> Quotation marks, block quotations and the documents of a collection say that
          words are somebody else’s; the words around them, headings, notes and front matter say whose. A
          family with such a passage has a dossier, which sets beside each other what is said of it.
        </li>
      </ol>
      <p>
        Nothing is left out in silence. Every character of both passages is in every comparison once;
        commonplace parallels are folded and counted; where work had to stop early the page says so. Nothing
        depends on chance, on the clock or on the machine: the same texts give the same pages.
      </p>
    </section>
  );
}

function Checking() {
  return (
    <section id="check">
      <h2>How a quotation is checked</h2>
      <p>
        The texts are cut into pages of a few hundred words, and it is known of each word on which pages it
        stands. Of the quotation the dozen words that tell most are looked up, and the quotation is compared,
        word by word, with the few pages that have most of them. So a quotation of which nearly every word was
        changed is not found, and of something said a hundred times only the likeliest places are named. What
        is sent is neither stored nor logged.
      </p>
    </section>
  );
}

function Limits() {
  return (
    <section>
      <h2>Limits</h2>
      <ul>
        <li>
          Shared wording is found, not shared ideas. A paraphrase without common words is not a parallel.
        </li>
        <li>Very short parallels of common words are not told apart from chance.</li>
        <li>“First”, “earliest” and “only” mean: in this corpus.</li>
        <li>A difference says that two texts differ, not which of them is right.</li>
        <li>
          Kinds are named by rules. A spelling may be a scanning error and a changed word a correction; the
          passage itself is always shown beside the name.
        </li>
        <li>
          A statement counts as turned round where a denial, an opposite or a modal verb stands nearly alone
          in the difference. One that is turned round in other words is told as wording.
        </li>
      </ul>
    </section>
  );
}

function Versions({ engine, release, sources }: MethodPageProps) {
  return (
    <section>
      <h2>Versions</h2>
      <p>
        Release <span class="hash">{release}</span>, made by Variorum {engine} from these files:
      </p>
      <Table class="list">
        <caption class="vh">Sources and the hashes of their files</caption>
        <TableHead>
          <TableRow>
            <ColumnHead>Source</ColumnHead>
            <ColumnHead class="number">Words</ColumnHead>
            <ColumnHead>SHA-256</ColumnHead>
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
              <Cell data-label="SHA-256" class="hash">
                {sha256}
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}

function Diagnostics({
  site,
  diagnostics,
}: {
  readonly site: Site;
  readonly diagnostics: readonly Diagnostic[];
}) {
  if (diagnostics.length === 0) return null;
  return (
    <section>
      <h2>Noticed on the way</h2>
      <ul>
        {diagnostics.map(({ source, message }) => (
          <li>
            <bdi>{site.sources.get(source)?.title ?? source}</bdi>: <bdi>{message}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
