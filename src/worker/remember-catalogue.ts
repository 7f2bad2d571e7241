import type { Catalogue, EditionStore } from '../store/index.ts';

/**
 * Reads a store's catalogue and keeps it as long as the same release is current: every page needs
 * it, and a release never changes. One catalogue is kept at most.
 */
export function rememberCatalogue(): (store: EditionStore) => Promise<Catalogue> {
  let kept: { readonly release: string; readonly catalogue: Catalogue } | undefined;
  return async (store) => {
    const { release } = store.current;
    if (kept?.release === release) return kept.catalogue;
    const catalogue = await store.catalogue();
    kept = { release, catalogue };
    return catalogue;
  };
}
