import type { Child } from 'hono/jsx';
import type { AlignedPart } from '../store/index.ts';
import { type ComparedPage, type CompareOptions, compareHref } from './compare-options.ts';
import { StateLink } from './state-link.tsx';
import { grouped } from './words.ts';

/** Text with the words that are looked for marked in it. A piece of a row never begins or ends inside a word. */
export function withHits({ find }: Pick<ComparedPage, 'find'>, text: string): Child {
  const spans = find?.(text) ?? [];
  if (spans.length === 0) return text;
  const pieces: Child[] = [];
  let at = 0;
  for (const { from, to } of spans) {
    pieces.push(text.slice(at, from), <mark class="hit">{text.slice(from, to)}</mark>);
    at = to;
  }
  return [...pieces, text.slice(at)];
}

interface FoundProps {
  readonly page: ComparedPage;
  readonly options: CompareOptions;
  readonly parts: readonly Pick<AlignedPart, 'a' | 'b'>[];
}

/** How often the words that are looked for stand in each text, and the way to the page without them. */
export function Found({ page, options, parts }: FoundProps) {
  const { q, ...others } = options;
  const { find } = page;
  if (q === undefined || find === undefined) return null;
  const [inA, inB] = (['a', 'b'] as const).map((side) =>
    parts.reduce((sum, part) => sum + find(part[side].text).length, 0),
  );
  return (
    <p class="found">
      <span class="words">
        <mark class="hit">
          <bdi>{q}</bdi>
        </mark>
      </span>{' '}
      <b>
        {grouped(inA!)} in A, {grouped(inB!)} in B
      </b>{' '}
      <StateLink page={page} href={compareHref(page, others)}>
        Clear<span class="vh"> the search</span>
      </StateLink>
    </p>
  );
}
