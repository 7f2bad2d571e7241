import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Takes most of the time of its project, in one process: whatever starts before it makes the run that much longer. */
const longest = '/acceptance/every-page.test.ts';

/** Starts the longest file first also where no earlier run is remembered. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => (moduleId.endsWith(longest) ? 0 : 1);
    return (await super.sort(files)).sort((p, q) => rank(p) - rank(q));
  }
}
