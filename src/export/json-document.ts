/**
 * The keys of every published document in the order in which they are written, whatever the order
 * in which a stage happened to set them. A key may occur in several objects; one order serves all.
 */
const keyOrder: ReadonlyMap<string, number> = new Map(
  `
    type schema engine options id title siglum authors work date language publisher url rights note
    origin path file sha256 mediaType bytes characters text blocks a b source code message from to place
    quotation core depth parent label markedAt notBefore notAfter line column excerpt words similarity bits verdict rule spliced kind reason move
    kinds commonplace sources checked checks findings segments moves statistics passages parallels families quotations dossiers conflicts diagnostics span
    severity exact coarse minimumWords minimumBits spellingDistance ignore wordsA wordsB wordsShared
    wordsMoved wordsGivenUp differences negation number wording omission addition transposition ellipsis inflection scanning
    spelling punctuation capitals spacing ignored
    whole sectionsA sectionsB matches parts bands rewritten additions omissions status isMoved partA partB sectionA sectionB
    attribution found distances also nearest rules isQuoted fix sentences telling left
    name pronoun year month day lastYear locus addressee
    quoted level within isClosed omissions insertions quotedBy judgement reference subject said before after heading
    occurrences wordings earliest splices statements joined pieces distance precision places
    body shared respelled moved only growth changed profile
  `
    .trim()
    .split(/\s+/)
    .map((key, rank) => [key, rank]),
);

/** The object on one line, its keys in the published order. */
export function jsonLine(value: object): string {
  return JSON.stringify(ordered(value));
}

/**
 * The object as one JSON document that people can read and compare line by line: one line for each
 * key, and for each element of a list.
 */
export function* jsonDocument(document: object): Generator<string> {
  yield '{';
  for (const [index, [key, value]] of orderedEntries(document).entries()) {
    yield `${index === 0 ? '' : ','}\n  ${JSON.stringify(key)}: `;
    if (Array.isArray(value)) yield* list(value);
    else yield JSON.stringify(ordered(value));
  }
  yield '\n}\n';
}

function* list(elements: readonly unknown[]): Generator<string> {
  yield '[';
  for (const [index, element] of elements.entries()) {
    yield `${index === 0 ? '' : ','}\n    ${JSON.stringify(ordered(element))}`;
  }
  yield elements.length === 0 ? ']' : '\n  ]';
}

/**
 * The value with the keys of all its objects in order. Nearly all are already, so that a result of
 * 250,000 parallels is written in half the time if those are left as they are.
 */
function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(ordered);
  let isInOrder = true;
  let last = -1;
  for (const [key, member] of Object.entries(value)) {
    const rank = rankOf(key);
    isInOrder &&= rank >= last && (typeof member !== 'object' || ordered(member) === member);
    last = rank;
  }
  return isInOrder
    ? value
    : Object.fromEntries(orderedEntries(value).map(([key, member]) => [key, ordered(member)]));
}

/** A key that is not listed comes last: it is never lost. */
function rankOf(key: string): number {
  return keyOrder.get(key) ?? keyOrder.size;
}

function orderedEntries(value: object): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => rankOf(a) - rankOf(b));
}
