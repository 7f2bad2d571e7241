import type { Child } from 'hono/jsx';

/**
 * White space that a reader must see, with the sign that the stylesheet draws before it: "¶" for a
 * line or paragraph break, "␣" for spaces. The text stays as it is.
 */
export function Blank({ text }: { readonly text: string }) {
  return (
    <span class="blank" data-sign={text.includes('\n') ? '¶' : '␣'}>
      {text}
    </span>
  );
}

/** Words with the breaks between their paragraphs shown; `render` says how the words themselves are. */
export function withBreaks(text: string, render: (words: string) => Child): Child {
  if (!text.includes('\n')) return render(text);
  return text
    .split(/(\n[^\S\n]*\n\s*)/u)
    .map((piece, index) => (index % 2 === 1 ? <Blank text={piece} /> : render(piece)));
}
