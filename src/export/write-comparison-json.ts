import type { Comparison } from '../model/index.ts';
import { jsonDocument } from './json-document.ts';

/** The result as one document of the schema `variorum.comparison/1` (`schemas/comparison-1.json`), in pieces. */
export function writeComparisonJson(comparison: Comparison): Iterable<string> {
  return jsonDocument(comparison);
}
