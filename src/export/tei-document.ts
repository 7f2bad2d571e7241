import type { Provenance } from './provenance.ts';
import { xmlAttribute, xmlText } from './xml.ts';

export interface TeiDocument {
  readonly title: string;
  /** The content of `sourceDesc`, as XML. */
  readonly sources: string;
  /** What was not told, in words; there are readings of several witnesses if this is given. */
  readonly ignored?: string;
  /** What comes after the header, as XML. */
  readonly content: Iterable<string>;
  readonly provenance: Provenance;
}

/** A TEI document about what a page shows, in pieces. */
export function* teiDocument(document: TeiDocument): Generator<string> {
  const { title, sources, ignored, content, provenance } = document;
  const { url, release, engine } = provenance;
  const normalization = ignored ? `<normalization><p>${xmlText(ignored)}</p></normalization>` : '';
  const readings =
    ignored === undefined
      ? ''
      : '<p>A reading without words leaves them out. One of the type outside is of witnesses of which the text begins later or has ended.</p>';
  const variants =
    ignored === undefined ? '' : '<variantEncoding method="parallel-segmentation" location="internal"/>\n';
  yield `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader>
<fileDesc>
<titleStmt><title>${xmlText(title)}</title></titleStmt>
<publicationStmt><p>Made by Variorum ${xmlText(engine)} from release ${xmlText(release)}, <ref target="${xmlAttribute(url)}">${xmlText(url)}</ref>.</p></publicationStmt>
<sourceDesc>${sources}</sourceDesc>
</fileDesc>
<encodingDesc>
<editorialDecl><p>An empty g names by its type a character that XML cannot hold.</p>${readings}${normalization}</editorialDecl>
${variants}<appInfo><application ident="variorum" version="${xmlAttribute(engine)}"><label>Variorum</label></application></appInfo>
</encodingDesc>
</teiHeader>
`;
  yield* content;
  yield '</TEI>\n';
}

/** The language of a text as an attribute; empty where nobody said. */
export function languageAttribute(language: string): string {
  return language === 'und' ? '' : ` xml:lang="${xmlAttribute(language)}"`;
}
