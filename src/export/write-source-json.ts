import { engineVersion, type Source } from '../model/index.ts';
import { jsonDocument } from './json-document.ts';

/** The source as one document of the schema `variorum.source/1` (`schemas/source-1.json`), in pieces. */
export function writeSourceJson(source: Source): Iterable<string> {
  return jsonDocument({ schema: 'variorum.source/1', engine: engineVersion, ...source });
}
