declare module 'minhash' {
  class Minhash {
    constructor(options?: { readonly numPerm?: number; readonly seed?: number });
    update(word: string): void;
    jaccard(other: Minhash): number;
  }
  class LshIndex {
    constructor(options?: { readonly bandSize?: number });
    insert(key: string, hash: Minhash): void;
    query(hash: Minhash): string[];
  }
  const minhash: { readonly Minhash: typeof Minhash; readonly LshIndex: typeof LshIndex };
  // biome-ignore lint/style/noDefaultExport: the package is a CommonJS module
  export default minhash;
}
