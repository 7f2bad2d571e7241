import { type ParallelList, writeParallelListCsv, writeParallelListText } from '../export/index.ts';
import { limits } from '../model/index.ts';
import { parallelsPerSheaf, type Range } from '../store/index.ts';
import { pairPath, placeLabel } from '../views/index.ts';
import type { Exports } from './answer.ts';
import type { ChosenParallels } from './choose-parallels.ts';
import { exportedRange, listPart } from './list-exports.ts';
import type { PageContext } from './page-environment.ts';

/**
 * Files of one request. A list sorted by a measure needs nearly as many as it has lines, and a Worker may
 * read a thousand.
 */
const filesRead = 200;

/** The list from one of its pages on, in its order and with its filters. */
export function parallelExports(c: PageContext, chosen: ChosenParallels, page: number): Exports {
  const list = async (): Promise<ParallelList> => {
    const range = readable(chosen, exportedRange(page, chosen.total));
    const { sources, origin } = c.get('site');
    const parallels = await chosen.read(c.get('store'), range);
    return {
      ...listPart(c, {
        first: range.from + 1,
        total: chosen.total,
        nextPage: range.to < chosen.total ? range.to / limits.itemsPage + 1 : undefined,
      }),
      parallels: parallels.map((parallel) => ({
        ...parallel,
        url: origin + pairPath(parallel.a, parallel.b),
      })),
      titleOf: (source) => sources.get(source)?.title ?? source,
      placeName: placeLabel,
    };
  };
  return {
    txt: async () => writeParallelListText(await list()),
    csv: async () => writeParallelListCsv(await list()),
  };
}

/** As much of the range, in whole pages, as lies in few files. */
export function readable(chosen: ChosenParallels, { from, to }: Range): Range {
  const files = new Set<number>();
  for (const [line, number] of chosen.numbers({ from, to }).entries()) {
    files.add(Math.floor(number / parallelsPerSheaf));
    if (files.size > filesRead) {
      const pages = Math.max(1, Math.floor(line / limits.itemsPage));
      return { from, to: from + pages * limits.itemsPage };
    }
  }
  return { from, to };
}
