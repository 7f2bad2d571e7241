import type { Site } from './site.ts';

/** Whom to tell of an error, as far as the corpus says; and what to tell in any case. */
export function ReportAnError({ site }: { readonly site: Site }) {
  const { contact } = site.corpus;
  return (
    <section id="errors">
      <h2>Report an error</h2>
      <p>
        {contact === undefined ? (
          'This corpus names nobody to write to. Tell whoever gave you its address.'
        ) : (
          <>
            Write to{' '}
            <a href={contactHref(contact)} rel="noopener noreferrer nofollow">
              <bdi>{contact}</bdi>
            </a>
            .
          </>
        )}{' '}
        Say which page it is, by the address under “Cite”: with the release in it, everybody sees what you
        saw. A word that was misread is best told with its place and what stands on the page of the book. A
        fault of the pages themselves is best told with the request number that stands below the message.
      </p>
    </section>
  );
}

/** The corpus was checked to have either when it was read. */
function contactHref(contact: string): string {
  return /^https?:/i.test(contact) ? contact : `mailto:${encodeURIComponent(contact).replace('%40', '@')}`;
}
