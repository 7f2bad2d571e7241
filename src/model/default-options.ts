import type { ComparisonOptions, ScanOptions } from './result.ts';

/**
 * Shorter and less surprising finds than these are phrases of the language. Eight common words have
 * 56 bits; "a trifle as may acquire a decisive significance", the shortest quotation that an editor
 * listed for the Trotsky sources, has 78.
 */
export const defaultScanOptions: ScanOptions = { minimumWords: 5, minimumBits: 48 };
/** honour/honor is 0.17, publick/public 0.14; their/there 0.4. */
export const defaultComparisonOptions: ComparisonOptions = { spellingDistance: 0.25, ignore: [] };
