import type { Attribution, Occurrence } from '../model/index.ts';
import type { QuotePage, WordingDifferences } from '../store/index.ts';
import { KindBadges, VerdictBadge } from './kind-badges.tsx';
import { PlaceLink, SourceTitle } from './parts.tsx';
import { pairPath } from './places.ts';
import { quoteHref } from './quote-parts.tsx';
import { quotedWords } from './quote-words.ts';
import type { Site } from './site.ts';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from './table.tsx';
import { totalOf } from './words.ts';

export interface QuoteTableProps {
  readonly site: Site;
  readonly page: QuotePage;
  /** Index of a wording. */
  readonly from: number;
}

/** Every occurrence, by our date, those without one last. */
export function QuoteTable(props: QuoteTableProps) {
  const { page, from } = props;
  return (
    <>
      <p class="note">
        The date as printed is what stands beside the words; our date is when the text was written in which
        they stand.
      </p>
      <WordingChoice page={page} from={from} />
      <Table class="list occurrences">
        <caption class="vh">Every occurrence: date, name, work, wording, place, differences</caption>
        <TableHead>
          <TableRow>
            <ColumnHead class="number">
              <span class="vh">Number</span>
            </ColumnHead>
            {[
              'Date as printed',
              'Our date',
              'Attributed to',
              'Work',
              'Wording',
              'Source and place',
              `Differences from W${from + 1}`,
              'Compare',
            ].map((name) => (
              <ColumnHead>{name}</ColumnHead>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {page.dossier.occurrences.map((occurrence, index) => (
            <OccurrenceRow {...props} occurrence={occurrence} index={index} />
          ))}
        </TableBody>
      </Table>
    </>
  );
}

/** From which wording differences are told; a form, so that it works without a script. */
function WordingChoice({ page, from }: Omit<QuoteTableProps, 'site'>) {
  const choices = [...new Set(page.differences.map((each) => each.from))];
  if (choices.length < 2) return null;
  return (
    <form class="filter" action={quoteHref(page.dossier.id)} method="get">
      <p class="field">
        <label for="from">Differences from</label>
        <select name="from" id="from">
          {choices.map((wording) => (
            <option value={String(wording + 1)} selected={wording === from}>
              wording {wording + 1}
            </option>
          ))}
        </select>
      </p>
      <p class="field">
        <button type="submit">Show</button>
      </p>
    </form>
  );
}

interface OccurrenceRowProps extends QuoteTableProps {
  readonly occurrence: Occurrence;
  readonly index: number;
}

function OccurrenceRow({ site, page, from, occurrence, index }: OccurrenceRowProps) {
  const { attribution, date, wording } = occurrence;
  // What front matter says of a text stands in the other columns already.
  const isOwn = attribution?.origin === 'front-matter';
  return (
    <TableRow id={`o${index + 1}`}>
      <RowHead class="number" data-label="Occurrence">
        {index + 1}
      </RowHead>
      <Cell data-label="Date as printed">
        <Stated text={isOwn ? undefined : attribution?.date?.label} />
      </Cell>
      <Cell data-label="Our date">
        <Stated text={date?.label} none="no date" />
      </Cell>
      <Cell data-label="Attributed to">
        <GivenTo attribution={attribution} quoted={occurrence.quoted} />
      </Cell>
      <Cell data-label="Work">
        {isOwn ? <span class="none">its own text</span> : <Work attribution={attribution} />}
      </Cell>
      <Cell data-label="Wording">
        <a href={`#w${wording + 1}`}>W{wording + 1}</a>
      </Cell>
      <Cell data-label="Where">
        <SourceTitle site={site} id={occurrence.source} /> <PlaceLink passage={occurrence} />
        <QuotedBy name={occurrence.quotedBy?.name?.name} />
      </Cell>
      <Cell data-label={`Differences from W${from + 1}`}>
        <Differences page={page} from={from} to={wording} />
      </Cell>
      <Cell data-label="Compare">
        <CompareLink page={page} from={from} index={index} />
      </Cell>
    </TableRow>
  );
}

/** Who quotes the words there, other than the one to whom they are given. */
function QuotedBy({ name }: { readonly name: string | undefined }) {
  if (name === undefined) return null;
  return (
    <>
      {' '}
      <span class="byline">
        quoted by <bdi>{name}</bdi>
      </span>
    </>
  );
}

function Stated({
  text,
  none = 'not stated',
}: {
  readonly text: string | undefined;
  readonly none?: string;
}) {
  return text === undefined ? <span class="none">{none}</span> : <bdi>{text}</bdi>;
}

/** Whose words they are said to be there, and by what that is known. */
function GivenTo({
  attribution,
  quoted,
}: {
  readonly attribution: Attribution | undefined;
  readonly quoted: Occurrence['quoted'];
}) {
  return (
    <>
      <Stated text={attribution?.name?.name} none="nobody by name" />
      {attribution?.addressee === undefined ? null : (
        <>
          {' '}
          to <bdi>{attribution.addressee.name}</bdi>
        </>
      )}{' '}
      <span class="byline">
        {attribution?.origin === 'corpus' ? 'by the editor of the corpus' : quotedWords[quoted]}
      </span>
    </>
  );
}

function Work({ attribution }: { readonly attribution: Attribution | undefined }) {
  const work = attribution?.work;
  if (work === undefined) return <Stated text={undefined} />;
  return (
    <>
      <cite dir="auto">{work.title}</cite>
      {work.date === undefined ? null : (
        <>
          {' '}
          (<bdi>{work.date.label}</bdi>)
        </>
      )}
      {attribution?.locus === undefined ? null : (
        <>
          , <bdi>{attribution.locus.label}</bdi>
        </>
      )}
    </>
  );
}

export function differencesBetween(
  { differences }: QuotePage,
  from: number,
  to: number,
): WordingDifferences | undefined {
  return differences.find((each) => each.from === from && each.to === to);
}

function Differences({
  page,
  from,
  to,
}: {
  readonly page: QuotePage;
  readonly from: number;
  readonly to: number;
}) {
  if (from === to) return <span class="none">the same wording</span>;
  const found = differencesBetween(page, from, to);
  if (found === undefined) return <span class="none">too little in common</span>;
  return (
    <>
      <WordingVerdict differences={found} />
      {totalOf(found.kinds) === 0 ? null : (
        <>
          : <KindBadges kinds={found.kinds} />
        </>
      )}
    </>
  );
}

/** The verdict; of two wordings of which one goes on, as far as the other goes with it. */
export function WordingVerdict({ differences }: { readonly differences: WordingDifferences }) {
  const { verdict, begins, ends } = differences;
  return (
    <>
      {begins === undefined && ends === undefined ? null : <span class="numbers">as far as both go: </span>}
      <VerdictBadge verdict={verdict} />
    </>
  );
}

/** The page of the pair with an occurrence of the chosen wording, else with whichever it was compared with. */
function CompareLink({
  page,
  from,
  index,
}: {
  readonly page: QuotePage;
  readonly from: number;
  readonly index: number;
}) {
  const { occurrences } = page.dossier;
  const pairs = page.pairs.filter(({ a, b }) => a === index || b === index);
  const isOfWording = ({ a, b }: (typeof pairs)[number]): boolean =>
    occurrences[a === index ? b : a]?.wording === from;
  const pair = pairs.find(isOfWording) ?? pairs[0];
  if (pair === undefined) return <span class="none">–</span>;
  const other = pair.a === index ? pair.b : pair.a;
  const sides = [
    { source: occurrences[pair.a]!.source, place: pair.placeA },
    { source: occurrences[pair.b]!.source, place: pair.placeB },
  ] as const;
  return (
    <a class="compare" href={pairPath(sides[0], sides[1])}>
      with {other + 1}
      <span class="vh">, occurrence {index + 1}</span>
    </a>
  );
}
