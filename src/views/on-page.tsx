/** The sections of a long page of prose, as links. */
export function OnPage({ parts }: { readonly parts: readonly (readonly [id: string, name: string])[] }) {
  return (
    <nav class="page-parts" aria-label="On this page">
      <ul>
        {parts.map(([id, name]) => (
          <li>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
