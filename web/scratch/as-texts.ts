import type { ScratchTexts } from './messages.ts';

/** Texts that were written down as JSON; undefined where something else is found in their place. */
export function asTexts(value: unknown): ScratchTexts | undefined {
  const { texts, language } = (value ?? {}) as { readonly texts?: unknown; readonly language?: unknown };
  if (!Array.isArray(texts) || typeof language !== 'string') return undefined;
  const read = texts.flatMap((each: Readonly<Record<string, unknown>> | null) =>
    typeof each?.['label'] === 'string' && typeof each['text'] === 'string'
      ? [{ label: each['label'], text: each['text'], isMarkdown: each['isMarkdown'] === true }]
      : [],
  );
  return read.length === texts.length && read.length >= 2 ? { texts: read, language } : undefined;
}
