import type { QuotesResult } from '../model/index.ts';
import { jsonDocument } from './json-document.ts';

/** The result as one document of the schema `variorum.quotes/1` (`schemas/quotes-1.json`), in pieces. */
export function writeQuotesJson(result: QuotesResult): Iterable<string> {
  return jsonDocument(result);
}
