import { type Diagnostic, limits } from './model/index.ts';
import type { Detection, TokenizedSource } from './parallel/index.ts';

/** What is to be said of the texts of a scan: what readers noticed in each, then what was left out, and why. */
export function scanDiagnostics(
  texts: readonly TokenizedSource[],
  { sampled, left, cut }: Detection,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { source, quotations } of texts) {
    for (const diagnostic of source.diagnostics) diagnostics.push(diagnostic);
    for (const { span, isClosed } of quotations) {
      if (isClosed) continue;
      const message = 'A quotation is opened here and not closed before its paragraph ends';
      diagnostics.push({ code: 'quotation.open', severity: 'note', source: source.id, span, message });
    }
  }
  if (sampled > 0) {
    const message = `At ${sampled} places a phrase stands more than ${limits.occurrencesPerGram} times before; it was paired with the nearest`;
    diagnostics.push({ code: 'parallels.capped', severity: 'note', source: '', message });
  }
  if (left > 0) {
    const message = `${left} pairs of copies are not listed: a passage is paired with the ${limits.copiesPerPassage} nearest copies before it. All copies stand in its family`;
    diagnostics.push({ code: 'parallels.capped', severity: 'note', source: '', message });
  }
  if (cut !== undefined) {
    const { source } = texts[cut]!;
    const span = { from: 0, to: source.text.length };
    const message =
      'The work allowed for one scan ended in this text; it and those whose ids come after its id were not searched further';
    diagnostics.push({ code: 'parallels.capped', severity: 'warning', source: source.id, span, message });
  }
  return diagnostics;
}
