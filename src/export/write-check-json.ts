import type { CheckResult } from '../model/index.ts';
import { jsonDocument } from './json-document.ts';

/** The result as one document of the schema `variorum.check/1` (`schemas/check-1.json`), in pieces. */
export function writeCheckJson(result: CheckResult): Iterable<string> {
  return jsonDocument(result);
}
