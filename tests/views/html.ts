/** Enough of HTML to look into pages that our own templates made: they never nest what is looked for. */

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** What a reader sees of it, without what is said to screen readers alone and without labels. */
export function textOf(html: string): string {
  return html
    .replace(/<span class="(?:vh|none)[^>]*>[^<]*<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}

/** The cells of one side, in order, without those that hold what stands around the passage. */
export function cellsOf(html: string, side: 'a' | 'b'): string[] {
  const rows = html.replace(/<tbody role="rowgroup" class="around">.*?<\/tbody>/gs, '');
  return [
    ...rows.matchAll(
      new RegExp(`<td role="cell"${side === 'b' ? ' class="b"' : '(?! class)'}[^>]*>(.*?)</td>`, 'gs'),
    ),
  ].map(([, content = '']) => content);
}

export function marksOf(html: string, side: 'a' | 'b'): string[] {
  return cellsOf(html, side).flatMap((cell) =>
    [...cell.matchAll(/<mark[^>]*>(.*?)<\/mark>/gs)].map(([, content = '']) => textOf(content)),
  );
}

/** Values of an attribute, in order. */
export function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
}
