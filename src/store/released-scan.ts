/** A release read back: what it says of its texts, out of the files that pages read. */
import type { Family, Parallel } from '../model/index.ts';
import type { Catalogue, CatalogueParallel, CatalogueSource } from './catalogue.ts';
import type { FamilyPage } from './family-page.ts';
import {
  parallelIndexPath,
  parallelSheafPath,
  parallelsPerSheaf,
  readParallelIndex,
  type StoredParallelIndex,
} from './parallel-index.ts';
import { type SheafCounts, sheafCountsPath, sheafPath } from './sheaves.ts';

export interface ReleasedScan {
  readonly sources: readonly CatalogueSource[];
  /** In the order of the texts. */
  readonly parallels: readonly Parallel[];
  /** In the order of their first parallels. */
  readonly families: readonly Family[];
}

/** Gives the parsed content of a file below the release's folder, or throws. */
export type ReadNeededFile = (path: string) => Promise<unknown>;

export async function readReleasedScan(
  { sources }: Pick<Catalogue, 'sources'>,
  read: ReadNeededFile,
): Promise<ReleasedScan> {
  const parallels = await readParallels(read);
  const positions = new Map(parallels.map(({ id }, index) => [id, index]));
  const first = (family: Family): number =>
    family.parallels.reduce((least, id) => Math.min(least, positions.get(id) ?? least), parallels.length);
  const families = (await readFamilies(read)).map((family) => [first(family), family] as const);
  families.sort(([p], [q]) => p - q);
  return { sources, parallels, families: families.map(([, family]) => family) };
}

async function readParallels(read: ReadNeededFile): Promise<CatalogueParallel[]> {
  const index = readParallelIndex((await read(parallelIndexPath().join('/'))) as StoredParallelIndex);
  const inSheaves: CatalogueParallel[] = [];
  for (let sheaf = 0; sheaf * parallelsPerSheaf < index.count; sheaf++) {
    inSheaves.push(...((await read(parallelSheafPath(sheaf).join('/'))) as CatalogueParallel[]));
  }
  return Array.from(index.number, (number) => inSheaves[number]!);
}

async function readFamilies(read: ReadNeededFile): Promise<Family[]> {
  const counts = (await read(sheafCountsPath().join('/'))) as SheafCounts;
  const families: Family[] = [];
  for (let sheaf = 0; sheaf < counts.families; sheaf++) {
    const pages = (await read(sheafPath('families', sheaf).join('/'))) as Record<string, FamilyPage>;
    families.push(...Object.values(pages).map(({ family }) => family));
  }
  return families;
}
