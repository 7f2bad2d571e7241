import type { ScanResult } from '../model/index.ts';
import { jsonLine } from './json-document.ts';

/**
 * The result as JSON Lines, for programs that read a stream: first `type: "scan"` with options and
 * engine, then one line for each source, parallel, family and diagnostic, each with its `type`.
 */
export function* writeScanJsonl(result: ScanResult): Generator<string> {
  const { sources, parallels, families, diagnostics, ...head } = result;
  yield line('scan', head);
  for (const source of sources) yield line('source', source);
  for (const parallel of parallels) yield line('parallel', parallel);
  for (const family of families) yield line('family', family);
  for (const diagnostic of diagnostics) yield line('diagnostic', diagnostic);
}

function line(type: string, value: object): string {
  return `${jsonLine({ type, ...value })}\n`;
}
