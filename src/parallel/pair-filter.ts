/** Whether two texts (by index) are to be compared; asked with `first <= second`. */
export type PairFilter = (first: number, second: number) => boolean;
