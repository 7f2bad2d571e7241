import { withHidden } from './hidden-kinds.ts';

/**
 * Keeps the citation to what is shown: the pinned address and the sentence on what is ignored stand in several
 * texts, all of which the server wrote with the same words.
 */
export function updateCitation(hidden: ReadonlySet<string>, order: readonly string[]): void {
  const cite = document.querySelector<HTMLElement>('[data-cite]');
  if (cite === null) return;
  const { cite: oldUrl = '', ignored: oldIgnored = '' } = cite.dataset;
  const link = document.createElement('a');
  link.href = oldUrl;
  const url = link.origin + withHidden(link, hidden, order);
  const ignored = ignoredSentence(order.filter((kind) => hidden.has(kind)));
  cite.dataset['cite'] = url;
  cite.dataset['ignored'] = ignored;
  for (const text of document.querySelectorAll('[data-cited], .cited')) {
    const words = text.textContent ?? '';
    text.textContent = words.replaceAll(oldUrl, url).replace(oldIgnored, ignored);
  }
}

/** "Spelling and capitals ignored.", as `ignoredSentence` of the exports says it. */
function ignoredSentence(kinds: readonly string[]): string {
  if (kinds.length === 0) return 'Nothing ignored.';
  const [first = '', last] = [kinds.slice(0, -1).join(', '), kinds.at(-1)];
  const list = first === '' ? `${last}` : `${first} and ${last}`;
  return `${list[0]?.toUpperCase()}${list.slice(1)} ignored.`;
}
