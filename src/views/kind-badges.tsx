import type { KindCounts, Verdict } from '../model/index.ts';
import { grouped, kindEntries, kindWords, onlyWords, verdictWords } from './words.ts';

/** "wording 2 · punctuation 1", each drawn as its marks are. */
export function KindBadges({
  kinds,
  isRevision = false,
}: {
  readonly kinds: KindCounts;
  readonly isRevision?: boolean;
}) {
  const entries = kindEntries(kinds);
  if (entries.length === 0) return <span class="none">none</span>;
  return (
    <span class="badges">
      {entries.map(([kind, count], index) => (
        <>
          {index === 0 ? '' : ', '}
          <span class="badge">
            <span class="sample" data-k={kindWords[kind].code}>
              {onlyWords({ isRevision }).kinds[kind]?.label ?? kind}
            </span>{' '}
            {grouped(count)}
          </span>
        </>
      ))}
    </span>
  );
}

export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span class="verdict-badge" data-verdict={verdict}>
      {verdictWords[verdict].label}
    </span>
  );
}
