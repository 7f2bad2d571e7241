import { type ReadingPlace, type Readings, writeReadingsCsv } from '../export/index.ts';
import type { FamilyPage } from '../store/index.ts';
import { type FamilyOptions, familyLines, type ReadingLine, siglumOf } from '../views/index.ts';
import type { Exports } from './answer.ts';
import type { PageContext } from './page-environment.ts';
import { provenanceOf } from './passage-exports.ts';
import { passageListExports } from './passage-list.ts';

/** All copies of a text, and which of them read what as the page tells it. */
export function familyExports(c: PageContext, page: FamilyPage, options: FamilyOptions): Exports {
  const { title } = page.family;
  const list = passageListExports(c, () => {
    const readings = readingsOf(page, options);
    return { title, note: '', passages: page.passages, ...(readings && { readings }) };
  });
  return {
    ...list,
    csv() {
      const readings = readingsOf(page, options);
      return readings === undefined
        ? list.csv!()
        : writeReadingsCsv({ readings, provenance: provenanceOf(c) });
    },
  };
}

function readingsOf(page: FamilyPage, options: FamilyOptions): Readings | undefined {
  const table = familyLines(page, options);
  if (table === undefined || page.collation === undefined) return undefined;
  const { isCore, leftOut, exact } = page.collation;
  const sigla = page.passages.map(siglumOf);
  return {
    sigla,
    base: options.base,
    places: table.lines.map((line) => placeOf(line, table.copies)),
    words: table.words,
    ignored: options.tell === 'words' ? 'capitals, accents and punctuation aside' : '',
    notes: [
      ...(isCore === true ? ['Of each copy only what most copies share is compared'] : []),
      ...(leftOut.length === 0 ? [] : [`Not compared here: ${leftOut.map((copy) => sigla[copy]).join(' ')}`]),
      ...(exact ? [] : ['The work was cut short: words that stand for each other may be told as two places']),
    ],
  };
}

function placeOf(line: ReadingLine, compared: readonly number[]): ReadingPlace {
  const { from, to, outside } = line;
  if (line.type === 'agree') {
    const silent = new Set(outside);
    const copies = compared.filter((copy) => !silent.has(copy));
    return { from, to, base: { text: line.text, copies }, others: [], outside };
  }
  return { number: line.number, from, to, base: line.base, others: line.others, outside };
}
