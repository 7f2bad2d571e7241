/**
 * One text as TEI P5: its blocks under their places, so that `#p12` in the file is the place that the pages
 * call ¶12; and apart from it, where each passage is that stands elsewhere, too:
 *
 *   <p xml:id="p12">It is a history …</p>
 *   <link type="altered" target="#p12 …/sources/wolfe-1966#p7"/>
 *
 * Headings are `ab`, not `head`: TEI has them only at the top of a division, and texts have them anywhere.
 */
import type { Block, Parallel, Passage, SourceMetadata, Span } from '../model/index.ts';
import type { Provenance } from './provenance.ts';
import { languageAttribute, teiDocument } from './tei-document.ts';
import { xmlAttribute, xmlText } from './xml.ts';

/** A text or a page of one, its blocks where they stand in that. */
export interface TextToWrite extends SourceMetadata {
  readonly file: string;
  readonly sha256: string;
  readonly text: string;
  readonly blocks: readonly WrittenBlock[];
}

type WrittenBlock = Pick<Block, 'type' | 'place' | 'parent' | 'label' | 'from' | 'to'>;

export interface SourceTeiOptions {
  /** Passages of the text and what they are parallel to. */
  readonly parallels: Iterable<{
    readonly here: Passage;
    readonly there: Passage;
    readonly verdict: Parallel['verdict'];
  }>;
  /** The address of a passage. */
  readonly urlOf: (passage: Passage) => string;
  readonly provenance: Provenance;
}

/** The document, in pieces. */
export function* writeSourceTei(source: TextToWrite, options: SourceTeiOptions): Generator<string> {
  yield* teiDocument({
    title: source.title,
    sources: description(source),
    content: content(source, options),
    provenance: options.provenance,
  });
}

function description(source: TextToWrite): string {
  const { title, authors, date, publisher, url, rights, note, file, sha256 } = source;
  const parts = [
    `<title>${xmlText(title)}</title>`,
    ...authors.map((author) => `<author>${xmlText(author)}</author>`),
    publisher && `<publisher>${xmlText(publisher)}</publisher>`,
    date &&
      `<date notBefore="${xmlAttribute(date.notBefore)}" notAfter="${xmlAttribute(date.notAfter)}">${xmlText(date.label)}</date>`,
    url && `<ref target="${xmlAttribute(url)}">${xmlText(url)}</ref>`,
    `<idno type="file">${xmlText(file)}</idno>`,
    `<idno type="sha256">${sha256}</idno>`,
    rights && `<note type="rights">${xmlText(rights)}</note>`,
    note && `<note>${xmlText(note)}</note>`,
  ];
  return `<bibl>${parts.filter((part) => part !== undefined && part !== '').join(' ')}</bibl>`;
}

function* content(source: TextToWrite, { parallels, urlOf }: SourceTeiOptions): Generator<string> {
  const links: string[] = [];
  for (const { here, there, verdict } of parallels) {
    const target = `#${firstPlace(here)} ${urlOf(there)}`;
    links.push(
      `<link type="${verdict}" n="${xmlAttribute(`${here.place} ${there.place}`)}" target="${xmlAttribute(target)}"/>`,
    );
  }
  if (links.length > 0)
    yield `<standOff><linkGrp type="parallels">\n${links.join('\n')}\n</linkGrp></standOff>\n`;
  yield `<text${languageAttribute(source.language)}><body>\n`;
  yield* blocks(source);
  yield '</body></text>\n';
}

function firstPlace({ place }: Passage): string {
  return place.split('-')[0] ?? place;
}

function* blocks(source: TextToWrite): Generator<string> {
  const childrenOf = new Map<number, number[]>();
  for (const [index, { parent }] of source.blocks.entries()) {
    const siblings = childrenOf.get(parent);
    if (siblings === undefined) childrenOf.set(parent, [index]);
    else siblings.push(index);
  }
  const inner = (parent: number, span: Span, wrap: (text: string) => string): string => {
    const pieces: string[] = [];
    let at = span.from;
    const text = (to: number): void => {
      const between = source.text.slice(at, Math.max(at, to));
      pieces.push(between.trim() === '' ? xmlText(between) : wrap(xmlText(between)));
    };
    for (const index of childrenOf.get(parent) ?? []) {
      const block = source.blocks[index]!;
      text(block.from);
      pieces.push(element(block, (within) => inner(index, block, within)));
      at = block.to;
    }
    text(span.to);
    return pieces.join('');
  };
  const body = inner(-1, { from: 0, to: source.text.length }, (text) => `<p>${text}</p>`);
  // Gaps and notes alone are no body for TEI.
  const isEnough = source.blocks.some(({ type, parent }) => parent < 0 && type !== 'gap' && type !== 'note');
  yield isEnough || body.includes('<p>') ? `${body}\n` : `${body}<p/>\n`;
}

/** The element of a block; `content` is asked with what its own text is to stand in. */
function element(block: WrittenBlock, content: (wrap: (text: string) => string) => string): string {
  const { name, attributes } = elements[block.type];
  const label = block.label === undefined ? '' : ` n="${xmlAttribute(block.label)}"`;
  const start = `<${name} xml:id="${xmlAttribute(block.place)}"${attributes}${label}`;
  if (block.type === 'gap') return `${start}/>`;
  const within = content(block.type === 'list' ? (text) => `<item>${text}</item>` : (text) => text);
  return `${start}>${within}</${name}>`;
}

const elements: Readonly<Record<Block['type'], { readonly name: string; readonly attributes: string }>> = {
  heading: { name: 'ab', attributes: ' type="heading"' },
  paragraph: { name: 'p', attributes: '' },
  quotation: { name: 'quote', attributes: '' },
  verse: { name: 'ab', attributes: ' type="verse" xml:space="preserve"' },
  list: { name: 'list', attributes: '' },
  item: { name: 'item', attributes: '' },
  note: { name: 'note', attributes: '' },
  caption: { name: 'ab', attributes: ' type="caption"' },
  code: { name: 'ab', attributes: ' type="code" xml:space="preserve"' },
  gap: { name: 'gap', attributes: ' reason="omitted"' },
};
