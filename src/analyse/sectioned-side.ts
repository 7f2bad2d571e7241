import type { CutSection } from './cut-sections.ts';
import type { TracedSide } from './trace-words.ts';

/** One text, with the section that each of its words stands in. */
export interface SectionedSide {
  readonly sections: readonly CutSection[];
  readonly words: TracedSide;
  /** By token position. */
  readonly sectionOf: Uint32Array;
  /** First token of each section, and one past the last token of all. */
  readonly firstToken: readonly number[];
  /** First token after the heading of each section. */
  readonly firstOfBody: readonly number[];
  /** Whether it holds other sections. */
  readonly isPart: readonly boolean[];
  /** Whether it has words, and more than the heading of a part. */
  readonly hasText: readonly boolean[];
}

export function sectionedSide(sections: readonly CutSection[], words: TracedSide): SectionedSide {
  const { from, count } = words.tokens;
  const sectionOf = new Uint32Array(count);
  const firstToken: number[] = [];
  const firstOfBody: number[] = [];
  let token = 0;
  sections.forEach(({ body, to }, section) => {
    firstToken.push(token);
    while (token < count && from[token]! < body) sectionOf[token++] = section;
    firstOfBody.push(token);
    while (token < count && from[token]! < to) sectionOf[token++] = section;
  });
  firstToken.push(count);
  const isPart = sections.map((_, at) => sections[at + 1]?.parent === at);
  const hasText = sections.map(
    (_, at) => (isPart[at] ? firstOfBody[at]! : firstToken[at]!) < firstToken[at + 1]!,
  );
  return { sections, words, sectionOf, firstToken, firstOfBody, isPart, hasText };
}

/** One past the last section within a part. */
export function endOfPart({ sections }: SectionedSide, part: number): number {
  let end = part + 1;
  while (end < sections.length && sections[end]!.depth > sections[part]!.depth) end++;
  return end;
}
