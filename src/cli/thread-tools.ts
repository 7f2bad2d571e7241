/** What work in a thread may do besides reporting its progress and returning its value. */
export interface ThreadTools {
  /** Hands over a part of the result before the rest is there. */
  readonly send: (part: unknown) => void;
  /**
   * Does other work (by its name) in a thread beside this one, which ends with this one and is stopped
   * by `signal`. The parts it sends are handed to `take` as they come.
   *
   * @throws ThreadError with the problem where the work fails.
   */
  readonly inHelper: (name: string, request: unknown, options: HelperOptions) => Promise<void>;
}

export interface HelperOptions {
  readonly take: (part: unknown) => void;
  readonly signal: AbortSignal;
}
