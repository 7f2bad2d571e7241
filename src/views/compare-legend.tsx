import { differenceKinds, type KindCounts } from '../model/index.ts';
import { type ComparedPage, type CompareOptions, compareHref, toggleKind } from './compare-options.ts';
import { StateLink } from './state-link.tsx';
import { counted, grouped, kindEntries, kindWords, onlyWords, totalOf } from './words.ts';

/** Every kind with its code, as the script that filters reads them. */
const kindCodes = differenceKinds.map((kind) => `${kind}=${kindWords[kind].code}`).join();

export interface CompareLegendProps {
  readonly page: ComparedPage;
  readonly kinds: KindCounts;
  readonly options: CompareOptions;
}

/** What the marks mean, how many there are, and a switch for each kind that occurs. */
export function CompareLegend({ page, kinds, options }: CompareLegendProps) {
  const entries = kindEntries(kinds);
  const total = totalOf(kinds);
  const hidden = entries
    .filter(([kind]) => options.hide.includes(kind))
    .reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;
  const showAll = compareHref(page, { ...options, hide: [] });
  return (
    <section class="legend" aria-label="Kinds of difference">
      <p>
        <b>{counted(total, 'difference')}</b>
        <span data-hidden-note hidden={hidden === 0}>
          , <span data-hidden-count>{grouped(hidden)}</span> hidden by filters
        </span>
      </p>
      <ul class="kinds" data-kind-filter={kindCodes}>
        {entries.map(([kind, count]) => (
          <li>
            <KindSwitch page={page} options={options} kind={kind} count={count} />
          </li>
        ))}
      </ul>
      <p class="state" data-all-hidden hidden={hidden < total}>
        {entries.length === 1 && kinds.spacing !== undefined
          ? 'Only spacing differs, which is not shown unless you ask. '
          : `${counted(total, 'difference')}, all hidden by your filters. `}
        <StateLink page={page} href={showAll}>
          Show all
        </StateLink>
      </p>
    </section>
  );
}

interface KindSwitchProps {
  readonly page: ComparedPage;
  readonly options: CompareOptions;
  readonly kind: keyof typeof kindWords;
  readonly count: number;
}

function KindSwitch({ page, options, kind, count }: KindSwitchProps) {
  const isHidden = options.hide.includes(kind);
  const { code } = kindWords[kind];
  const words = onlyWords(page).kinds[kind] ?? { label: kind, meaning: kindWords[kind].meaning };
  return (
    <StateLink
      page={page}
      class="switch"
      href={compareHref(page, toggleKind(options, kind))}
      data-kind={kind}
      data-code={code}
      data-count={count}
      data-state={isHidden ? 'hidden' : 'shown'}
    >
      <span class="sample" data-k={code} aria-hidden="true">
        {code === 'e' ? '…' : 'Aa'}
      </span>
      {words.label} <b>{grouped(count)}</b>
      <span class="vh" data-state-text>
        {isHidden ? ', hidden' : ', shown'}
      </span>
      <span class="meaning">{words.meaning}</span>
    </StateLink>
  );
}
