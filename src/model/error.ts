/**
 * The three kinds of failure, kept apart. A bad source is a `SourceError` when nothing of it can
 * be read (a `Diagnostic` otherwise); a bad request is a `UsageError`; our own fault is an
 * `assert` whose message ends "; this is a bug".
 */

export type SourceErrorCode =
  | 'source.missing'
  | 'source.unreadable'
  | 'source.none'
  | 'source.binary'
  | 'source.encoding'
  | 'source.too-large'
  | 'source.front-matter'
  | 'source.id'
  | 'source.duplicate-id'
  | 'source.excerpt'
  | 'corpus.missing'
  | 'corpus.invalid'
  | 'corpus.unknown-source'
  | 'corpus.unknown-place'
  | 'rules.invalid'
  | 'release.missing'
  | 'release.broken'
  | 'release.engine'
  | 'release.gone';

export type UsageErrorCode =
  | 'usage.command'
  | 'usage.argument'
  | 'usage.option'
  | 'request.path'
  | 'request.query'
  | 'request.method'
  | 'request.body'
  | 'request.too-large'
  | 'request.media-type'
  | 'request.origin'
  | 'request.not-found'
  | 'request.gone'
  | 'texts.empty'
  | 'texts.too-long';

export type OutputErrorCode = 'output.write' | 'output.port';

export type ErrorCode = SourceErrorCode | UsageErrorCode | OutputErrorCode;

/** Where in a file something is wrong; line and column from 1, byte from 0. */
export interface ErrorPlace {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly byte?: number;
}

interface ErrorDetails {
  /** What the user can do about it, as an imperative without a full stop. */
  readonly advice?: string;
  readonly at?: ErrorPlace;
  readonly limit?: number;
  readonly actual?: number;
  readonly cause?: unknown;
}

/** An expected failure: it has a stable code, says what is wrong and, where there is one, the way out. */
export abstract class VariorumError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly advice: string | undefined;
  readonly at: ErrorPlace | undefined;
  readonly limit: number | undefined;
  readonly actual: number | undefined;

  constructor(code: Code, message: string, details: ErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.code = code;
    this.advice = details.advice;
    this.at = details.at;
    this.limit = details.limit;
    this.actual = details.actual;
  }
}

/** Nothing of this source (or corpus, or release) can be read. */
export class SourceError extends VariorumError<SourceErrorCode> {
  override readonly name = 'SourceError';
}

/** The caller asked for something that does not exist or does not make sense. */
export class UsageError extends VariorumError<UsageErrorCode> {
  override readonly name = 'UsageError';
}

/** A result could not be delivered: the disk refused it, the port was taken. */
export class OutputError extends VariorumError<OutputErrorCode> {
  override readonly name = 'OutputError';
}

/** Throws when `condition` is false: our own fault, never the input's. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`${message}; this is a bug`);
}
