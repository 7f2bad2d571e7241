import {
  noColours,
  provenanceLines,
  writeEditionReportCsv,
  writeEditionReportText,
  writeTable,
} from '../export/index.ts';
import { type EditionReport, sectionStatuses } from '../model/index.ts';
import type { CatalogueWork, WorkPage } from '../store/index.ts';
import { editionPairPath, workPath } from '../views/index.ts';
import type { Exports } from './answer.ts';
import type { PageContext } from './page-environment.ts';
import { provenanceOf } from './passage-exports.ts';

/** The works of which there are several editions: a record for each edition, in the order of the work. */
export function worksCsv(c: PageContext, works: readonly CatalogueWork[]): string {
  const { origin, sources } = c.get('site');
  const records = works.flatMap((work) =>
    work.editions.map((id) => [
      work.id,
      work.title,
      id,
      sources.get(id)?.title ?? id,
      sources.get(id)?.date?.label ?? '',
      sources.get(id)?.words ?? '',
      origin + workPath(work.id),
    ]),
  );
  return writeTable(
    ['work', 'title', 'edition', 'edition_title', 'date', 'words', 'url'],
    records,
    provenanceOf(c),
  );
}

/** The pairs of editions of one work that are compared, a record each. */
export function workCsv(c: PageContext, { work, figures }: WorkPage): string {
  const { origin, sources } = c.get('site');
  const title = (id: string): string => sources.get(id)?.title ?? id;
  const columns = [
    'a',
    'a_title',
    'b',
    'b_title',
    'a_words',
    'b_words',
    'growth',
    'changed_share',
    ...sectionStatuses,
    'moved',
    'url',
  ];
  const records = figures.map((pair) => [
    pair.a,
    title(pair.a),
    pair.b,
    title(pair.b),
    pair.wordsA,
    pair.wordsB,
    pair.growth ?? '',
    pair.changed,
    ...sectionStatuses.map((status) => pair.statuses[status] ?? 0),
    pair.moved,
    origin + editionPairPath(work.id, pair),
  ]);
  return writeTable(columns, records, provenanceOf(c));
}

/** The outline of two editions: as the command line reports it, and section by section. */
export function editionExports(c: PageContext, report: EditionReport): Exports {
  const provenance = provenanceOf(c);
  return {
    txt() {
      const text = [...writeEditionReportText(report, { colours: noColours })].join('');
      const hashes = `sha256 of A ${report.a.sha256}\nsha256 of B ${report.b.sha256}`;
      return [text, hashes, ...provenanceLines(provenance), ''].join('\n');
    },
    csv: () => writeEditionReportCsv(report, provenance),
  };
}
