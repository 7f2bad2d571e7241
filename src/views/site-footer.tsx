import type { Site } from './site.ts';

export function Footer({ site }: { readonly site: Site }) {
  return (
    <footer class="site">
      <Rights site={site} />
      <ul>
        <li>
          <a href="/help">Help</a>
        </li>
        <li>
          <a href="/method">Method</a>
        </li>
        <li>
          <a href="/settings">Settings</a>
        </li>
        <li>
          <a href="/accessibility">Accessibility</a>
        </li>
        <li>
          <a href="/method#errors">Report an error</a>
        </li>
      </ul>
      <p class="release">
        Release <span class="hash">{site.current.release}</span>, made by Variorum {site.engine}
      </p>
    </footer>
  );
}

/** Says of rights what the sources say, and nothing where they say nothing. */
function Rights({ site }: { readonly site: Site }) {
  const sources = [...site.sources.values()];
  const stated = sources.filter(({ rights }) => rights !== undefined).length;
  if (stated === 0) return null;
  return (
    <p>
      <a href="/sources">
        {stated === sources.length ? 'Each source states its rights' : 'Some sources state their rights'}
      </a>
      .
    </p>
  );
}
