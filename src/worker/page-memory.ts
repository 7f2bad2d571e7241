/**
 * A page is made once for as long as the Worker lives and the release is the same: a release never changes,
 * and what a page shows is in its address. Only what is the same for every reader is kept. The page that was
 * asked for last is kept longest.
 */
export interface PageMemory {
  /** The page under the name; undefined where none is kept. */
  find(name: string): KeptPage | undefined;
  keep(name: string, page: KeptPage): void;
}

export interface KeptPage {
  readonly body: ArrayBuffer;
  readonly headers: Headers;
}

/** Bytes of all pages together: of an isolate's 128 MB a small part. */
const bytesKept = 16_000_000;

export function createPageMemory(most = bytesKept): PageMemory {
  const pages = new Map<string, KeptPage>();
  let bytes = 0;
  function drop(name: string): void {
    bytes -= pages.get(name)?.body.byteLength ?? 0;
    pages.delete(name);
  }
  return {
    find(name) {
      const page = pages.get(name);
      if (page === undefined) return undefined;
      pages.delete(name);
      pages.set(name, page);
      return page;
    },
    keep(name, page) {
      if (page.body.byteLength > most) return;
      drop(name);
      pages.set(name, page);
      bytes += page.body.byteLength;
      for (const oldest of pages.keys()) {
        if (bytes <= most) break;
        drop(oldest);
      }
    },
  };
}

/** Whether the answer is the same for everybody who asks again. */
export function isForAll(request: Request, response: Response): boolean {
  return (
    request.method === 'GET' &&
    response.status === 200 &&
    response.headers.get('Cache-Control')?.startsWith('public') === true
  );
}

export async function keptPage(response: Response): Promise<KeptPage> {
  return { body: await response.arrayBuffer(), headers: response.headers };
}
