/**
 * What every page needs of a release is read and parsed once, as long as the Worker lives: a release never
 * changes. Only what was read is kept, never the reading itself: a Worker may not wait for what another
 * request began.
 */
export interface ReleaseMemory {
  /** What is kept under the name, or what `read` gives, which is then kept unless it is undefined. */
  keep<Kept>(release: string, name: string, read: () => Promise<Kept>): Promise<Kept>;
}

/** The current one, and one that a link pins. */
const releasesKept = 2;

export function createReleaseMemory(): ReleaseMemory {
  const kept = new Map<string, Map<string, unknown>>();
  function of(release: string): Map<string, unknown> {
    const names = kept.get(release) ?? new Map<string, unknown>();
    // The one used last stands last.
    kept.delete(release);
    kept.set(release, names);
    for (const oldest of kept.keys()) {
      if (kept.size <= releasesKept) break;
      kept.delete(oldest);
    }
    return names;
  }
  return {
    async keep<Kept>(release: string, name: string, read: () => Promise<Kept>): Promise<Kept> {
      const names = of(release);
      if (names.has(name)) return names.get(name) as Kept;
      const value = await read();
      if (value !== undefined) names.set(name, value);
      return value;
    },
  };
}
