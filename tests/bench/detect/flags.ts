/** Options of the benchmarks, besides the names of tables. */
export const flags = {
  /** Leaves out the peers: for somebody who changes the detector and knows them. */
  alone: '--alone',
  /** Prints every planted quotation that was missed and every parallel that is not right. */
  details: '--details',
} as const;

export function hasFlag(flag: keyof typeof flags): boolean {
  return process.argv.includes(flags[flag]);
}
