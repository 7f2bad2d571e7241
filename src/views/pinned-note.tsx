import type { Site } from './site.ts';

interface PinnedNoteProps {
  readonly site: Site;
  /** Path and query of the view, without a release. */
  readonly path: string;
}

/** Says of a page that it is of an earlier release; nothing on pages of the current one. */
export function PinnedNote({ site, path }: PinnedNoteProps) {
  if (!site.isPinned) return null;
  return (
    <p class="state pinned">
      This is release <bdi>{site.current.release}</bdi>, an earlier state of this corpus, as the link pins it.{' '}
      {/* With its origin, as the one link that leaves the release. */}
      <a href={`${site.origin}${path}`} rel="latest-version">
        See it as it is now
      </a>
    </p>
  );
}
