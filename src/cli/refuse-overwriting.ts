import { existsSync, realpathSync } from 'node:fs';
import { UsageError } from '../model/index.ts';

/**
 * A slip of the hand must not cost a source.
 *
 * @throws UsageError `usage.option` where the file to be written is one of those that are read.
 */
export function refuseOverwriting(out: string, sources: readonly string[]): void {
  const isSource =
    existsSync(out) && sources.some((path) => existsSync(path) && realpathSync(path) === realpathSync(out));
  if (!isSource) return;
  throw new UsageError('usage.option', 'Cannot write the result over one of the texts', {
    advice: 'name another file with `--out`',
    at: { file: out },
  });
}
