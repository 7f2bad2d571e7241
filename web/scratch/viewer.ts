import type { Engine, Shown, Written } from './engine.ts';
import type { ScratchTexts } from './messages.ts';
import type { Result } from './result.ts';
import type { Status } from './status.ts';

/** What is shown of the texts that were compared: the address says it, and the engine writes it. */
export interface Viewer {
  compare(texts: ScratchTexts): Promise<void>;
  follow(address: URL): Promise<void>;
  report(take: (report: Written) => void): Promise<void>;
  cancel(): void;
}

export interface ViewerOptions {
  readonly engine: Engine;
  readonly result: Result;
  readonly status: Status;
  readonly showKeepers: (shown: { readonly hasResult: boolean; readonly hasReport: boolean }) => void;
}

export function createViewer({ engine, result, status, showKeepers }: ViewerOptions): Viewer {
  /** The query of what is shown; undefined where nothing is. */
  let shownAt: string | undefined;
  addEventListener('popstate', () => {
    // Also a step to a row of the same page is one in the history.
    if (shownAt !== undefined && shownAt !== location.search) void view(false);
  });

  function clear(): void {
    shownAt = undefined;
    result.clear();
    showKeepers({ hasResult: false, hasReport: false });
  }

  async function show(asked: Promise<Shown>, isNew: boolean): Promise<void> {
    const search = location.search;
    const shown = await asked;
    shownAt = search;
    result.show(shown, isNew);
    showKeepers({ hasResult: true, hasReport: shown.hasReport });
  }

  /** Whether it came to its end. */
  async function awaited(work: Promise<void>): Promise<boolean> {
    status.start();
    try {
      await work;
      status.say('');
      return true;
    } catch (cause) {
      // Without words where another request took its place, which says its own.
      const { message } = cause as Error;
      if (message !== '') status.say(message);
      return message === '';
    }
  }

  function view(isNew: boolean): Promise<boolean> {
    return awaited(show(engine.show(location.search), isNew));
  }

  return {
    async compare(texts) {
      const isDone = await awaited(show(engine.compare(texts, location.search), true));
      if (!isDone) clear();
    },
    async follow(address) {
      const before = new URL(location.href);
      history.pushState(null, '', address.pathname + address.search);
      await view(whatIsShown(before) !== whatIsShown(address) && address.hash === '');
      // Only a navigation makes a row the target of the address.
      if (address.hash !== '') location.replace(address.hash);
    },
    async report(take) {
      await awaited(engine.report(location.search).then(take));
    },
    cancel() {
      engine.cancel();
      clear();
      status.say('Cancelled. Your texts are as they were.');
    },
  };
}

/** The part of an address that says which texts and which part of them, not how they are shown. */
function whatIsShown({ searchParams }: URL): string {
  return ['pair', 'shared', 'page'].map((name) => searchParams.get(name) ?? '').join();
}
