import { UsageError } from '../model/index.ts';

/**
 * The fields of a form that was sent. What is too much is refused before it is read, whatever the request
 * claims of its size; nothing of it is kept or logged.
 *
 * @throws UsageError `request.origin`, `request.media-type`, `request.too-large`, `request.body`
 */
export async function readForm(request: Request, mostBytes: number): Promise<URLSearchParams> {
  refuseForeign(request);
  refuseOtherTypes(request);
  const claimed = Number(request.headers.get('Content-Length') ?? 0);
  if (claimed > mostBytes) throw tooLarge(mostBytes, claimed);
  const text = decoded(await readBytes(request, mostBytes));
  const hasBrokenEscape = /%(?![0-9a-f]{2})/i.test(text);
  const form = new URLSearchParams(text);
  // Broken UTF-8 in an escape decodes to the replacement character, which a browser sends as an escape of its own.
  const isBroken = [...form.values()].some((value) => value.includes('\uFFFD') && !/%EF%BF%BD/i.test(text));
  if (hasBrokenEscape || isBroken) throw unreadable('Expected a form in UTF-8, got broken percent encoding');
  if ([...form.values()].some((value) => value.includes('\0'))) {
    throw unreadable('Expected text in the form, got a null character');
  }
  return form;
}

/** A page elsewhere that sends its readers' browsers here would spend what others need. */
function refuseForeign(request: Request): void {
  const site = request.headers.get('Sec-Fetch-Site');
  const origin = request.headers.get('Origin');
  const isForeign = origin !== null && origin !== 'null' && origin !== new URL(request.url).origin;
  if (site === 'cross-site' || isForeign) {
    throw new UsageError('request.origin', 'The form was sent from another site', {
      advice: 'use the form on this page',
    });
  }
}

function refuseOtherTypes(request: Request): void {
  const type = request.headers.get('Content-Type') ?? '';
  const [essence = '', ...parameters] = type
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  const isForm = essence === 'application/x-www-form-urlencoded';
  if (!isForm || (charset !== undefined && charset.replaceAll('"', '') !== 'utf-8')) {
    throw new UsageError('request.media-type', 'Expected `application/x-www-form-urlencoded` in UTF-8', {
      advice: 'use the form on this page',
    });
  }
  const coding = request.headers.get('Content-Encoding') ?? 'identity';
  if (coding !== 'identity') {
    throw new UsageError('request.media-type', 'Expected a form as it is, got a compressed one');
  }
}

async function readBytes(request: Request, mostBytes: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(mostBytes);
  let length = 0;
  if (request.body === null) return bytes.subarray(0, 0);
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, length);
    if (length + value.length > mostBytes) {
      await reader.cancel();
      throw tooLarge(mostBytes);
    }
    bytes.set(value, length);
    length += value.length;
  }
}

function decoded(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes);
  if (text.includes('\uFFFD')) throw unreadable('Expected a form in UTF-8');
  return text;
}

function tooLarge(limit: number, actual?: number): UsageError {
  return new UsageError('request.too-large', `Expected at most ${Math.floor(limit / 1024)} kB of text`, {
    advice: 'send less at once',
    limit,
    ...(actual === undefined ? {} : { actual }),
  });
}

function unreadable(message: string): UsageError {
  return new UsageError('request.body', message);
}
