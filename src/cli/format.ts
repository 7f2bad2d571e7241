import { UsageError } from '../model/index.ts';

/**
 * The format asked for by `--format` or `--json`; `text` where neither was given.
 *
 * @throws UsageError `usage.option` where they contradict each other.
 */
export function chosenFormat<Format extends string>(options: {
  readonly format?: Format;
  readonly json?: boolean;
}): Format | 'text' | 'json' {
  if (!options.json) return options.format ?? 'text';
  if (options.format === undefined || options.format === 'json') return 'json';
  throw new UsageError('usage.option', `Cannot write \`${options.format}\` with \`--json\``, {
    advice: 'leave out one of the two options',
  });
}
