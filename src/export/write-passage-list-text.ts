import { counted } from './counted.ts';
import type { ListedPassage, PassageList } from './passage-list.ts';
import { printableLine, printableText } from './printable.ts';
import { provenanceLines } from './provenance.ts';
import type { Readings } from './readings.ts';
import { readingsLines } from './write-readings.ts';

/** The passages one after another, each with where it stands; control characters are made visible. */
export function writePassageListText(list: PassageList): string {
  const { title, note, passages, readings, provenance } = list;
  return [
    printableLine(title),
    ...(note === '' ? [] : [printableText(note)]),
    counted(passages.length, 'passage', 'passages'),
    ...provenanceLines(provenance),
    ...(readings === undefined ? [] : ['', ...readingsLines(readings)]),
    ...passages.map((passage, index) => block(passage, index, readings)),
    '',
  ].join('\n');
}

function block(
  { title, byline, label, heading, text, note, url, sha256 }: ListedPassage,
  index: number,
  readings: Readings | undefined,
): string {
  const siglum = readings === undefined ? '' : `${readings.sigla[index]}: `;
  const lines = [
    '',
    `${index + 1}. ${printableLine(`${siglum}${title}, ${label}`)}`,
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
