/**
 * Text for XML 1.0. What the format cannot hold at all (control characters, lone surrogates, U+FFFE and
 * U+FFFF) becomes an empty element `<g type="U+001B"/>`, TEI's element for a character that cannot be
 * written, so that nothing is lost; in an attribute, which holds no elements, it becomes U+FFFD. A
 * carriage return is `&#13;`, because parsers would turn a plain one into a line feed.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

export function xmlText(text: string): string {
  return text
    .replace(/[&<>\r]/g, (character) => entities[character]!)
    .replace(illegal, (character) => `<g type="${codePointName(character)}"/>`);
}

export function xmlAttribute(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (character) => entities[character]!).replace(illegal, '\ufffd');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

function codePointName(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
