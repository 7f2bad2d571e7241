/** A strict reader of the XML that we write: whoever breaks a rule of well-formedness gets an error with the place. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

const nameStart = 'A-Z_a-z';
const tag = new RegExp(
  `<(?:(?<close>/(?<ended>[${nameStart}][\\w.:-]*)\\s*)|(?<name>[${nameStart}][\\w.:-]*)(?<attributes>(?:\\s+[${nameStart}][\\w.:-]*="[^"<]*")*)\\s*(?<empty>/?))>`,
  'uy',
);
const attribute = /\s+([^=\s]+)="([^"]*)"/g;
/** What XML 1.0 allows in a document. */
const legal = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/** The root of the document. All ids are checked to be names and unique, all pointers to lead to one. */
export function readXml(document: string): XmlElement {
  if (!legal.test(document)) throw new Error('A character that XML cannot hold');
  const prolog = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!document.startsWith(prolog)) throw new Error('No XML declaration');
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [top];
  let at = prolog.length;
  while (at < document.length) {
    const next = document.indexOf('<', at);
    const end = next < 0 ? document.length : next;
    if (end > at) open.at(-1)!.children.push(unescaped(document.slice(at, end), at));
    if (next < 0) break;
    tag.lastIndex = next;
    const match = tag.exec(document);
    if (match === null) throw new Error(`No tag at ${next}: ${document.slice(next, next + 40)}`);
    readTag(match.groups!, open, next);
    at = tag.lastIndex;
  }
  if (open.length > 1) throw new Error(`\`${open.at(-1)!.name}\` is not closed`);
  const roots = top.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  if (roots.length !== 1 || typeof roots[0] === 'string') throw new Error('Expected one root');
  checkPointers(roots[0]!);
  return roots[0]!;
}

function readTag(groups: Record<string, string | undefined>, open: XmlElement[], at: number): void {
  if (groups['close'] !== undefined) {
    const last = open.pop();
    if (last?.name !== groups['ended'] || open.length === 0)
      throw new Error(`\`${groups['ended']}\` ends at ${at}`);
    return;
  }
  const attributes: Record<string, string> = {};
  for (const [, name, value] of (groups['attributes'] ?? '').matchAll(attribute)) {
    if (name! in attributes) throw new Error(`\`${name}\` twice at ${at}`);
    attributes[name!] = unescaped(value!, at);
  }
  const element = { name: groups['name']!, attributes, children: [] };
  open.at(-1)!.children.push(element);
  if (groups['empty'] === '') open.push(element);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Line ends become line feeds as every parser makes them, references their characters. */
function unescaped(text: string, at: number): string {
  if (text.includes(']]>')) throw new Error(`\`]]>\` at ${at}`);
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/&(?:#(\d+);|(\w+);)?/g, (whole, code: string | undefined, name: string | undefined) => {
      const character = code === undefined ? entities[name ?? ''] : String.fromCodePoint(Number(code));
      if (character === undefined) throw new Error(`No reference \`${whole}\` at ${at}`);
      return character;
    });
}

function checkPointers(root: XmlElement): void {
  const ids = new Set<string>();
  for (const { attributes } of elementsOf(root)) {
    const id = attributes['xml:id'];
    if (id === undefined) continue;
    if (!/^[A-Za-z_][\w.-]*$/.test(id) || ids.has(id)) throw new Error(`Bad or second id \`${id}\``);
    ids.add(id);
  }
  for (const { attributes } of elementsOf(root)) {
    for (const name of ['wit', 'corresp']) {
      for (const pointer of attributes[name]?.split(' ') ?? []) {
        if (!ids.has(pointer.replace('#', ''))) throw new Error(`\`${pointer}\` leads nowhere`);
      }
    }
  }
}

/** The element and all in it, in document order. */
export function* elementsOf(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsOf(child);
}

/** The character data of an element, leaving out what `isSkipped` says; `g` stands for the character it names. */
export function textOf(element: XmlElement, isSkipped: (element: XmlElement) => boolean): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (isSkipped(child)) return '';
      const { type } = child.attributes;
      if (child.name === 'g') return String.fromCodePoint(Number.parseInt(type!.slice(2), 16));
      return textOf(child, isSkipped);
    })
    .join('');
}
