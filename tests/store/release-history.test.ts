import { describe, expect, test } from 'vitest';
import {
  type CatalogueSource,
  extendHistory,
  goneRelease,
  type ReleaseHistory,
} from '../../src/store/index.ts';

const source = (id: string, sha256: string): CatalogueSource =>
  ({ id, title: `The ${id}`, sha256 }) as CatalogueSource;

function historyOf(...states: readonly (readonly [release: string, sources: readonly CatalogueSource[]])[]) {
  return states.reduce<ReleaseHistory>(
    (past, [release, sources]) => extendHistory(past, release, { engine: '1', sources }),
    [],
  );
}

describe('the history of releases', () => {
  test('has the newest first, and a release that comes again only once', () => {
    const history = historyOf(['one', []], ['two', []], ['one', []]);
    expect(history.map(({ release }) => release)).toEqual(['one', 'two']);
  });

  test('remembers a season, not for ever', () => {
    const history = historyOf(...Array.from({ length: 150 }, (_, at) => [`r${at}`, []] as const));
    expect([history.length, history[0]!.release]).toEqual([100, 'r149']);
  });
});

describe('a release that is not kept', () => {
  const many = Array.from({ length: 8 }, (_, at) => source(`copy-${at}`, 'x'));
  const history = historyOf(
    ['then', [source('letter', 'old'), source('diary', 'same'), source('note', 'x')]],
    ['now', [source('letter', 'new'), source('diary', 'same'), ...many]],
  );

  test('tells what has changed, come and gone since, a few by their titles', () => {
    const { code, message } = goneRelease('then', history);
    expect(code).toBe('release.gone');
    expect(message).toBe(
      'Release `then` is no longer kept. Since then: changed: “The letter”; new: “The copy-0”, “The copy-1”, ' +
        '“The copy-2”, “The copy-3”, “The copy-4” and 3 more; no longer there: “The note”',
    );
  });

  test('says so where nothing has changed, or only the engine', () => {
    const same = historyOf(['then', [source('a', 'x')]], ['now', [source('a', 'x')]]);
    expect(goneRelease('then', same).message).toContain('all its sources are as they were');
    const newer = extendHistory(same, 'newer', { engine: '2', sources: [source('a', 'x')] });
    expect(goneRelease('then', newer).message).toContain('compared by engine 2, not 1');
  });

  test('that never was is not found', () => {
    expect(goneRelease('never', history).code).toBe('request.not-found');
    expect(goneRelease('never', []).code).toBe('request.not-found');
  });
});
