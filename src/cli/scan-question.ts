import { UsageError } from '../model/index.ts';
import type { ScanQuestion } from './perform-explain.ts';

export interface QuestionOptions {
  readonly explain?: string;
  readonly whyNot?: readonly string[];
  readonly selfTest?: boolean;
}

/**
 * What is asked with `--explain` or `--why-not`; undefined where neither is.
 *
 * @throws UsageError `usage.option` where they contradict other options, or the places are not two.
 */
export function scanQuestion(
  format: string,
  { explain, whyNot, selfTest }: QuestionOptions,
): ScanQuestion | undefined {
  if (explain === undefined && whyNot === undefined) return undefined;
  const option = explain === undefined ? '--why-not' : '--explain';
  if (selfTest || (explain !== undefined && whyNot !== undefined)) {
    throw new UsageError(
      'usage.option',
      `Cannot use \`${option}\` with \`${selfTest ? '--self-test' : '--why-not'}\``,
      { advice: 'leave out one of the two options' },
    );
  }
  if (format !== 'text' && format !== 'json') {
    throw new UsageError('usage.option', `Cannot write \`${format}\` with \`${option}\``, {
      advice: 'leave out `--format`, or take `json`',
    });
  }
  if (explain !== undefined) return { type: 'explain', id: explain };
  const [first, second, ...others] = whyNot!;
  if (first === undefined || second === undefined || others.length > 0) {
    throw new UsageError('usage.option', `Expected two places after \`--why-not\`, got ${whyNot!.length}`, {
      advice: 'name PATH before it, as in `variorum scan articles/ --why-not one:p3 two:p9`',
    });
  }
  return { type: 'why-not', places: [first, second] };
}
