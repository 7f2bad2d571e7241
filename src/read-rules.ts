/** From the file of a user's rules to what `classify/` asks: the one call for whoever was given such a file. */
import { parseRules, type UserRules } from './classify/index.ts';
import { limits, SourceError } from './model/index.ts';
import { readJson, type SourceFile } from './read/index.ts';

/**
 * The rules of classification in a file of the schema `variorum.rules/1`, to be handed to
 * `classifyPieces`. Plain enough to be handed to another thread.
 *
 * @throws SourceError `rules.invalid`: with line and column where the file is no JSON, else with all that
 *   is wrong and where in the document; `source.encoding`, `source.binary`.
 */
export function readRules(rules: SourceFile): UserRules {
  const { file, bytes } = rules;
  if (bytes.length > limits.rulesBytes) {
    throw new SourceError('rules.invalid', 'The file has more bytes than rules may have', {
      advice: 'name fewer pairs of words; endings and letters that count as one often say the same',
      at: { file },
      limit: limits.rulesBytes,
      actual: bytes.length,
    });
  }
  return parseRules(readJson(rules, 'rules.invalid'), file);
}
