import type { AskedQuotation } from './check-form.tsx';

/** Code units of a quotation that stand above what became of it; beside its source it stands whole. */
const longestBeginning = 200;

/** The quotation in quotation marks, cut between two words where it is long. */
export function quotedBeginning({ wording }: AskedQuotation): string {
  const line = wording.replace(/\s+/gu, ' ').trim();
  const isMarked = /^[\p{Pi}\p{Pf}\p{Ps}"']/u.test(line);
  const words = line.length <= longestBeginning ? line : `${cutBetweenWords(line)} …`;
  return isMarked ? words : `“${words}”`;
}

function cutBetweenWords(line: string): string {
  const start = line.slice(0, longestBeginning);
  const end = start.lastIndexOf(' ');
  // Without blanks between words, no letter is cut in two.
  return end > 0 ? start.slice(0, end) : start.replace(/[\uD800-\uDBFF]$/, '');
}

/** "said to be by Josiah Pell, in Letters, 1843"; empty where nothing was said of it. */
export function claimOf({ name, work, year }: AskedQuotation): string {
  const claims = [
    name === undefined ? undefined : `by ${name}`,
    work === undefined ? undefined : `in ${work}`,
    year === undefined ? undefined : `of ${year}`,
  ].filter((claim) => claim !== undefined);
  return claims.length === 0 ? '' : `said to be ${claims.join(', ')}`;
}

/** What was asked, above its answer. */
export function Asked({ asked }: { readonly asked: AskedQuotation }) {
  const claim = claimOf(asked);
  return (
    <p class="lede">
      <bdi>{quotedBeginning(asked)}</bdi>
      {claim === '' ? null : (
        <>
          {', '}
          <bdi>{claim}</bdi>
        </>
      )}
    </p>
  );
}
