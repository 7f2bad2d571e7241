import type { Attribution, KindCounts, Span } from '../model/index.ts';
import { type FamilyPage, type FamilyPair, type QuotedPassage, swapKinds } from '../store/index.ts';
import { siglumOf } from './family-units.ts';
import { KindBadges, VerdictBadge } from './kind-badges.tsx';
import { languageOf, PlaceLink, QuotedText, SourceByline, SourceTitle } from './parts.tsx';
import { pairPath } from './places.ts';
import type { Site } from './site.ts';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from './table.tsx';
import { counted, totalOf } from './words.ts';

export interface CopiesProps {
  readonly site: Site;
  readonly page: FamilyPage;
  /** Which of the copies stand on this page of the list: from `from` on, before `to`. */
  readonly range: Span;
}

/** Each copy: where it stands, who introduces it, to whom it is given, how it differs. */
export function FamilyCopies({ site, page, range }: CopiesProps) {
  const { passages, pairsLeftOut } = page;
  const isGiven = passages.some(({ attribution }) => attribution !== undefined);
  return (
    <>
      {pairsLeftOut === undefined ? null : (
        <p class="note">
          {counted(pairsLeftOut + page.pairs.length, 'pair')} of copies are compared. Listed is for each copy
          the earliest that it was compared with.
        </p>
      )}
      <Table class="list">
        <caption class="vh">The copies: where, who introduces them, how they differ</caption>
        <TableHead>
          <TableRow>
            <ColumnHead class="number">Copy</ColumnHead>
            {[
              'Source and place',
              'Introduced by',
              ...(isGiven ? ['Attributed to'] : []),
              'Differences',
              'Compare',
            ].map((name) => (
              <ColumnHead>{name}</ColumnHead>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {passages.slice(range.from, range.to).map((passage, at) => (
            <CopyRow site={site} page={page} index={range.from + at} passage={passage} isGiven={isGiven} />
          ))}
        </TableBody>
      </Table>
    </>
  );
}

interface CopyRowProps {
  readonly site: Site;
  readonly page: FamilyPage;
  readonly index: number;
  readonly passage: FamilyPage['passages'][number];
  readonly isGiven: boolean;
}

function CopyRow({ site, page, index, passage, isGiven }: CopyRowProps) {
  return (
    <TableRow>
      <RowHead class="number" data-label="Copy">
        <a href={`#copy-${index + 1}`}>{index + 1}</a> <bdi class="sigla">{siglumOf(passage)}</bdi>
      </RowHead>
      <Cell data-label="Where">
        <SourceTitle site={site} id={passage.source} /> <PlaceLink passage={passage} />{' '}
        <SourceByline source={site.sources.get(passage.source)} />
      </Cell>
      <Cell data-label="Introduced by">
        <Introduction site={site} passage={passage} />
      </Cell>
      {isGiven ? (
        <Cell data-label="Attributed to">
          <GivenTo attribution={passage.attribution} />
        </Cell>
      ) : null}
      <Cell data-label="Differences">
        <Differences page={page} index={index} />
      </Cell>
      <Cell data-label="Compare">
        <CompareLinks page={page} index={index} />
      </Cell>
    </TableRow>
  );
}

function Introduction({ site, passage }: { readonly site: Site; readonly passage: QuotedPassage }) {
  const language = languageOf(site, passage.source);
  if (passage.heading === undefined && passage.before === '')
    return <span class="none">nothing before it</span>;
  return (
    <>
      {passage.heading === undefined ? null : (
        <span class="under" {...language}>
          {passage.heading}
        </span>
      )}
      {passage.before === '' ? null : (
        <span class="around" {...language}>
          {passage.before}
        </span>
      )}
    </>
  );
}

function GivenTo({ attribution }: { readonly attribution: Attribution | undefined }) {
  const { name, work, date } = attribution ?? {};
  if (name === undefined && work === undefined && date === undefined) {
    return <span class="none">nobody by name</span>;
  }
  return (
    <>
      {name === undefined ? <span class="none">nobody by name</span> : <bdi>{name.name}</bdi>}
      {work === undefined ? null : (
        <>
          {', '}
          <cite dir="auto">{work.title}</cite>
        </>
      )}
      {date === undefined ? null : (
        <>
          {', '}
          <bdi>{date.label}</bdi>
        </>
      )}
    </>
  );
}

interface FoundPair {
  readonly other: number;
  readonly pair: FamilyPair;
  /** Seen with the lower-numbered copy as A. */
  readonly kinds: KindCounts;
}

/** The first of the copies before it with which a copy was compared. */
function earliestPair({ pairs }: FamilyPage, index: number): FoundPair | undefined {
  const found = pairs.flatMap((pair): FoundPair[] => {
    const { a, b, kinds } = pair;
    if (b === index && a < index) return [{ other: a, pair, kinds }];
    return a === index && b < index ? [{ other: b, pair, kinds: swapKinds(kinds) }] : [];
  });
  return found.sort((p, q) => p.other - q.other)[0];
}

function Differences({ page, index }: { readonly page: FamilyPage; readonly index: number }) {
  const first = earliestPair(page, index);
  if (index === 0) return <span class="none">the first copy</span>;
  if (first === undefined) return <span class="none">not compared directly</span>;
  return (
    <>
      <VerdictBadge verdict={first.pair.verdict} />
      {first.other === 0 ? null : <span class="numbers"> from copy {first.other + 1}</span>}
      {totalOf(first.kinds) === 0 ? null : (
        <>
          : <KindBadges kinds={first.kinds} />
        </>
      )}
    </>
  );
}

/** From so many copies on each pair is linked once, at the later of the two. */
const copiesLinkedTwice = 8;

function CompareLinks({ page, index }: { readonly page: FamilyPage; readonly index: number }) {
  const { passages, pairs } = page;
  const isLinked = ({ a, b }: FamilyPair): boolean =>
    passages.length <= copiesLinkedTwice ? a === index || b === index : Math.max(a, b) === index;
  const linked = pairs.filter(isLinked);
  if (linked.length === 0) {
    const isElsewhere = pairs.some(({ a, b }) => a === index || b === index);
    return <span class="none">{isElsewhere ? 'from the copies below' : '–'}</span>;
  }
  return (
    <>
      {linked.map(({ a, b, placeA, placeB }) => {
        const ends = [
          { source: passages[a]?.source ?? '', place: placeA },
          { source: passages[b]?.source ?? '', place: placeB },
        ] as const;
        const [first, second] = a < b ? ends : [ends[1], ends[0]];
        return (
          <a class="compare" href={pairPath(first, second)}>
            with {(a === index ? b : a) + 1}
            <span class="vh">, copy {index + 1}</span>
          </a>
        );
      })}
    </>
  );
}

/** The copies in full, with what stands around them. */
export function CopiesInFull({ site, page, range }: CopiesProps) {
  const { family, passages } = page;
  return (
    <>
      {family.passages.some(({ from, to, core }) => core.from > from || core.to < to) ? (
        <p class="note">Pale words at the ends of a copy are shared with some of the others only.</p>
      ) : null}
      <div class="columns">
        {passages.slice(range.from, range.to).map((passage, at) => (
          <article id={`copy-${range.from + at + 1}`}>
            <h3>
              <span class="ordinal">{range.from + at + 1}</span>{' '}
              <SourceTitle site={site} id={passage.source} /> <PlaceLink passage={passage} />
            </h3>
            {passage.heading === undefined ? null : (
              <p class="under" {...languageOf(site, passage.source)}>
                {passage.heading}
              </p>
            )}
            <QuotedText
              site={site}
              passage={passage}
              core={family.passages[range.from + at]?.core ?? passage}
            />
          </article>
        ))}
      </div>
    </>
  );
}
