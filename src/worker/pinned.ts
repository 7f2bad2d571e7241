/**
 * A page of a pinned release leads on within that release: its links and its forms carry the release's name.
 * The page says nothing of it itself, so it is done to the page as it was made.
 */

import type { Site } from '../views/index.ts';

/** An address of ours in an attribute; what every release shares is left alone. */
const link = /(\s(?:href|action|formaction)=")((?:\/(?!static\/|icon\.svg|\/)|\?)[^"]*)(")/g;
/** A form that sends its fields in the address: there they take the place of what its action has. */
const form = /<form\b[^>]*\smethod="get"[^>]*>/g;

/** A page as it is sent: with its release in its links where a link pinned it. */
export function inRelease({ isPinned, current }: Pick<Site, 'isPinned' | 'current'>, page: string): string {
  return isPinned ? pinLinks(page, current.release) : page;
}

/** The page with the release in all its links. `release` is a release's name: letters and digits only. */
function pinLinks(page: string, release: string): string {
  return page
    .replace(link, (_, before: string, href: string, after: string) => before + pinned(href, release) + after)
    .replace(form, (tag) => `${tag}<input type="hidden" name="v" value="${release}">`);
}

/** The address, escaped as it stands in an attribute, with the release in its query. */
function pinned(href: string, release: string): string {
  const [path = '', fragment] = href.split('#');
  if (/[?;]v=/.test(path)) return href;
  const query = `${path}${path.includes('?') ? '&amp;' : '?'}v=${release}`;
  return fragment === undefined ? query : `${query}#${fragment}`;
}
