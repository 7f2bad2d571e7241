/**
 * Where a text stops being JSON. `JSON.parse` knows, but says so in other words in every engine, and
 * V8 for many faults not at all (`[1, ]`: "Unexpected token ']'"). Asked only of a text that it refused.
 */

/** The offset of the first character that cannot stand where it does; the text's length where it ends too early. */
export function findJsonFault(json: string): number {
  const walk: Walk = { json, at: 0, open: [], awaited: 'value' };
  do skipBlanks(walk);
  while (walk.at < json.length && takeNext(walk));
  return walk.at;
}

interface Walk {
  readonly json: string;
  at: number;
  /** What is open, the innermost last. */
  readonly open: ('[' | '{')[];
  awaited: 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end';
}

function skipBlanks(walk: Walk): void {
  while (' \t\n\r'.includes(walk.json[walk.at] ?? 'x')) walk.at++;
}

/** Goes past what may stand here; false where it may not, with `at` at the fault. */
function takeNext(walk: Walk): boolean {
  const { awaited } = walk;
  if (awaited === 'end') return false;
  if (awaited === 'colon') return take(walk, ':', 'value');
  const isList = walk.open.at(-1) === '[';
  const mayClose = awaited === 'comma' || awaited === 'first value' || awaited === 'first key';
  if (mayClose && walk.open.length > 0 && walk.json[walk.at] === (isList ? ']' : '}')) {
    walk.open.pop();
    walk.at++;
    walk.awaited = afterValue(walk);
    return true;
  }
  if (awaited === 'comma') return take(walk, ',', isList ? 'value' : 'key');
  if (awaited === 'key' || awaited === 'first key') return takeString(walk, 'colon');
  return takeValue(walk);
}

function take(walk: Walk, mark: string, next: Walk['awaited']): boolean {
  if (walk.json[walk.at] !== mark) return false;
  walk.at++;
  walk.awaited = next;
  return true;
}

function takeValue(walk: Walk): boolean {
  const { json, at, open } = walk;
  const character = json[at]!;
  if (character === '[' || character === '{') {
    open.push(character);
    return take(walk, character, character === '[' ? 'first value' : 'first key');
  }
  if (character === '"') return takeString(walk, afterValue(walk));
  scalar.lastIndex = at;
  const [found] = scalar.exec(json) ?? [];
  if (found === undefined) return false;
  walk.at += found.length;
  walk.awaited = afterValue(walk);
  return true;
}

const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function takeString(walk: Walk, next: Walk['awaited']): boolean {
  const { json } = walk;
  if (json[walk.at] !== '"') return false;
  walk.at++;
  while (walk.at < json.length && json[walk.at] !== '"') {
    if (json.charCodeAt(walk.at) < 0x20) return false;
    if (json[walk.at] === '\\') {
      if (!escaped.test(json.slice(walk.at + 1, walk.at + 6))) return false;
      walk.at++;
    }
    walk.at++;
  }
  return take(walk, '"', next);
}

const escaped = /^(?:["\\/bfnrt]|u[\da-fA-F]{4})/;

function afterValue({ open }: Walk): Walk['awaited'] {
  return open.length === 0 ? 'end' : 'comma';
}
