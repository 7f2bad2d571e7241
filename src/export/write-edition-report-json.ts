import type { EditionReport } from '../model/index.ts';
import { jsonDocument } from './json-document.ts';

/** The report as one document of the schema `variorum.edition-report/1` (`schemas/edition-report-1.json`), in pieces. */
export function writeEditionReportJson(report: EditionReport): Iterable<string> {
  return jsonDocument(report);
}
