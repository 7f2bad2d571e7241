const words =
  'exile garret candle pamphlet printer barricade winter letter police border station memory'.split(' ');

function sentence(index: number): string {
  const [one, two, three] = [words[index % 12], words[(index * 5 + 3) % 12], words[(index * 7 + 1) % 12]];
  return `The ${one} of ${two} number ${index} met the ${three} at ${index * 13}.`;
}

/** Forty paragraphs, and the same with the first twelve of them at the end, each altered a little. */
export function movedTexts(): { readonly a: string; readonly b: string } {
  const paragraphs = Array.from({ length: 40 }, (_, index) => sentence(index));
  const altered = paragraphs.slice(0, 12).map((paragraph) => paragraph.replace(' met the ', ' saw a '));
  return { a: paragraphs.join('\n\n'), b: [...paragraphs.slice(12), ...altered].join('\n\n') };
}
