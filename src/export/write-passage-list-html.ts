/** Passages as one page that needs nothing else: no script, no request, styles inside. */
import { html, raw } from 'hono/html';
import { groupedCount } from './counted.ts';
import type { ListedPassage, PassageList } from './passage-list.ts';
import { passagesStyle } from './report-style.ts';
import { textLanguage } from './text-language.ts';
import { readingsHtml } from './write-readings-html.ts';

export function writePassageListHtml(list: PassageList): string {
  const { title, note, passages, readings, provenance } = list;
  const { url, release, engine } = provenance;
  // The stylesheet is ours and holds nothing of the texts.
  return String(html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="generator" content="Variorum ${engine}"><title>${title}</title>
<style>${raw(passagesStyle)}</style></head>
<body><main><h1><bdi>${title}</bdi></h1>
${note === '' ? '' : html`<p class="lede"><bdi>${note}</bdi></p>`}
<p class="lede">${groupedCount(passages.length, 'passage', 'passages')}</p>
${readings === undefined ? '' : readingsHtml(readings)}${passages.map((passage, index) => article(passage, readings?.sigla[index]))}</main>
<footer class="made"><h2>How this was made</h2><dl><dt>Program</dt><dd>Variorum ${engine}</dd><dt>Page</dt><dd><a href="${url}">${url}</a></dd><dt>Release</dt><dd class="hash">${release}</dd></dl></footer>
</body></html>
`);
}

function article(passage: ListedPassage, siglum: string | undefined): ReturnType<typeof html> {
  const { title, byline, label, heading, before, text, after, note, url, sha256 } = passage;
  const { lang, dir } = textLanguage(passage.language);
  return html`<article><h2>${siglum === undefined ? '' : html`<bdi class="siglum">${siglum}</bdi> `}<cite dir="auto">${title}</cite> <a href="${url}"><bdi>${label}</bdi></a></h2>
${byline === '' ? '' : html`<p class="none"><bdi>${byline}</bdi></p>`}
${heading === '' ? '' : html`<p class="none" lang="${lang}" dir="${dir}">${heading}</p>`}
<blockquote lang="${lang}" dir="${dir}"><span class="none">${before}</span>${text}<span class="none">${after}</span></blockquote>
${note === '' ? '' : html`<p><b>Note:</b> <bdi>${note}</bdi></p>`}
<p class="none">sha256 <span class="hash">${sha256}</span></p></article>
`;
}
