import type { ScanResult } from '../model/index.ts';
import { jsonDocument } from './json-document.ts';

/** The result as one document of the schema `variorum.scan/1` (`schemas/scan-1.json`), in pieces. */
export function writeScanJson(result: ScanResult): Iterable<string> {
  return jsonDocument(result);
}
