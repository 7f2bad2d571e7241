import type { ListedPassage, PassageList } from './passage-list.ts';
import { languageAttribute, teiDocument } from './tei-document.ts';
import { readingsDivision, witnessList } from './write-readings-tei.ts';
import { xmlAttribute, xmlText } from './xml.ts';

/**
 * The passages as TEI P5, each a quotation with where it stands:
 *
 *   <cit xml:id="passage-1"><quote source="…/sources/bliss-1864#p1">Four score …</quote>
 *   <bibl><ptr target="#source-bliss-1864"/><biblScope>¶1</biblScope></bibl></cit>
 */
export function* writePassageListTei(list: PassageList): Generator<string> {
  const { title, passages, readings, provenance } = list;
  const names = passages.map((passage) => `${passage.title}, ${passage.label}`);
  yield* teiDocument({
    title,
    sources: (readings === undefined ? '' : witnessList(readings, names)) + sourceList(passages),
    provenance,
    content: content(list),
    ...(readings && { ignored: readings.ignored }),
  });
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

function* content({ note, passages, readings }: PassageList): Generator<string> {
  yield '<text><body>\n';
  if (note !== '' || passages.length === 0) yield `<p>${xmlText(note)}</p>\n`;
  if (readings !== undefined) yield `${readingsDivision(readings)}<div type="copies">\n`;
  for (const [index, passage] of passages.entries()) yield citation(passage, index + 1);
  if (readings !== undefined) yield '</div>\n';
  yield '</body></text>\n';
}

function citation({ source, language, url, text, label, note }: ListedPassage, number: number): string {
  const said = note === '' ? '' : `<note>${xmlText(note)}</note>`;
  const scope = `<bibl><ptr target="#source-${xmlAttribute(source)}"/><biblScope>${xmlText(label)}</biblScope></bibl>`;
  return `<cit xml:id="passage-${number}" n="${number}"><quote source="${xmlAttribute(url)}"${languageAttribute(language)} xml:space="preserve">${xmlText(text)}</quote>${scope}${said}</cit>\n`;
}
