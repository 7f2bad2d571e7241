import { SourceError, type SourceErrorCode } from '../model/index.ts';
import { decode } from './decode.ts';
import { findJsonFault } from './json-fault.ts';
import { linePlace } from './lines.ts';
import type { SourceFile } from './source-file.ts';

/**
 * The value that a JSON file holds.
 *
 * @throws SourceError with the given code, line and column where it is no JSON; and as `decode`.
 */
export function readJson(source: SourceFile, code: SourceErrorCode): unknown {
  const { text } = decode(source);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SourceError(code, 'Expected JSON', {
      advice: 'check for a missing comma, quotation mark or bracket at or before this place',
      at: { file: source.file, ...linePlace(text, findJsonFault(text)) },
      cause,
    });
  }
}
