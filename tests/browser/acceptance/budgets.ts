/// <reference lib="dom" />
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import type { EditionStore } from '../../../src/store/index.ts';
import { createApp } from '../../../src/worker/app.ts';
import { pagesStore } from '../../fixtures/pages/index.ts';
import { longSection, longSections } from '../../fixtures/pages/long-sections.ts';
import { checkAt, manyOccurrences, manyOccurrencesAt } from '../../fixtures/pages/many-occurrences.ts';
import { storeOf } from '../../fixtures/release/index.ts';
import { longRelease } from '../../fixtures/release/long.ts';
import { builtSize } from '../site.ts';
import { type ReadingRoom, read } from './reader.ts';
import { dossier, editions, eightWitnesses, long, short } from './routes.ts';

interface Budget {
  readonly kilobytes: number;
  readonly zipped: number;
  readonly elements: number;
}

const pairBudget: Budget = { kilobytes: 90, zipped: 20, elements: 1_900 };
const sectionBudget: Budget = { kilobytes: 400, zipped: 80, elements: 9_300 };
const hardCap: Budget = { kilobytes: 800, zipped: 150, elements: 17_000 };

/** What a picture may be. */
const picture = { zipped: 25, nodes: 1_500 };

const made = '/compare/bliss-1864/p1/times-1863/p1?context=all';

/** Pages of the release as it is, and pairs of each size that the budgets name. */
async function measured(): Promise<readonly (readonly [string, EditionStore, string, Budget])[]> {
  const pages = await pagesStore();
  return [
    ['overview', pages, '/', sectionBudget],
    ['sources', pages, '/sources', pairBudget],
    ['parallels', pages, '/parallels', pairBudget],
    ['pair of 250 words', pages, short, pairBudget],
    ['pair of 10,000 words', pages, `${long}?context=all`, sectionBudget],
    ['family of eight', pages, `${eightWitnesses}?base=A`, pairBudget],
    ['dossier', pages, dossier, pairBudget],
    ['editions', pages, editions, pairBudget],
    ['source of 10,000 words', pages, '/sources/long-a', sectionBudget],
    ['method', pages, '/method', pairBudget],
    ['2,000 words, 6 % differ', storeOf(longRelease(2_000, 6)), made, pairBudget],
    ['2,000 words, 30 % differ', storeOf(longRelease(2_000, 30)), made, pairBudget],
    ['10,000 words, 6 % differ', storeOf(longRelease(10_000, 6)), made, sectionBudget],
    ['20,000 words, 6 % differ', storeOf(longRelease(20_000, 6)), made, hardCap],
    ['section of 10,000, 6 %', await longSections(10_000, 0.06), longSection, sectionBudget],
    ['section of 10,000, 30 %', await longSections(10_000, 0.3), longSection, sectionBudget],
    ['section of 19,000, 6 %', await longSections(19_000, 0.06), longSection, hardCap],
    ['section of 19,000, 10 %', await longSections(19_000, 0.1), longSection, hardCap],
    ['41 occurrences, 6 wordings', manyOccurrences(), manyOccurrencesAt, pairBudget],
    ['50 sayings', manyOccurrences(), '/quotes', pairBudget],
    ['a check', manyOccurrences(), checkAt, pairBudget],
  ];
}

/** Check 15: sizes and counts are held to, times are told, since the machine's other work would decide them. */
export async function keepToBudgets(at: ReadingRoom): Promise<void> {
  const rows: string[] = ['page                        kB    zipped  elements'];
  const over: string[] = [];
  for (const [name, store, path, budget] of await measured()) {
    const response = await createApp({ openStore: async () => store }).request(path);
    const html = await response.text();
    const size: Budget = {
      kilobytes: Buffer.byteLength(html) / 1024,
      zipped: gzipSync(html).length / 1024,
      elements: html.match(/<[a-z]/g)?.length ?? 0,
    };
    const { kilobytes, zipped, elements } = size;
    rows.push(
      [name.padEnd(26), kilobytes.toFixed(0), zipped.toFixed(1), elements]
        .map((cell, index) => (index === 0 ? cell : String(cell).padStart(7)))
        .join(' '),
    );
    expect([path, response.status]).toEqual([path, 200]);
    for (const [svg] of html.matchAll(/<svg[\s\S]*?<\/svg>/g)) {
      const nodes = svg.match(/<[a-z]/g)?.length ?? 0;
      const kilobytes = gzipSync(svg).length / 1024;
      if (nodes > picture.nodes || kilobytes > picture.zipped)
        over.push(`${name}: a picture of ${nodes} nodes, ${kilobytes.toFixed(1)} kB zipped`);
    }
    for (const key of ['kilobytes', 'zipped', 'elements'] as const) {
      if (size[key] > budget[key]) over.push(`${name}: ${size[key]} ${key}, of at most ${budget[key]}`);
    }
  }
  rows.push(
    `stylesheet ${builtSize(at.site.stylesheet).toFixed(1)} kB, script ${builtSize(at.site.script).toFixed(1)} kB zipped`,
  );
  rows.push(...(await times(at)));
  process.stdout.write(`${rows.join('\n')}\n`);
  expect(over).toEqual([]);
  expect(builtSize(at.site.stylesheet)).toBeLessThanOrEqual(10);
  expect(builtSize(at.site.script)).toBeLessThanOrEqual(12);
}

/** First paint on a slow line and machine, and how long a filter and a step take there. */
async function times(at: ReadingRoom): Promise<string[]> {
  const told: string[] = [];
  for (const [name, path, budget] of [
    ['pair', short, 1_500],
    ['long pair', long, 2_000],
  ] as const) {
    const [paint, filter, step] = await read(at, '/help', {}, async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 150,
        downloadThroughput: 200_000,
        uploadThroughput: 100_000,
      });
      await page.goto(at.site.origin + path);
      const painted = await page.waitForFunction(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      );
      const taken = await page.evaluate(async () => {
        const timed = async (act: () => void): Promise<number> => {
          const start = performance.now();
          act();
          await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
          return performance.now() - start;
        };
        const press = (): unknown => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'n' }));
        return [
          await timed(() => document.querySelector<HTMLElement>('[data-kind="wording"]')!.click()),
          await timed(() => document.querySelector<HTMLElement>('[data-kind="wording"]')!.click()),
          await timed(press),
        ];
      });
      return [(await painted.jsonValue()) ?? 0, Math.max(taken[0]!, taken[1]!), taken[2]!];
    });
    told.push(
      `${name}, slow: first contentful paint ${paint!.toFixed(0)} ms (budget ${budget}), filter ${filter!.toFixed(0)} ms, next ${step!.toFixed(0)} ms (budget 100)`,
    );
    expect(paint).toBeGreaterThan(0);
  }
  return told;
}
