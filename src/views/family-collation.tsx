import type { FamilyPage } from '../store/index.ts';
import { FamilyColumns, mostColumns } from './family-columns.tsx';
import { FamilyForm } from './family-form.tsx';
import { type FamilyOptions, familyHref, wordingOfCopy } from './family-options.ts';
import { readingLines } from './family-readings.ts';
import { Sigla } from './family-sigla.tsx';
import { type CollatedProps, FamilyTable, tableLines } from './family-table.tsx';
import { type CollatedUnit, collatedUnits, siglumOf } from './family-units.ts';
import type { Site } from './site.ts';
import { counted, grouped } from './words.ts';

/** Which copies read what: the table of grouped readings, or up to three wordings in columns. */
export function FamilyCollationSection({
  site,
  page,
  options,
}: {
  readonly site: Site;
  readonly page: FamilyPage;
  readonly options: FamilyOptions;
}) {
  const { collation } = page;
  const baseWording = wordingOfCopy(page, options.base);
  if (collation === undefined || baseWording === undefined) return null;
  const wordings = options.wordings ?? [...collation.wordings.keys()];
  const units = collatedUnits(collation, wordings, options.tell);
  const base = units.find(({ copies }) => copies.includes(options.base))!;
  const props: CollatedProps = { site, page, collation, options, units, base };
  return (
    <section id="readings">
      <h2>Who reads what</h2>
      <FamilyForm {...props} />
      <Figures {...props} />
      <Notes {...props} />
      {options.view === 'columns' ? (
        <>
          <ColumnsNote {...props} />
          <FamilyColumns {...props} />
        </>
      ) : (
        <FamilyTable {...props} />
      )}
    </section>
  );
}

/** "14 places vary; the base has 268 words", and what is not told. */
function Figures(props: CollatedProps) {
  const { base, options, page } = props;
  const varying = tableLines(props).filter(({ type }) => type === 'vary').length;
  const minor = options.tell === 'all' ? 0 : minorPlaces(props);
  return (
    <p class="lede">
      {varying === 0
        ? 'No place varies'
        : `${counted(varying, 'place')} ${varying === 1 ? 'varies' : 'vary'}`}{' '}
      in {counted(base.columns.length, 'word')} of the base
      {options.tell === 'words' ? ', capitals, accents and punctuation aside' : ''}.{' '}
      {minor === 0 ? null : (
        <a href={`${familyHref(page, { ...options, tell: 'all' })}#readings`}>
          Tell {counted(minor, 'more place')} where only these differ
        </a>
      )}
    </p>
  );
}

/** Places at which all have the same words, written in different ways. */
function minorPlaces({ collation, options, units, base }: CollatedProps): number {
  const wordings = units.map(({ wording }) => wording);
  const states = collatedUnits(collation, wordings, 'all');
  const own = states.find(({ copies }) => copies.includes(options.base))!;
  const agreed = new Set(
    readingLines(collation, units, { base, tell: 'words' }).flatMap((line) =>
      line.type === 'agree' ? line.columns : [],
    ),
  );
  return readingLines(collation, states, { base: own, tell: 'all' }).filter(
    ({ type, columns }) => type === 'vary' && columns.every((column) => agreed.has(column)),
  ).length;
}

/** What a reader has to know of the sigla and of what is left out, once. */
function Notes({ page, collation }: CollatedProps) {
  const { passages } = page;
  const numbered = passages.filter(({ copy }) => copy !== undefined).slice(0, 2);
  return (
    <>
      {numbered.length < 2 ? null : (
        <p class="note">
          A raised number tells the copies in one source apart: <bdi>{numbered.map(siglumOf).join(', ')}</bdi>
          .
        </p>
      )}
      {collation.isCore === true ? (
        <p class="note">
          In so large a family nearly every copy goes on in its own words. Of each is compared what most
          copies share with it.
        </p>
      ) : null}
      {collation.leftOut.length === 0 ? null : (
        <div class="note">
          The {grouped(collation.wordings.length)} wordings that most copies have are compared here.{' '}
          <Sigla
            passages={passages}
            copies={collation.leftOut}
            label={`Compared in pairs only, because theirs are rarer, ${collation.leftOut.length === 1 ? 'is' : 'are'} ${counted(collation.leftOut.length, 'copy', 'copies')}`}
          />
        </div>
      )}
      {collation.exact ? null : (
        <p class="notice">
          The work on these wordings was cut short: words that stand for each other may be told as two places.
        </p>
      )}
    </>
  );
}

function ColumnsNote({ units, base }: CollatedProps) {
  const isCut = shownIn(units, base).length < units.length;
  return (
    <p class="note">
      Marked is what differs from the base.{' '}
      {isCut
        ? `Shown are the base and the next ${mostColumns - 1} of ${counted(units.length, 'wording')}; choose others above.`
        : ''}
    </p>
  );
}

function shownIn(units: readonly CollatedUnit[], base: CollatedUnit): readonly CollatedUnit[] {
  return [base, ...units.filter((unit) => unit !== base)].slice(0, mostColumns);
}
