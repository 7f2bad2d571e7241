import { limits } from '../model/index.ts';
import { Keys } from './help-keys.tsx';
import { Kinds, Verdicts } from './help-marks.tsx';
import { renderLayout } from './layout.tsx';
import { OnPage } from './on-page.tsx';
import type { Site } from './site.ts';

const parts = [
  ['words', 'Words'],
  ['views', 'Views of a comparison'],
  ['kinds', 'Kinds of difference'],
  ['verdicts', 'Verdicts'],
  ['addresses', 'Links, citing, exports'],
  ['scratch', 'Texts of your own'],
  ['keys', 'Keys'],
] as const;

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
        <OnPage parts={parts} />
        <Words />
        <Views />
        <Kinds />
        <Verdicts site={site} />
        <Addresses />
        <Scratch />
        <Keys site={site} />
      </div>
    ),
  });
}

function Words() {
  return (
    <section id="words">
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
        <dt>A, B</dt>
        <dd>
          The two sides of a comparison, in the order of its address. Neither is taken to be the original.
        </dd>
        <dt>Row</dt>
        <dd>A sentence or a line of verse on each side. Its number is a link to it.</dd>
        <dt>Difference</dt>
        <dd>A place at which the two sides differ, be it a comma or ten words. Each has one kind.</dd>
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
        Which of them opens first is yours to <a href="/settings">choose</a>. Rows without differences can be
        folded away; a few of them stay around each difference. What is too long for one page goes on on the
        next, and where two rows differ too much for marks, they say so and how much.
      </p>
    </section>
  );
}

function Addresses() {
  return (
    <section id="addresses">
      <h2>Links, citing, exports</h2>
      <p>
        The address of a page holds everything that decides what it shows: the texts, the view, the filters,
        the sides. What you see is what a link to it shows, to anybody.
      </p>
      <p>
        “Cite” gives the citation of the very view as a sentence, for BibTeX and as CSL-JSON. The address in
        it names the <a href="/method#releases">release</a>, so that it keeps its meaning when the corpus has
        changed.
      </p>
      <p>
        Below each page stands in which formats it can be had: as text, as a table (CSV), as TEI, as one file
        that opens without a connection, as data (JSON). Each has exactly what the page shows, with the same
        filters, and says what was left out. Printed, a page begins with its citation, and its marks are lines
        and signs that need no colour.
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
