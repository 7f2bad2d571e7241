import type { ListedPassage, PassageList } from './passage-list.ts';
import { languageAttribute, teiDocument } from './tei-document.ts';
import { xmlAttribute, xmlText } from './xml.ts';

/**
 * The passages as TEI P5, each a quotation with where it stands:
 *
 *   <cit xml:id="passage-1"><quote source="…/sources/bliss-1864#p1">Four score …</quote>
 *   <bibl><ptr target="#source-bliss-1864"/><biblScope>¶1</biblScope></bibl></cit>
 */
export function* writePassageListTei(list: PassageList): Generator<string> {
  const { title, note, passages, provenance } = list;
  yield* teiDocument({ title, sources: sourceList(passages), provenance, content: content(note, passages) });
}

function sourceList(passages: readonly ListedPassage[]): string {
  const bySource = new Map(passages.map((passage) => [passage.source, passage]));
  // A description may not be empty, also where a list is.
  if (bySource.size === 0) return '<p>No sources.</p>';
  const entries = [...bySource.values()].map(({ source, title, byline, sha256 }) => {
    const by = byline === '' ? '' : ` <note type="by">${xmlText(byline)}</note>`;
    return `<bibl xml:id="source-${xmlAttribute(source)}"><title>${xmlText(title)}</title>${by} <idno type="sha256">${sha256}</idno></bibl>`;
  });
  return `<listBibl>\n${entries.join('\n')}\n</listBibl>`;
}

function* content(note: string, passages: readonly ListedPassage[]): Generator<string> {
  yield '<text><body>\n';
  if (note !== '' || passages.length === 0) yield `<p>${xmlText(note)}</p>\n`;
  for (const [index, passage] of passages.entries()) yield citation(passage, index + 1);
  yield '</body></text>\n';
}

function citation({ source, language, url, text, label, note }: ListedPassage, number: number): string {
  const said = note === '' ? '' : `<note>${xmlText(note)}</note>`;
  const scope = `<bibl><ptr target="#source-${xmlAttribute(source)}"/><biblScope>${xmlText(label)}</biblScope></bibl>`;
  return `<cit xml:id="passage-${number}" n="${number}"><quote source="${xmlAttribute(url)}"${languageAttribute(language)} xml:space="preserve">${xmlText(text)}</quote>${scope}${said}</cit>\n`;
}
