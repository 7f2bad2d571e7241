/**
 * Work is bounded by counted steps, not by a clock: deployed Workers freeze the clock between
 * input and output, so a time-out would never fire there, and a step count gives the same result
 * on every machine. A step is about one comparison of two integers, 10–20 ns.
 */
export interface Budget {
  readonly limit: number;
  readonly spent: number;
  /** Counts the steps; false once the limit is passed. The caller then takes a coarser way. */
  spend(steps: number): boolean;
  /** Steps left, never negative. */
  left(): number;
}

export function createBudget(limit: number): Budget {
  let spent = 0;
  return {
    limit,
    get spent() {
      return spent;
    },
    spend(steps) {
      spent += steps;
      return spent <= limit;
    },
    left() {
      return Math.max(0, limit - spent);
    },
  };
}

/** Why and where a result is coarser than asked for. */
export interface Coarseness {
  readonly reason: 'budget';
  readonly a: { readonly from: number; readonly to: number };
  readonly b: { readonly from: number; readonly to: number };
}
