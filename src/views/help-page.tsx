import { type DifferenceKind, differenceKinds, limits, quotationVerdicts, verdicts } from '../model/index.ts';
import { checkVerdictWords } from './check-words.ts';
import { renderLayout } from './layout.tsx';
import type { Site } from './site.ts';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from './table.tsx';
import { kindWords, verdictWords } from './words.ts';

export function renderHelp(site: Site): string {
  return renderLayout({
    site,
    path: '/help',
    title: 'Help',
    crumbs: [{ href: '/', name: 'Overview' }],
    data: '/help.json',
    children: (
      <div class="prose">
        <h1>Help</h1>
        <p class="lede">How to read these pages, what the marks mean, and which keys there are.</p>
        <Words />
        <Kinds />
        <Verdicts />
        <Views />
        <Scratch />
        <Keys />
      </div>
    ),
  });
}

function Words() {
  return (
    <section>
      <h2>Words</h2>
      <dl class="terms">
        <dt>Source</dt>
        <dd>A text of this corpus: an article, an edition, a transcript.</dd>
        <dt>Place</dt>
        <dd>
          A citable unit of a source: ¶12 is its twelfth paragraph, §36 ¶1 the first paragraph of its section
          36. Every place is a link that lasts.
        </dd>
        <dt>Parallel</dt>
        <dd>Two places that share words. Both may be in one source.</dd>
        <dt>Family</dt>
        <dd>All the passages that are copies of one text.</dd>
        <dt>Dossier</dt>
        <dd>
          Everything about a saying that stands in more than one place and is quoted in one of them: who is
          said to have said it, when, in which wording.
        </dd>
        <dt>Locus</dt>
        <dd>A topic on which an editor sets passages side by side, whatever their wording.</dd>
        <dt>Commonplace</dt>
        <dd>
          A title, a caption, a formula: shared by many without anybody quoting anybody. Such parallels are
          folded in lists, counted, and one link away.
        </dd>
      </dl>
    </section>
  );
}

function Kinds() {
  return (
    <section id="kinds">
      <h2>Kinds of difference</h2>
      <p>
        Orange marks what A has, blue what B has. The pattern of the line says which kind it is, so nothing
        depends on seeing colours. Every kind can be switched off above a comparison; what is hidden is
        counted.
      </p>
      <Table class="list">
        <caption class="vh">Kinds of difference, what they mean and how they are drawn</caption>
        <TableHead>
          <TableRow>
            {['Kind', 'Meaning', 'Drawn as'].map((name) => (
              <ColumnHead>{name}</ColumnHead>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {differenceKinds.map((kind) => (
            <KindRow kind={kind} />
          ))}
        </TableBody>
      </Table>
      <p>
        Two differences with only a word or two between them are marked as one. A row in which more than half
        of the words on each side have no equal on the other carries no marks but says “rewritten” and how
        much of its longer side differs; a link marks its words all the same. “Omission” and “addition” say
        what one side has and the other has not, not who left out or added what. Only of editions of one work
        that are both dated it is known which came first: there they are called “removed” and “added”.
      </p>
    </section>
  );
}

function KindRow({ kind }: { readonly kind: DifferenceKind }) {
  const { code, meaning, drawn } = kindWords[kind];
  return (
    <TableRow>
      <RowHead>
        <span class="sample" data-k={code}>
          {kind}
        </span>
      </RowHead>
      <Cell data-label="Meaning">{meaning}</Cell>
      <Cell data-label="Drawn as">{drawn}</Cell>
    </TableRow>
  );
}

function Verdicts() {
  return (
    <section id="verdicts">
      <h2>Verdicts</h2>
      <p>One for each parallel, from least to most different.</p>
      <dl class="terms">
        {verdicts.map((verdict) => (
          <>
            <dt>{verdictWords[verdict].label}</dt>
            <dd>{verdictWords[verdict].meaning}</dd>
          </>
        ))}
      </dl>
      <p>And one for each quotation that is checked against this corpus.</p>
      <dl class="terms">
        {quotationVerdicts.map((verdict) => (
          <>
            <dt>{checkVerdictWords[verdict].label}</dt>
            <dd>{checkVerdictWords[verdict].meaning}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}

function Views() {
  return (
    <section id="views">
      <h2>Four views of a comparison</h2>
      <dl class="terms">
        <dt>side by side</dt>
        <dd>
          A and B in rows, a sentence each. On a narrow screen A stands above B, and a row that is the same in
          both appears once.
        </dd>
        <dt>inline</dt>
        <dd>One text with both readings where they differ, A’s first.</dd>
        <dt>list</dt>
        <dd>Every difference in words: the view to check one by one, or to have read aloud.</dd>
        <dt>reading</dt>
        <dd>One side without marks; the number of a row leads to the same row on the other side.</dd>
      </dl>
      <p>
        The address of the page holds the view, the filters and the sides: what you see is what a link to it
        shows. Every page has its data at the same address with <code>.json</code>.
      </p>
    </section>
  );
}

function Scratch() {
  return (
    <section id="scratch">
      <h2>Texts of your own</h2>
      <p>
        On <a href="/scratch">Scratch</a> two texts, or up to {limits.scratchTexts}, are pasted or opened as
        files and compared as those of the corpus are. Where scripts are allowed that is done in your browser:
        nothing is sent, and the page works without a connection once it is there. A link can hold short
        texts: they stand in it after “#”, the part of an address that browsers send to no server.
      </p>
    </section>
  );
}

function Keys() {
  return (
    <section id="keys">
      <h2>Keys</h2>
      <p>
        Where scripts are allowed, a comparison side by side or inline has these keys, and a button for each.
      </p>
      <dl class="terms">
        <dt>
          <kbd>n</kbd>
        </dt>
        <dd>next difference</dd>
        <dt>
          <kbd>p</kbd>
        </dt>
        <dd>previous difference</dd>
        <dt>
          <kbd>]</kbd>
        </dt>
        <dd>next changed section of two editions</dd>
        <dt>
          <kbd>[</kbd>
        </dt>
        <dd>the changed section before it</dd>
      </dl>
      <p>They do nothing while you type in a field or hold Ctrl, Alt or the command key.</p>
      <div data-key-switch />
    </section>
  );
}
