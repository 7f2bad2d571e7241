import { limits } from '../model/index.ts';
import { marksPerRow } from './display-rows.ts';
import type { Site } from './site.ts';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from './table.tsx';
import { counted, grouped } from './words.ts';

/** What the method cannot tell, whatever the texts. */
export function WhatItCannotTell() {
  return (
    <section id="limits">
      <h2>What it cannot tell</h2>
      <ul>
        <li>
          Shared wording is found, not shared ideas. A paraphrase without common words is not a parallel.
        </li>
        <li>Very short parallels of common words are not told apart from chance.</li>
        <li>
          That two passages agree does not say which of them is the source, or that either knew the other.
        </li>
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

interface Limit {
  readonly what: string;
  readonly most: string;
  readonly beyond: string;
}

const ofReading: readonly Limit[] = [
  {
    what: 'Words on one page of a section',
    most: grouped(limits.wordsPerSectionPage),
    beyond: `The section goes on on a second page, as it does after ${grouped(limits.differencesPerSectionPage)} differences.`,
  },
  {
    what: 'Marks in one row',
    most: grouped(marksPerRow),
    beyond: 'The row says how many differences it has, and a link marks them all the same.',
  },
  {
    what: 'Items on one page of a list',
    most: grouped(limits.itemsPage),
    beyond: `The list goes on on the next page, and so does its JSON. The list of sources has ${grouped(limits.sourcesPage)} on a page.`,
  },
  {
    what: 'Lines of a list in one file of text or CSV',
    most: grouped(limits.exportedItems),
    beyond: 'The file says where the next one begins.',
  },
  {
    what: 'Wordings of a family set word under word',
    most: grouped(limits.collatedWordings),
    beyond: 'Those that most copies have are compared; all copies are listed.',
  },
];

const ofFinding: readonly Limit[] = [
  {
    what: 'Copies of one passage that are compared with it',
    most: `${grouped(limits.copiesPerPassage)} before it`,
    beyond: 'The nearest are kept. All copies are still one family.',
  },
  {
    what: 'Places of one run of words that are tried as a beginning',
    most: grouped(limits.occurrencesPerGram),
    beyond: 'Rarer runs of the same passage are tried instead, and the list of what was noticed says so.',
  },
  {
    what: 'One source',
    most: `${grouped(limits.bytesPerSource / 1024 / 1024)} MB or ${counted(limits.tokensPerSource, 'word')}`,
    beyond: 'It is refused before any work begins.',
  },
];

const ofSearch: readonly Limit[] = [
  {
    what: 'Words of one search',
    most: grouped(limits.searchedWords),
    beyond: 'Whatever is longer is taken for a quotation, and checked.',
  },
  {
    what: 'Words of a quotation to check',
    most: grouped(limits.pastedWords),
    beyond: 'It is refused; check it part by part.',
  },
];

const ofScratch: readonly Limit[] = [
  {
    what: 'Texts of your own at once',
    most: grouped(limits.scratchTexts),
    beyond: 'There is no ninth box.',
  },
  {
    what: 'Words of each of them, compared in your browser',
    most: `${grouped(limits.scratchWords)}; together ${grouped(limits.scratchWordsTogether)}`,
    beyond: 'They are refused; compare them chapter by chapter, or with the program itself.',
  },
  {
    what: 'Words of each of two texts, sent because scripts are off',
    most: `${grouped(limits.scratchWordsSent)}, where whoever runs the site allows no more`,
    beyond: 'They are refused, and stay in their boxes.',
  },
  {
    what: 'A link that holds the texts themselves',
    most: `${grouped(limits.scratchLinkLength)} characters`,
    beyond: 'Save the result as a file instead.',
  },
];

/** Every limit that a reader can run into, from the one table that the program keeps to. */
export function LimitsInNumbers({ site }: { readonly site: Site }) {
  const shown = [...ofReading, ...ofFinding, ...(site.hasSearch ? ofSearch : []), ...ofScratch];
  return (
    <section id="numbers">
      <h2>Limits in numbers</h2>
      <p>Work is counted in steps, never in seconds, so that a limit is met at the same word every time.</p>
      <Table class="list">
        <caption class="vh">Limits, and what happens beyond them</caption>
        <TableHead>
          <TableRow>
            {['Of what', 'At most', 'Beyond it'].map((name) => (
              <ColumnHead>{name}</ColumnHead>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map(({ what, most, beyond }) => (
            <TableRow>
              <RowHead>{what}</RowHead>
              <Cell data-label="At most">{most}</Cell>
              <Cell data-label="Beyond it">{beyond}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}
