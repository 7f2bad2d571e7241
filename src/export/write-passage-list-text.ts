import { counted } from './counted.ts';
import type { ListedPassage, PassageList } from './passage-list.ts';
import { printableLine, printableText } from './printable.ts';

/** The passages one after another, each with where it stands; control characters are made visible. */
export function writePassageListText({ title, note, passages, provenance }: PassageList): string {
  const { url, release, engine } = provenance;
  return [
    printableLine(title),
    ...(note === '' ? [] : [printableText(note)]),
    `${counted(passages.length, 'passage', 'passages')} · release ${release}, made by Variorum ${engine}`,
    url,
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
    ...printableText(text.trim())
      .split(/\r?\n/)
      .map((line) => (line.trim() === '' ? '' : `   ${line.trim()}`)),
    ...(note === '' ? [] : ['', `   Note: ${printableLine(note)}`]),
  ];
  return lines.join('\n');
}
