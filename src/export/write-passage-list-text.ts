import { counted } from './counted.ts';
import type { ListedPassage, PassageList } from './passage-list.ts';
import { printableLine, printableText } from './printable.ts';
import { provenanceLines } from './provenance.ts';

/** The passages one after another, each with where it stands; control characters are made visible. */
export function writePassageListText({ title, note, passages, provenance }: PassageList): string {
  return [
    printableLine(title),
    ...(note === '' ? [] : [printableText(note)]),
    counted(passages.length, 'passage', 'passages'),
    ...provenanceLines(provenance),
    ...passages.map(block),
    '',
  ].join('\n');
}

function block(
  { title, byline, label, heading, text, note, url, sha256 }: ListedPassage,
  index: number,
): string {
  const lines = [
    '',
    `${index + 1}. ${printableLine(`${title}, ${label}`)}`,
    ...(byline === '' ? [] : [`   ${printableLine(byline)}`]),
    ...(heading === '' ? [] : [`   under “${printableLine(heading)}”`]),
    `   ${url}`,
    `   sha256 ${sha256}`,
    '',
    ...text
      .trim()
      .split(/\r\n?|\n/)
      .map((line) => `   ${printableLine(line.replace(/\s+/gu, ' ').trim())}`.trimEnd()),
    ...(note === '' ? [] : ['', `   Note: ${printableLine(note)}`]),
  ];
  return lines.join('\n');
}
