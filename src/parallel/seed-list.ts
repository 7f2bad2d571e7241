/**
 * Seeds as columns: equal words at positions `a …` and `b …`, `a` before `b`; the two stretches do
 * not overlap. A corpus of a hundred megabytes has tens of millions of them, so no seed is an object.
 */
export interface Seeds {
  readonly length: number;
  /** First position on the earlier side. */
  readonly a: Uint32Array;
  /** First position on the later side. */
  readonly b: Uint32Array;
  /** Equal words. */
  readonly count: Uint32Array;
  /** How surprising they are, in bits. */
  readonly bits: Float32Array;
}

export interface SeedList extends Seeds {
  add(a: number, b: number, count: number, bits: number): void;
  clear(): void;
}

/** An empty list; it grows as seeds are added and keeps its room when it is cleared. */
export function createSeedList(room = 1024): SeedList {
  let [a, b, count] = [new Uint32Array(room), new Uint32Array(room), new Uint32Array(room)];
  let bits = new Float32Array(room);
  let length = 0;
  const grow = (): void => {
    a = larger(a, new Uint32Array(length * 2));
    b = larger(b, new Uint32Array(length * 2));
    count = larger(count, new Uint32Array(length * 2));
    bits = larger(bits, new Float32Array(length * 2));
  };
  return {
    get length() {
      return length;
    },
    get a() {
      return a;
    },
    get b() {
      return b;
    },
    get count() {
      return count;
    },
    get bits() {
      return bits;
    },
    add(atA, atB, words, surprise) {
      if (length === a.length) grow();
      a[length] = atA;
      b[length] = atB;
      count[length] = words;
      bits[length] = surprise;
      length++;
    },
    clear() {
      length = 0;
    },
  };
}

function larger<Column extends Uint32Array | Float32Array>(old: Column, room: Column): Column {
  room.set(old);
  return room;
}
