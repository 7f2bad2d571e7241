import type { Span } from './span.ts';

/** What a reader or a stage noticed about a source without having to refuse it. */
export type DiagnosticCode =
  | 'text.empty'
  | 'text.byte-order-mark'
  | 'text.control-character'
  | 'text.utf-16'
  | 'markdown.plain'
  | 'markdown.html'
  | 'front-matter.unknown-key'
  | 'quotation.open'
  | 'folder.skipped'
  | 'parallels.capped'
  | 'check.capped';

export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** One sentence for people, with names in back-ticks; no final full stop. */
  readonly message: string;
  /** The id of the source concerned, or the path where it has no id yet. */
  readonly source: string;
  readonly span?: Span;
  readonly severity: 'note' | 'warning';
}
