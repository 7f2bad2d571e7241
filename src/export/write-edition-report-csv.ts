import { differenceKinds, type EditionReport, type EditionSection } from '../model/index.ts';
import type { Provenance } from './provenance.ts';
import { writeTable } from './write-table.ts';

const columns = [
  'section',
  'status',
  'moved',
  'a_title',
  'a_place',
  'b_title',
  'b_place',
  'a_words',
  'b_words',
  'growth',
  'changed_share',
  'shared',
  'a_only',
  'b_only',
  'respelled',
  'moved_words',
  ...differenceKinds,
  'ignored',
  'a_sha256',
  'b_sha256',
];

/**
 * The outline as a table for a spreadsheet: a record for each section, in the order of the page. Sections of
 * one side that stand together for one of the other have their titles and places in one cell, with ` + `
 * between them.
 */
export function writeEditionReportCsv(report: EditionReport, provenance: Provenance): string {
  const { matches, sectionsA, sectionsB, options, a, b } = report;
  const records = matches.map((match, index) => [
    index + 1,
    match.status,
    match.isMoved ? 'yes' : '',
    ...named(match.sectionsA, sectionsA),
    ...named(match.sectionsB, sectionsB),
    match.a.words,
    match.b.words,
    match.growth ?? '',
    match.changed,
    match.a.shared,
    match.a.only,
    match.b.only,
    match.a.respelled,
    match.a.moved,
    ...differenceKinds.map((kind) => match.kinds[kind] ?? 0),
    options.ignore.join(' '),
    a.sha256,
    b.sha256,
  ]);
  return writeTable(columns, records, provenance);
}

function named(indices: readonly number[], sections: readonly EditionSection[]): [string, string] {
  const own = indices.map((index) => sections[index]!);
  return [own.map(({ title }) => title).join(' + '), own.map(({ place }) => place).join(' + ')];
}
