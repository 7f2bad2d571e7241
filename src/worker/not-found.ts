import { UsageError } from '../model/index.ts';
import { echo } from './query.ts';

/** What to throw where an address names something that is not there. */
export function notFound(what: string, id: string): UsageError {
  return new UsageError('request.not-found', `This corpus has no ${what} \`${echo(id)}\``);
}
